#include "reports/receipt.hpp"

#include <map>

#include "ledger/open_items.hpp"

namespace reports {
namespace {

using journal::Entry;
using journal::LineKind;
using ledger::Book;
using ledger::Document;

/// The sum of the lines of one kind.
Money sum_of(const Book& book, const Document& receipt, const Entry& entry, LineKind kind) {
    i128 sum = 0;
    const auto decimals = book.currencies.decimals(receipt.currency);
    for (const auto& line : entry.lines)
        if (line.kind == kind) sum += scale(line.amount.number, decimals).value_or(0);
    return Money::from_minor(sum, receipt.currency);
}

std::string said(const Entry& entry, ledger::Key key) {
    const auto* attribute = entry.find(key);
    return attribute == nullptr ? std::string{} : attribute->value.str();
}

/// One share per document; what was taken back again is no share.
std::vector<ReceiptShare> shares_of(const Book& book, Id<Document> id, Date as_of) {
    std::map<std::string, ReceiptShare> shares;
    for (const auto& allocation : book.allocations) {
        if (allocation.source != id || !allocation.in_force(as_of)) continue;
        const auto currency = book.documents[allocation.target].currency;
        const auto none = Money::zero(currency);
        const auto used = Money::zero(book.documents[id].currency);
        auto& share = shares
                          .try_emplace(book.number_of(allocation.target),
                                       ReceiptShare{allocation.target, none, none, used})
                          .first->second;
        share.amount = share.amount + Money::from_minor(allocation.amount, currency);
        share.discount =
            share.discount + Money::from_minor(discount_of(book, allocation), currency);
        share.used = share.used + Money::from_minor(allocation.used, used.currency());
    }
    std::vector<ReceiptShare> list;
    for (auto& [number, share] : shares)
        if (!share.amount.is_zero() || !share.discount.is_zero()) list.push_back(share);
    return list;
}

Money refunds_of(const Book& book, Id<Document> id, Date as_of) {
    i128 sum = 0;
    for (const auto& refund : book.refunds)
        if (refund.source == id && refund.in_force(as_of)) sum += refund.amount;
    return Money::from_minor(sum, book.documents[id].currency);
}

}  // namespace

Receipt receipt(const Book& book, Id<Document> id, const Entry& entry, Date as_of) {
    const auto& document = book.documents[id];
    const auto credited = Money::from_minor(document.amount, document.currency);
    const auto fees = sum_of(book, document, entry, LineKind::fee);
    const auto withheld = sum_of(book, document, entry, LineKind::withheld);
    const auto left = ledger::open_amounts(book, as_of)[id.index];
    return {id,
            entry.title.str(),
            said(entry, ledger::Key::via),
            said(entry, ledger::Key::ref),
            credited - fees - withheld,
            fees,
            withheld,
            credited,
            shares_of(book, id, as_of),
            refunds_of(book, id, as_of),
            Money::from_minor(left, document.currency)};
}

}  // namespace reports
