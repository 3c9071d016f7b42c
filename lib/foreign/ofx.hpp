#pragma once

#include "foreign/camt.hpp"

namespace foreign {

/// Reads the statements of OFX into `file`. Statements of investments are refused.
tl::expected<void, Refusal> read_ofx(std::string_view text, const BankTerms& terms, BankFile& file);

}  // namespace foreign
