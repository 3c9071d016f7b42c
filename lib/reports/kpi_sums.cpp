#include "reports/kpi_sums.hpp"

#include <algorithm>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/open_items.hpp"
#include "ledger/sales.hpp"
#include "ledger/settlements.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Groups;
using ledger::Kind;

constexpr int long_overdue = 90;

int months_between(Date earlier, Date later) {
    const date::year_month_day from{earlier};
    const date::year_month_day to{later};
    return (to.year() / to.month() - from.year() / from.month()).count();
}

class Collector {
public:
    Collector(const Book& book, const KpiQuery& query, const Period& window)
        : book_{book},
          query_{query},
          window_{window},
          groups_{book, query.selection, query.grouping, window.to},
          lines_{groups_},
          due_{book, window.to} {}

    std::vector<ledger::Line<KpiSums>> lines();

private:
    void take_documents();
    void take_document(Id<Document> id, const Document& document, i128 amount_before);
    void take_of_window(Id<Document> id, const Document& document, KpiSums& sums);
    void take_month(const Document& document, KpiSums& sums) const;
    void take_allocations();
    void take_settlement(const ledger::Allocation& allocation);
    void take_cash(Date settled, Date due, i128 amount, KpiSums& sums) const;
    void take_cash_in_instalments();
    void take_open();
    void take_debtors();

    bool in_window(Date day) const { return window_.from <= day && day <= window_.to; }

    struct Debtor {
        std::uint32_t group;
        Id<Customer> customer;
        i128 owed;
    };

    const Book& book_;
    const KpiQuery& query_;
    Period window_;
    Groups groups_;
    ledger::Lines<KpiSums> lines_;
    ledger::DueLines due_;
    std::vector<std::int64_t> before_;  // by document: less what it was set against, that evening
    Array<std::int64_t> now_;           // on the last day; in the end what documents are worth
    std::vector<Debtor> debtors_;
};

/// What was set against documents, and what of it was given up or paid in the window.
void Collector::take_allocations() {
    before_.resize(book_.documents.size());
    now_.resize(book_.documents.size());
    const auto evening = window_.from - Days{1};
    for (const auto& allocation : book_.allocations) {
        const auto settled = allocation.amount + ledger::discount_of(book_, allocation);
        if (ledger::was_in_force(book_, allocation, evening, window_.to)) {
            before_[allocation.target.index] -= settled;
            before_[allocation.source.index] -= allocation.used;
        }
        if (!allocation.in_force(window_.to)) continue;
        now_[allocation.target.index] -= settled;
        now_[allocation.source.index] -= allocation.used;
        if (allocation.from >= window_.from) take_settlement(allocation);
    }
    for (const auto& refund : book_.refunds) {
        if (!refund.in_force(window_.to)) continue;
        now_[refund.source.index] -= refund.amount;
        if (refund.from < window_.from) before_[refund.source.index] -= refund.amount;
    }
}

/// What an allocation of the window says: no earlier one can have settled anything in it.
void Collector::take_settlement(const ledger::Allocation& allocation) {
    auto* sums = lines_.of(allocation.target);
    if (sums == nullptr) return;
    const auto& source = book_.documents[allocation.source];
    const auto& target = book_.documents[allocation.target];
    sums->discounts += ledger::discount_of(book_, allocation);
    if (source.kind == Kind::writeoff) sums->written_off += allocation.amount;
    if (source.kind != Kind::receipt || target.has_schedule) return;
    take_cash(std::max(source.date, target.date), target.due, allocation.amount, *sums);
}

void Collector::take_cash(Date settled, Date due, i128 amount, KpiSums& sums) const {
    if (!in_window(settled)) return;
    const int late = ledger::days_late(due, settled);
    sums.cash += amount;
    sums.cash_days += amount * late;
    sums.cash_late += amount * std::max(late, 0);
}

void Collector::take_cash_in_instalments() {
    for (const auto& part : ledger::cash_parts_in_instalments(book_, window_.to))
        if (auto* sums = lines_.of(part.document))
            take_cash(part.settled, part.due, part.amount, *sums);
}

void Collector::take_month(const Document& document, KpiSums& sums) const {
    const bool is_note = document.kind == Kind::credit && query_.sales == SalesCounted::net;
    if (!ledger::is_sale(document) && !is_note) return;
    const auto month = static_cast<std::size_t>(months_between(document.date, window_.to));
    if (month >= sums.history.size()) sums.history.resize(month + 1);
    sums.history[month] += is_note ? -i128{document.amount} : i128{document.amount};
}

void Collector::take_of_window(Id<Document> id, const Document& document, KpiSums& sums) {
    if (document.kind == Kind::receipt) sums.receipts += document.amount;
    if (document.kind == Kind::credit) sums.credit_notes += document.amount;
    if (!document.is_debit()) return;
    for (const auto& instalment : due_.of(id))
        if (instalment.due <= window_.to) sums.fallen_due += instalment.amount;
    if (!ledger::is_sale(document)) return;
    sums.gross_sales += document.amount;
    for (const auto& instalment : ledger::instalments_on(book_, id, document.date))
        if (instalment.due > document.dated) sums.credit_sales += instalment.amount;
}

void Collector::take_document(Id<Document> id, const Document& document, i128 amount_before) {
    auto* sums = lines_.of(id);
    if (sums == nullptr) return;
    take_month(document, *sums);
    if (in_window(document.date)) {
        take_of_window(id, document, *sums);
        return;
    }
    sums->opening += document.is_debit() ? amount_before : -amount_before;
    if (document.is_debit()) sums->opening_open += amount_before;
}

/// Adds what documents are over to what was set off; what does not count is worth nothing.
void Collector::take_documents() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool counts = document.is_debit() || document.is_source();
        auto& now = now_[id.index];
        if (!counts || !document.exists_on(window_.to)) {
            now = 0;
            return;
        }
        now += document.amount;
        take_document(id, document, i128{document.amount} + before_[id.index]);
    });
}

void Collector::take_open() {
    const auto take = [&](Id<Document> id, i128 owed) -> KpiSums* {
        const auto group = groups_.of(id);
        if (group == Groups::none) return nullptr;
        debtors_.push_back({group, book_.documents[id].customer, owed});
        auto& sums = lines_.figures(group);
        sums.owed += owed;
        return &sums;
    };
    const auto take_item = [&](const ledger::OpenItem& item) {
        auto* sums = take(item.document, item.open);
        if (sums == nullptr) return;
        const int late = ledger::days_late(item.due, window_.to);
        const Days age = window_.to - book_.documents[item.document].dated;
        sums->open += item.open;
        sums->open_days += i128{item.open} * age.count();
        if (late <= 0) sums->current += item.open;
        if (late > long_overdue) sums->over_90 += item.open;
    };
    const auto take_source = [&](const ledger::OnAccount& source) {
        take(source.source, -i128{source.left});
    };
    const auto amounts = ledger::open_amounts(book_, window_.to);
    ledger::for_each_open(
        book_, window_.to, amounts, [](ledger::Ids) {}, take_item, take_source);
}

void Collector::take_debtors() {
    const auto place = [](const Debtor& debtor) {
        return std::tuple{debtor.group, debtor.customer};
    };
    std::ranges::sort(debtors_, {}, place);
    for (std::size_t i = 0; i < debtors_.size(); ++i) {
        auto& debtors = lines_.figures(debtors_[i].group).debtors;
        if (i > 0 && place(debtors_[i]) == place(debtors_[i - 1]))
            debtors.back() += debtors_[i].owed;
        else
            debtors.push_back(debtors_[i].owed);
    }
}

std::vector<ledger::Line<KpiSums>> Collector::lines() {
    take_allocations();
    take_documents();
    take_cash_in_instalments();
    take_open();
    take_debtors();
    return lines_.taken_in_order();
}

}  // namespace

bool KpiSums::is_empty() const {
    return opening == 0 && opening_open == 0 && gross_sales == 0 && credit_notes == 0 &&
           discounts == 0 && written_off == 0 && receipts == 0 && fallen_due == 0 && cash == 0 &&
           owed == 0 && open == 0;
}

i128 KpiSums::sales(SalesCounted counted) const {
    return counted == SalesCounted::net ? gross_sales - credit_notes : gross_sales;
}

std::vector<int> days_of_months(Date first, Date last) {
    std::vector<int> days;
    for (auto end = last; end >= first;) {
        const auto start = month_start(end);
        days.push_back((end - start).count() + 1);
        end = start - Days{1};
    }
    return days;
}

std::vector<ledger::Line<KpiSums>> kpi_sums(const Book& book, const KpiQuery& query,
                                            const Period& window) {
    return Collector{book, query, window}.lines();
}

}  // namespace reports
