#pragma once

#include "documents/json.hpp"
#include "documents/table.hpp"
#include "reports/credit_check.hpp"

namespace documents {

/// The answer for every format but JSON: one row for programs, figures and reasons for people.
Paper credit_check_table(const reports::CreditCheck& check, const ledger::Book& book);

/// The answer as credit.md 2 lays it down, with what --allow-errors left out when that is anything.
Json credit_check_json(const reports::CreditCheck& check, const ledger::Book& book,
                       const std::vector<std::string>& left_out);

}  // namespace documents
