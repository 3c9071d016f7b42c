#include "reports/provision_passages.hpp"

#include <algorithm>

#include "ledger/allocations_to.hpp"
#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/settlements.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;

/// So much of a document was settled on a day; less than nothing where it came back.
struct Settled {
    Date day;
    Fate fate;
    i128 amount;
};

/// A stretch of a document that was settled in a month, one way or the other.
using Stretch = Run<Fate>;

/// What settled documents, as known on a day.
class Settlements {
public:
    Settlements(const Book& book, Date as_of) : book_{book}, to_{book}, as_of_{as_of} {}

    /// By day; write-offs of a day last.
    std::vector<Settled> of(Id<Document> id) const {
        std::vector<Settled> all;
        for (const auto place : to_.document(id)) {
            const auto& allocation = book_.allocations[place];
            if (allocation.from > as_of_) continue;
            if (!was_in_force(book_, allocation, allocation.from, as_of_)) continue;
            const bool lost = book_.documents[allocation.source].kind == ledger::Kind::writeoff;
            const auto amount = i128{allocation.amount} + discount_of(book_, allocation);
            all.push_back({allocation.from, lost ? Fate::written_off : Fate::settled, amount});
            if (allocation.until <= as_of_)
                all.push_back({allocation.until, Fate::settled, -amount});
        }
        std::ranges::sort(all, [](const Settled& a, const Settled& b) {
            return std::tie(a.day, a.fate, a.amount) < std::tie(b.day, b.fate, b.amount);
        });
        return all;
    }

private:
    const Book& book_;
    ledger::AllocationsTo to_;
    Date as_of_;
};

/// What settled a document in a month, from what was settled before on.
class Month {
public:
    explicit Month(i128 begin) : begin_{begin}, reached_{begin} {}

    /// Behind what is there; what came back takes away what was settled last.
    void add(const Settled& settled) {
        reached_ += settled.amount;
        while (!stretches_.empty() && stretches_.back().end > reached_) pop();
        if (settled.amount > 0 && reached_ > begin_) stretches_.push_back({reached_, settled.fate});
    }

    const std::vector<Stretch>& stretches() const { return stretches_; }

private:
    void pop() {
        const auto fate = stretches_.back().value;
        stretches_.pop_back();
        const auto before = stretches_.empty() ? begin_ : stretches_.back().end;
        if (before < reached_) stretches_.push_back({reached_, fate});
    }

    i128 begin_;
    i128 reached_;
    std::vector<Stretch> stretches_;
};

/// Walks one document after the other over the month ends.
class Walk {
public:
    Walk(const Book& book, const PassagesQuery& query, const ledger::Impairments& impairments)
        : book_{book}, impairments_{impairments}, ends_{month_ends(query.as_of, query.months)} {
        for (const auto end : ends_) buckets_.emplace_back(query.bounds, ledger::Basis::due, end);
    }

    Date last() const { return ends_.back(); }

    template <class Take>
    void over(Id<Document> id, const std::vector<Settled>& all, Take take) const {
        const auto& document = book_.documents[id];
        const auto first = std::ranges::lower_bound(ends_, document.date);
        auto settled = all.begin();
        i128 paid = 0;
        for (auto i = static_cast<std::size_t>(first - ends_.begin()); i + 1 < ends_.size(); ++i) {
            for (; settled != all.end() && settled->day <= ends_[i]; ++settled)
                paid += settled->amount;
            if (paid >= document.amount && settled == all.end()) return;
            if (paid >= document.amount || impairments_.on(id, ends_[i])) continue;
            take_month(id, i, paid, settled, all.end(), take);
        }
    }

private:
    template <class Place, class Take>
    void take_month(Id<Document> id, std::size_t i, i128 paid, Place settled, Place behind,
                    Take take) const {
        Month month{paid};
        for (; settled != behind && settled->day <= ends_[i + 1]; ++settled) month.add(*settled);
        for (const auto& part : flow_parts(paid, runs(id, i), month.stretches(), runs(id, i + 1)))
            take(part);
    }

    /// The bucket that each part of a document is in at a month end. What a plan does not divide
    /// was settled when it was made; what came back of that since joins its first line.
    std::vector<Run<std::size_t>> runs(Id<Document> id, std::size_t i) const {
        const auto& document = book_.documents[id];
        const auto& buckets = buckets_[i];
        if (impairments_.on(id, ends_[i])) return {{document.amount, buckets.size()}};
        if (!document.has_schedule) return {{document.amount, buckets.of(document.due)}};
        std::vector<Run<std::size_t>> all;
        const auto instalments = ledger::instalments_on(book_, id, ends_[i]);
        i128 end = document.amount;
        for (const auto& instalment : instalments) end -= instalment.amount;
        for (const auto& instalment : instalments) {
            end += instalment.amount;
            all.push_back({end, buckets.of(instalment.due)});
        }
        return all;
    }

    const Book& book_;
    const ledger::Impairments& impairments_;
    std::vector<Date> ends_;
    std::vector<ledger::Buckets> buckets_;  // by month end
};

}  // namespace

std::vector<Date> month_ends(Date as_of, int months) {
    auto last = month_end(as_of);
    if (last > as_of) last = month_start(as_of) - Days{1};
    std::vector<Date> ends;
    for (int before = months; before >= 0; --before)
        ends.push_back(month_end(add_months(month_start(last), -before)));
    return ends;
}

void for_each_passage(const Book& book, const PassagesQuery& query,
                      const ledger::Impairments& impairments,
                      const std::function<void(Id<Document>, const FlowPart&)>& take) {
    const Settlements settlements{book, query.as_of};
    const Walk walk{book, query, impairments};
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!document.is_debit() || document.date > walk.last()) return;
        if (!document.exists_on(query.as_of) || !query.wanted(id)) return;
        walk.over(id, settlements.of(id), [&](const FlowPart& part) { take(id, part); });
    });
}

}  // namespace reports
