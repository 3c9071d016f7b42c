#include "ledger/promises.hpp"

#include <algorithm>
#include <map>

namespace ledger {
namespace {

/// The promises of each customer, so that one pass over the allocations judges all.
using ByCustomer = std::map<Id<Customer>, std::vector<std::size_t>>;

ByCustomer by_customer(const Book& book, const std::vector<JudgedPromise>& judged) {
    ByCustomer result;
    for (std::size_t i = 0; i < judged.size(); ++i)
        result[book.promises[judged[i].promise].customer].push_back(i);
    return result;
}

bool counts_towards(const Book& book, const Promise& promise, const Allocation& allocation,
                    Days grace) {
    if (allocation.from < promise.date || allocation.from > promise.by + grace) return false;
    if (book.documents[allocation.target].currency != promise.amount.currency()) return false;
    return promise.documents.empty() ||
           std::ranges::find(promise.documents, allocation.target) != promise.documents.end();
}

PromiseOutcome outcome_of(const Promise& promise, Money received, Date as_of, Days grace) {
    if (received >= promise.amount) return PromiseOutcome::kept;
    return as_of <= promise.by + grace ? PromiseOutcome::live : PromiseOutcome::broken;
}

std::vector<JudgedPromise> made_by(const Book& book, Date as_of) {
    std::vector<JudgedPromise> made;
    for (std::size_t i = 0; i < book.promises.size(); ++i) {
        const auto& promise = book.promises[i];
        if (promise.date > as_of) continue;
        made.push_back({i, PromiseOutcome::live, Money::zero(promise.amount.currency())});
    }
    return made;
}

void add_received(const Book& book, Date as_of, Days grace, std::vector<JudgedPromise>& judged) {
    const auto customers = by_customer(book, judged);
    for (const auto& allocation : book.allocations) {
        const auto found = customers.find(book.documents[allocation.target].customer);
        if (found == customers.end() || !allocation.in_force(as_of)) continue;
        if (book.documents[allocation.source].kind == Kind::writeoff) continue;
        for (const auto index : found->second) {
            auto& state = judged[index];
            if (!counts_towards(book, book.promises[state.promise], allocation, grace)) continue;
            const i128 settled = i128{allocation.amount} + discount_of(book, allocation);
            state.received = state.received + Money::from_minor(settled, state.received.currency());
        }
    }
}

}  // namespace

std::vector<JudgedPromise> judged_promises(const Book& book, Date as_of, Days grace) {
    auto judged = made_by(book, as_of);
    if (judged.empty()) return judged;
    add_received(book, as_of, grace, judged);
    for (auto& state : judged) {
        // An unapply of money that came before the promise leaves nothing received, not less.
        state.received = std::max(state.received, Money::zero(state.received.currency()));
        state.outcome = outcome_of(book.promises[state.promise], state.received, as_of, grace);
    }
    return judged;
}

LivePromises::LivePromises(const Book& book, Date as_of, Days grace) {
    for (const auto& judged : judged_promises(book, as_of, grace)) {
        if (judged.outcome != PromiseOutcome::live) continue;
        const auto& promise = book.promises[judged.promise];
        const Promised promised{promise.date, promise.by};
        for (const auto document : promise.documents)
            of_documents_[document] = std::max(of_documents_[document], promised);
        if (promise.documents.empty())
            of_all_[promise.customer] = std::max(of_all_[promise.customer], promised);
    }
}

std::optional<Date> LivePromises::day_of(const Book& book, Id<Document> id) const {
    if (const auto own = of_documents_.find(id); own != of_documents_.end()) return own->second.by;
    const auto all = of_all_.find(book.documents[id].customer);
    return all == of_all_.end() ? std::nullopt : std::optional{all->second.by};
}

}  // namespace ledger
