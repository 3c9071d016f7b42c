#pragma once

#include "documents/owner_page.hpp"
#include "documents/table.hpp"

namespace documents {

/// For people: tiles, charts and the largest debtors of each currency, then alerts and promises.
/// For programs every figure of the page, one to a row.
Paper owner_page_table(const OwnerPage& page, const ledger::Book& book, Audience audience);

}  // namespace documents
