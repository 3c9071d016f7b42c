#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "ledger/early_discount.hpp"
#include "ledger/open_items.hpp"
#include "ledger/totals.hpp"

namespace reports {

/// One line of an invoice or a credit note.
struct InvoiceLine {
    std::string description;  // of a declared item its title
    std::string item;         // its id; empty for none
    std::optional<Decimal> quantity;
    std::string unit;
    Decimal price;  // of one unit
    Rate discount;
    Rate tax;
    Money amount;  // net, or gross where prices include the tax
};

/// What a sale, a debit or a credit note says, with its taxes as they were computed or stated.
struct Invoice {
    Id<ledger::Document> document;
    std::string title;
    bool tax_included = false;
    Rate discount;  // of the whole document
    std::vector<InvoiceLine> lines;
    std::vector<ledger::TaxOfRate> taxes;  // by rate; `base` is gross where prices include the tax
    Money net;
    Money tax;
    Money gross;
    std::vector<ledger::Instalment> instalments;  // one for a document with one due day
    Money open;                                   // at the close of the day
    std::optional<ledger::EarlyDiscount> early_discount;  // nothing once its days are over
};

/// `entry` is that of the document, read again.
Invoice invoice(const ledger::Book& book, Id<ledger::Document> id, const journal::Entry& entry,
                Date as_of);

}  // namespace reports
