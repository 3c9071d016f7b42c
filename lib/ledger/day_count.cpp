#include "ledger/day_count.hpp"

namespace ledger {
namespace {

constexpr std::int64_t common_year = 365;
constexpr std::int64_t leap_year = 366;
constexpr std::int64_t bank_year = 360;

std::int64_t actual_days(Date after, Date through) { return (through - after).count(); }

/// Every month has 30 days: a 31st counts as a 30th (30E/360). Days between two are differences.
std::int64_t day_of_twelve_thirties(Date day) {
    const date::year_month_day civil{day};
    const auto of_month = std::min(static_cast<unsigned>(civil.day()), 30U);
    return bank_year * static_cast<int>(civil.year()) +
           30 * static_cast<std::int64_t>(static_cast<unsigned>(civil.month())) + of_month;
}

std::int64_t bank_days(Date after, Date through) {
    return day_of_twelve_thirties(through) - day_of_twelve_thirties(after);
}

/// A day belongs to the year its night begins in: the one before it decides (ISDA).
std::int64_t parts_of_true_years(Date after, Date through) {
    std::int64_t parts = 0;
    for (auto at = after; at < through;) {
        const auto year = date::year_month_day{at}.year();
        const auto next = std::min(through, Date{(year + date::years{1}) / date::January / 1});
        parts += actual_days(at, next) * (year.is_leap() ? common_year : leap_year);
        at = next;
    }
    return parts;
}

}  // namespace

std::int64_t counted_days(DayCount basis, Date after, Date through) {
    return basis == DayCount::thirty_360 ? bank_days(after, through) : actual_days(after, through);
}

std::int64_t parts_of_year(DayCount basis) {
    switch (basis) {
        case DayCount::act_365:
            return common_year;
        case DayCount::act_360:
        case DayCount::thirty_360:
            return bank_year;
        case DayCount::act_act:
            break;
    }
    return common_year * leap_year;
}

std::int64_t year_parts(DayCount basis, Date after, Date through) {
    return basis == DayCount::act_act ? parts_of_true_years(after, through)
                                      : counted_days(basis, after, through);
}

std::int64_t parts_of_day_after(DayCount basis, Date day) {
    return basis == DayCount::thirty_360 ? 1 : year_parts(basis, day, day + Days{1});
}

}  // namespace ledger
