#include "reports/rank_sums.hpp"

#include <algorithm>

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Kind;

class Collector {
public:
    Collector(const Book& book, const RankQuery& query)
        : book_{book},
          as_of_{query.as_of},
          before_{query.as_of - Days{query.days}},
          month_ends_{month_ends_of(query.as_of, query.days)},
          groups_{book, query.selection, by_customer_, query.as_of},
          lines_{groups_} {}

    std::vector<ledger::Line<RankSums>> lines();

private:
    void take_document(Id<Document> id, const Document& document);
    void take_of_window(const Document& document, RankSums& sums) const;
    void take_allocation(const ledger::Allocation& allocation);
    void take_settlement(const ledger::Allocation& allocation, RankSums& sums) const;

    bool in_window(Date day) const { return before_ < day && day <= as_of_; }

    /// What counts from a day on is there on so many of the month ends.
    i128 month_ends_from(Date day) const {
        return month_ends_.end() - std::ranges::lower_bound(month_ends_, day);
    }

    const Book& book_;
    Date as_of_;
    Date before_;
    std::vector<Date> month_ends_;
    ledger::Grouping by_customer_{};
    ledger::Groups groups_;
    ledger::Lines<RankSums> lines_;
};

void Collector::take_of_window(const Document& document, RankSums& sums) const {
    const bool is_sale = document.kind == Kind::sale;
    if (is_sale || document.kind == Kind::debit) sums.sales += document.amount;
    if (document.kind == Kind::credit) sums.credit_notes += document.amount;
    if (!is_sale) return;
    ++sums.sold;
    sums.last = std::max(sums.last, document.date);
}

void Collector::take_document(Id<Document> id, const Document& document) {
    auto* sums = lines_.of(id);
    if (sums == nullptr) return;
    const auto owed = document.amount * month_ends_from(document.date);
    sums->owed += document.is_debit() ? owed : -owed;
    if (in_window(document.date)) take_of_window(document, *sums);
}

/// The parts of a settlement whose day is in the window.
void Collector::take_settlement(const ledger::Allocation& allocation, RankSums& sums) const {
    const auto& source = book_.documents[allocation.source];
    const auto settled = std::max(source.date, book_.documents[allocation.target].date);
    if (source.kind == Kind::receipt && in_window(settled)) sums.cash += allocation.amount;
    if (!in_window(allocation.from)) return;
    sums.discounts += ledger::discount_of(book_, allocation);
    if (source.kind == Kind::writeoff) sums.written_off += allocation.amount;
}

void Collector::take_allocation(const ledger::Allocation& allocation) {
    const auto times = month_ends_from(allocation.from);
    if (auto* of_target = lines_.of(allocation.target)) {
        of_target->owed -= (allocation.amount + ledger::discount_of(book_, allocation)) * times;
        take_settlement(allocation, *of_target);
    }
    if (!book_.documents[allocation.source].is_source()) return;
    if (auto* of_source = lines_.of(allocation.source)) of_source->owed += allocation.used * times;
}

std::vector<ledger::Line<RankSums>> Collector::lines() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool counts = document.is_debit() || document.is_source();
        if (counts && document.exists_on(as_of_)) take_document(id, document);
    });
    for (const auto& allocation : book_.allocations)
        if (allocation.in_force(as_of_)) take_allocation(allocation);
    for (const auto& refund : book_.refunds) {
        if (!refund.in_force(as_of_)) continue;
        if (auto* sums = lines_.of(refund.source))
            sums->owed += refund.amount * month_ends_from(refund.from);
    }
    return lines_.taken_in_order();
}

}  // namespace

std::vector<Date> month_ends_of(Date as_of, int days) {
    std::vector<Date> ends;
    const auto before = as_of - Days{days};
    for (auto end = month_end(before + Days{1}); end <= as_of; end = month_end(end + Days{1}))
        ends.push_back(end);
    if (ends.empty()) ends.push_back(as_of);
    return ends;
}

std::vector<ledger::Line<RankSums>> rank_sums(const Book& book, const RankQuery& query) {
    return Collector{book, query}.lines();
}

}  // namespace reports
