#pragma once

#include "documents/letter_fields.hpp"
#include "ledger/open_items.hpp"
#include "ledger/settled_by.hpp"

namespace documents {

/// What letters that list open items are made from.
struct ItemContext {
    const ledger::Book& book;
    const ledger::SettledBy& settled;
    const Voice& voice;
    Date as_of;
};

/// One open item: `number`, `instalment` (where there are several), `date`, `due`, `original`,
/// `paid`, `open`, `disputed`, `claim` (open and not disputed), `days_late`, `is_late`,
/// `settlements`.
Fields item_fields(const ledger::OpenItem& item, const ItemContext& context);

/// Money on account: `number`, `date`, `left`, and what it is: `is_payment`, `is_credit`.
Fields on_account_fields(const ledger::OnAccount& source, const ItemContext& context);

}  // namespace documents
