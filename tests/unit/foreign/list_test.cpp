#include "foreign/list.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "foreign/number.hpp"

using namespace foreign;
using settings::ImportRule;
using settings::RuleFor;

namespace {

ImportRule rule_of(RuleFor purpose, settings::RuleColumns columns) {
    ImportRule rule;
    rule.name = "own";
    rule.purpose = purpose;
    for (const auto& [key, headings] : columns) rule.header.push_back(headings.front());
    rule.columns = std::move(columns);
    return rule;
}

ImportRule sales() {
    return rule_of(RuleFor::sales, {{"number", {"No"}},
                                    {"date", {"Day"}},
                                    {"customer", {"Who"}},
                                    {"amount", {"Gross"}},
                                    {"net", {"Net"}},
                                    {"tax", {"Tax"}}});
}

std::string digits(std::optional<Decimal> number) {
    return number ? fmt::format("{}e-{}", number->mantissa, number->decimals) : "none";
}

/// A line for every row and reject; of a refused file why.
std::string read(std::string text, const ImportRule& rule) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = sources.add_text("list.csv", std::move(text));
    const settings::Import import{{}, {rule}, {}};
    const auto file = read_list(source, {rule.purpose, import, {}}, sources, diagnostics);
    if (!file) return diagnostics.all().front().message;
    std::string shown;
    for (const auto& row : file->rows)
        shown += fmt::format("{} {} {} {} {}\n", row.line, row.cell("number"),
                             row.date ? to_string(*row.date) : "no day", digits(row.amount),
                             digits(row.tax));
    for (const auto& reject : file->rejects)
        shown += fmt::format("{}: {}\n", reject.line, reject.reason);
    return shown;
}

}  // namespace

TEST_CASE("list: gross, net and tax follow from each other and must agree") {
    CHECK(read("No,Day,Who,Gross,Net,Tax\n"
               "1,2026-06-05,A,113.00,100.00,13.00\n"
               "2,2026-06-05,A,113.00,,13.0\n"
               "3,2026-06-05,A,113,100.00,\n"
               "4,2026-06-05,A,,100.00,13.00\n"
               "5,2026-06-05,A,113.00,,\n"
               "6,2026-06-05,A,-113.00,-100.00,-13.00\n",
               sales()) ==
          "2 1 2026-06-05 11300e-2 1300e-2\n"
          "3 2 2026-06-05 11300e-2 130e-1\n"
          "4 3 2026-06-05 113e-0 1300e-2\n"
          "5 4 2026-06-05 11300e-2 1300e-2\n"
          "6 5 2026-06-05 11300e-2 none\n"
          "7 6 2026-06-05 -11300e-2 -1300e-2\n");
    CHECK(read("No,Day,Who,Gross,Net,Tax\n"
               "1,2026-06-05,A,113.00,100.00,13.01\n"
               "2,2026-06-05,A,,100.00,\n"
               "3,2026-06-05,A,eleven,,\n"
               "4,2026-06-05,A,999999999999999999,0.00000001,\n",
               sales()) ==
          "2: net 100.00 and tax 13.01 are not 113.00\n"
          "3: no amount\n"
          "4: eleven is no amount\n"
          "5: an amount is too large\n");
}

TEST_CASE("list: the order of day and month is settled by the file, the rule, or not at all") {
    CHECK(read("No,Day,Who,Gross,Net,Tax\n1,05/06/2026,A,1,,\n2,25/06/2026,A,1,,\n", sales()) ==
          "2 1 2026-06-05 1e-0 none\n3 2 2026-06-25 1e-0 none\n");
    CHECK(read("No,Day,Who,Gross,Net,Tax\n1,05/06/2026,A,1,,\n", sales()) ==
          "2: 05/06/2026 may begin with its day or its month; say it with `date` in a rule\n");
    auto american = sales();
    american.date = "%m/%d/%Y";
    CHECK(read("No,Day,Who,Gross,Net,Tax\n1,05/06/2026,A,1,,\n2,25/06/2026,A,1,,\n", american) ==
          "2 1 2026-05-06 1e-0 none\n3: 25/06/2026 is no day as %m/%d/%Y\n");
}

TEST_CASE("list: a line of totals is left out, and what stands above the headings") {
    CHECK(read("Invoices\n\nNo,Day,Who,Gross,Net,Tax\n1,2026-06-05,A,1.50,,\nTotal,,,1.50,,\n",
               sales()) == "4 1 2026-06-05 150e-2 none\n");
    CHECK(
        read("No,Day,Who,Gross,Net,Tax\n-,2026-06-05,A,1.50,,\nTotal,2026-06-05,A,2,,\n-,,A,3,,\n",
             sales()) == "2 - 2026-06-05 150e-2 none\n3 Total 2026-06-05 2e-0 none\n");
}

TEST_CASE("list: a rule that leaves out what every row must say takes the usual headings for it") {
    auto rule = rule_of(RuleFor::sales, {{"number", {"No"}}, {"amount", {"Gross"}}});
    CHECK(read("No,Date,Customer,Gross\n1,2026-06-05,A,1\n", rule) == "2 1 2026-06-05 1e-0 none\n");
    CHECK(read("No,Datum,Customer,Gross\n1,2026-06-05,A,1\n", rule) ==
          "rule own finds no column for the date under these headings");
    rule.columns["date"] = {"Tag"};  // said, and not there
    CHECK(read("No,Date,Customer,Gross\n1,2026-06-05,A,1\n", rule) ==
          "rule own finds no column for the date under these headings");
}

TEST_CASE("list: of an open item the kind may say that it is a credit") {
    const auto rule = rule_of(RuleFor::open_items,
                              {{"number", {"No"}}, {"amount", {"Gross"}}, {"kind", {"Kind"}}});
    CHECK(
        read("No,date,customer,Gross,Kind\n1,2026-06-05,A,1,invoice\n2,2026-06-05,A,1,Credit Note\n"
             "3,2026-06-05,A,-1,payment\n4,2026-06-05,A,-1,odd\n5,2026-06-05,A,1,\n",
             rule) ==
        "2 1 2026-06-05 1e-0 none\n3 2 2026-06-05 -1e-0 none\n4 3 2026-06-05 -1e-0 none\n"
        "5 4 2026-06-05 -1e-0 none\n6 5 2026-06-05 1e-0 none\n");
}

TEST_CASE("list: a file is refused where a rule finds nothing to know its rows by") {
    CHECK(read("Nr,Datum\n1,2026-06-05\n", sales()) == "no rule for sales knows its headings");
    auto nameless = rule_of(RuleFor::open_items, {{"number", {"No"}}, {"date", {"Day"}}});
    CHECK(read("No,Day\n1,2026-06-05\n", nameless) ==
          "rule own finds no column for the customer or name under these headings");
    CHECK(read("No,Day,Who,Gross,Net,Tax\n1,2026-06-05,\"A,1,,\n", sales()) ==
          "a quote is opened here and never closed");
}
