#include <doctest/doctest.h>

#include "journal/canonical.hpp"
#include "journal/format.hpp"
#include "journal/format_layout.hpp"
#include "journal/parse.hpp"

using namespace journal;

namespace {

constexpr std::string_view cny_book = "book\n  currency: CNY\n";

CurrencyUse use_of(std::string_view text) {
    CurrencyUse use;
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) { use.take(entry); });
    return use;
}

/// Formats a text of a book in CNY; checks that doing it again changes nothing.
std::string formatted(std::string_view text, const FormatOptions& options = {},
                      std::string_view book = cny_book) {
    const auto use = use_of(book);
    const auto once = format(text, use, options);
    CHECK(once.sound);
    const auto twice = format(once.text, use, options);
    CHECK(twice.text == once.text);
    CHECK(twice.faulty.size() == once.faulty.size());
    return once.text;
}

/// The body line of a sale or a receipt.
std::string line(const std::string& text, const FormatOptions& options = {},
                 const std::string& head = "2026-03-01 credit C1 N1") {
    const auto all = formatted(head + "\n" + text + "\n", options);
    return all.substr(head.size() + 1, all.size() - head.size() - 2);
}

std::string head(const std::string& text, const FormatOptions& options = {}) {
    const auto all = formatted(text + "\n", options);
    return all.substr(0, all.size() - 1);
}

/// Written in one piece, each block by way of its Entry.
std::string in_one_piece(std::string_view text, const CurrencyUse& use,
                         const FormatOptions& options) {
    Layout layout{text, use, options};
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) { layout.take(entry); });
    return layout.finish();
}

/// All there may be between two parts, again and again.
std::string long_text(std::size_t bytes) {
    const std::vector<std::string> pieces{
        "2026-03-01 sale C1 INV-%  1130   due:2026-04-01\n  Bolts  10 pcs @ 113\n\n",
        "2026-03-01 receipt C1 R-% 1130 to:INV-%\n2026-03-01 note C1 \"x\"\n\n\n",
        "; words\n; of %\n\n",
        "2026-03-01 credit C1 K-% 5 USD  ref:a \n   to INV-%   5.0 USD ; why\n  ; below\n\n",
        "2026-03-01 sale C1 % five\n\n  stray\n",
        "customer C%\r\n  terms: net 30\r\n\r\n",
        "\xE4\xBA\x91\n\n",
        "# odd\n\n"};
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i)
        for (const char c : pieces[i * i % 11 % pieces.size()])
            text += c == '%' ? std::to_string(i) : std::string{c};
    return text;
}

}  // namespace

TEST_CASE("a long text is written in parts as it would be in one piece") {
    const auto use = use_of(cny_book);
    auto text = long_text(1'500'000);
    const auto check_text = [&] {
        for (const bool blanks : {true, false}) {
            FormatOptions options;
            options.blank_around_bodies = blanks;
            const auto result = format(text, use, options);
            CHECK(result.sound);
            CHECK(result.text == in_one_piece(text, use, options));
            CHECK(format(result.text, use, options).text == result.text);
        }
    };
    check_text();
    const auto faulty = format(text, use, {}).faulty;
    CHECK(faulty.size() > 1000);
    for (const auto offset : faulty) {
        CAPTURE(offset);
        const auto block = std::string_view{text}.substr(offset, 30);
        CHECK((block.find("five") != block.npos || block.starts_with("\xE4\xBA\x91")));
    }
    text.insert(0, std::string(300'000, '\n'));
    check_text();
    text.insert(text.find("\n\n2026", 500'000) + 2, "<<<<<<< ours\n");
    check_text();
    text.insert(text.find("\n\n2026", 1'200'000) + 2, ">>>>>>> theirs\n");
    check_text();
    CHECK_FALSE(format(text, use, {}).whole);
}

TEST_CASE("one fault in one part is a fault of the text") {
    std::string text;
    while (text.size() < 1'000'000) text += "2026-03-01 sale C1 I1 5.00\n\n";
    CHECK(format(text, use_of(cny_book), {}).whole);
    text.insert(text.find("sale", 600'000), "x");
    CHECK_FALSE(format(text, use_of(cny_book), {}).whole);
}

TEST_CASE("text ends with one line feed and has no mark, carriage returns or blanks at line ends") {
    CHECK(formatted("") == "");
    CHECK(formatted(" \n\n\t\n") == "");
    CHECK(formatted("\xEF\xBB\xBF"
                    "book\n") == "book\n");
    CHECK(formatted("\n\nbook") == "book\n");
    CHECK(formatted("book  \t\r\n  name: X \r\n\r\n\r\n") == "book\n  name: X\n");
    CHECK(formatted("; words \t\r\n") == "; words\n");
}

TEST_CASE("head words stand one blank apart") {
    CHECK(head("2026-03-01\tsale   C1 I1  5.00   po:a    #t   \"a  b\"") ==
          "2026-03-01 sale C1 I1 5.00 po:a #t \"a  b\"");
    CHECK(head("customer   C1\t\"A  B\"") == "customer C1 \"A  B\"");
    CHECK(head("include?   \"a/*.arl\"") == "include? \"a/*.arl\"");
    CHECK(head("2026-03-01  x-visit  a   \"b  c\"  1000") == "2026-03-01 x-visit a \"b  c\" 1000");
    CHECK(head("2026-03-01 x-visit  k:\"a b\";no  \"c\"d") ==
          "2026-03-01 x-visit k:\"a b\";no \"c\"d");
}

TEST_CASE("metadata: one blank after the colon, the value as it is") {
    CHECK(line("\tdoc:a", {}, "book") == "  doc: a");
    CHECK(line("   name:    \"a\"   ; b", {}, "book") == "  name: \"a\"       ; b");
    CHECK(line("  terms: 2/10  net 30", {}, "book") == "  terms: 2/10  net 30");
    CHECK(line("  limit: 5000", {}, "customer C1") == "  limit: 5000");
    CHECK(formatted("book\n  x-a:;b\n") == "book\n  x-a: \";b\"\n");  // not a comment
}

TEST_CASE("the decimal point of the last amount stands in column 48") {
    CHECK(line(" to I1 5.00") == "  to I1                                       5.00");
    CHECK(line("  *   20.00   ; stays") ==
          "  *                                          20.00  ; stays");
    CHECK(line("  Bolts\t300 pcs @ 120.00") ==
          "  Bolts                           300 pcs @ 120.00");
    CHECK(line("  BOLT-M8  300 箱 @ 120.00") ==
          "  BOLT-M8                          300 箱 @ 120.00");
    CHECK(line("  轴承 6204  1000 件 @ 18.5") ==
          "  轴承 6204                       1,000 件 @ 18.50");
    CHECK(line("  运费  500.00 tax:9%") ==
          "  运费                                      500.00 tax:9%");
    CHECK(line("  to I1  21,021.00   discount   429.00  ref:x") ==
          "  to I1                                  21,021.00 discount 429.00 ref:x");
    CHECK(line("  to E1  1000.00 USD  @@  7100 CNY") ==
          "  to E1                                   1,000.00 USD @@ 7,100.00 CNY");
    CHECK(line("  to E1  10 USD  @  7.1") ==
          "  to E1                                      10.00 USD @ 7.1");
    CHECK(line("  tax 13%  6240") == "  tax 13%                                 6,240.00");
    CHECK(line("  \"due 2026-01-01\"  -3") ==
          "  \"due 2026-01-01\"                           -3.00");
    CHECK(line("  due  2026-05-15  5", {}, "2026-03-01 plan I1") ==
          "  due 2026-05-15                              5.00");
    CHECK(line("  *", {}) == "  *");
    CHECK(line("  *   ref:a   #t") == "  * ref:a #t");
}

TEST_CASE("an amount without decimals ends where the point would stand") {
    const auto yen = formatted("2026-03-01 sale C1 I1\n  Bolts  1200 JPY\n  Nuts  1200 USD\n");
    CHECK(yen ==
          "2026-03-01 sale C1 I1\n"
          "  Bolts                                   1,200 JPY\n"
          "  Nuts                                    1,200.00 USD\n");
    CHECK(formatted("2026-03-01 sale C1 I1 5 USD\n  Bolts  1200 JPY\n  Nuts  12 KWD\n") ==
          "2026-03-01 sale C1 I1 5.00 USD\n"
          "  Bolts                                   1,200 JPY\n"
          "  Nuts                                       12.000 KWD\n");
}

TEST_CASE("a long text runs over by itself") {
    CHECK(line("  Bolts of the kind that nobody else has, in blue  300 pcs @ 1.00\n  Nuts  2.00") ==
          "  Bolts of the kind that nobody else has, in blue  300 pcs @ 1.00\n"
          "  Nuts                                        2.00");
    FormatOptions options;
    options.column = 20;
    CHECK(line("  to I1  5.00", options) == "  to I1           5.00");
    CHECK(line("  to INV-26001-12345  5.00", options) == "  to INV-26001-12345  5.00");
}

TEST_CASE("combining marks take no column, ambiguous signs one or two") {
    CHECK(line("  Cafe\xCC\x81  5.00") ==
          "  Cafe\xCC\x81                                        5.00");
    FormatOptions wide;
    wide.ambiguous_wide = true;
    CHECK(line("  a→b  5.00") == "  a→b                                         5.00");
    CHECK(line("  a→b  5.00", wide) == "  a→b                                        5.00");
}

TEST_CASE("numbers are grouped and have the decimals of their currency") {
    CHECK(head("2026-03-01 sale C1 I1 1234567") == "2026-03-01 sale C1 I1 1,234,567.00");
    CHECK(head("2026-03-01 sale C1 I1 999.5") == "2026-03-01 sale C1 I1 999.50");
    CHECK(head("2026-03-01 sale C1 I1 1000 JPY") == "2026-03-01 sale C1 I1 1,000 JPY");
    CHECK(head("2026-03-01 sale C1 I1 1000 KWD") == "2026-03-01 sale C1 I1 1,000.000 KWD");
    CHECK(head("2026-03-01 sale C1 I1 1000 XQQ") == "2026-03-01 sale C1 I1 1,000 XQQ");
    CHECK(head("2026-03-01 sale C1 I1 0012345") == "2026-03-01 sale C1 I1 0012345.00");
    CHECK(head("2026-03-01 balance C1 -1000") == "2026-03-01 balance C1 -1,000.00");
    CHECK(head("2026-03-01 rate USD 7.2 CNY") == "2026-03-01 rate USD 7.2 CNY");
    CHECK(head("2026-03-01 rate USD 1380.5 KRW") == "2026-03-01 rate USD 1,380.5 KRW");
    CHECK(head("2026-03-01 note C1 x-a:1000") == "2026-03-01 note C1 x-a:1000");
    CHECK(line("  Bolts  12345.123 @ 1000.12345").ends_with("12,345.123 @ 1,000.12345"));
    FormatOptions plain;
    plain.group = false;
    CHECK(head("2026-03-01 sale C1 I1 1,234,567.5", plain) == "2026-03-01 sale C1 I1 1234567.50");
    CHECK(line("  Bolts  1,000 @ 1,000", plain).ends_with("1000 @ 1000.00"));
    CHECK(head("2026-03-01 sale C1 I1 9223372036854775807") ==
          "2026-03-01 sale C1 I1 9,223,372,036,854,775,807");
}

TEST_CASE("a bare amount has the decimals of the book, or of its header; else it stays") {
    const auto yen = "book\n  currency: JPY\n";
    CHECK(formatted("2026-03-01 sale C1 I1 1000\n", {}, yen) == "2026-03-01 sale C1 I1 1,000\n");
    CHECK(formatted("2026-03-01 sale C1 I1 1000\n", {}, "") == "2026-03-01 sale C1 I1 1,000\n");
    CHECK(formatted("2026-03-01 receipt C1 R1 5 USD\n  *  5\n", {}, yen).ends_with(" 5.00\n"));
    CHECK(formatted("2026-03-01 sale C1 I1 5 PTS\n", {},
                    "book\n  currency: JPY\n\ncurrency PTS\n  decimals: 1\n") ==
          "2026-03-01 sale C1 I1 5.0 PTS\n");
}

TEST_CASE("the book's currency is dropped on request, where a bare amount means it") {
    FormatOptions drop;
    drop.drop_currency = true;
    const auto book = "book\n  currency: CNY\n\ncustomer C2\n  currency: USD\n";
    const auto dropped = [&](const std::string& text) { return formatted(text, drop, book); };
    CHECK(head("2026-03-01 sale C1 I1 5.00 CNY") == "2026-03-01 sale C1 I1 5.00 CNY");
    CHECK(dropped("2026-03-01 sale C1 I1 5.00 CNY po:x\n") == "2026-03-01 sale C1 I1 5.00 po:x\n");
    CHECK(dropped("2026-03-01 sale C1 I1 5.00 USD\n") == "2026-03-01 sale C1 I1 5.00 USD\n");
    CHECK(dropped("2026-03-01 sale C2 I1 5.00 CNY\n") == "2026-03-01 sale C2 I1 5.00 CNY\n");
    CHECK(dropped("2026-03-01 receipt C1 R1 5.00 CNY\n  to I1  4.00 CNY discount 1.00 CNY\n") ==
          "2026-03-01 receipt C1 R1 5.00\n"
          "  to I1                                       4.00 discount 1.00\n");
    CHECK(dropped("2026-03-01 receipt C1 R1 5.00 USD\n  to I1  35.00 CNY @@ 5.00 USD\n")
              .ends_with("35.00 CNY @@ 5.00 USD\n"));
    CHECK(dropped("2026-03-01 plan I1\n  due 2026-04-01  5.00 CNY\n").ends_with("5.00 CNY\n"));
}

TEST_CASE("attributes keep their order and lose quotes they do not need") {
    CHECK(head("2026-03-01 sale C1 I1 5.00 po:\"a\" due:2026-04-01 ref:\"a b\"") ==
          "2026-03-01 sale C1 I1 5.00 po:a due:2026-04-01 ref:\"a b\"");
    for (const auto* value :
         {"\"\\\"\"", "\"a,b\"", "\"*\"", "\"-\"", "\"x：y\"", "\"“a”\"", "\";a\""})
        CHECK(head("2026-03-01 note C1 x-a:" + std::string{value}) ==
              "2026-03-01 note C1 x-a:" + std::string{value});
    CHECK(head("2026-03-01 note C1 x-a:\"13%\" x-b:\"a@b.c\" x-c:\"云\"") ==
          "2026-03-01 note C1 x-a:13% x-b:a@b.c x-c:云");
    CHECK(head("2026-03-01 note \"C1\" \"title\"") == "2026-03-01 note \"C1\" \"title\"");
}

TEST_CASE("comments stay with their line, and in their column if there is room") {
    CHECK(head("2026-03-01 close      ; words  ") == "2026-03-01 close      ; words");
    CHECK(head("2026-03-01 close ; words") == "2026-03-01 close  ; words");
    CHECK(head("2026-03-01    close  ;words") == "2026-03-01 close     ;words");
    CHECK(head("2026-03-01 close\t; words") == "2026-03-01 close        ; words");
    CHECK(line("  name: 云   ; a", {}, "book") == "  name: 云   ; a");
    CHECK(line("  to I1  5.00 ; half") ==
          "  to I1                                       5.00  ; half");
    CHECK(formatted("book\n      ; deep\n; flat\n  name: X\n    ; last\n\n   ; lost\n#   hash\n") ==
          "book\n      ; deep\n; flat\n  name: X\n    ; last\n\n; lost\n#   hash\n");
}

TEST_CASE("one blank line in a row, and one around blocks with a body") {
    const std::string one = "2026-03-01 void I1\n";
    const std::string two =
        "2026-03-02 plan I1\n  due 2026-04-01                              5.00\n";
    CHECK(formatted(one + "\n\n\n" + one + one) == one + "\n" + one + one);
    CHECK(formatted(one + two + one) == one + "\n" + two + "\n" + one);
    CHECK(formatted(two + two) == two + "\n" + two);
    FormatOptions close;
    close.blank_around_bodies = false;
    CHECK(formatted(one + two + one, close) == one + two + one);
    CHECK(formatted("; a\n" + two + "; b\n" + two) == "; a\n" + two + "\n; b\n" + two);
    CHECK(formatted(one + "; b\n" + two) == one + "\n; b\n" + two);
    CHECK(formatted(one + "  ; a\n; b\n  ; c\n" + two) == one + "  ; a\n\n; b\n; c\n" + two);
    CHECK(formatted(one + "  ; a\n" + two) == one + "  ; a\n\n" + two);
    CHECK(formatted(two + "  ; a\n; b\n\n" + one) == two + "  ; a\n; b\n\n" + one);
    CHECK(formatted("; a\n\n" + two + "\n; b\n\n\n; c\n") == "; a\n\n" + two + "\n; b\n\n; c\n");
}

TEST_CASE("faulty blocks stay byte for byte, and are named") {
    const std::string faulty = "2026-03-01  sael C1   I1 5 ; x \r\n   to I2 5.00\t\r\n";
    CHECK(formatted("book \r\n" + faulty + "\r\n\r\nbook \r\n") == "book\n" + faulty + "\nbook\n");
    CHECK(formatted("   stray  x \n\n  stray   y \n!odd  \n") ==
          "   stray  x \n\n  stray   y \n!odd  \n");
    CHECK(formatted("<<<<<<< a \nbook  \n=======\nbook   \n>>>>>>> b \nbook  \n") ==
          "<<<<<<< a \nbook  \n=======\nbook   \n>>>>>>> b \nbook\n");
    CHECK(formatted("2026-03-01  sale C1") == "2026-03-01  sale C1\n");
    const auto result = format("book\n2026-03-01 x\n2026-03-01 close\n2026-03-01 y\n", {}, {});
    CHECK(result.faulty == std::vector<std::uint32_t>{5, 35});
}

TEST_CASE("sorting moves entries within sections between comments, the same day in order") {
    FormatOptions sort;
    sort.sort = true;
    CHECK(formatted("2026-03-02 void B\n2026-03-01 void A\n2026-03-02 void C\n2026-03-01 void D\n",
                    sort) ==
          "2026-03-01 void A\n2026-03-01 void D\n2026-03-02 void B\n2026-03-02 void C\n");
    CHECK(formatted("2026-03-02 void B\n; --\n2026-03-01 void A\n", sort) ==
          "2026-03-02 void B\n; --\n2026-03-01 void A\n");
    CHECK(formatted("2026-03-02 void B\n\nbook\n\n2026-03-01 void A", sort) ==
          "2026-03-02 void B\n\nbook\n\n2026-03-01 void A\n");
    CHECK(formatted("2026-03-02 note B\n; in\n  who: x\n2026-03-01 void A", sort) ==
          "2026-03-01 void A\n\n2026-03-02 note B\n; in\n  who: x\n");
    CHECK(formatted("2026-03-03 void B\n2026-03-02 vodi B\n2026-03-01 void A\n", sort) ==
          "2026-03-03 void B\n2026-03-02 vodi B\n2026-03-01 void A\n");
    CHECK(formatted("2026-03-02 void B\n  ; of B\n2026-03-01 void A\n  ; of A\n  ; too\n", sort) ==
          "2026-03-01 void A\n  ; of A\n  ; too\n2026-03-02 void B\n  ; of B\n");
    CHECK(formatted("2026-03-02 void B\r\n\r\n2026-03-01 void A", sort) ==
          "2026-03-01 void A\n\n2026-03-02 void B\n");
}

TEST_CASE("the canonical form sees meaning, not spelling") {
    const auto use = use_of(cny_book);
    const auto form = [&](std::string_view text) { return canonical(text, use); };
    const auto base = form("2026-03-01 sale C1 I1 1,200.00 po:x\n  Bolts  2 @ 600.00\n");
    CHECK(form("2026-03-01  sale \"C1\" I1 1200 CNY po:\"x\" ; c\n;c\n Bolts\t2.0 @ 600\n") ==
          base);
    CHECK(form("2026-03-01 sale C1 I1 1,200.01 po:x\n  Bolts  2 @ 600.00\n") != base);
    CHECK(form("2026-03-01 sale C1 I1 1,200.00 USD po:x\n  Bolts  2 @ 600.00\n") != base);
    CHECK(form("2026-03-02 sale C1 I1 1,200.00 po:x\n  Bolts  2 @ 600.00\n") != base);
    CHECK(form("2026-03-01 sale C1 I1 1,200.00 po:y\n  Bolts  2 @ 600.00\n") != base);
    CHECK(form("2026-03-01 sale C1 I1 1,200.00 po:x #t\n  Bolts  2 @ 600.00\n") != base);
    CHECK(form("2026-03-01 sale C1 I1 1,200.00 po:x\n  Bolts  2 pcs @ 600.00\n") != base);
    CHECK(form("2026-03-01 note C1 x-a:*\n") != form("2026-03-01 note C1 x-a:\"*\"\n"));
}

TEST_CASE("the quick meaning of a plain document is of all that it says") {
    const auto use = use_of(cny_book);
    const std::string text = "2026-03-01 receipt C1 R1 1,200.00 ref:x \"t\"\n  to I2  5.00 CNY\n";
    const std::string sale = "2026-03-01 sale C1 I1 1200 due:2026-04-01\n  Bolts  2 pcs @ 600\n";
    const auto means = [&](std::string_view before, std::string_view was, std::string_view is) {
        std::string after{before};
        after.replace(before.find(was), was.size(), is);
        return quick_meaning_of(before, use) == quick_meaning_of(after, use);
    };
    CHECK(means(text, "1,200.00", "1200.0"));
    CHECK(means(text, " ref:x", "   ref:x"));
    CHECK(means(text, "I2  5.00", "I2      5"));
    CHECK(means(sale, "2 pcs", "2.0 pcs"));
    for (const auto* const changed : {"2026-03-02", "2026-02-01"})
        CHECK_FALSE(means(text, "2026-03-01", changed));
    CHECK_FALSE(means(text, "receipt", "writeoff"));
    CHECK_FALSE(means(text, "C1", "C2"));
    CHECK_FALSE(means(text, "R1", "R2"));
    CHECK_FALSE(means(text, "1,200.00", "1,200.01"));
    CHECK_FALSE(means(text, "1,200.00", "12,000.0"));
    CHECK_FALSE(means(text, "1,200.00", "1,200.00 USD"));
    CHECK_FALSE(means(text, "ref:x", "ref:y"));
    CHECK_FALSE(means(text, "\"t\"", "\"u\""));
    CHECK_FALSE(means(text, "to I2", "to I3"));
    CHECK_FALSE(means(text, "5.00 CNY", "5.01 CNY"));
    CHECK_FALSE(means(text, "5.00 CNY", "5.00 USD"));
    CHECK_FALSE(means(text, "5.00 CNY\n", "5.00 CNY\n  to I2  5.00 CNY\n"));
    CHECK_FALSE(means("2026-03-01 receipt C1 R1 5 to:I1\n", "I1", "I2"));
    CHECK_FALSE(means("2026-03-01 receipt C1 R1 5 to:I1\n", "I1", "*"));
    CHECK_FALSE(means(sale, "04-01", "04-02"));
    CHECK_FALSE(means(sale, "Bolts", "Nuts"));
    CHECK_FALSE(means(sale, "2 pcs", "3 pcs"));
    CHECK_FALSE(means(sale, "pcs", "m"));
    CHECK_FALSE(means(sale, "600", "60"));
    CHECK_FALSE(means(sale, "2 pcs @ ", ""));
}
