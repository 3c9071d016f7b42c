#include "reports/interest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "../ledger/made_book.hpp"
#include "reports/interest_proposals.hpp"

using journal::Kind;
using reports::InterestClaims;
using reports::InterestTerms;
using settings::DayCount;
using settings::RateMode;

namespace {

InterestTerms terms_of(Rate rate, DayCount basis = DayCount::act_365) {
    InterestTerms terms;
    terms.settings.basis = basis;
    terms.rates = settings::constant_rate(rate);
    return terms;
}

InterestTerms terms_of(std::vector<settings::RateTable::Row> rows,
                       DayCount basis = DayCount::act_365) {
    InterestTerms terms;
    terms.settings.basis = basis;
    terms.rates = {std::move(rows), "rates.csv"};
    return terms;
}

/// One customer with one invoice of 10,000.00, due on 31 January 2026.
struct Late : MadeBook {
    Id<ledger::Customer> c1 = customer("C1");
    Id<ledger::Document> invoice = document(Kind::sale, c1, "INV-1", "2026-01-01", 1000000);

    Late() { book.documents[invoice].due = day("2026-01-31"); }

    void pay(const char* date, std::int64_t amount) {
        const auto number = "R-" + std::to_string(++receipts_);
        allocate(document(Kind::receipt, c1, number, date, amount), invoice, date, amount);
    }

    reports::InterestReport report(const InterestTerms& terms, const char* as_of) const {
        return *reports::interest(book, {day(as_of), {}, terms});
    }

    /// `2026-02-01..2026-03-02 30 of 1000000 at 10%: 8219`, and so on.
    std::string rows(const InterestTerms& terms, const char* as_of) const {
        std::string text;
        for (const auto& document : report(terms, as_of).documents) {
            for (const auto& row : document.rows)
                text += (text.empty() ? "" : "\n") + to_string(row.from) + ".." +
                        to_string(row.to) + " " + std::to_string(row.days) + " of " +
                        plain_digits(row.principal.minor(), 0) + " at " + to_string(row.rate) +
                        ": " + plain_digits(row.interest.minor(), 0);
            if (document.fixed_sum)
                text += " + " + plain_digits(document.fixed_sum->sum.minor(), 0);
        }
        return text;
    }

    std::string proposed(const InterestTerms& terms, const char* as_of) const {
        std::string text;
        for (const auto& one : reports::interest_proposals(book, report(terms, as_of)))
            text += one.number + " " + plain_digits(one.amount.minor(), 0) + ";";
        return text;
    }

private:
    int receipts_ = 0;
};

/// Interest of one debt, paid in one sum.
std::string interest_of(std::int64_t principal, const char* due, const char* paid,
                        const InterestTerms& terms) {
    MadeBook made;
    const auto c1 = made.customer("C1");
    const auto invoice = made.document(Kind::sale, c1, "INV-1", due, principal);
    made.book.documents[invoice].due = made.day(due);
    made.allocate(made.document(Kind::receipt, c1, "R-1", paid, principal), invoice, paid,
                  principal);
    const auto report = *reports::interest(made.book, {made.day("2030-01-01"), {}, terms});
    return plain_digits(report.documents.at(0).interest.minor(), 2);
}

}  // namespace

TEST_CASE("published and derived cases come out as they should") {
    const auto fixed = [](InterestTerms terms) {
        terms.settings.mode = RateMode::fixed;
        return terms;
    };
    const auto day = MadeBook::day;
    // US Prompt Payment: 5 CFR 1315.17.
    CHECK(interest_of(150000, "2026-04-01", "2026-04-11",
                      terms_of(Rate{65000}, DayCount::act_360)) == "2.71");
    // United Kingdom: GBP 85 a year; and the rate of the first day kept.
    CHECK(interest_of(100000, "2026-01-01", "2026-01-02", terms_of(Rate{85000})) == "0.23");
    CHECK(interest_of(1000000, "2024-05-31", "2024-08-29",
                      fixed(terms_of({{day("2024-01-01"), Rate{132500}},
                                      {day("2024-07-01"), Rate{130000}}}))) == "326.71");
    // European directive, half-yearly rates; Germany, in a leap year.
    CHECK(interest_of(1000000, "2024-04-30", "2024-08-29",
                      terms_of({{day("2024-01-01"), Rate{125000}},
                                {day("2024-07-01"), Rate{122500}}})) == "410.27");
    CHECK(
        interest_of(1000000, "2024-04-30", "2024-08-29",
                    terms_of({{day("2024-01-01"), Rate{126200}}, {day("2024-07-01"), Rate{123700}}},
                             DayCount::act_act)) == "413.12");
    // China: 1.3, 1.5 and 4 times the one-year LPR, and 0.05 % a day.
    CHECK(interest_of(10000000, "2025-01-31", "2025-05-01",
                      terms_of(Rate{40300}, DayCount::act_360)) == "1007.50");
    CHECK(interest_of(10000000, "2025-01-31", "2025-05-01", terms_of(Rate{46500})) == "1146.58");
    CHECK(interest_of(10000000, "2025-06-30", "2025-09-28", terms_of(Rate{182500})) == "4500.00");
    CHECK(interest_of(10000000, "2025-01-31", "2025-05-01", terms_of(Rate{124000})) == "3057.53");
    // The half year of a pleaded claim, on the bases we have.
    const auto claim = [](DayCount basis) {
        return interest_of(697321542, "2023-08-31", "2024-02-29", terms_of(Rate{51750}, basis));
    };
    CHECK(claim(DayCount::thirty_360) == "179429.55");
    CHECK(claim(DayCount::act_365) == "179937.61");
    CHECK(claim(DayCount::act_360) == "182436.75");
    // US contracts, 1.5 % a month; ERPNext.
    CHECK(interest_of(100000, "2026-01-31", "2026-03-17", terms_of(Rate{180000})) == "22.19");
    CHECK(interest_of(10000, "2026-01-01", "2026-01-16", terms_of(Rate{100000})) == "0.41");
}

TEST_CASE("a part payment lowers the principal from the day after it") {
    Late late;
    late.pay("2026-03-02", 400000);
    CHECK(late.rows(terms_of(Rate{100000}), "2026-04-01") ==
          "2026-02-01..2026-03-02 30 of 1000000 at 10%: 8219\n"
          "2026-03-03..2026-04-01 30 of 600000 at 10%: 4932");
    late.pay("2026-03-10", 600000);
    CHECK(late.rows(terms_of(Rate{100000}), "2026-04-01") ==
          "2026-02-01..2026-03-02 30 of 1000000 at 10%: 8219\n"
          "2026-03-03..2026-03-10 8 of 600000 at 10%: 1315");
}

TEST_CASE("the first late day is the day after the due day, and grace moves it") {
    const Late late;
    auto terms = terms_of(Rate{100000});
    CHECK(late.rows(terms, "2026-01-31") == "");
    CHECK(late.rows(terms, "2026-02-01") == "2026-02-01..2026-02-01 1 of 1000000 at 10%: 274");
    terms.settings.grace = Days{5};
    CHECK(late.rows(terms, "2026-02-05") == "");
    CHECK(late.rows(terms, "2026-02-06") == "2026-02-06..2026-02-06 1 of 1000000 at 10%: 274");
}

TEST_CASE("what was paid on the due day bears nothing, a day later one day") {
    Late late;
    late.pay("2026-01-31", 400000);
    late.pay("2026-02-01", 600000);
    CHECK(late.rows(terms_of(Rate{100000}), "2026-06-01") ==
          "2026-02-01..2026-02-01 1 of 600000 at 10%: 164");
}

TEST_CASE("the rows of a document add up to an amount that is rounded once") {
    Late late;
    late.book.documents[late.invoice].amount = 300;
    late.pay("2026-02-20", 100);
    late.pay("2026-03-12", 100);
    // 1.64, 1.10 and 0.55 cents: 3.29 together.
    CHECK(late.rows(terms_of(Rate{100000}), "2026-04-01") ==
          "2026-02-01..2026-02-20 20 of 300 at 10%: 1\n"
          "2026-02-21..2026-03-12 20 of 200 at 10%: 1\n"
          "2026-03-13..2026-04-01 20 of 100 at 10%: 1");
}

TEST_CASE("a receipt that bounced left no debt while it stood, and leaves one again") {
    Late late;
    late.pay("2026-02-10", 1000000);
    const auto receipt = late.book.find_document("R-1");
    late.book.documents[receipt].until = late.day("2026-02-20");
    late.book.allocations[0].until = late.day("2026-02-20");
    CHECK(late.rows(terms_of(Rate{100000}), "2026-02-25") ==
          "2026-02-01..2026-02-10 10 of 1000000 at 10%: 2740\n"
          "2026-02-21..2026-02-25 5 of 1000000 at 10%: 1370");
    late.book.documents[late.invoice].until = late.day("2026-03-01");
    CHECK(late.rows(terms_of(Rate{100000}), "2026-02-28") != "");
    CHECK(late.rows(terms_of(Rate{100000}), "2026-03-01") == "");
}

TEST_CASE("an instalment is late by its own due day; a plan counts from its day on") {
    Late late;
    late.book.documents[late.invoice].has_schedule = true;
    late.book.schedules.push_back(
        {late.invoice,
         late.day("2026-01-01"),
         {{late.day("2026-01-31"), 400000}, {late.day("2026-02-28"), 600000}},
         late.place()});
    const auto terms = terms_of(Rate{100000});
    // 32.877 and 3.288 together are 36.16.
    CHECK(late.rows(terms, "2026-03-02") ==
          "2026-02-01..2026-03-02 30 of 400000 at 10%: 3287\n"
          "2026-03-01..2026-03-02 2 of 600000 at 10%: 329");
    late.book.schedules.push_back(
        {late.invoice, late.day("2026-02-10"), {{late.day("2026-02-20"), 1000000}}, late.place()});
    CHECK(late.rows(terms, "2026-02-22") ==
          "2026-02-01..2026-02-10 10 of 400000 at 10%: 1096\n"
          "2026-02-21..2026-02-22 2 of 1000000 at 10%: 548");
}

TEST_CASE("a cap is used up day by day, of an amount or of a share") {
    Late late;
    late.pay("2026-03-02", 400000);
    auto terms = terms_of(Rate{100000});
    terms.settings.cap = Decimal{100, 0};
    CHECK(late.rows(terms, "2026-04-01") ==
          "2026-02-01..2026-03-02 30 of 1000000 at 10%: 8219\n"
          "2026-03-03..2026-04-01 30 of 600000 at 10%: 1781");
    CHECK(late.report(terms, "2026-04-01").totals.at(0).daily.is_zero());
    terms.settings.cap.reset();
    terms.settings.cap_share = Rate{5000};
    CHECK(late.rows(terms, "2026-04-01") ==
          "2026-02-01..2026-03-02 30 of 1000000 at 10%: 5000\n"
          "2026-03-03..2026-04-01 30 of 600000 at 10%: 0");
    terms.settings.cap_share = Rate{13201};
    const auto total = late.report(terms, "2026-04-01").totals.at(0);
    CHECK(total.daily == late.money(50));
    CHECK(total.late == late.money(600000));
}

TEST_CASE("less than the minimum is not charged, but the fixed sum is") {
    const Late late;
    auto terms = terms_of(Rate{100000});
    terms.settings.minimum = Decimal{548, 2};
    CHECK(late.rows(terms, "2026-02-02") == "2026-02-01..2026-02-02 2 of 1000000 at 10%: 548");
    CHECK(late.rows(terms, "2026-02-01") == "");
    terms.fixed_sums = settings::constant_sum({Decimal{40, 0}, "CNY"});
    CHECK(late.rows(terms, "2026-02-01") == " + 4000");
    CHECK(late.rows(terms, "2026-01-31") == "");
    terms.fixed_sums.currency = "EUR";
    CHECK(late.rows(terms, "2026-02-01") == "");
}

TEST_CASE("a day without a rate is told, the first one of all") {
    Late late;
    const auto terms = terms_of({{late.day("2026-02-10"), Rate{100000}}});
    const auto missing = reports::interest(late.book, {late.day("2026-03-01"), {}, terms});
    REQUIRE(!missing);
    CHECK(missing.error().day == late.day("2026-02-01"));
    CHECK(missing.error().document == late.invoice);
    late.book.documents[late.invoice].due = late.day("2026-02-09");
    CHECK(late.rows(terms, "2026-02-10") == "2026-02-10..2026-02-10 1 of 1000000 at 10%: 274");
}

TEST_CASE("interest bears none, and what was charged is not proposed again") {
    Late late;
    const auto terms = terms_of(Rate{100000});
    CHECK(late.proposed(terms, "2026-04-01") == "INT-INV-1-20260401 16438;");
    const auto charge =
        late.document(Kind::debit, late.c1, "INT-INV-1-20260401", "2026-02-01", 6438);
    late.book.charges.push_back({charge, late.invoice});
    late.book.traits.push_back({charge, {"interest"}, ""});
    CHECK(late.report(terms, "2026-04-01").documents.size() == 1);
    CHECK(late.proposed(terms, "2026-04-01") == "INT-INV-1-20260401-2 10000;");
    late.book.documents[charge].amount = 16438;
    CHECK(late.proposed(terms, "2026-04-01") == "");
    late.book.documents[charge].until = late.day("2026-03-01");
    CHECK(late.proposed(terms, "2026-02-20") == "");
    CHECK(late.proposed(terms, "2026-04-01") == "INT-INV-1-20260401-2 16438;");
}

TEST_CASE("a letter claims what there is so far and says what a day adds") {
    Late late;
    late.pay("2026-03-02", 400000);
    auto terms =
        terms_of({{late.day("2020-01-01"), Rate{100000}}, {late.day("2026-04-02"), Rate{80000}}});
    const auto as_of = late.day("2026-04-01");
    const auto items = ledger::items_of(late.book, late.invoice, as_of, 600000);
    const auto claim = InterestClaims{late.book, terms, as_of}.of(items);
    REQUIRE(claim);
    CHECK(claim->interest == late.money(13151));
    CHECK(claim->fixed_sum.is_zero());
    REQUIRE(claim->rates.size() == 1);
    CHECK(claim->rates.front().rate == Rate{100000});
    CHECK(claim->daily_rate == Rate{80000});
    CHECK(!claim->daily_until);
    CHECK(!claim->cap);
    CHECK(claim->basis == DayCount::act_365);
    CHECK(claim->cut_off == as_of);
    CHECK(claim->daily == late.money(132));
    terms.settings.mode = RateMode::fixed;
    const auto kept = InterestClaims{late.book, terms, as_of}.of(items);
    REQUIRE(kept);
    REQUIRE(kept->rates.size() == 1);
    CHECK(kept->rates.front().rate == Rate{100000});
    CHECK(!kept->daily_rate);
    CHECK(kept->daily == late.money(164));
}

TEST_CASE("a debit charged the interest of its day, then the fixed sum; what grew since is new") {
    using Charges = std::vector<std::pair<const char*, std::int64_t>>;
    const auto claimed = [&](const Charges& charges, const char* as_of) {
        Late late;
        auto terms = terms_of(Rate{100000});
        terms.fixed_sums = settings::constant_sum({Decimal{40, 0}, "CNY"});
        for (const auto& [date, amount] : charges) {
            const auto debit = late.document(Kind::debit, late.c1, date, date, amount);
            late.book.charges.push_back({debit, late.invoice});
            late.book.traits.push_back({debit, {"interest"}, ""});
        }
        const auto day = late.day(as_of);
        const auto items = ledger::items_of(late.book, late.invoice, day, 1000000);
        const auto claim = *InterestClaims{late.book, terms, day}.of(items);
        return plain_digits(claim.interest.minor(), 2) + " less " +
               plain_digits(claim.charged.minor(), 2) + ", " +
               plain_digits(claim.fixed_sum.minor(), 2);
    };
    CHECK(claimed({}, "2026-02-10") == "27.40 less 0.00, 40.00");
    CHECK(claimed({{"2026-02-10", 6740}}, "2026-02-10") == "0.00 less 27.40, 0.00");
    CHECK(claimed({{"2026-02-10", 6740}}, "2026-02-20") == "27.39 less 27.40, 0.00");
    CHECK(claimed({{"2026-02-10", 5000}}, "2026-02-20") == "27.39 less 27.40, 17.40");
    // Part of what grew since was charged as well.
    CHECK(claimed({{"2026-02-10", 6740}, {"2026-02-20", 1000}}, "2026-02-20") ==
          "17.39 less 37.40, 0.00");
    // No fixed sum was charged at first.
    CHECK(claimed({{"2026-02-10", 2740}}, "2026-02-20") == "27.39 less 27.40, 40.00");
    CHECK(claimed({{"2026-02-10", 2740}, {"2026-02-20", 6739}}, "2026-03-02") ==
          "27.40 less 54.79, 0.00");
    // Too much was charged, or before there was anything to charge.
    CHECK(claimed({{"2026-02-10", 10000}}, "2026-02-20") == "0.00 less 54.79, 0.00");
    CHECK(claimed({{"2026-01-15", 4000}}, "2026-02-20") == "54.79 less 0.00, 0.00");
    CHECK(claimed({{"2025-12-01", 1000}}, "2026-02-20") == "54.79 less 0.00, 30.00");
}

TEST_CASE("a claim names every rate of its span, and the day before the next one") {
    Late late;
    auto terms = terms_of({{late.day("2020-01-01"), Rate{100000}},
                           {late.day("2026-03-01"), Rate{80000}},
                           {late.day("2026-05-01"), Rate{90000}}});
    const auto as_of = late.day("2026-04-01");
    const auto items = ledger::items_of(late.book, late.invoice, as_of, 1000000);
    const auto claim = InterestClaims{late.book, terms, as_of}.of(items);
    REQUIRE(claim);
    REQUIRE(claim->rates.size() == 2);
    CHECK(claim->rates[0].from == late.day("2026-02-01"));
    CHECK(claim->rates[1].from == late.day("2026-03-01"));
    CHECK(claim->rates[1].rate == Rate{80000});
    CHECK(claim->daily_until == late.day("2026-04-30"));
}

TEST_CASE("a claim says how far it is limited, and adds nothing once it is") {
    Late late;
    auto terms = terms_of(Rate{100000});
    const auto as_of = late.day("2026-04-01");
    const auto items = ledger::items_of(late.book, late.invoice, as_of, 1000000);
    const auto limited = [&](std::int64_t cap) {
        terms.settings.cap = Decimal{cap, 2};
        return *InterestClaims{late.book, terms, as_of}.of(items);
    };
    CHECK(limited(16439).cap == late.money(16439));
    CHECK_FALSE(limited(16439).is_cap_reached);
    CHECK(limited(16439).daily == late.money(1));
    CHECK(limited(16438).is_cap_reached);
    CHECK(limited(16438).daily.is_zero());
}

TEST_CASE("what bears no interest needs no rate") {
    Late late;
    const auto terms = terms_of({{late.day("2026-03-01"), Rate{100000}}});
    const auto due = late.day("2026-01-31");
    const auto items = ledger::items_of(late.book, late.invoice, due, 1000000);
    CHECK(InterestClaims{late.book, terms, due}.of(items).has_value());
    CHECK_FALSE(InterestClaims{late.book, terms, due + Days{1}}.of(items).has_value());
}
