#include "reports/invoice.hpp"

#include <algorithm>
#include <utility>

#include "ledger/document_lines.hpp"

namespace reports {
namespace {

using journal::Entry;
using ledger::Book;
using ledger::Key;

/// Reads what an entry says as posting did, which found it right.
class InvoiceReader {
public:
    InvoiceReader(const Book& book, Id<ledger::Document> id, const Entry& entry)
        : book_{book}, entry_{entry}, id_{id}, document_{book.documents[id]} {}

    Invoice read(Date as_of) const;

private:
    InvoiceLine line_of(const ledger::DocumentLine& read) const;
    void add_up(ledger::DocumentLines read, Invoice& invoice) const;
    Money money(i128 minor) const { return Money::from_minor(minor, document_.currency); }

    const Book& book_;
    const Entry& entry_;
    Id<ledger::Document> id_;
    const ledger::Document& document_;
};

InvoiceLine InvoiceReader::line_of(const ledger::DocumentLine& read) const {
    const auto& line = entry_.lines[read.place];
    InvoiceLine said{line.number.str(), {}, {}, std::string{line.unit}, {}, {}, read.tax,
                     money(read.amount)};
    if (read.item != nullptr) {
        said.item = read.item->id;
        if (!read.item->title.empty()) said.description = read.item->title;
    }
    if (!line.priced) return said;
    said.quantity = line.quantity;
    said.price = line.amount.number;
    said.discount = read.discount;
    return said;
}

void InvoiceReader::add_up(ledger::DocumentLines read, Invoice& invoice) const {
    invoice.gross = money(document_.amount);
    invoice.tax = money(read.tax());
    invoice.net = invoice.gross - invoice.tax;
    invoice.taxes = std::move(read.taxes);
    std::erase_if(invoice.taxes, [](const auto& tax) { return tax.rate == Rate{}; });
    std::ranges::sort(invoice.taxes, {}, &ledger::TaxOfRate::rate);
}

Invoice InvoiceReader::read(Date as_of) const {
    Invoice invoice{id_,      entry_.title.str(),
                    false,    ledger::percent_said(entry_.find(Key::discount)),
                    {},       {},
                    money(0), money(0),
                    money(0), {},
                    money(0), {}};
    auto lines = ledger::DocumentReader{book_}.read(document_, entry_);
    for (const auto& line : lines.lines) invoice.lines.push_back(line_of(line));
    invoice.tax_included = !lines.lines.empty() && lines.mode == ledger::TaxMode::inclusive;
    add_up(std::move(lines), invoice);
    if (document_.is_debit()) invoice.instalments = ledger::instalments_on(book_, id_, as_of);
    invoice.open = money(ledger::open_amounts(book_, as_of)[id_.index]);
    invoice.early_discount =
        ledger::early_discount(book_, document_, entry_, invoice.open, as_of);
    return invoice;
}

}  // namespace

Invoice invoice(const Book& book, Id<ledger::Document> id, const Entry& entry, Date as_of) {
    return InvoiceReader{book, id, entry}.read(as_of);
}

}  // namespace reports
