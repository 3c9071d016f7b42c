#pragma once

#include "documents/table.hpp"
#include "reports/contacts.hpp"

namespace documents {

/// Every contact, or (as the query wants) every person, with the cash that followed.
Paper contacts_table(const reports::ContactsReport& report, const ledger::Book& book);

}  // namespace documents
