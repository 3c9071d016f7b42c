#include "ledger/movements.hpp"

namespace ledger {
namespace {

class MovementCollector {
public:
    MovementCollector(const Book& book, const std::function<bool(Id<Customer>)>& wanted)
        : book_{book}, wanted_{wanted} {}

    void take_document(Id<Document> id, const Document& document);
    void take_allocation(const Allocation& allocation);
    void take_refund(const Refund& refund);
    void take_recovery(const Recovery& recovery);

    std::vector<AccountMovement> result;

private:
    /// The movement on its first day and, when it ends, its reverse.
    void add(Movement movement, Id<Document> shown, Id<Document> moved, i128 amount, Date from,
             Date until, Kind kind, Place place, Place end);

    const Book& book_;
    const std::function<bool(Id<Customer>)>& wanted_;
};

Movement movement_of(Kind kind) {
    switch (kind) {
        case Kind::sale:
        case Kind::debit:
            return Movement::invoiced;
        case Kind::receipt:
            return Movement::received;
        case Kind::credit:
            return Movement::credited;
        default:
            return Movement::opening;
    }
}

void MovementCollector::add(Movement movement, Id<Document> shown, Id<Document> moved, i128 amount,
                            Date from, Date until, Kind kind, Place place, Place end) {
    if (amount == 0 || from >= until) return;
    const auto& account = book_.documents[moved];
    if (!wanted_(account.customer)) return;
    result.push_back(
        {movement, from, account.customer, account.currency, amount, shown, moved, kind, place});
    if (until == never) return;
    result.push_back({Movement::voided, until, account.customer, account.currency, -amount, shown,
                      moved, Kind::void_, end});
}

void MovementCollector::take_document(Id<Document> id, const Document& document) {
    if (!document.is_debit() && !document.is_source()) return;
    const i128 amount = document.is_debit() ? i128{document.amount} : -i128{document.amount};
    add(movement_of(document.kind), id, id, amount, document.date, document.until, document.kind,
        document.place, void_place(book_, id));
}

void MovementCollector::take_allocation(const Allocation& allocation) {
    const auto& source = book_.documents[allocation.source];
    const auto& target = book_.documents[allocation.target];
    const auto detail = detail_of(book_, allocation);
    const auto end = end_place(book_, allocation);
    add(Movement::discount, allocation.target, allocation.target, -i128{detail.discount},
        allocation.from, allocation.until, source.kind, detail.place, end);
    if (source.kind == Kind::writeoff) {
        add(Movement::written_off, allocation.source, allocation.target, -i128{allocation.amount},
            allocation.from, allocation.until, source.kind, detail.place, end);
        return;
    }
    if (source.customer == target.customer && source.currency == target.currency) return;
    add(Movement::transferred, allocation.target, allocation.target, -i128{allocation.amount},
        allocation.from, allocation.until, source.kind, detail.place, end);
    add(Movement::transferred, allocation.source, allocation.source, i128{allocation.used},
        allocation.from, allocation.until, source.kind, detail.place, end);
}

void MovementCollector::take_refund(const Refund& refund) {
    add(Movement::refunded, refund.document, refund.source, i128{refund.amount}, refund.from,
        refund.until, Kind::refund, book_.documents[refund.document].place,
        void_place(book_, refund.document));
}

void MovementCollector::take_recovery(const Recovery& recovery) {
    const auto& document = book_.documents[recovery.document];
    for (const i128 amount : {i128{recovery.amount}, -i128{recovery.amount}})
        add(Movement::recovered, recovery.document, recovery.document, amount, document.date,
            document.until, Kind::recover, document.place, void_place(book_, recovery.document));
}

}  // namespace

std::vector<AccountMovement> movements(const Book& book) {
    return movements(book, [](Id<Customer>) { return true; });
}

std::vector<AccountMovement> movements(const Book& book,
                                       const std::function<bool(Id<Customer>)>& wanted) {
    MovementCollector collector{book, wanted};
    book.documents.for_each(
        [&](Id<Document> id, const Document& document) { collector.take_document(id, document); });
    for (const auto& allocation : book.allocations) collector.take_allocation(allocation);
    for (const auto& refund : book.refunds) collector.take_refund(refund);
    for (const auto& recovery : book.recoveries) collector.take_recovery(recovery);
    return std::move(collector.result);
}

}  // namespace ledger
