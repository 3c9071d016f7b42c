#include "ledger/plain_sources.hpp"

#include <algorithm>

namespace ledger {

using How = AllocationFact::How;

Allocation& slot_of(Draft& draft, const AllocationFact& fact) {
    return draft.book.allocations[static_cast<std::size_t>(&fact - draft.facts.allocations.data())];
}

void relate(Allocation& allocation, const Book& book, Id<Document> source, Id<Document> target) {
    const auto& giver = book.documents[source];
    const auto& taker = book.documents[target];
    allocation.source = source;
    allocation.target = target;
    allocation.from = giver.kind == Kind::writeoff ? giver.date : std::max(giver.date, taker.date);
    allocation.until = std::min(giver.until, taker.until);
    allocation.place = giver.place;
    allocation.said = giver.date;
    allocation.derived = false;
}

namespace {

class PlainResolver {
public:
    explicit PlainResolver(Draft& draft) : draft_{draft}, book_{draft.book}, facts_{draft.facts} {}

    /// Puts down what a source gives; false when it is not plain, and nothing is then.
    bool take(const Saying& saying, PlainSources& found);

private:
    bool allocate(const Document& source, const AllocationFact& fact, Allocation& allocation) const;
    bool says_nothing(const Saying& saying) const;

    Draft& draft_;
    const Book& book_;
    const Facts& facts_;
};

bool PlainResolver::allocate(const Document& source, const AllocationFact& fact,
                             Allocation& allocation) const {
    if (fact.how == How::rest || fact.extra != 0 || fact.amount.code != 0) return false;
    const auto id = own_document(draft_, source, fact.target);
    if (id.is_none() || book_.documents[id].currency != source.currency) return false;
    allocation.amount = source.amount;
    if (fact.how == How::line && !scale_into(allocation.amount, fact.amount.number(),
                                             book_.currencies.decimals(source.currency)))
        return false;
    allocation.discount = 0;
    allocation.used = allocation.amount;
    relate(allocation, book_, fact.source, id);
    return allocation.amount != 0;
}

/// Does the entry say nothing of money that may stay on account?
bool PlainResolver::says_nothing(const Saying& saying) const {
    const auto& source = book_.documents[saying.source];
    return saying.facts.empty() && !facts_.documents[saying.source.index].says_somewhere &&
           source.amount > 0 && !source.number.is_none() && source.is_source();
}

bool PlainResolver::take(const Saying& saying, PlainSources& found) {
    const auto& source = book_.documents[saying.source];
    if (says_nothing(saying)) {
        if (source.kind != Kind::open_credit)
            found.unsaid.push_back({saying.source, source.amount});
        return true;
    }
    i128 left = source.amount;
    for (const auto& fact : saying.facts) {
        auto& allocation = slot_of(draft_, fact);
        if (!allocate(source, fact, allocation)) return false;
        left -= allocation.used;
    }
    return left == 0;
}

/// Targets lie anywhere in the book: without this, each is waited for in turn.
[[gnu::always_inline]] inline void look_ahead(const Book& book,
                                              std::span<const AllocationFact> facts,
                                              std::size_t at) {
    constexpr std::size_t far = 32;
    constexpr std::size_t near = 12;
    if (at + far >= facts.size()) return;
    book.by_number.prefetch(facts[at + far].target);
    book.documents.prefetch(book.by_number[facts[at + near].target]);
}

}  // namespace

Id<Document> own_document(const Draft& draft, const Document& source, Symbol number) {
    const auto id = draft.book.by_number[number];
    if (id.is_none()) return id;
    const auto& target = draft.book.documents[id];
    const bool own = target.is_debit() && target.customer == source.customer &&
                     target.until == never && !draft.facts.is_faulty(id);
    return own ? id : Id<Document>::none();
}

PlainSources resolve_plain_sources(Draft& draft, std::uint32_t begin, std::uint32_t end) {
    auto& said = draft.facts.allocations;
    const std::span<const AllocationFact> facts{said};
    const std::span<Allocation> slots{draft.book.allocations};
    PlainResolver plain{draft};
    PlainSources found;
    const auto from = static_cast<std::size_t>(
        std::ranges::lower_bound(facts, Id<Document>{begin}, {}, &AllocationFact::source) -
        facts.begin());
    auto next = from;
    bool done = true;  // with all facts so far
    for (auto i = begin; i < end; ++i) {
        const Id<Document> id{i};
        const auto first = next;
        if (i % 65536 == 0 && done) said.forget(from, first);
        while (next < facts.size() && facts[next].source == id)
            look_ahead(draft.book, facts, next++);
        draft.facts.documents.prefetch(i + 64);
        const auto& document = draft.book.documents[id];
        const bool gives = document.is_source() || document.kind == Kind::writeoff;
        const Saying saying{id, facts.subspan(first, next - first)};
        const bool sound = gives && !draft.facts.is_faulty(id);
        if (sound && plain.take(saying, found)) continue;
        std::ranges::fill(slots.subspan(first, next - first), Allocation{});
        done = done && first == next;
        if (sound) found.others.push_back(saying);
    }
    return found;
}

}  // namespace ledger
