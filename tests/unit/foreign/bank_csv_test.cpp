#include "foreign/bank_csv.hpp"

#include <doctest/doctest.h>

#include "foreign/rules.hpp"

using namespace foreign;
using settings::Import;
using settings::ImportRule;

namespace {

const Currencies currencies;

ImportRule rule_of(std::string name, std::vector<std::string> header,
                   settings::RuleColumns columns) {
    ImportRule rule;
    rule.name = std::move(name);
    rule.header = std::move(header);
    rule.columns = std::move(columns);
    rule.currency = "=EUR";
    return rule;
}

ImportRule plain() {
    return rule_of("plain", {"Day", "Sum"}, {{"booked", {"Day"}}, {"amount", {"Sum"}}});
}

BankFile read(std::string_view text, const Import& import, const std::string& rule = {}) {
    BankFile file;
    const BankTerms terms{currencies, import, Currency::none(), rule};
    const auto done = read_bank_csv(text, terms, file);
    if (!done) file.notes.push_back({0, done.error().message});
    if (done) finish(file, terms);
    return file;
}

std::string shown(const BankLine& line) {
    return to_string(line.amount, currencies) + " " + std::string{name_of(line.kind)} + " " +
           std::string{name_of(line.status)};
}

}  // namespace

TEST_CASE("amounts are net of fees, whichever way they go") {
    auto rule = plain();
    rule.columns["fee"] = {"Fee"};
    const auto file = read(
        "Day,Sum,Fee\n2026-06-05,100.00,0.60\n2026-06-05,-50.00,-1.00\n"
        "2026-06-05,7.00,\n",
        {{}, {rule}, {}});
    REQUIRE(file.lines.size() == 3);
    CHECK(shown(file.lines[0]) == "99.40 EUR credit booked");
    CHECK(shown(file.lines[1]) == "-51.00 EUR debit booked");
    CHECK(shown(file.lines[2]) == "7.00 EUR credit booked");
}

TEST_CASE("in and out are two columns of which one is said") {
    auto rule = rule_of("two", {"Day", "In", "Out"},
                        {{"booked", {"Day"}}, {"in", {"In"}}, {"out", {"Out"}}});
    rule.empty = {"-"};
    const auto file = read(
        "Day,In,Out\n2026-06-05,5.00,-\n2026-06-05,0.00,7.00\n"
        "2026-06-05,,-8.00\n2026-06-05,1.00,1.00\n2026-06-05,-,\n"
        "2026-06-05,0.00,0.00\n",
        {{}, {rule}, {}});
    REQUIRE(file.lines.size() == 4);
    CHECK(shown(file.lines[0]) == "5.00 EUR credit booked");
    CHECK(shown(file.lines[1]) == "-7.00 EUR debit booked");
    CHECK(shown(file.lines[2]) == "-8.00 EUR debit booked");
    CHECK(shown(file.lines[3]) == "0.00 EUR credit booked");
    REQUIRE(file.rejects.size() == 2);
    CHECK(file.rejects[0].reason == "an amount in and an amount out");
    CHECK(file.rejects[1].reason == "no amount");
    CHECK(file.rejects[1].line == 6);
}

TEST_CASE("a sign in a column of its own decides, other words are neutral") {
    auto rule = plain();
    rule.columns["sign"] = {"Way"};
    rule.columns["status"] = {"State"};
    rule.in = {"收入"};
    rule.out = {"支出"};
    rule.booked = {"done"};
    const auto file = read(
        "Day,Sum,Way,State\n2026-06-05,5.00,收入,done\n2026-06-05,6.00,支出,done\n"
        "2026-06-05,-7.00,支出,done\n2026-06-05,8.00,/,open\n",
        {{}, {rule}, {}});
    REQUIRE(file.lines.size() == 4);
    CHECK(shown(file.lines[0]) == "5.00 EUR credit booked");
    CHECK(shown(file.lines[1]) == "-6.00 EUR debit booked");
    CHECK(shown(file.lines[2]) == "-7.00 EUR debit booked");
    CHECK(shown(file.lines[3]) == "8.00 EUR neutral pending");
}

TEST_CASE("the rule with more words is taken, own ones before those built in") {
    auto more = plain();
    more.name = "more";
    more.header = {"Day", "Sum", "Text"};
    const std::string text = "Day,Sum,Text\n2026-06-05,5.00,x\n";
    CHECK(read(text, {{}, {more, plain()}, {}}).rule == "more");
    CHECK(read(text, {{}, {more, plain()}, {}}, "plain").rule == "plain");
    auto twin = plain();
    twin.name = "twin";
    CHECK(read(text, {{}, {plain(), twin}, {}}).notes.front().words ==
          "the rules plain and twin fit alike");
}

TEST_CASE("headings are found below a preamble of less than fifty lines, in full width too") {
    std::string preamble;
    for (int i = 0; i < 49; ++i) preamble += "line, of the preamble\n";
    CHECK(read(preamble + "Ｄａｙ , Sum\n2026-06-05,5.00\n", {{}, {plain()}, {}}).lines.size() ==
          1);
    CHECK(read("one more,\n" + preamble + "Day,Sum\n2026-06-05,5.00\n", {{}, {plain()}, {}})
              .lines.empty());
}

TEST_CASE("an account is a column, a constant or what a pattern finds in the preamble") {
    auto rule = plain();
    const auto account = [&](const std::string& said) {
        rule.account = said;
        return read("Account: DE12,x\nDay,Sum,No\n2026-06-05,5.00,77\n", {{}, {rule}, {}})
            .statements.front()
            .account;
    };
    CHECK(account("No") == "77");
    CHECK(account("=DE99") == "DE99");
    CHECK(account("/Account: (\\w+)/") == "DE12");
    CHECK(account("/Konto: (\\w+)/") == "");
}

TEST_CASE("an account of ours is told by its number, its end or its hidden middle") {
    Import import;
    import.banks.push_back({"boc", "6222021001", "CNY", {}, false, {}, {}});
    import.banks.push_back({"other", "99", "EUR", {}, false, {}, {}});
    CHECK(bank_of("6222 021001", "", import)->name == "boc");
    CHECK(bank_of("1001", "boc", import)->name == "boc");
    CHECK(bank_of("6222****1001", "boc", import)->name == "boc");
    CHECK(bank_of("", "boc", import)->name == "boc");
    CHECK(bank_of("1002", "boc", import) == nullptr);
    CHECK(bank_of("1001", "", import) == nullptr);
    CHECK(bank_of("99", "boc", import)->name == "other");
}
