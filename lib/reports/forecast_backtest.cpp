#include "reports/forecast_backtest.hpp"

#include <algorithm>
#include <tuple>

#include "base/parallel.hpp"
#include "reports/forecast_series.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Groups;

/// The last `months` month ends whose weeks lie on or before a day, the earliest first.
std::vector<Date> origins_of(Date as_of, int weeks, int months) {
    const auto latest = as_of - Days{7 * weeks};
    auto origin = month_end(latest);
    if (origin > latest) origin = month_start(latest) - Days{1};
    std::vector<Date> origins;
    for (int i = 0; i < months; ++i) {
        origins.push_back(origin);
        origin = month_start(origin) - Days{1};
    }
    std::ranges::reverse(origins);
    return origins;
}

/// Cash week by week, by group.
class Actual {
public:
    Actual(const Book& book, Date origin, int weeks, Groups& groups)
        : book_{book},
          origin_{origin},
          weeks_{weeks},
          groups_{groups},
          is_open_(book.documents.size()) {}

    void add_items(const std::vector<ForecastPart>& parts) {
        for (const auto& part : parts) is_open_[part.document.index] = true;
    }
    void add_cash(const std::vector<ledger::CashPart>& cash);
    i128 of(Currency currency, int week) const {
        const auto place = place_of(currency, week);
        return place < sums_.size() ? sums_[place] : 0;
    }

private:
    std::size_t place_of(Currency currency, int week) const {
        return currency.index * static_cast<std::size_t>(weeks_) +
               static_cast<std::size_t>(week - 1);
    }

    const Book& book_;
    Date origin_;
    int weeks_;
    Groups& groups_;
    std::vector<bool> is_open_;  // by document
    std::vector<i128> sums_;
};

void Actual::add_cash(const std::vector<ledger::CashPart>& cash) {
    sums_.resize(book_.currencies.size() * static_cast<std::size_t>(weeks_));
    for (const auto& part : cash) {
        const auto days = (part.settled - origin_).count();
        if (days <= 0 || days > 7 * weeks_ || !is_open_[part.document.index]) continue;
        if (groups_.of(part.document) == Groups::none) continue;
        const auto currency = book_.documents[part.document].currency;
        sums_[place_of(currency, static_cast<int>((days - 1) / 7) + 1)] += part.amount;
    }
}

/// What would have been forecast on a day, and what came.
void add_origin(const Book& book, ForecastQuery query, Date origin,
                const std::vector<ledger::CashPart>& cash, std::vector<BacktestWeek>& weeks) {
    query.as_of = origin;
    const auto parts = open_parts(book, query);
    if (parts.empty()) return;
    Groups groups{book, query.selection, query.grouping, origin};
    const auto series = forecast_series(book, query, forecast_habits(book, query), parts, groups);
    Actual actual{book, origin, query.weeks, groups};
    actual.add_items(parts);
    actual.add_cash(cash);
    for (const auto& line : series.lines)
        for (const auto& week : line.weeks) {
            const auto currency = line.group.currency;
            if (week.number > 0)
                weeks.push_back(
                    {origin, Money::from_minor(actual.of(currency, week.number), currency), week});
        }
}

void add_error(Ratio& error, Money series, Money actual) {
    const auto miss = (series - actual).minor();
    error.numerator += miss < 0 ? -miss : miss;
    error.denominator += actual.minor();
}

void add_coverage(Ratio& coverage, Money level, Money actual) {
    if (level.minor() == 0) return;
    ++coverage.denominator;
    if (actual >= level) ++coverage.numerator;
}

void add(const BacktestWeek& week, BacktestScore& score) {
    add_error(score.due, week.forecast.due, week.actual);
    if (week.forecast.due_late) add_error(score.due_late, *week.forecast.due_late, week.actual);
    add_error(score.expected, week.forecast.expected, week.actual);
    add_coverage(score.p80, *week.forecast.p80, week.actual);
    add_coverage(score.p90, *week.forecast.p90, week.actual);
}

std::vector<BacktestScore> scores_of(const std::vector<BacktestWeek>& weeks) {
    std::vector<BacktestScore> scores;
    for (const auto& week : weeks) {
        const auto currency = week.actual.currency();
        if (scores.empty() || scores.back().currency != currency)
            scores.push_back({currency, {}, {}, {}, {}, {}});
        add(week, scores.back());
    }
    return scores;
}

}  // namespace

BacktestReport backtest(const Book& book, ForecastQuery query, int months) {
    BacktestReport report{std::move(query), months, {}, {}};
    const auto as_of = report.query.as_of;
    const auto cash = ledger::cash_parts(book, as_of);
    const auto origins = origins_of(as_of, report.query.weeks, months);
    std::vector<std::vector<BacktestWeek>> weeks(origins.size());
    const auto forecast_some = [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i)
            add_origin(book, report.query, origins[i], cash, weeks[i]);
    };
    const auto middle = origins.size() / 2;
    at_once(
        book.documents.size(), [&] { forecast_some(0, middle); },
        [&] { forecast_some(middle, origins.size()); });
    for (const auto& own : weeks) report.weeks.insert(report.weeks.end(), own.begin(), own.end());
    std::ranges::stable_sort(report.weeks, {}, [&](const BacktestWeek& week) {
        return book.currencies.code(week.actual.currency());
    });
    report.scores = scores_of(report.weeks);
    return report;
}

}  // namespace reports
