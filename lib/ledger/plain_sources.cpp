#include "ledger/plain_sources.hpp"

#include <algorithm>

namespace ledger {

using How = AllocationFact::How;

void relate(Allocation& allocation, const Book& book, Id<Document> target) {
    const auto& giver = book.documents[allocation.source];
    const auto& taker = book.documents[target];
    allocation.target = target;
    allocation.from = giver.kind == Kind::writeoff ? giver.date : std::max(giver.date, taker.date);
    allocation.until = std::min(giver.until, taker.until);
}

namespace {

class PlainResolver {
public:
    explicit PlainResolver(Draft& draft) : draft_{draft}, book_{draft.book}, facts_{draft.facts} {}

    /// Puts down what a source gives; false when it is not plain, and nothing is then.
    bool take(const Saying& saying, PlainSources& found);

private:
    struct Gift {
        Id<Document> target;  // none: not plain
        std::int64_t amount = 0;
    };

    Gift gift(const Document& source, const Allocation& said, const AllocationFact& fact) const;
    bool says_nothing(const Saying& saying) const;

    Draft& draft_;
    const Book& book_;
    const Facts& facts_;
    std::vector<Gift> gifts_;  // of one source, until all are known to be plain
};

PlainResolver::Gift PlainResolver::gift(const Document& source, const Allocation& said,
                                        const AllocationFact& fact) const {
    if (fact.how == How::rest || said.detail != 0 || fact.code != 0) return {};
    const auto id = own_document(draft_, source, said_target(said));
    if (id.is_none() || book_.documents[id].currency != source.currency) return {};
    auto amount = source.amount;
    if (fact.how == How::line && !scale_into(amount, {said.amount, fact.decimals},
                                             book_.currencies.decimals(source.currency)))
        return {};
    return {amount == 0 ? Id<Document>::none() : id, amount};
}

/// Does the entry say nothing of money that may stay on account?
bool PlainResolver::says_nothing(const Saying& saying) const {
    const auto& source = book_.documents[saying.source];
    return saying.count == 0 && !facts_.documents[saying.source.index].says_somewhere &&
           source.amount > 0 && !source.number.is_none() && source.is_source();
}

bool PlainResolver::take(const Saying& saying, PlainSources& found) {
    const auto& source = book_.documents[saying.source];
    if (says_nothing(saying)) {
        if (source.kind != Kind::open_credit)
            found.unsaid.push_back({saying.source, source.amount});
        return true;
    }
    auto* const slots = draft_.book.allocations.data() + saying.first;
    const auto* const facts = facts_.allocations.data() + saying.first;
    i128 left = source.amount;
    gifts_.clear();
    for (std::uint32_t i = 0; i < saying.count; ++i) {
        gifts_.push_back(gift(source, slots[i], facts[i]));
        if (gifts_.back().target.is_none()) return false;
        left -= gifts_.back().amount;
    }
    if (left != 0) return false;
    for (std::uint32_t i = 0; i < saying.count; ++i) {
        slots[i].amount = slots[i].used = gifts_[i].amount;
        relate(slots[i], book_, gifts_[i].target);
    }
    return true;
}

/// Targets lie anywhere in the book: without this, each is waited for in turn. Looks at no row
/// from `end` on, which another thread may write.
[[gnu::always_inline]] inline void look_ahead(const Book& book, std::uint32_t at,
                                              std::uint32_t end) {
    constexpr std::uint32_t far = 32;
    constexpr std::uint32_t near = 12;
    if (at + far >= end) return;
    book.by_number.prefetch(said_target(book.allocations[at + far]));
    book.documents.prefetch(book.by_number[said_target(book.allocations[at + near])]);
}

/// The first row of the documents from `begin` on.
std::uint32_t first_row(const Book& book, std::uint32_t begin) {
    const auto first =
        std::ranges::lower_bound(book.allocations, Id<Document>{begin}, {}, &Allocation::source);
    return static_cast<std::uint32_t>(first - book.allocations.begin());
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
    const auto& allocations = draft.book.allocations;
    PlainResolver plain{draft};
    PlainSources found;
    auto next = first_row(draft.book, begin);
    const auto last = first_row(draft.book, end);
    for (auto i = begin; i < end; ++i) {
        const Id<Document> id{i};
        const auto first = next;
        while (next < last && allocations[next].source == id) look_ahead(draft.book, next++, last);
        draft.facts.documents.prefetch(i + 64);
        const auto& document = draft.book.documents[id];
        const bool gives = document.is_source() || document.kind == Kind::writeoff;
        if (!gives || draft.facts.is_faulty(id)) continue;
        const Saying saying{id, first, next - first};
        if (!plain.take(saying, found)) found.others.push_back(saying);
    }
    return found;
}

}  // namespace ledger
