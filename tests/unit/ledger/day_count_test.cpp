#include "ledger/day_count.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/money.hpp"

using ledger::DayCount;

namespace {

struct Fact {
    const char* after;  // the due day
    const char* through;
    int days;
    const char* act_365;
    const char* act_360;
    int bank_days;
    const char* act_act;
};

// Fractions to eight decimals, half away from zero.
constexpr Fact facts[] = {
    {"2026-01-01", "2026-01-31", 30, "0.08219178", "0.08333333", 29, "0.08219178"},
    {"2026-01-31", "2026-02-28", 28, "0.07671233", "0.07777778", 28, "0.07671233"},
    {"2024-01-31", "2024-02-29", 29, "0.07945205", "0.08055556", 29, "0.07923497"},
    {"2024-02-29", "2024-03-31", 31, "0.08493151", "0.08611111", 31, "0.08469945"},
    {"2023-02-28", "2024-02-29", 366, "1.00273973", "1.01666667", 361, "1.00229808"},
    {"2023-12-31", "2024-01-31", 31, "0.08493151", "0.08611111", 30, "0.08470694"},
    {"2024-01-01", "2025-01-01", 366, "1.00273973", "1.01666667", 360, "1.00000000"},
    {"2023-11-15", "2024-03-15", 121, "0.33150685", "0.33611111", 120, "0.33095292"},
    {"2026-03-30", "2026-03-31", 1, "0.00273973", "0.00277778", 0, "0.00273973"},
    {"2026-05-31", "2026-08-31", 92, "0.25205479", "0.25555556", 90, "0.25205479"},
    {"2019-12-31", "2020-01-31", 31, "0.08493151", "0.08611111", 30, "0.08470694"},
    {"2023-09-01", "2024-03-01", 182, "0.49863014", "0.50555556", 180, "0.49818100"},
};

Date day(const char* text) { return *parse_date(text); }

/// The exact fraction of a year, to eight decimals.
std::string years(DayCount basis, const Fact& fact) {
    const auto parts = ledger::year_parts(basis, day(fact.after), day(fact.through));
    return plain_digits(divide_rounded(i128{parts} * power_of_ten(8), ledger::parts_of_year(basis)),
                        8);
}

}  // namespace

TEST_CASE("a span has as many days and as much of a year as its basis says") {
    for (const auto& fact : facts) {
        CAPTURE(fact.after);
        CAPTURE(fact.through);
        const auto days = [&](DayCount basis) {
            return ledger::counted_days(basis, day(fact.after), day(fact.through));
        };
        CHECK(days(DayCount::act_365) == fact.days);
        CHECK(days(DayCount::act_360) == fact.days);
        CHECK(days(DayCount::act_act) == fact.days);
        CHECK(days(DayCount::thirty_360) == fact.bank_days);
        CHECK(years(DayCount::act_365, fact) == fact.act_365);
        CHECK(years(DayCount::act_360, fact) == fact.act_360);
        CHECK(years(DayCount::act_act, fact) == fact.act_act);
        CHECK(divide_rounded(i128{fact.bank_days} * power_of_ten(8), 360) ==
              divide_rounded(i128{ledger::year_parts(DayCount::thirty_360, day(fact.after),
                                                     day(fact.through))} *
                                 power_of_ten(8),
                             ledger::parts_of_year(DayCount::thirty_360)));
    }
}

TEST_CASE("the parts of spans in a row add up to those of all of them") {
    const auto begin = day("2023-10-29");
    for (const auto basis :
         {DayCount::act_365, DayCount::act_360, DayCount::thirty_360, DayCount::act_act}) {
        for (int length = 1; length < 500; length += 7) {
            const auto middle = begin + Days{length};
            const auto end = middle + Days{length % 40};
            CHECK(ledger::year_parts(basis, begin, middle) +
                      ledger::year_parts(basis, middle, end) ==
                  ledger::year_parts(basis, begin, end));
        }
    }
}

TEST_CASE("the day after is one day on every basis, whatever its date") {
    CHECK(ledger::parts_of_day_after(DayCount::act_365, day("2026-02-28")) == 1);
    CHECK(ledger::parts_of_day_after(DayCount::thirty_360, day("2026-02-28")) == 1);
    CHECK(ledger::parts_of_day_after(DayCount::thirty_360, day("2026-03-30")) == 1);
    CHECK(ledger::parts_of_day_after(DayCount::act_act, day("2024-12-31")) == 365);
    CHECK(ledger::parts_of_day_after(DayCount::act_act, day("2025-12-31")) == 366);
}
