#pragma once

#include <span>
#include <string>
#include <vector>

#include "foreign/statement.hpp"

namespace foreign {

/// By what each line of one file is known again: `ACCOUNT/ID`, what `bank:` says of its receipt.
/// Without an id, or where one id names different lines, `ACCOUNT/#H` with the first 16 hex digits
/// of the SHA-256 over all that is printed of the line.
std::vector<std::string> identities(std::span<const BankLine> lines, const Currencies& currencies);

/// The 16 hex digits of a line that is the `ordinal`th of those that are equal to it.
std::string line_hash(const BankLine& line, std::uint32_t ordinal, const Currencies& currencies);

}  // namespace foreign
