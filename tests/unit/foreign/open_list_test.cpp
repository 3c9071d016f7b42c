#include "foreign/open_list.hpp"

#include <doctest/doctest.h>

using namespace foreign;
using settings::Import;
using settings::ImportRule;

namespace {

const Currencies currencies;

struct Read {
    OpenList list;
    std::string refused;
};

Read read(std::string text, const Import& import = {}, const std::string& rule = {}) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = sources.add_text("their.csv", std::move(text));
    auto list = read_open_list(source, {currencies, import, currencies.find("EUR"), rule}, sources,
                               diagnostics);
    if (list) return {std::move(*list), {}};
    return {{}, diagnostics.in_reading_order().front().message};
}

std::string shown(const OpenListLine& line) {
    return line.number + " " + to_string(line.amount, currencies);
}

}  // namespace

TEST_CASE("a list is read under its plain headings, in any order, by any separator") {
    const auto [list, refused] =
        read("amount;note;number;date;due\n1,200.50;x;INV-1;2026-06-05;2026-07-05\n-3;;CN-1;;\n");
    REQUIRE(refused == "");
    REQUIRE(list.lines.size() == 2);
    CHECK(shown(list.lines[0]) == "INV-1 1,200.50 EUR");
    CHECK(list.lines[0].line == 2);
    CHECK(to_string(*list.lines[0].date) == "2026-06-05");
    CHECK(to_string(*list.lines[0].due) == "2026-07-05");
    CHECK(shown(list.lines[1]) == "CN-1 -3.00 EUR");
    CHECK(!list.lines[1].date);
}

TEST_CASE("kinds of credits make amounts negative once; of others the sign counts") {
    const auto [list, refused] = read(
        "number,amount,kind\nA,5,credit\nB,-5,Credit Note\nC,5,RECEIPT\nD,5,invoice\nE,-5,sale\n"
        "F,5,KG\nG,5,KG\nH,5,\nI,5,贷项\n");
    REQUIRE(list.lines.size() == 9);
    for (const auto i : {0U, 1U, 2U, 8U}) CHECK(list.lines[i].amount.minor() == -500);
    CHECK(list.lines[3].amount.minor() == 500);
    CHECK(list.lines[4].amount.minor() == -500);
    CHECK(list.lines[5].amount.minor() == 500);
    CHECK(list.lines[7].amount.minor() == 500);
    REQUIRE(list.notes.size() == 1);
    CHECK(list.notes[0].words == "KG is no kind known here: its amounts count by their sign");
}

TEST_CASE("currencies of the list are its own, else the one that is given") {
    const auto [list, refused] =
        read("number,amount,currency\nA,5,USD\nB,5,\nC,5,XYZQ\nD,500,JPY\n");
    REQUIRE(list.lines.size() == 3);
    CHECK(shown(list.lines[0]) == "A 5.00 USD");
    CHECK(shown(list.lines[1]) == "B 5.00 EUR");
    CHECK(shown(list.lines[2]) == "D 500 JPY");
    REQUIRE(list.rejects.size() == 1);
    CHECK(list.rejects[0].line == 4);
    CHECK(list.rejects[0].reason == "no currency is called XYZQ");
}

TEST_CASE("what cannot be read is rejected with its line and reason") {
    const auto [list, refused] = read(
        "number,amount,date\nA,,\nB,1.005,\nC,x,\nD,1,2026-02-30\nE,1,05/06/2026\n"
        "F,99999999999999999999,\n");
    CHECK(list.lines.empty());
    REQUIRE(list.rejects.size() == 6);
    CHECK(list.rejects[0].reason == "no amount");
    CHECK(list.rejects[1].reason == "1.005 has more decimals than EUR has (2)");
    CHECK(list.rejects[2].reason == "x is no amount");
    CHECK(list.rejects[3].reason == "2026-02-30 is no day");
    CHECK(list.rejects[4].reason ==
          "05/06/2026 may begin with its day or its month; say it with `date` in a rule");
    CHECK(list.rejects[5].reason == "99999999999999999999 is no amount");
}

TEST_CASE("totals are no items, but an item may have a dash for a number") {
    const auto [list, refused] = read("number,amount\nA,5\n-,7\n,8\nTotal,20\n----,\n");
    REQUIRE(list.lines.size() == 3);
    CHECK(shown(list.lines[1]) == " 7.00 EUR");
    CHECK(shown(list.lines[2]) == " 8.00 EUR");
    CHECK(list.notes.size() == 2);
}

TEST_CASE("a rule of one's own reads other headings") {
    ImportRule rule;
    rule.name = "theirs";
    rule.purpose = settings::RuleFor::open_items;
    rule.header = {"Beleg", "Betrag"};
    rule.decimal = ',';
    rule.date = "%d.%m.%Y";
    rule.columns = {{"number", {"Beleg"}}, {"amount", {"Betrag"}}, {"date", {"Tag"}}};
    const Import import{{}, {rule}, {}};
    const auto [list, refused] =
        read("Offene Posten\n\nBeleg;Tag;Betrag\nINV-1;05.06.2026;1.200,50\n", import);
    REQUIRE(list.lines.size() == 1);
    CHECK(shown(list.lines[0]) == "INV-1 1,200.50 EUR");
    CHECK(list.lines[0].line == 4);
    CHECK(read("Beleg;Betrag\n", import, "other").refused ==
          "there is no rule other for open-items");
}

TEST_CASE("a file without the headings of a list is refused") {
    CHECK(read("hello\n").refused ==
          "no line of the first 50 has the headings of a list of open items");
    CHECK(read("").refused == "no line of the first 50 has the headings of a list of open items");
}
