#pragma once

#include <string>

#include "ledger/draft.hpp"

namespace ledger {

inline constexpr Rule bank_used_twice{"bank-used-twice", Severity::warning};

/// Of what `bank:` says.
std::size_t bank_hash(const std::string& identity);

/// Warns of every `bank:` that another document has as well. What was voided does not count: its
/// line may be entered again.
void check_bank_identities(Draft& draft);

}  // namespace ledger
