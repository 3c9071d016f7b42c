#pragma once

#include "documents/table.hpp"
#include "reports/collections.hpp"

namespace documents {

Paper collections_table(const reports::CollectionsReport& report, const ledger::Book& book,
                        Audience audience);

}  // namespace documents
