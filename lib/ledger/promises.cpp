#include "ledger/promises.hpp"

#include <algorithm>
#include <map>

#include "ledger/settlements.hpp"

namespace ledger {
namespace {

/// What is known of a promise while it is judged.
struct Tally {
    std::size_t promise;  // in Book::promises
    Date last;            // on which it is judged: the last of its days, or the day that asks
    bool is_cut = false;  // some of its documents are void
    i128 owed = 0;        // the evening before it, of those that are not
    i128 received = 0;
};

/// The promises of each customer, so that one pass over the allocations judges all.
using ByCustomer = std::map<Id<Customer>, std::vector<std::size_t>>;

/// Goes through what was settled for the promises that a day knows.
class Judging {
public:
    Judging(const Book& book, Date as_of, Days grace);

    const std::vector<Tally>& tallies() const { return tallies_; }

private:
    bool is_void(Id<Document> id) const { return book_.documents[id].until <= as_of_; }
    bool concerns(const Promise& promise, Id<Document> id) const;
    void take(const Promise& promise, const Allocation& allocation, Tally& tally) const;
    void take_all();

    const Book& book_;
    Date as_of_;
    std::vector<Tally> tallies_;
};

Judging::Judging(const Book& book, Date as_of, Days grace) : book_{book}, as_of_{as_of} {
    for (std::size_t i = 0; i < book.promises.size(); ++i) {
        const auto& promise = book.promises[i];
        if (promise.date > as_of) continue;
        Tally tally{i, std::min(as_of, promise.by + grace)};
        for (const auto id : promise.documents) {
            tally.is_cut = tally.is_cut || is_void(id);
            if (concerns(promise, id)) tally.owed += book.documents[id].amount;
        }
        tallies_.push_back(tally);
    }
    if (tallies_.empty()) return;
    take_all();
    std::erase_if(tallies_, [](const Tally& tally) { return tally.is_cut && tally.owed <= 0; });
}

bool Judging::concerns(const Promise& promise, Id<Document> id) const {
    if (book_.documents[id].currency != promise.amount.currency()) return false;
    if (promise.documents.empty()) return true;
    return !is_void(id) && std::ranges::count(promise.documents, id) > 0;
}

void Judging::take(const Promise& promise, const Allocation& allocation, Tally& tally) const {
    if (!concerns(promise, allocation.target)) return;
    const i128 settled = i128{allocation.amount} + discount_of(book_, allocation);
    if (was_in_force(book_, allocation, promise.date - Days{1}, as_of_)) tally.owed -= settled;
    const auto& source = book_.documents[allocation.source];
    if (source.kind == Kind::writeoff || source.until <= as_of_) return;
    if (allocation.from >= promise.date && allocation.in_force(tally.last))
        tally.received += settled;
}

void Judging::take_all() {
    ByCustomer customers;
    for (std::size_t i = 0; i < tallies_.size(); ++i)
        customers[book_.promises[tallies_[i].promise].customer].push_back(i);
    for (const auto& allocation : book_.allocations) {
        const auto found = customers.find(book_.documents[allocation.target].customer);
        if (found == customers.end()) continue;
        for (const auto place : found->second)
            take(book_.promises[tallies_[place].promise], allocation, tallies_[place]);
    }
}

JudgedPromise judged(const Promise& promise, const Tally& tally, Date as_of) {
    // An unapply of money that came before the promise leaves nothing received, not less.
    const auto received = std::max<i128>(tally.received, 0);
    const i128 amount = promise.amount.minor();
    const auto wanted = tally.is_cut ? std::min(amount, tally.owed) : amount;
    const auto missing = std::max<i128>(wanted - received, 0);
    const bool is_over = as_of > tally.last;
    const auto outcome = missing == 0 ? PromiseOutcome::kept
                         : is_over    ? PromiseOutcome::broken
                                      : PromiseOutcome::live;
    const auto currency = promise.amount.currency();
    return {tally.promise, outcome, Money::from_minor(received, currency),
            Money::from_minor(missing, currency)};
}

}  // namespace

std::vector<JudgedPromise> judged_promises(const Book& book, Date as_of, Days grace) {
    std::vector<JudgedPromise> all;
    const Judging judging{book, as_of, grace};
    for (const auto& tally : judging.tallies())
        all.push_back(judged(book.promises[tally.promise], tally, as_of));
    return all;
}

LivePromises::LivePromises(const Book& book, Date as_of, Days grace) {
    for (const auto& judged : judged_promises(book, as_of, grace)) {
        if (judged.outcome != PromiseOutcome::live) continue;
        const auto& promise = book.promises[judged.promise];
        const Promised promised{promise.date, promise.by};
        for (const auto document : promise.documents)
            of_documents_[document] = std::max(of_documents_[document], promised);
        if (!promise.documents.empty()) continue;
        auto& of_all = of_all_[{promise.customer, promise.amount.currency()}];
        of_all = std::max(of_all, promised);
    }
}

std::optional<Date> LivePromises::day_of(const Book& book, Id<Document> id) const {
    if (const auto own = of_documents_.find(id); own != of_documents_.end()) return own->second.by;
    const auto& document = book.documents[id];
    const auto all = of_all_.find({document.customer, document.currency});
    return all == of_all_.end() ? std::nullopt : std::optional{all->second.by};
}

}  // namespace ledger
