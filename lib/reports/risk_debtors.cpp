#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "base/runs.hpp"
#include "ledger/open_items.hpp"
#include "ledger/promises.hpp"
#include "ledger/rates.hpp"
#include "reports/risk_alerts.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;

constexpr std::size_t least_debtors = 5;

void add_broken_promises(const Book& book, const RiskQuery& query, std::vector<Alert>& alerts) {
    for (const auto& judged : ledger::judged_promises(book, query.as_of, query.promise_grace)) {
        const auto& promise = book.promises[judged.promise];
        const bool is_broken = judged.outcome == ledger::PromiseOutcome::broken;
        if (!is_broken || !is_within(promise.by, query.as_of, query.risk.promise_days.count()))
            continue;
        alerts.push_back({promise.customer, BrokenPromise{promise.by}, promise.by, judged.received,
                          promise.amount, judged.missing, promise.documents});
    }
}

/// What a customer owes in one currency.
struct Owed {
    Currency currency;
    Id<Customer> customer;
    i128 open;
};

/// One of each customer and currency, by currency.
std::vector<Owed> summed(std::vector<Owed> all) {
    const auto whose = [](const Owed& owed) { return std::pair{owed.currency, owed.customer}; };
    std::ranges::sort(all, {}, whose);
    std::vector<Owed> sums;
    for (const auto& owed : all) {
        if (sums.empty() || whose(sums.back()) != whose(owed))
            sums.push_back(owed);
        else
            sums.back().open += owed.open;
    }
    return sums;
}

std::vector<Owed> all_open(const Book& book, Date as_of) {
    std::vector<Owed> all;
    const auto amounts = ledger::open_amounts(book, as_of);
    const auto take = [&](Id<Document> id) {
        const auto& document = book.documents[id];
        if (document.is_debit())
            all.push_back({document.currency, document.customer, amounts[id.index]});
    };
    ledger::for_each_worth(
        book, amounts, [](ledger::Ids) {}, take);
    return summed(std::move(all));
}

/// In the book's currency, where there is a rate to it.
Owed in_currency_of_book(const Book& book, const Owed& owed, Date as_of) {
    if (book.currency.is_none()) return owed;
    const auto open = Money::from_minor(owed.open, owed.currency);
    const auto worth = ledger::in_currency(book, open, book.currency, as_of);
    return worth ? Owed{book.currency, owed.customer, worth->minor()} : owed;
}

/// What is open in one currency: a share of it that is too large is an alert.
void look_for_concentration(const RiskQuery& query, std::span<const Owed> debtors, bool converted,
                            std::vector<Alert>& alerts) {
    if (debtors.size() < least_debtors) return;
    const auto currency = debtors.front().currency;
    i128 all = 0;
    for (const auto& debtor : debtors) all += debtor.open;
    const i128 most = query.risk.concentration.millionths;
    for (const auto& debtor : debtors) {
        if (debtor.open * Rate::one <= most * all) continue;
        alerts.push_back({debtor.customer,
                          Concentration{Money::from_minor(all, currency), converted},
                          std::nullopt,
                          percentage(debtor.open, all),
                          Ratio{100 * most, Rate::one},
                          Money::from_minor(debtor.open, currency),
                          {}});
    }
}

void add_concentrations(const Book& book, const RiskQuery& query, std::vector<Alert>& alerts) {
    auto debtors = all_open(book, query.as_of);
    bool converted = false;
    for (auto& debtor : debtors) {
        const auto own = std::exchange(debtor, in_currency_of_book(book, debtor, query.as_of));
        converted = converted || own.currency != debtor.currency;
    }
    debtors = summed(std::move(debtors));
    for_each_run(debtors, std::mem_fn(&Owed::currency), [&](std::span<const Owed> own) {
        look_for_concentration(query, own, converted && own.front().currency == book.currency,
                               alerts);
    });
}

}  // namespace

std::vector<Alert> debtor_alerts(const Book& book, const RiskQuery& query) {
    std::vector<Alert> alerts;
    add_broken_promises(book, query, alerts);
    add_concentrations(book, query, alerts);
    return alerts;
}

}  // namespace reports
