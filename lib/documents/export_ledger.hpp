#pragma once

#include <string>

#include "documents/account_names.hpp"
#include "reports/chronicle.hpp"

namespace documents {

/// Whose journal is written. They read nearly the same, but for directives.
enum class LedgerDialect { ledger, hledger };

/// The book as a journal of ledger or hledger. Throws `ledger::Untied` (see Chronicle).
std::string ledger_journal(reports::Chronicle& chronicle, const ledger::Book& book,
                           const Sources& sources, AccountNames& names, LedgerDialect dialect);

}  // namespace documents
