#include "reports/provision.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"
#include "reports/provision_movement.hpp"
#include "reports/provision_passages.hpp"

using reports::provision;
using reports::ProvisionQuery;

namespace {

constexpr auto head = "book\n  currency: EUR\ncustomer C\ncustomer D\n\n";

std::vector<settings::Share> shares(const std::vector<std::string>& texts) {
    std::vector<settings::Share> all;
    for (const auto& text : texts) all.push_back(settings::parse_share(text).value());
    return all;
}

ProvisionQuery with_rates(const char* day, const std::vector<std::string>& rates,
                          std::vector<Days> bounds = {Days{30}, Days{60}, Days{90}}) {
    ProvisionQuery query;
    query.as_of = *parse_date(day);
    query.bounds.days = std::move(bounds);
    query.terms.rates = shares(rates);
    return query;
}

ProvisionQuery with_flow(const char* day, int months) {
    auto query = with_rates(day, {"1%", "2%", "3%", "4%", "5%"});
    query.flow_months = months;
    return query;
}

/// Allowances of the buckets of EUR, then the total.
std::string allowances(const ledger::Book& book, const ProvisionQuery& query) {
    const auto report = provision(book, query);
    if (!report) return "no rate";
    std::string text;
    for (const auto& bucket : report->blocks.at(0).buckets)
        text += plain_digits(bucket.allowance, 2) + " ";
    return text + "= " + plain_digits(report->blocks.at(0).total.allowance, 2);
}

/// A document due so many days before 30 June 2026.
std::string late(const char* number, const char* amount, int days) {
    const auto due = to_string(*parse_date("2026-06-30") - Days{days});
    return std::string{"2025-01-01 open C "} + number + " " + amount + " due:" + due + "\n";
}

std::string flows(const ledger::Book& book, const ProvisionQuery& query) {
    const auto report = provision(book, query);
    if (!report) return "no rate";
    std::string text;
    for (const auto& bucket : report->blocks.at(0).buckets)
        if (bucket.flow)
            text += plain_digits(bucket.flow->onwards, 2) + "/" +
                    plain_digits(bucket.flow->left, 2) + " ";
    return text;
}

}  // namespace

// IFRS 9, illustrative example 12 (IE74 to IE77).
TEST_CASE("the provision matrix of IFRS 9 makes 580,000") {
    const auto book = posted_book(head + late("A", "15,000,000.00", 0) +
                                  late("B", "7,500,000.00", 30) + late("C", "4,000,000.00", 31) +
                                  late("D", "2,500,000.00", 90) + late("E", "1,000,000.00", 91));
    CHECK(allowances(book, with_rates("2026-06-30", {"0.3%", "1.6%", "3.6%", "6.6%", "10.6%"})) ==
          "45000.00 120000.00 144000.00 165000.00 106000.00 0.00 = 580000.00");
}

TEST_CASE("allowances keep their cents") {
    const auto book = posted_book(head + late("A", "15,000.00", 0) + late("B", "7,500.00", 1) +
                                  late("C", "4,000.00", 60) + late("D", "2,500.00", 61));
    const auto query =
        with_rates("2026-06-30", {"0.5%", "2.2%", "2.7%", "4.5%"}, {Days{30}, Days{60}});
    CHECK(allowances(book, query) == "75.00 165.00 108.00 112.50 0.00 = 460.50");
}

TEST_CASE("rates may be quotients: 2,000 of 23,000 were never paid") {
    const auto book = posted_book(head + late("A", "300,000.00", 0) + late("B", "140,000.00", 30) +
                                  late("C", "60,000.00", 60) + late("D", "23,000.00", 90) +
                                  late("E", "5,000.00", 300));
    const auto query = with_rates(
        "2026-06-30", {"2000/100000", "2000/50000", "2000/23000", "2000/8000", "2000/2000"});
    CHECK(allowances(book, query) == "6000.00 5600.00 5217.39 5750.00 5000.00 0.00 = 27567.39");
}

TEST_CASE("what is required and what is booked make the charge") {
    const auto book = posted_book(head + late("A", "4,970.00", 0));
    auto query = with_rates("2026-06-30", {"100%", "100%", "100%", "100%", "100%"});
    const auto change = [&](i128 booked) {
        const auto report = reports::provision_movement(
            book, {query.as_of, {{book.currencies.find("EUR"), booked}}}, *provision(book, query));
        REQUIRE(report);
        return report->movements.at(0).change();
    };
    CHECK(change(153'000) == 344'000);
    CHECK(change(-36'000) == 533'000);
    CHECK(change(500'000) == -3'000);
}

TEST_CASE("what the curves say is lost: nothing paid that old, and half of it") {
    // One unit paid at 0, one half paid at 10 and open at 20, one open at 5: S(5) 0.666666667,
    // S(10) and later 0.333333334. The rest of B is lost wholly, of D.3 one half and a billionth.
    auto query = with_rates("2026-06-30", {"0%", "0%", "0%", "0%", "0%"});
    query.curves = settings::Forecast{};
    const std::string journal = std::string{head} +
                                "2026-06-01 sale C A 100.00 due:2026-06-05\n"
                                "2026-06-01 sale C B 100.00 due:2026-06-10\n"
                                "2026-06-01 sale C D.3 100.00 due:2026-06-25\n"
                                "2026-06-05 receipt C R1 100.00 to:A\n"
                                "2026-06-20 receipt C R2 50.00 to:B\n";
    const auto loss = [&](const std::string& more) {
        const auto book = posted_book(journal + more);
        const auto report = provision(book, query);
        REQUIRE(report);
        return *report->blocks.at(0).customers.at(0).expected_loss;
    };
    CHECK(loss("") == 10'000);
    CHECK(loss("2026-06-21 insure C limit:90.00 by:Atlas quota:50%\n") == 7'000);
}

TEST_CASE("an opening is worth more at the rate of the end: fx") {
    const auto book = posted_book(
        "book\n  currency: EUR\ncustomer C\n\n2025-01-01 rate USD 0.90 EUR\n"
        "2025-02-01 open C A 1,000.00 USD due:2025-03-01\n"
        "2025-02-01 open C B 100.00 due:2025-03-01\n"
        "2025-03-01 rate USD 0.80 EUR\n"
        "2025-06-01 writeoff C W 200.00 USD to:A reason:gone\n2026-06-30 rate USD 1.00 EUR\n");
    const auto rates = std::vector<std::string>{"50%", "50%", "50%", "50%", "50%"};
    const auto query = with_rates("2026-06-30", rates);
    auto report =
        reports::provision_movement(book, {*parse_date("2025-03-02"), {}}, *provision(book, query));
    REQUIRE(report);
    reports::convert(book, book.currencies.find("EUR"), *report);
    REQUIRE(report->movements.size() == 1);
    const auto& movement = report->movements.front();
    CHECK(movement.opening == 45'000);  // 500.00 USD at 0.80, and 50.00
    CHECK(movement.fx == 10'000);
    CHECK(movement.used == 20'000);
    CHECK(movement.closing == 45'000);
    CHECK(movement.change() == 10'000);  // 450 = 450 - 200 + 100 + 100

    // Before the first rate the dollars stay apart.
    auto early =
        reports::provision_movement(book, {*parse_date("2025-01-01"), {}}, *provision(book, query));
    REQUIRE(early);
    early->opening.from = *parse_date("2024-12-31");
    early->movements.at(1).opening = 1;
    reports::convert(book, book.currencies.find("EUR"), *early);
    CHECK(early->movements.size() == 2);
    CHECK(early->without_rate.size() == 1);
}

TEST_CASE("an impaired document is apart, with its own allowance until one of 0 ends it") {
    const auto book = posted_book(head + late("A", "1,000.00", 10) + late("B", "200.00", 10) +
                                  "2026-05-01 impair C 700.00 on:A\n"
                                  "2026-05-02 impair C 900.00 on:B\n"
                                  "2026-06-01 impair C 0.00 on:A\n");
    const std::vector<std::string> rates{"0%", "10%", "20%", "30%", "40%"};
    CHECK(allowances(book, with_rates("2026-05-01", rates)) ==
          "0.00 0.00 0.00 0.00 0.00 700.00 = 700.00");
    CHECK(allowances(book, with_rates("2026-05-31", rates)) ==
          "0.00 0.00 0.00 0.00 0.00 900.00 = 900.00");
    CHECK(allowances(book, with_rates("2026-06-30", rates)) ==
          "0.00 100.00 0.00 0.00 0.00 200.00 = 300.00");
}

TEST_CASE("cover is spread over the buckets in proportion, and money on account changes nothing") {
    // 4,000.00 insured at 90 %: 3,600.00, of which 900.00 of the thousand that is late.
    const auto book = posted_book(head + late("A", "3,000.00", 0) + late("B", "1,000.00", 5) +
                                  "2025-02-01 receipt C R1 500.00\n"
                                  "2025-02-01 insure C limit:5000 by:Atlas quota:90%\n");
    const auto report = provision(book, with_rates("2026-06-30", {"1%", "10%", "0%", "0%", "0%"}));
    REQUIRE(report);
    const auto& buckets = report->blocks.at(0).buckets;
    CHECK(buckets[0].secured == 270'000);
    CHECK(buckets[1].secured == 90'000);
    CHECK(buckets[0].allowance == 300);
    CHECK(buckets[1].allowance == 1'000);
}

TEST_CASE("customers share the rounded allowance of a bucket") {
    // 3 × 0.5 cents of 0.50 at 1 % are 1.5, so 2 cents.
    const auto book = posted_book(
        "book\n  currency: EUR\ncustomer C\ncustomer D\ncustomer E\n\n"
        "2026-06-01 sale C 1 0.50 due:2026-07-01\n2026-06-01 sale D 2 0.50 due:2026-07-01\n"
        "2026-06-01 sale E 3 0.50 due:2026-07-01\n");
    const auto report = provision(book, with_rates("2026-06-30", {"1%", "0%", "0%", "0%", "0%"}));
    REQUIRE(report);
    const auto& block = report->blocks.at(0);
    CHECK(block.total.allowance == 2);
    REQUIRE(block.customers.size() == 3);
    CHECK(block.customers[0].allowance == 1);
    CHECK(block.customers[1].allowance == 1);
    CHECK(block.customers[2].allowance == 0);
}

TEST_CASE("some customers have rates of their own kind") {
    const auto book = posted_book(
        "book\n  currency: EUR\ncustomer C\n  grade: A\ncustomer D\n\n"
        "2026-06-01 sale C 1 100.00 due:2026-07-01\n2026-06-01 sale D 2 300.00 due:2026-07-01\n");
    auto query = with_rates("2026-06-30", {"4%", "0%", "0%", "0%", "0%"});
    query.terms.by.push_back({"grade", "A", shares({"1%", "0%", "0%", "0%", "0%"})});
    const auto report = provision(book, query);
    REQUIRE(report);
    const auto& bucket = report->blocks.at(0).buckets.at(0);
    CHECK(bucket.allowance == 1'300);        // 1.00 and 12.00
    CHECK(rounded(*bucket.rate, 4) == 325);  // 3.25 % on average
}

TEST_CASE("without rates money in a bucket has no allowance") {
    const auto book = posted_book(head + late("A", "1.00", 45));
    const auto report = provision(book, with_rates("2026-06-30", {}));
    REQUIRE_FALSE(report);
    CHECK(std::get<reports::NoLossRate>(report.error()).bucket == "31-60");
    CHECK(provision(posted_book(head), with_rates("2026-06-30", {}))->blocks.empty());
}

// Ends of April, May and June. In April A is 10 days late and B not due: 100.00 go on from 1-30 to
// 31-60 and 80.00 from not due to 1-30. In June 30.00 of A are paid, 20.00 written off, and 50.00
// stand 71 days late; B is paid.
TEST_CASE("flows follow the items from one month end to the next") {
    const std::string text = std::string{head} +
                             "2026-03-01 sale C A 100.00 due:2026-04-20\n"
                             "2026-03-01 sale C B 80.00 due:2026-05-20\n"
                             "2026-06-03 receipt C R1 30.00 to:A\n"
                             "2026-06-04 writeoff C W1 20.00 to:A\n"
                             "2026-06-05 receipt C R2 80.00 to:B\n";
    const auto book = posted_book(text);
    const auto query = with_flow("2026-06-30", 2);
    CHECK(flows(book, query) == "80.00/80.00 100.00/180.00 70.00/100.00 0.00/0.00 ");
    // A receipt that is voided on the last day never was.
    const auto voided = posted_book(text + "2026-06-30 void R2\n");
    CHECK(flows(voided, query) == "80.00/80.00 180.00/180.00 70.00/100.00 0.00/0.00 ");
}

// On 28 February 20.00 of the plan are 8 days late and 20.00 not due, as those of a document of
// 40.00 are; 10.00 of the first are paid in March. What comes back is of the plan's first line.
TEST_CASE("a plan is followed from where it was made, after a part payment too") {
    const auto plan = std::string{"\n2026-02-10 plan A\n  due 2026-02-20 20.00\n"} +
                      "  due 2026-03-20 20.00\n\n2026-03-05 receipt C R2 10.00 to:A\n";
    const auto whole = head + std::string{"2026-01-01 sale C A 40.00 due:2026-01-31\n"} + plan;
    const auto in_part = head +
                         std::string{
                             "2026-01-01 sale C A 100.00 due:2026-01-31\n"
                             "2026-01-20 receipt C R1 60.00 to:A\n"} +
                         plan;
    const auto march = with_flow("2026-03-31", 1);
    CHECK(flows(posted_book(whole), march) == "20.00/20.00 10.00/20.00 0.00/0.00 0.00/0.00 ");
    CHECK(flows(posted_book(in_part), march) == flows(posted_book(whole), march));

    const auto came_back = posted_book(in_part + "2026-03-10 unapply C 30.00 from:R1 to:A\n");
    CHECK(flows(came_back, march) == "20.00/20.00 20.00/20.00 0.00/0.00 0.00/0.00 ");
    CHECK(flows(came_back, with_flow("2026-04-30", 2)) ==
          "20.00/20.00 40.00/40.00 40.00/40.00 0.00/0.00 ");
}

// Of C nothing was open at the end of January, nor of February: the credit note took the place of
// the receipt. What D owed went on.
TEST_CASE("what was derived settled its document until it was withdrawn") {
    const auto text = head + std::string{
                                 "2026-01-01 set C allocate:oldest-first\n"
                                 "2026-01-01 sale C A 100.00 due:2026-01-10\n"
                                 "2026-01-20 receipt C R1 100.00\n"
                                 "2026-02-10 credit C N1 100.00 to:A\n"
                                 "2026-01-01 sale D B 100.00 due:2026-01-10\n"};
    const auto query = with_flow("2026-02-28", 1);
    CHECK(flows(posted_book(text), query) == "0.00/0.00 100.00/100.00 0.00/0.00 0.00/0.00 ");
    const auto bounced = posted_book(text + "2026-02-20 void R1\n");
    CHECK(flows(bounced, query) == "0.00/0.00 100.00/200.00 0.00/0.00 0.00/0.00 ");
}

TEST_CASE("the window ends with the last month end, and its months can be short") {
    CHECK(reports::month_ends(*parse_date("2026-06-29"), 2) ==
          std::vector{*parse_date("2026-03-31"), *parse_date("2026-04-30"),
                      *parse_date("2026-05-31")});
    CHECK(reports::month_ends(*parse_date("2026-02-28"), 1) ==
          std::vector{*parse_date("2026-01-31"), *parse_date("2026-02-28")});
}
