#pragma once

#include "documents/table.hpp"
#include "reports/customer_page.hpp"

namespace documents {

/// The page as sections for people, and as one list of facts for programs:
/// `section,item,date,text,currency,amount`.
Paper customer_page_table(const reports::CustomerPage& page, const ledger::Book& book);

}  // namespace documents
