#include "reports/credit_proposals.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

namespace {

const Currency euro{1};

/// 60,000.00 in six months, net 30, no days late, index 80, long known, k 2: 16,000.00.
reports::LimitFactors factors() {
    return {.k = {2, 0},
            .sales = Money::from_minor(6'000'000, euro),
            .terms = {30, 1},
            .days_late = {0, 1},
            .index = 800'000,
            .tenure = 12,
            .cap = {},
            .insured = {}};
}

i128 limit_of(const reports::LimitFactors& factors) {
    return reports::proposed_limit(factors)->minor();
}

/// Three documents of A in the first half of 2026, paid on their day or so many days late.
std::string trading(const std::string& keys, int late = 0) {
    std::string text =
        "book\n  currency: EUR\n  terms: net 30\ncustomer A\n  since: 2020-01-01\n" + keys;
    for (int month = 1; month <= 3; ++month) {
        const auto sold = Date{date::year{2026} / month / 1};
        text += to_string(sold) + " sale A S-" + std::to_string(month) + " 20,000.00\n" +
                to_string(sold + Days{30 + late}) + " receipt A R-" + std::to_string(month) +
                " 20,000.00 to:S-" + std::to_string(month) + "\n";
    }
    return text;
}

reports::CreditProposals proposals(const std::string& text, settings::Credit credit = {},
                                   const char* as_of = "2026-06-30") {
    return reports::credit_proposals(posted_book(text),
                                     {*parse_date(as_of), {}, std::move(credit), {}});
}

settings::Credit with_cap(const char* grade, std::int64_t euros) {
    settings::Credit credit;
    credit.classes.push_back({.grade = grade,
                              .limit = {},
                              .cap = settings::NamedAmount{{euros, 0}, ""},
                              .terms = {},
                              .prepayment = {},
                              .max_overdue = {}});
    return credit;
}

}  // namespace

TEST_CASE("a limit is k mean months of the terms, less for who pays badly") {
    CHECK(limit_of(factors()) == 1'600'000);
    auto later = factors();
    later.days_late = {15, 2};  // 37.5 days: 20,000.00
    CHECK(limit_of(later) == 2'000'000);
    auto index = factors();
    index.index = 771'429;  // 15,428.58
    CHECK(limit_of(index) == 1'500'000);
    auto k = factors();
    k.k = {15, 1};
    CHECK(limit_of(k) == 1'200'000);
}

TEST_CASE("what cannot be reckoned is no limit") {
    auto large = factors();
    large.sales = Money::from_minor(i128{1} << 100, euro);
    CHECK_FALSE(reports::proposed_limit(large));
}

TEST_CASE("a cap that is no amount, or caps that lead to each other, leave nothing to propose") {
    using Why = reports::NoProposal::Why;
    auto credit = with_cap("A", 4'000);
    credit.classes.front().cap->number = {4'000'001, 3};
    auto made = proposals(trading(""), credit);
    CHECK(made.proposals.empty());
    REQUIRE(made.not_formed.size() == 1);
    CHECK(made.not_formed.front().why == Why::no_cap);
    // Not due yet, 11,000.00 are open: with the cap of A they use all of it and lead to B, whose
    // limit they use by less than half, which leads to A.
    made = proposals(trading("", 21) + "2026-06-20 sale A S-9 11,000.00\n", with_cap("A", 11'000));
    CHECK(made.proposals.empty());
    REQUIRE(made.not_formed.size() == 1);
    CHECK(made.not_formed.front().why == Why::caps_disagree);
}

TEST_CASE("a new customer starts with a third") {
    auto known = factors();
    known.tenure = 0;
    CHECK(limit_of(known) == 530'000);  // 5,333.33
    known.tenure = 3;
    CHECK(limit_of(known) == 800'000);
}

TEST_CASE("limits are cut to two digits, never rounded up") {
    auto sales = factors();
    sales.sales = Money::from_minor(7'499'999, euro);  // 19,999.99
    CHECK(limit_of(sales) == 1'900'000);
    sales.sales = Money::from_minor(7'500'000, euro);
    CHECK(limit_of(sales) == 2'000'000);
    sales.sales = Money::from_minor(20, euro);  // five cents and a third
    CHECK(limit_of(sales) == 5);
    sales.sales = Money::zero(euro);
    CHECK(limit_of(sales) == 0);
}

TEST_CASE("the cap and the insured limit are cut as well") {
    auto capped = factors();
    capped.cap = Money::from_minor(1'234'567, euro);
    CHECK(limit_of(capped) == 1'200'000);
    capped.insured = Money::from_minor(999'900, euro);
    CHECK(limit_of(capped) == 990'000);
    capped.insured = Money::from_minor(99'999'900, euro);
    CHECK(limit_of(capped) == 1'200'000);
}

TEST_CASE("limit and grade are proposed where they differ from those in force") {
    const auto made = proposals(trading("  grade: C\n  limit: 10,000.00\n"));
    REQUIRE(made.proposals.size() == 1);
    const auto& proposal = made.proposals.front();
    CHECK(made.months == Period{*parse_date("2026-01-01"), *parse_date("2026-06-30")});
    // Everything at 80 points, nothing open or used: (50 * 80 + 10 * 100 + 10 * 100) / 70 = 85.7.
    CHECK(proposal.score == 86);
    CHECK(proposal.grade == "A");
    CHECK(proposal.is_new_grade);
    REQUIRE(proposal.limit);
    CHECK(proposal.limit->now->amount.minor() == 1'000'000);
    CHECK(proposal.limit->proposed.minor() == 1'600'000);
    CHECK(proposals(trading("  grade: A\n  limit: 16,000.00\n")).proposals.empty());
}

TEST_CASE("months that are not over do not count") {
    const auto june = proposals(trading(""), {}, "2026-06-29");
    CHECK(june.months == Period{*parse_date("2025-12-01"), *parse_date("2026-05-31")});
    const auto august = proposals(trading(""), {}, "2026-08-30");
    CHECK(august.proposals.front().limit->proposed.minor() == 1'000'000);  // of 40,000.00
}

TEST_CASE("nothing is proposed under three documents") {
    auto text = trading("");
    CHECK(proposals(text).proposals.size() == 1);
    text += "2026-06-30 void S-1\n";
    CHECK(proposals(text).proposals.empty());
}

TEST_CASE("the cap is that of the grade which the score gives") {
    const auto made = proposals(trading("  grade: B\n"), with_cap("A", 4'000));
    REQUIRE(made.proposals.size() == 1);
    CHECK(made.proposals.front().limit->proposed.minor() == 400'000);
    CHECK(proposals(trading("  grade: B\n"), with_cap("B", 4'000))
              .proposals.front()
              .limit->proposed.minor() == 1'600'000);
}

TEST_CASE("the use of a limit is scored with the limit that is proposed") {
    // 21 days late: index 61.4286, and 71,000.00 / 3 * 51 / 30 * 0.614286 = 24,714.29; the
    // 11,000.00 that are open, and not due, are less than half of that.
    const auto text = trading("  limit: 11,000.00\n", 21) + "2026-06-20 sale A S-9 11,000.00\n";
    const auto made = proposals(text);
    REQUIRE(made.proposals.size() == 1);
    const auto& proposal = made.proposals.front();
    CHECK(proposal.limit->proposed.minor() == 2'400'000);
    // (50 * 61.4286 + 45 * 100) / 95; with the limit in force 10 * 100 less, 69 and B.
    CHECK(proposal.score == 80);
    CHECK(proposal.grade == "A");
    const auto again = proposals(text + "2026-06-29 set A limit:24,000.00 grade:A\n");
    CHECK(again.proposals.empty());
}

TEST_CASE("what was set on the very day is left alone") {
    const auto made = proposals(trading("") + "2026-06-30 set A limit:1.00\n");
    REQUIRE(made.proposals.size() == 1);
    CHECK_FALSE(made.proposals.front().limit);
    CHECK(made.proposals.front().is_new_grade);
}

TEST_CASE("a company that others are below is sold to with them") {
    const auto made =
        proposals(trading("customer B\n  parent: A\n") + "2026-04-01 sale B S-8 60,000.00\n");
    REQUIRE(made.proposals.size() == 1);
    CHECK(made.proposals.front().limit->factors.sales.minor() == 12'000'000);
}

TEST_CASE("sales in other currencies are converted, or nothing is proposed") {
    const auto text = trading("  limit: 1,000.00 USD\n");
    const auto without = proposals(text);
    CHECK(without.proposals.empty());
    CHECK(without.not_formed.size() == 1);
    const auto made = proposals(text + "2026-01-01 rate EUR 1.25 USD\n");
    REQUIRE(made.proposals.size() == 1);
    CHECK(made.proposals.front().limit->proposed.minor() == 2'000'000);
    CHECK(made.proposals.front().limit->factors.sales.minor() == 7'500'000);
}
