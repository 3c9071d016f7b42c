#include "ledger/recurrence.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.hpp"

namespace ledger {
namespace {

constexpr int most_days = 3650;
constexpr int last_of_month = 32;
constexpr std::string_view weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::optional<int> number_up_to(std::string_view word, int most) {
    int number = 0;
    const auto* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, number);
    const bool sound = read.ec == std::errc{} && read.ptr == end && number >= 1 && number <= most;
    return sound ? std::optional{number} : std::nullopt;
}

Date day_in_month(Date start, int day) { return std::min(start + Days{day - 1}, month_end(start)); }

Date first_of(const Recurrence& recurrence, Date from) {
    if (recurrence.unit == Recurrence::Unit::days) return from;
    // 1970-01-05 was a Monday.
    constexpr Date monday{Days{4}};
    const auto weekday = ((from - monday).count() % 7 + 7) % 7;
    return from + Days{(recurrence.number - weekday + 7) % 7};
}

std::vector<Date> days_by_month(const Recurrence& recurrence, Date first, Date last) {
    std::vector<Date> days;
    auto start = month_start(first);
    const bool quarterly = recurrence.unit == Recurrence::Unit::quarter;
    if (quarterly) {
        const auto month = static_cast<unsigned>(date::year_month_day{start}.month());
        start = add_months(start, -static_cast<int>((month - 1) % 3));
    }
    for (; start <= last; start = add_months(start, quarterly ? 3 : 1)) {
        const auto day = day_in_month(start, recurrence.number);
        if (day >= first && day <= last) days.push_back(day);
    }
    return days;
}

std::optional<Period> parse_pause(std::string_view text) {
    const auto dots = text.find("..");
    if (dots != std::string_view::npos) {
        const auto from = parse_date(trimmed(text.substr(0, dots)));
        const auto to = parse_date(trimmed(text.substr(dots + 2)));
        if (!from || !to || *to < *from) return std::nullopt;
        return Period{*from, *to};
    }
    if (const auto day = parse_date(text)) return Period{*day, *day};
    const auto period = parse_period(text);
    return period ? std::optional{*period} : std::nullopt;
}

}  // namespace

std::optional<Recurrence> parse_recurrence(std::string_view text) {
    using Unit = Recurrence::Unit;
    const auto words = split_list(text, ' ');
    if (words.size() == 2 && words[1] == "days") {
        const auto number = number_up_to(words[0], most_days);
        return number ? std::optional{Recurrence{Unit::days, *number}} : std::nullopt;
    }
    if (words.size() != 3 || words[1] != "on") return std::nullopt;
    if (words[0] == "week") {
        const auto* const day = std::ranges::find(weekdays, words[2]);
        if (day == std::end(weekdays)) return std::nullopt;
        return Recurrence{Unit::week, static_cast<int>(day - std::begin(weekdays))};
    }
    if (words[0] != "month" && words[0] != "quarter") return std::nullopt;
    const auto unit = words[0] == "month" ? Unit::month : Unit::quarter;
    if (words[2] == "last") return Recurrence{unit, last_of_month};
    const auto number = number_up_to(words[2], 31);
    return number ? std::optional{Recurrence{unit, *number}} : std::nullopt;
}

std::vector<Date> days_of(const Recurrence& recurrence, Date first, Date last) {
    using Unit = Recurrence::Unit;
    if (recurrence.unit == Unit::month || recurrence.unit == Unit::quarter)
        return days_by_month(recurrence, first, last);
    const Days step{recurrence.unit == Unit::week ? 7 : recurrence.number};
    std::vector<Date> days;
    for (auto day = first_of(recurrence, first); day <= last; day += step) days.push_back(day);
    return days;
}

std::optional<std::vector<Period>> parse_pauses(std::string_view text) {
    std::vector<Period> pauses;
    for (const auto part : split_list(text)) {
        const auto pause = parse_pause(part);
        if (!pause) return std::nullopt;
        pauses.push_back(*pause);
    }
    return pauses;
}

}  // namespace ledger
