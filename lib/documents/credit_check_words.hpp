#pragma once

#include <string>
#include <string_view>

#include "reports/credit_check.hpp"

namespace documents {

/// The reason for programs: `over-limit`.
std::string_view name_of(reports::CreditReason::Code code);

/// The reason in words, with its figures.
std::string words_of(const reports::CreditReason& reason, const reports::CreditCheck& check,
                     const ledger::Book& book);

}  // namespace documents
