#pragma once

#include <optional>
#include <string>

#include "documents/account_names.hpp"
#include "reports/chronicle.hpp"

namespace documents {

/// The book as a ledger of beancount. Throws `ledger::Untied` (see Chronicle).
std::string beancount_ledger(reports::Chronicle& chronicle, const ledger::Book& book,
                             const Sources& sources, AccountNames& names);

/// The key of [export.accounts] whose account beancount does not take: each begins with one of
/// its five, and has a part below that is never empty. Nothing when all are good.
std::optional<std::string> key_beancount_refuses(const settings::Export& accounts);

}  // namespace documents
