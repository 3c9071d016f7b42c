#include "reports/score.hpp"

#include <algorithm>
#include <tuple>

#include "ledger/standing.hpp"

namespace reports {

using ledger::Book;
using ledger::Customer;

ScoreReport score(const Book& book, ScoreQuery query) {
    ScoreReport report{std::move(query), {}, {}};
    const auto& asked = report.query;
    ledger::LimitUses uses{book, asked.credit, asked.as_of};
    auto cards =
        ledger::scorecards(book, asked.score, ledger::paying(book, asked.as_of), uses, asked.as_of);
    report.mean = cards.mean;
    book.customers.for_each([&](Id<Customer> id, const Customer&) {
        const auto currency = ledger::currency_on(book, id, asked.as_of);
        if (!ledger::selects(book, asked.selection, id, currency, asked.as_of)) return;
        auto& card = cards.of_customers[id.index];
        std::string grade{ledger::grade_of(card.score, asked.credit)};
        report.lines.push_back({id,
                                ledger::values_of(book, asked.grouping, id, currency, asked.as_of),
                                std::move(card), std::move(grade)});
    });
    std::ranges::sort(report.lines, {}, [&](const ScoreLine& line) {
        return std::tie(line.values, book.customers[line.customer].id);
    });
    return report;
}

}  // namespace reports
