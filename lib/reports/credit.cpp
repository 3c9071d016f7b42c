#include "reports/credit.hpp"

#include <algorithm>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/standing.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Key;

/// The days late of the oldest undisputed item, by customer.
std::vector<std::optional<int>> oldest_overdue(const Book& book, Date as_of) {
    std::vector<std::optional<int>> oldest(book.customers.size());
    for (const auto& item : ledger::position(book, as_of).items) {
        if (!ledger::is_overdue(item.due, as_of) || item.open == item.disputed) continue;
        auto& own = oldest[book.documents[item.document].customer.index];
        own = std::max(own.value_or(0), ledger::days_late(item.due, as_of));
    }
    return oldest;
}

/// What the lines are made of.
class Lines {
public:
    Lines(const Book& book, const CreditQuery& query)
        : book_{book},
          query_{query},
          uses_{book, query.credit, query.as_of},
          scores_{ledger::scorecards(book, query.score, ledger::paying(book, query.as_of), uses_,
                                     query.as_of)},
          oldest_{oldest_overdue(book, query.as_of)},
          holds_{ledger::holds_on(book, query.as_of)} {}

    /// Without its exposure.
    CreditLine of(Id<Customer> id);
    void add_exposure(CreditLine& line);

private:
    const Book& book_;
    const CreditQuery& query_;
    ledger::LimitUses uses_;
    ledger::Scorecards scores_;
    std::vector<std::optional<int>> oldest_;
    std::vector<std::optional<std::size_t>> holds_;
};

/// The grade that somebody gave counts before that of the score.
std::string grade_of(const Book& book, const CreditQuery& query, Id<Customer> id,
                     const std::optional<int>& score) {
    const auto* given = ledger::value_on(book.customers[id], Key::grade, query.as_of);
    return given != nullptr ? *given : std::string{ledger::grade_of(score, query.credit)};
}

void Lines::add_exposure(CreditLine& line) {
    if (line.currency.is_none()) return;
    const auto exposure =
        uses_.exposure_of(line.limit ? line.limit->of : line.customer, line.currency);
    if (!exposure) {
        line.without_rate = exposure.error().from;
        return;
    }
    line.exposure = *exposure;
    if (line.limit) line.use = ledger::use_of(*exposure, line.limit->amount, query_.credit.warn);
}

CreditLine Lines::of(Id<Customer> id) {
    CreditLine line{.customer = id,
                    .values = {},
                    .limit = uses_.limit_of(id),
                    .currency = {},
                    .exposure = {},
                    .without_rate = {},
                    .grade = {},
                    .score = scores_.of_customers[id.index].score,
                    .oldest_overdue = oldest_[id.index],
                    .hold = holds_[id.index]};
    line.currency =
        line.limit ? line.limit->amount.currency() : ledger::currency_on(book_, id, query_.as_of);
    line.grade = grade_of(book_, query_, id, line.score);
    line.values = ledger::values_of(book_, query_.grouping, id, line.currency, query_.as_of);
    return line;
}

}  // namespace

CreditReport credit(const Book& book, CreditQuery query) {
    CreditReport report{std::move(query), {}};
    Lines lines{book, report.query};
    book.customers.for_each([&](Id<Customer> id, const Customer&) {
        auto line = lines.of(id);
        if (!ledger::selects(book, report.query.selection, id, line.currency, report.query.as_of))
            return;
        lines.add_exposure(line);
        report.lines.push_back(std::move(line));
    });
    std::ranges::sort(report.lines, {}, [&](const CreditLine& line) {
        return std::tie(line.values, book.customers[line.customer].id);
    });
    return report;
}

bool any_finding(const CreditReport& report) {
    return std::ranges::any_of(report.lines, &CreditLine::wants_a_look);
}

}  // namespace reports
