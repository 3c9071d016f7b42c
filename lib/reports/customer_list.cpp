#include "reports/customer_list.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/standing.hpp"

namespace reports {
namespace {

using journal::Key;
using ledger::Book;
using ledger::Customer;
using ledger::Selection;

struct Owed {
    i128 balance = 0;
    i128 overdue = 0;
};

using OwedByCurrency = std::map<Currency, Owed>;

std::vector<OwedByCurrency> owed_by_customer(const Book& book, Date as_of) {
    std::vector<OwedByCurrency> owed(book.customers.size());
    const auto position = ledger::position(book, as_of);
    const auto of = [&](Id<ledger::Document> id) -> Owed& {
        const auto& document = book.documents[id];
        return owed[document.customer.index][document.currency];
    };
    for (const auto& item : position.items) {
        auto& sums = of(item.document);
        sums.balance += item.open;
        if (ledger::is_overdue(item.due, as_of)) sums.overdue += item.open;
    }
    for (const auto& source : position.on_account) of(source.source).balance -= source.left;
    return owed;
}

bool tags_fit(const Selection& selection, const std::vector<std::string>& tags) {
    const auto has = [&](const auto& tag) { return std::ranges::count(tags, tag) > 0; };
    return std::ranges::all_of(selection.tags, has) &&
           std::ranges::none_of(selection.not_tags, has);
}

bool takes(const Book& book, const CustomerListQuery& query, Id<Customer> id) {
    const auto& customer = book.customers[id];
    if (!ledger::selects(book, query.selection, id, query.as_of)) return false;
    if (!tags_fit(query.selection, ledger::tags_on(customer, query.as_of))) return false;
    if (query.selection.salesperson.empty()) return true;
    const auto* salesperson = ledger::value_on(customer, Key::salesperson, query.as_of);
    return salesperson != nullptr && *salesperson == query.selection.salesperson;
}

std::string_view status_of(const Customer& customer, bool on_hold, Date as_of) {
    const auto* status = ledger::value_on(customer, Key::status, as_of);
    if (status != nullptr && *status == "closed") return "closed";
    return on_hold ? "on-hold" : "active";
}

/// The lines of one customer, without those of currencies that were not asked for.
void add_lines(const Book& book, const CustomerListQuery& query, Id<Customer> id,
               OwedByCurrency owed, bool on_hold, std::vector<CustomerLine>& lines) {
    std::erase_if(owed, [](const auto& entry) {
        return entry.second.balance == 0 && entry.second.overdue == 0;
    });
    if (owed.empty()) owed[ledger::currency_on(book, id, query.as_of)];
    const auto limit = ledger::limit_on(book, id, query.as_of);
    const auto status = status_of(book.customers[id], on_hold, query.as_of);
    for (const auto& [currency, sums] : owed) {
        const bool asked =
            query.selection.currency.is_none() || query.selection.currency == currency;
        if (!asked) continue;
        const bool limited = limit && limit->currency() == currency;
        lines.push_back({id, Money::from_minor(sums.balance, currency),
                         Money::from_minor(sums.overdue, currency), limited ? limit : std::nullopt,
                         status});
    }
}

}  // namespace

CustomerListReport customer_list(const Book& book, CustomerListQuery query) {
    const auto owed = owed_by_customer(book, query.as_of);
    const auto holds = ledger::holds_on(book, query.as_of);
    std::vector<CustomerLine> lines;
    book.customers.for_each([&](Id<Customer> id, const Customer&) {
        if (takes(book, query, id))
            add_lines(book, query, id, owed[id.index], holds[id.index].has_value(), lines);
    });
    std::ranges::sort(lines, {}, [&](const CustomerLine& line) {
        const auto currency = line.balance.currency();
        return std::pair{std::string_view{book.customers[line.customer].id},
                         currency.is_none() ? std::string_view{} : book.currencies.code(currency)};
    });
    return {std::move(query), std::move(lines)};
}

}  // namespace reports
