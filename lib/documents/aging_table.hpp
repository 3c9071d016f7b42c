#pragma once

#include "documents/table.hpp"
#include "reports/aging.hpp"

namespace documents {

/// What else the table of aging shows, beside what the report was asked.
struct AgingColumns {
    bool count = false;
    bool percent = false;
    bool chart = false;  // for people: what is open by bucket, below the table of each currency
};

Paper aging_table(const reports::AgingReport& report, const AgingColumns& more,
                  const ledger::Book& book, Audience audience);

}  // namespace documents
