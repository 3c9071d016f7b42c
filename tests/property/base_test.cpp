#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/date.hpp"
#include "base/money.hpp"

namespace {

Date any_day() { return Date{Days{*rc::gen::inRange(-25'567, 84'006)}}; }  // 1900 to 2199

}  // namespace

TEST_CASE("digits of an amount read back as the amount, grouped or not") {
    CHECK(rc::check([](std::int64_t minor) {
        const int decimals = *rc::gen::inRange(0, 5);
        for (const auto& digits :
             {plain_digits(minor, decimals), grouped_digits(minor, decimals)}) {
            const auto read = parse_decimal(digits);
            RC_ASSERT(read.has_value());
            RC_ASSERT(scale(*read, decimals) == minor);
        }
    }));
}

TEST_CASE("what rounding takes away is at most half of the divisor") {
    CHECK(rc::check([](std::int64_t numerator) {
        const auto denominator = *rc::gen::inRange<std::int64_t>(1, 1'000'000'000);
        const auto lost = i128{numerator} - divide_rounded(numerator, denominator) * denominator;
        RC_ASSERT(2 * (lost < 0 ? -lost : lost) <= denominator);
        RC_ASSERT(divide_rounded(-i128{numerator}, denominator) ==
                  -divide_rounded(numerator, denominator));
    }));
}

TEST_CASE("a day reads back from its text") {
    CHECK(rc::check([] {
        const auto day = any_day();
        RC_ASSERT(parse_date(to_string(day)) == day);
    }));
}

TEST_CASE("months on and back never pass the end of a month") {
    CHECK(rc::check([] {
        const auto day = any_day();
        const int months = *rc::gen::inRange(-120, 121);
        const auto moved = add_months(day, months);
        RC_ASSERT(month_start(moved) == add_months(month_start(day), months));
        RC_ASSERT(moved - month_start(moved) <= day - month_start(day));
    }));
}
