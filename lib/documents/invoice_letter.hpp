#pragma once

#include "documents/fields.hpp"
#include "reports/invoice.hpp"
#include "reports/receipt.hpp"

namespace documents {

/// An invoice or a credit note: `lines`, `taxes`, `net`, `tax`, `gross`, `instalments`,
/// `early_discount` (a list of one or none), `open`.
Fields invoice_fields(const reports::Invoice& invoice, const journal::Entry& entry,
                      const std::string& language, const ledger::Book& book, Date as_of);

/// A receipt: what was received, what it settled (`shares`), and what is left on account.
Fields receipt_fields(const reports::Receipt& receipt, const std::string& language,
                      const ledger::Book& book, Date as_of);

}  // namespace documents
