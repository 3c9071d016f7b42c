#include "reports/rank.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>

#include "base/runs.hpp"
#include "reports/rank_measures.hpp"
#include "reports/rank_sums.hpp"

namespace reports {
namespace {

using ledger::Book;
using Sums = ledger::Line<RankSums>;

i128 value_of(const RankSums& sums, const RankQuery& query) {
    switch (query.by) {
        case RankBy::sales:
            return sums.sales;
        case RankBy::cash:
            return sums.cash;
        case RankBy::frequency:
            return sums.sold;
        case RankBy::profit_of_credit:
            break;
    }
    const auto month_ends = month_ends_of(query.as_of, query.days).size();
    return profit_of_credit({sums.sales - sums.credit_notes, sums.discounts, sums.written_off,
                             sums.owed, static_cast<int>(month_ends), query.days},
                            query.rank);
}

/// Scores of those that bought something, whose places they follow.
std::vector<std::optional<Rfm>> rfm_of(std::span<const Sums> customers) {
    std::vector<std::size_t> buyers;
    std::vector<i128> lately;
    std::vector<i128> often;
    std::vector<i128> much;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        const auto& sums = customers[i].figures;
        if (sums.sold == 0) continue;
        buyers.push_back(i);
        lately.push_back(sums.last.time_since_epoch().count());
        often.push_back(sums.sold);
        much.push_back(sums.sales);
    }
    std::vector<std::optional<Rfm>> scores(customers.size());
    const auto recency = quintiles(lately);
    const auto frequency = quintiles(often);
    const auto money = quintiles(much);
    for (std::size_t i = 0; i < buyers.size(); ++i)
        scores[buyers[i]] = Rfm{recency[i], frequency[i], money[i]};
    return scores;
}

/// Shares and classes of lines that stand in their order.
void add_shares(std::span<RankLine> lines) {
    i128 all = 0;
    for (const auto& line : lines) all += line.value;
    i128 sum = 0;
    int rank = 0;
    for (auto& line : lines) {
        line.rank = ++rank;
        const auto before = percentage(sum, all);
        if (before.is_number()) line.abc = abc_class(before);
        sum += line.value;
        line.share = percentage(line.value, all);
        line.cumulative = percentage(sum, all);
    }
}

/// The customers of one currency.
std::vector<RankLine> ranked(std::span<Sums> customers, const RankQuery& query) {
    const auto scores = rfm_of(customers);
    std::vector<RankLine> lines;
    lines.reserve(customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i)
        lines.push_back({.group = std::move(customers[i].group),
                         .rank = 0,
                         .value = value_of(customers[i].figures, query),
                         .share = {},
                         .cumulative = {},
                         .abc = {},
                         .rfm = scores[i]});
    std::ranges::stable_sort(lines, std::greater{}, &RankLine::value);  // they come by id
    add_shares(lines);
    return lines;
}

}  // namespace

RankReport rank(const Book& book, RankQuery query) {
    RankReport report{std::move(query), {}};
    auto sums = rank_sums(book, report.query);
    std::erase_if(sums, [](const Sums& one) { return one.figures.is_empty(); });
    const auto code = [&](const Sums& one) { return book.currencies.code(one.group.currency); };
    std::ranges::stable_sort(sums, {}, code);
    for_each_run(sums, code, [&](std::span<Sums> customers) {
        auto lines = ranked(customers, report.query);
        std::ranges::move(lines, std::back_inserter(report.lines));
    });
    return report;
}

}  // namespace reports
