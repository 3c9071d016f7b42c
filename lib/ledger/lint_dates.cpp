#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include "base/text.hpp"
#include "ledger/dated.hpp"
#include "ledger/linter.hpp"

namespace ledger {
namespace {

constexpr Rule unlikely_date{"unlikely-date", Severity::warning};

constexpr int widest_gap = 20;        // years without an entry that a book may have
constexpr int widest_future_gap = 5;  // the same, after today
constexpr std::uint32_t year_length = 4;

int year_of(Date day) { return static_cast<int>(date::year_month_day{day}.year()); }

/// How many entries each year has.
class Years {
public:
    explicit Years(const Book& book) {
        for_each_dated(book, [&](Date day, Place) { ++count_[index(year_of(day))]; });
    }

    bool has(int year) const { return of(year) > 0; }
    /// The year with most entries; of equals the one nearest to `this_year`.
    int busiest(int this_year) const {
        int best = this_year;
        for (int year = first_year; year <= last_year; ++year) {
            const bool nearer = std::abs(year - this_year) < std::abs(best - this_year);
            if (of(year) > of(best) || (of(year) == of(best) && nearer)) best = year;
        }
        return best;
    }

private:
    std::size_t of(int year) const { return count_[index(year)]; }
    static std::size_t index(int year) {
        return static_cast<std::size_t>(std::clamp(year, first_year, last_year) - first_year);
    }
    std::array<std::size_t, last_year - first_year + 1> count_{};
};

/// The years a book is about: from its busiest one outwards, across small gaps.
struct Range {
    int from;
    int to;
};

Range range_of(const Years& years, int this_year) {
    const auto busiest = years.busiest(this_year);
    Range range{busiest, busiest};
    for (int year = range.from; year >= first_year && range.from - year <= widest_gap; --year)
        if (years.has(year)) range.from = year;
    for (int year = range.to; year <= last_year; ++year) {
        const bool future = year > this_year + widest_future_gap;
        if (year - range.to > (future ? widest_future_gap : widest_gap)) break;
        if (years.has(year)) range.to = year;
    }
    return range;
}

/// The year of the range that this one may be a slip for, the latest first.
std::vector<Hint> meant(int year, Range range) {
    std::vector<std::string> texts;
    for (int near = range.to; near >= range.from; --near) texts.push_back(std::to_string(near));
    const auto near = nearest(std::to_string(year), {texts.begin(), texts.end()});
    if (!near) return {};
    return {help(fmt::format("did you mean {}?", *near))};
}

void warn_unlikely(Linter& linter, int year, Place place, Range range) {
    const auto kind = linter.words.entry(place).kind_word;
    const auto gap = year > range.to ? fmt::format("{} years after", year - range.to)
                                     : fmt::format("{} years before", range.from - year);
    linter.warn(
        unlikely_date, fmt::format("this {} is dated {}, {} its neighbours", kind, year, gap),
        {{{place.source, place.offset, place.offset + year_length}, ""}}, meant(year, range));
}

void look_for_unlikely_dates(Linter& linter) {
    const Years years{linter.book};
    const auto range = range_of(years, year_of(linter.context.today));
    const Date first{date::year{range.from} / 1 / 1};
    const Date end{date::year{range.to + 1} / 1 / 1};
    std::set<std::pair<Place, int>> unlikely;
    for_each_dated(linter.book, [&](Date day, Place place) {
        if (day < first || day >= end) unlikely.emplace(place, year_of(day));
    });
    for (const auto& [place, year] : unlikely) warn_unlikely(linter, year, place, range);
}

constexpr BookLint lints[] = {{unlikely_date, look_for_unlikely_dates}};

}  // namespace

std::span<const BookLint> date_lints() { return lints; }

}  // namespace ledger
