#pragma once

#include <string>
#include <vector>

#include "reports/book_diff.hpp"

namespace documents {

/// What an entry does to balances, a line for each that moves: `C001 owes 1,130.00 CNY, and 630.00
/// CNY with this`; one line when none does.
std::string effect_words(const std::vector<reports::BalanceDiff>& moved);

}  // namespace documents
