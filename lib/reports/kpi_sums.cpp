#include "reports/kpi_sums.hpp"

#include <algorithm>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/open_items.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Groups;
using ledger::Kind;

constexpr int long_overdue = 90;

bool is_sale(const Document& document) {
    return document.kind == Kind::sale || document.kind == Kind::debit;
}

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
          first_month_{first_month(book).value_or(window.to)},
          groups_{book, query.selection, query.grouping, window.to},
          lines_{groups_} {}

    std::vector<ledger::Line<KpiSums>> lines();

private:
    void take_documents();
    void take_document(Id<Document> id, const Document& document, i128 amount_before);
    void take_of_window(Id<Document> id, const Document& document, KpiSums& sums);
    void take_month(const Document& document, KpiSums& sums) const;
    void take_allocations();
    void take_cash();
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
    Date first_month_;
    Groups groups_;
    ledger::Lines<KpiSums> lines_;
    std::vector<std::int64_t> before_;  // by document: set off the evening before
    std::vector<Debtor> debtors_;
};

/// What was set against documents by the evening before, and what was given up in the window.
void Collector::take_allocations() {
    before_.resize(book_.documents.size());
    for (const auto& allocation : book_.allocations) {
        if (!allocation.in_force(window_.to)) continue;
        const auto discount = ledger::discount_of(book_, allocation);
        if (allocation.from < window_.from) {
            before_[allocation.target.index] += allocation.amount + discount;
            before_[allocation.source.index] += allocation.used;
            continue;
        }
        const bool is_loss = book_.documents[allocation.source].kind == Kind::writeoff;
        if (discount == 0 && !is_loss) continue;
        auto* sums = lines_.of(allocation.target);
        if (sums == nullptr) continue;
        sums->discounts += discount;
        if (is_loss) sums->written_off += allocation.amount;
    }
    for (const auto& refund : book_.refunds)
        if (refund.in_force(window_.to) && refund.from < window_.from)
            before_[refund.source.index] += refund.amount;
}

void Collector::take_month(const Document& document, KpiSums& sums) const {
    const bool is_note = document.kind == Kind::credit && query_.sales == SalesCounted::net;
    if (!is_sale(document) && !is_note) return;
    const auto month = static_cast<std::size_t>(months_between(document.date, window_.to));
    if (month >= sums.history.size()) sums.history.resize(month + 1);
    sums.history[month].sales += is_note ? -i128{document.amount} : i128{document.amount};
}

void Collector::take_of_window(Id<Document> id, const Document& document, KpiSums& sums) {
    if (document.kind == Kind::receipt) sums.receipts += document.amount;
    if (document.kind == Kind::credit) sums.credit_notes += document.amount;
    if (!document.is_debit()) return;
    for (const auto& instalment : ledger::instalments_on(book_, id, window_.to))
        if (instalment.due <= window_.to) sums.fallen_due += instalment.amount;
    if (!is_sale(document)) return;
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

void Collector::take_documents() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!document.is_debit() && !document.is_source()) return;
        if (!document.exists_on(window_.to)) return;
        take_document(id, document, i128{document.amount} - before_[id.index]);
    });
}

void Collector::take_cash() {
    for (const auto& part : ledger::cash_parts(book_, window_.to)) {
        if (!in_window(part.settled)) continue;
        auto* sums = lines_.of(part.document);
        if (sums == nullptr) continue;
        const int late = ledger::days_late(part.due, part.settled);
        sums->cash += part.amount;
        sums->cash_days += part.amount * late;
        sums->cash_late += part.amount * std::max(late, 0);
    }
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
    ledger::for_each_open(book_, window_.to, amounts, [](ledger::Ids) {}, take_item, take_source);
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

/// Days of every month back to the first; of the last only those up to the end.
void complete_history(Date first, Date last, std::vector<MonthOfSales>& history) {
    history.resize(static_cast<std::size_t>(months_between(first, last)) + 1);
    for (Date end = last; auto& month : history) {
        const auto start = month_start(end);
        month.days = (end - start).count() + 1;
        end = start - Days{1};
    }
}

std::vector<ledger::Line<KpiSums>> Collector::lines() {
    if (first_month_ > window_.to) return {};
    take_allocations();
    take_documents();
    take_cash();
    take_open();
    take_debtors();
    auto lines = lines_.taken_in_order();
    for (auto& line : lines) complete_history(first_month_, window_.to, line.figures.history);
    return lines;
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

std::optional<Date> first_month(const Book& book) {
    std::optional<Date> first;
    book.documents.for_each([&](Id<Document>, const Document& document) {
        if (!document.is_debit() && !document.is_source()) return;
        if (!first || document.date < *first) first = document.date;
    });
    if (first) first = month_start(*first);
    return first;
}

std::vector<ledger::Line<KpiSums>> kpi_sums(const Book& book, const KpiQuery& query,
                                            const Period& window) {
    return Collector{book, query, window}.lines();
}

}  // namespace reports
