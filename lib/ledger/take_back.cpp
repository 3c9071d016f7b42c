#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/settle.hpp"

namespace ledger {
namespace {

constexpr Rule unapply_exceeds{"unapply-exceeds", Severity::error};

using Pair = std::pair<Id<Document>, Id<Document>>;

/// The allocations of one source to one document that an `unapply` touches.
using Applied = std::vector<Allocation*>;

std::map<Pair, Applied> touched_pairs(Book& book) {
    std::map<Pair, Applied> pairs;
    for (const auto& allocation : book.allocations)
        if (allocation.amount < 0) pairs[{allocation.source, allocation.target}];
    if (pairs.empty()) return pairs;
    for (auto& allocation : book.allocations) {
        const auto found = pairs.find({allocation.source, allocation.target});
        if (found != pairs.end()) found->second.push_back(&allocation);
    }
    for (auto& [pair, applied] : pairs) {
        std::ranges::stable_sort(applied, {}, [&](const Allocation* allocation) {
            return std::tuple{allocation->from, allocation->amount < 0,
                              detail_of(book, *allocation).place};
        });
    }
    return pairs;
}

/// What could be taken back instead. A policy's allocations are no entry's to undo.
std::string advice(const Draft& draft, const Allocation& unapply, i128 applied) {
    const auto currency = draft.book.documents[unapply.target].currency;
    if (applied > 0)
        return fmt::format("take back at most {}", digits(draft.book, applied, currency));
    return fmt::format("no entry applies {} to {}; what `oldest-first` placed makes room by itself",
                       draft.number_text(unapply.source), draft.number_text(unapply.target));
}

void complain_exceeds(Draft& draft, const Allocation& unapply, i128 applied) {
    const auto& target = draft.book.documents[unapply.target];
    const auto amount =
        applied > 0 ? spoken_money(draft.book, applied, target.currency) : std::string{"nothing"};
    const auto place = detail_of(draft.book, unapply).place;
    draft.complain(place, unapply_exceeds,
                   fmt::format("{} of {} is applied to {} on that day, this takes back {}", amount,
                               draft.number_text(unapply.source), draft.number_text(unapply.target),
                               digits(draft.book, -i128{unapply.amount}, target.currency)),
                   {{draft.amount_of(place), ""},
                    {draft.number_of(draft.book.documents[unapply.source].place), "the source"},
                    {draft.number_of(target.place), "the invoice"}},
                   {help(advice(draft, unapply, applied))});
}

/// What a pair has applied as its days go by.
struct Running {
    i128 amount = 0;
    i128 used = 0;
    i128 discount = 0;
};

/// Takes one `unapply` out of what is applied. The source gets back its share
/// of the money it gave, all of the rest with the last of it.
bool take_one(Draft& draft, Allocation& unapply, Running& running) {
    const i128 back = -i128{unapply.amount};
    if (back > running.amount) {
        complain_exceeds(draft, unapply, running.amount);
        return false;
    }
    const auto used =
        back == running.amount ? running.used : divide_rounded(running.used * back, running.amount);
    unapply.used = static_cast<std::int64_t>(-used);
    running.amount -= back;
    running.used -= used;
    if (running.amount == 0) {
        own_detail(draft.book, unapply).discount = static_cast<std::int64_t>(-running.discount);
        running.discount = 0;
    }
    return true;
}

void take_back_pair(Draft& draft, const Applied& applied) {
    Running running;
    for (auto* allocation : applied) {
        if (allocation->from >= allocation->until) continue;
        if (allocation->amount < 0) {
            if (!take_one(draft, *allocation, running)) allocation->until = allocation->from;
            continue;
        }
        running.amount += allocation->amount;
        running.used += allocation->used;
        running.discount += discount_of(draft.book, *allocation);
    }
}

}  // namespace

void take_back(Draft& draft) {
    if (std::ranges::find(draft.facts.remembered, Kind::unapply, &Remembered::kind) ==
        draft.facts.remembered.end())
        return;
    for (const auto& [pair, applied] : touched_pairs(draft.book)) take_back_pair(draft, applied);
}

}  // namespace ledger
