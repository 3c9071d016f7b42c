#pragma once

#include <string>

#include "ledger/book.hpp"

namespace documents {

/// `1 USD = 7.20 CNY of 2026-06-30, PBOC`.
std::string rate_words(const ledger::ExchangeRate& rate, const ledger::Book& book);

}  // namespace documents
