#include "foreign/day.hpp"

#include <doctest/doctest.h>

#include "settings/import.hpp"

using namespace foreign;

namespace {

std::string read(std::string_view text, DayOrder order = DayOrder::unsettled) {
    const auto day = read_day(text, order);
    if (day) return to_string(*day);
    return day.error() == DayError::unsettled ? "unsettled" : "none";
}

std::string by(std::string_view text, std::string_view pattern) {
    const auto day = read_day_by(text, pattern);
    return day ? to_string(*day) : "none";
}

}  // namespace

TEST_CASE("days with their year first need no rule") {
    for (const auto text :
         {"2026-06-05", "2026/6/5", "20260605", "2026年6月5日", "2026.6.5", "2026-06-05 21:32:14",
          "2026-06-05T00:00:00.000+01:00", " 2026-06-05\t", "20260605213214", "２０２６-06-05"})
        CHECK(read(text) == "2026-06-05");
    for (const auto text : {"", "2026-02-30", "20261301", "2026-06", "2026-06/05", "26-06-05",
                            "2026-06-05x", "June 5", "1.234,50", "2200-01-01"})
        CHECK(read(text) == "none");
}

TEST_CASE("days with their year last need an order, unless both orders agree") {
    CHECK(read("05/06/2026") == "unsettled");
    CHECK(read("05.06.2026") == "unsettled");
    CHECK(read("05/06/2026", DayOrder::day_first) == "2026-06-05");
    CHECK(read("05/06/2026", DayOrder::month_first) == "2026-05-06");
    CHECK(read("6/6/2026") == "2026-06-06");
    CHECK(read("31.06.2026", DayOrder::day_first) == "none");
    CHECK(order_of("25/6/2026") == DayOrder::day_first);
    CHECK(order_of("6/25/2026 10:00") == DayOrder::month_first);
    CHECK(order_of("6/5/2026") == DayOrder::unsettled);
    CHECK(order_of("25/26/2026") == DayOrder::unsettled);
}

TEST_CASE("patterns are taken to the letter") {
    CHECK(by("05.06.2026", "%d.%m.%Y") == "2026-06-05");
    CHECK(by("5.6.26", "%d.%m.%y") == "2026-06-05");
    CHECK(by("05.06.2026 10:15", "%d.%m.%Y") == "2026-06-05");
    CHECK(by("05/06/2026", "%d.%m.%Y") == "none");
    CHECK(by("31.06.2026", "%d.%m.%Y") == "none");
    CHECK(settings::is_day_pattern("%d.%m.%Y"));
    CHECK(settings::is_day_pattern("%Y%m%d"));
    CHECK_FALSE(settings::is_day_pattern("%d.%m"));
    CHECK_FALSE(settings::is_day_pattern("%d.%d.%m.%Y"));
    CHECK_FALSE(settings::is_day_pattern("%H.%d.%m.%Y"));
    CHECK_FALSE(settings::is_day_pattern("%d.%m.%Y%"));
}

TEST_CASE("the thirtieth of February is its last day, other days that are none stay none") {
    CHECK(to_string(*day_clamped_in_february(2026, 2, 30)) == "2026-02-28");
    CHECK(to_string(*day_clamped_in_february(2028, 2, 30)) == "2028-02-29");
    CHECK(to_string(*day_clamped_in_february(2026, 2, 29)) == "2026-02-28");
    CHECK_FALSE(day_clamped_in_february(2026, 2, 31));
    CHECK_FALSE(day_clamped_in_february(2026, 4, 31));
    CHECK_FALSE(day_clamped_in_february(2026, 13, 1));
}
