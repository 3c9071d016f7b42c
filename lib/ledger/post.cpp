#include "ledger/post.hpp"

#include <memory>

#include "ledger/append.hpp"
#include "ledger/assertions.hpp"
#include "ledger/bank_identities.hpp"
#include "ledger/charges.hpp"
#include "ledger/collect.hpp"
#include "ledger/commitments.hpp"
#include "ledger/declare.hpp"
#include "ledger/identities.hpp"
#include "ledger/judge_seals.hpp"
#include "ledger/oldest_first.hpp"
#include "ledger/plans.hpp"
#include "ledger/resolve_allocations.hpp"
#include "ledger/resolve_documents.hpp"
#include "ledger/resolve_entries.hpp"
#include "ledger/settle.hpp"
#include "ledger/taken_numbers.hpp"

namespace ledger {
namespace {

/// One pass over the whole book: what was said becomes what it means. `taken`: documents whose
/// number is another one's already.
void post_once(Draft& draft, const std::vector<std::uint32_t>& taken) {
    draft.sort_left_out();
    draft.facts.faulty.assign(draft.book.documents.size(), false);
    declare(draft);
    change_customers(draft);
    refuse_taken_numbers(draft, taken);
    resolve_documents(draft);
    resolve_commitments(draft);
    resolve_voids(draft);
    resolve_charges(draft);
    resolve_allocations(draft);
    resolve_transfers(draft);
    take_back(draft);
    settle(draft);
    resolve_events(draft);
    check_identities(draft);
    check_bank_identities(draft);
    resolve_plans(draft);
    allocate_oldest_first(draft.book);
    judge_seals(draft);  // what changed a closed day mostly breaks a balance as well
    judge_assertions(draft);
}

/// Declarations keep what is sound of them: only dated entries are left out.
std::set<Place> dated_of(const std::set<Place>& faulty, const Facts& facts) {
    auto dated = faulty;
    for (const auto& declaration : facts.declarations) dated.erase(declaration.place);
    return dated;
}

/// A part of a long file, collected by itself.
struct CollectedPart {
    CollectedPart(std::uint64_t bytes, const std::set<Place>& left_out)
        : collector{collected.book, collected.facts, left_out} {
        reserve(collected, bytes);
        collected.book.numbers.gather();
    }

    Collected collected;
    Collector collector;
    std::set<Place> unreadable;
};

/// Gives an entry to a collector; one that has no place in the book is noted.
void collect(const journal::Entry& entry, Collector& collector, std::set<Place>& unreadable) {
    collector.take(entry);
    if (entry.faulty && journal::shape_of(entry.kind).dated) unreadable.insert(entry.place);
}

/// What gives blocks to a collector. Where some are left out, each has to be looked at.
journal::Sink receiving(Collector& collector, std::set<Place>& unreadable,
                        const std::set<Place>& left_out) {
    const auto take = [&](const journal::Entry& entry) { collect(entry, collector, unreadable); };
    if (!left_out.empty()) return take;
    return {take, [&](const journal::PlainDocument& plain) { collector.take(plain); }};
}

/// Reading and posting, again and again until no entry that is kept is faulty.
class Poster {
public:
    Poster(const Sources& sources, Diagnostics& diagnostics)
        : sources_{sources}, diagnostics_{diagnostics} {}

    void run(const EntryReader& read) {
        draft_ = std::make_unique<Draft>(sources_, diagnostics_);
        indexed_ = 0;
        taken_.clear();
        Collector collector{draft_->book, draft_->facts, left_out_};
        const auto take = receiving(collector, unreadable_, left_out_);
        // Numbers that are not counted are looked up in a table: many at once is quicker.
        constexpr std::size_t many = 16'384;
        read(take, {.begin = [this](std::uint64_t bytes) { return begin_part(bytes); },
                    .is_better_joined = [this] { return draft_->book.numbers.hashed() > many; }});
        index_new_documents();
        post_once(*draft_, taken_);
    }

    void run_without_faulty() {
        const Diagnostics::Muted silence{diagnostics_};
        for (auto faulty = dated_of(draft_->faulty(), draft_->facts); !faulty.empty();
             faulty = dated_of(draft_->faulty(), draft_->facts)) {
            left_out_.insert(faulty.begin(), faulty.end());
            run([&](const journal::Sink& sink, const journal::Parts&) {
                journal::read_again(sources_, diagnostics_, sink);
            });
        }
        left_out_.insert(unreadable_.begin(), unreadable_.end());
    }

    /// Receives a part of a long file by itself.
    journal::Part begin_part(std::uint64_t bytes) {
        const auto part = std::make_shared<CollectedPart>(bytes, left_out_);
        return {receiving(part->collector, part->unreadable, left_out_), [part, this] {
                    append(draft_->book, draft_->facts, std::move(part->collected));
                    unreadable_.merge(part->unreadable);
                    index_new_documents();  // while they are near
                }};
    }

    void index_new_documents() {
        index_documents(draft_->book, indexed_, taken_);
        indexed_ = static_cast<std::uint32_t>(draft_->book.documents.size());
    }

    Posted result() {
        return {std::move(draft_->book), {left_out_.begin(), left_out_.end()}, std::move(draft_)};
    }

private:
    const Sources& sources_;
    Diagnostics& diagnostics_;
    std::unique_ptr<Draft> draft_;
    std::uint32_t indexed_ = 0;  // of its documents, by number
    std::vector<std::uint32_t> taken_;
    std::set<Place> unreadable_;
    std::set<Place> left_out_;
};

}  // namespace

Posted post(const EntryReader& read, Faulty faulty, const Sources& sources,
            Diagnostics& diagnostics) {
    Poster poster{sources, diagnostics};
    poster.run(read);
    if (faulty == Faulty::leave_out) poster.run_without_faulty();
    return poster.result();
}

}  // namespace ledger
