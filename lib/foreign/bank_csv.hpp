#pragma once

#include "foreign/camt.hpp"

namespace foreign {

/// Reads CSV of a bank by the rule that fits it. Every account and currency in it is a statement.
tl::expected<void, Refusal> read_bank_csv(std::string_view text, const BankTerms& terms,
                                          BankFile& file);

}  // namespace foreign
