#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What every document is worth at the end of a day, by document: what is still
/// open of a debit document, what is left of a source, 0 of all others.
class OpenAmounts {
public:
    explicit OpenAmounts(Array<std::int64_t> own) : own_{std::move(own)}, all_{own_} {}
    /// Of the end of the book, as it knows them.
    explicit OpenAmounts(const Book& book) : all_{book.open_at_end} {}

    std::int64_t operator[](std::size_t document) const { return all_[document]; }
    std::size_t size() const { return all_.size(); }

private:
    Array<std::int64_t> own_;
    std::span<const std::int64_t> all_;
};

OpenAmounts open_amounts(const Book& book, Date as_of);

/// One instalment of a debit document with something open. A document with one
/// due day is one instalment.
struct OpenItem {
    Id<Document> document;
    std::uint32_t instalment;  // from 1, in the order of due days
    Date due;
    std::int64_t open;
    std::int64_t disputed;  // the part of `open` under dispute
    bool divided = false;   // by `due` lines, or a plan in force on that day
};

/// Money on account: what is left of a source.
struct OnAccount {
    Id<Document> source;
    std::int64_t left;
};

/// The open items and the money on account at the end of a day, by document.
struct Position {
    std::vector<OpenItem> items;
    std::vector<OnAccount> on_account;
};

Position position(const Book& book, Date as_of);

/// The open items of one debit document of which `open` is left.
std::vector<OpenItem> items_of(const Book& book, Id<Document> id, Date as_of, std::int64_t open);

using Ids = std::span<const Id<Document>>;

/// Hands out the documents that are worth something, in order. They lie far apart: many are asked
/// of the memory at once. So may be what belongs to them: `soon` hears of them before `visit`.
template <class Soon, class Visit>
void for_each_worth(const Book& book, const OpenAmounts& amounts, Soon soon, Visit visit) {
    std::array<Id<Document>, 24> next;
    std::size_t count = 0;
    const auto visit_all = [&] {
        const Ids ids{next.data(), count};
        soon(ids);
        for (const auto id : ids) visit(id);
        count = 0;
    };
    for (std::uint32_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i] == 0) continue;
        next[count++] = {i};
        book.documents.prefetch({i});
        if (count == next.size()) visit_all();
    }
    visit_all();
}

/// Hands out the same, by document, from amounts that are known. `soon` hears of the
/// documents shortly before: see `for_each_worth`.
template <class Soon, class TakeItem, class TakeSource>
void for_each_open(const Book& book, Date as_of, const OpenAmounts& amounts, Soon soon,
                   TakeItem take_item, TakeSource take_source) {
    const auto take = [&](Id<Document> id) {
        const auto& document = book.documents[id];
        const auto amount = amounts[id.index];
        if (document.is_source()) {
            take_source(OnAccount{id, amount});
        } else if (!document.has_schedule && book.disputes.empty()) {
            take_item(OpenItem{id, 1, document.due, amount, 0});
        } else {
            for (const auto& item : items_of(book, id, as_of, amount)) take_item(item);
        }
    };
    for_each_worth(book, amounts, soon, take);
}

/// What divides a debit document on a day: its `due` lines, or a plan; null when nothing does.
const Schedule* schedule_on(const Book& book, Id<Document> id, Date day);

/// The instalments of a debit document in force on a day: the plan's, the `due` lines, or one.
std::vector<Instalment> instalments_on(const Book& book, Id<Document> id, Date day);

/// Splits what is open over the instalments: payments fill them in order, and
/// what comes back beyond them joins the first.
std::vector<std::int64_t> open_by_instalment(const std::vector<Instalment>& instalments,
                                             std::int64_t open);

/// The disputed part of what is open: min(sum of unresolved disputes, open).
std::int64_t disputed_amount(const Book& book, Id<Document> id, Date day, std::int64_t open);

}  // namespace ledger
