#include <doctest/doctest.h>

#include "journal/parse.hpp"
#include "journal/repair.hpp"
#include "parsed.hpp"

using namespace journal;

namespace {

CurrencyUse use_of(std::string_view text) {
    CurrencyUse use;
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) { use.take(entry); });
    return use;
}

std::string repaired(std::string_view text, const RepairOptions& options = {},
                     std::string_view book = "book\n  currency: CNY\n") {
    return repair(text, use_of(book), options).text;
}

std::string repaired_line(const std::string& line, const RepairOptions& options = {}) {
    const std::string head = "2026-03-01 credit C1 N1\n  ";
    const auto all = repaired(head + line + "\n", options);
    return all.substr(head.size(), all.size() - head.size() - 1);
}

RepairOptions with_names() {
    RepairOptions options;
    options.names = true;
    return options;
}

}  // namespace

TEST_CASE("a text without faults is left alone, but for its line ends") {
    CHECK(repaired("") == "");
    CHECK(repaired("book\r\n  name: “\r\n") == "book\n  name: “\n");
    CHECK(repaired("book\r\n  name:   X\r\n") == "book\n  name:   X\n");
    CHECK(repaired("book\r\r\n  name: X\n") == "book\n  name: X\n");
    CHECK(repaired("book\n; “x” ：\n  name: \"：\"\n") == "book\n; “x” ：\n  name: \"：\"\n");
}

TEST_CASE("full-width signs become plain outside quotes and comments") {
    CHECK(repaired("book\n  name：X（Y） \"：\" ; ：\n") == "book\n  name:X(Y) \"：\" ; ：\n");
    CHECK(repaired("2026-03-01 sale C1 I1 １，２００．００ po：\"a：b\"\n") ==
          "2026-03-01 sale C1 I1 1,200.00 po:\"a：b\"\n");
    CHECK(repaired("２０２６-03-01 ｓａｌｅ C1 I1 5.00\n") == "2026-03-01 sale C1 I1 5.00\n");
    CHECK(repaired_line("tax １３%  5.00") == "tax 13%  5.00");
    CHECK(repaired_line("螺栓（Ｍ８）  ５ 箱 @ ３.00") == "螺栓(Ｍ８)  5 箱 @ 3.00");
}

TEST_CASE("odd blanks become blanks, also where they indent a line") {
    CHECK(repaired("2026-03-01 note　C1\xC2\xA0x-a:b\n") == "2026-03-01 note C1 x-a:b\n");
    CHECK(repaired("2026-03-01 credit C1 N1\n　　to I1　　5.00\n") ==
          "2026-03-01 credit C1 N1\n  to I1  5.00\n");
}

TEST_CASE("curly quotes around a text become quotes, others signs") {
    CHECK(repaired("2026-03-01 note C1 “short by two”\n") ==
          "2026-03-01 note C1 \"short by two\"\n");
    CHECK(repaired("2026-03-01 note C1 ‘a “b” \\c’\n") == "2026-03-01 note C1 \"a “b\" \\c’\n");
    CHECK(repaired("2026-03-01 note C1 who:“a \"b\"”\n") ==
          "2026-03-01 note C1 who:\"a \\\"b\\\"\"\n");
    CHECK(repaired_line("Pipe 5“ long  3 @ 1.00") == "Pipe 5\" long  3 @ 1.00");
}

TEST_CASE("dates take their one form where there is one reading") {
    CHECK(repaired("2026/3/1 close\n2026.03.01 close\n2026年3月1日 close\n") ==
          "2026-03-01 close\n2026-03-01 close\n2026-03-01 close\n");
    CHECK(repaired("03/01/2026 close\n2026/2/30 close\n") == "03/01/2026 close\n2026/2/30 close\n");
    CHECK(repaired("2026-03-01 plan I1\n  due 2026.4.1  5.00\n") ==
          "2026-03-01 plan I1\n  due 2026-04-01  5.00\n");
}

TEST_CASE("a missing gap is made where one amount can be meant") {
    CHECK(repaired_line("Widgets 10 @ 1,200.00") == "Widgets  10 @ 1,200.00");
    CHECK(repaired_line("\"Pipe 5 x\" 10 pcs @ 3.00") == "\"Pipe 5 x\"  10 pcs @ 3.00");
    CHECK(repaired_line("Transport 500.00 tax:9%") == "Transport  500.00 tax:9%");
    CHECK(repaired_line("Pipe 5 10 @ 3.00") == "Pipe 5 10 @ 3.00");
    CHECK(repaired_line("Widgets") == "Widgets");
}

TEST_CASE("currencies come last, and signs become codes in a book of one currency") {
    CHECK(repaired("2026-03-01 sale C1 I1 USD 1,200 po:x\n") ==
          "2026-03-01 sale C1 I1 1,200 USD po:x\n");
    CHECK(repaired_line("to I1  USD   5.00 discount USD 1.00") ==
          "to I1  5.00 USD discount 1.00 USD");
    CHECK(repaired("2026-03-01 sale C1 I1 ¥1,200.00\n") == "2026-03-01 sale C1 I1 1,200.00 CNY\n");
    CHECK(repaired("2026-03-01 sale C1 I1 ￥ 5 po:x\n") == "2026-03-01 sale C1 I1 5 CNY po:x\n");
    CHECK(repaired("2026-03-01 sale C1 I1 $5.00\n") == "2026-03-01 sale C1 I1 $5.00\n");
    CHECK(repaired("2026-03-01 sale C1 I1 ¥5.00\n", {}, "") == "2026-03-01 sale C1 I1 ¥5.00\n");
    const auto two = "book\n  currency: CNY\n\ncustomer C2\n  currency: USD\n";
    CHECK(repaired("2026-03-01 sale C1 I1 ¥5.00\n", {}, two) == "2026-03-01 sale C1 I1 ¥5.00\n");
}

TEST_CASE("misspelt kinds and keys are mended on request, if one is nearest") {
    CHECK(repaired("2026-03-01 sael C1 I1 5.00\n") == "2026-03-01 sael C1 I1 5.00\n");
    CHECK(repaired("2026-03-01 sael C1 I1 5.00 saleperson:A\n", with_names()) ==
          "2026-03-01 sale C1 I1 5.00 salesperson:A\n");
    CHECK(repaired("custmer C1\n  Terms: net 30\n  limti: 5\n", with_names()) ==
          "customer C1\n  terms: net 30\n  limit: 5\n");
    CHECK(repaired("2026-03-01 note C1 xyz:a\n", with_names()) == "2026-03-01 note C1 xyz:a\n");
    CHECK(repaired("2026-03-01 note C1 onn:a\n", with_names()) == "2026-03-01 note C1 on:a\n");
}

TEST_CASE("implied due days are written behind the amount") {
    RepairOptions options;
    options.due = [](std::uint32_t offset) -> std::optional<Date> {
        if (offset == 3 || offset == 45) return parse_date("2026-03-31").value();
        return std::nullopt;
    };
    const std::string text =
        "\xEF\xBB\xBF"
        "2026-03-01 sale C1 I1 5 USD po:x ; words\r\n"
        "2026/3/2  sale C1 I2\r\n  a  5.00\r\n2026-03-03 sale C1 I3 5.00\r\n";
    CHECK(text.find("2026/") == 45);
    CHECK(repaired(text, options) ==
          "\xEF\xBB\xBF"
          "2026-03-01 sale C1 I1 5 USD due:2026-03-31 po:x ; words\n"
          "2026-03-02  sale C1 I2 due:2026-03-31\n  a  5.00\n2026-03-03 sale C1 I3 5.00\n");
    CHECK(repaired("\n\n\n2026-03-01 sale C1 I1 5.00 due:2026-04-01\n", options) ==
          "\n\n\n2026-03-01 sale C1 I1 5.00 due:2026-04-01\n");
}

TEST_CASE("what cannot be mended stays, what can is mended beside it") {
    CHECK(repaired("2026/3/1 sael C1 I1 １.00\n") == "2026-03-01 sael C1 I1 1.00\n");
    CHECK(repaired("2026-03-01 sale C1 I1 ¥１２３.00 po：x “y”\n") ==
          "2026-03-01 sale C1 I1 123.00 CNY po:x \"y\"\n");
    CHECK(repair("2026/3/1 sale C1 I1 USD 5\n", {}, {}).count == 2);
}
