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

/// What the lines are made of. The exposure of a tree is formed once, however many are below it.
class Lines {
public:
    Lines(const Book& book, const CreditQuery& query)
        : book_{book},
          query_{query},
          exposures_{book, query.as_of},
          known_(book.customers.size()),
          oldest_{oldest_overdue(book, query.as_of)},
          holds_{ledger::holds_on(book, query.as_of)} {}

    /// Without its exposure.
    CreditLine of(Id<Customer> id);
    void add_exposure(CreditLine& line);

private:
    /// The nearest limit upwards.
    std::optional<ledger::CreditLimit> limit_of(Id<Customer> id) const;
    /// A customer is always asked for in one currency: that of its limit, or its own without one.
    const tl::expected<Money, ledger::NoExchange>& exposure_of(Id<Customer> id, Currency currency);

    const Book& book_;
    const CreditQuery& query_;
    ledger::Exposures exposures_;
    std::vector<std::optional<tl::expected<Money, ledger::NoExchange>>> known_;  // by customer
    std::vector<std::optional<int>> oldest_;
    std::vector<std::optional<std::size_t>> holds_;
};

std::optional<ledger::CreditLimit> Lines::limit_of(Id<Customer> id) const {
    for (const auto one : exposures_.tree().upwards(id))
        if (auto limit = ledger::credit_limit_on(book_, query_.credit, one, query_.as_of))
            return limit;
    return std::nullopt;
}

const tl::expected<Money, ledger::NoExchange>& Lines::exposure_of(Id<Customer> id,
                                                                  Currency currency) {
    auto& known = known_[id.index];
    if (!known)
        known = exposures_.of_tree(id, currency).map([](const ledger::Exposure& exposure) {
            return exposure.total();
        });
    return *known;
}

void Lines::add_exposure(CreditLine& line) {
    if (line.currency.is_none()) return;
    const auto& exposure = exposure_of(line.limit ? line.limit->of : line.customer, line.currency);
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
                    .limit = limit_of(id),
                    .currency = {},
                    .exposure = {},
                    .without_rate = {},
                    .grade = {},
                    .oldest_overdue = oldest_[id.index],
                    .hold = holds_[id.index]};
    line.currency =
        line.limit ? line.limit->amount.currency() : ledger::currency_on(book_, id, query_.as_of);
    if (const auto* grade = ledger::value_on(book_.customers[id], Key::grade, query_.as_of))
        line.grade = *grade;
    for (const auto& key : query_.grouping.keys)
        line.values.push_back(
            ledger::at_depth(ledger::group_value(book_, key, id, line.currency, query_.as_of),
                             query_.grouping.depth));
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
