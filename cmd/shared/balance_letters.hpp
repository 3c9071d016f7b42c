#pragma once

#include "letters.hpp"

namespace cmd {

/// What each customer owes at the close of a day, in the wording of `statement` or `confirm`.
std::vector<Letter> balance_letters(const std::string& template_name,
                                    const std::vector<Id<ledger::Customer>>& customers,
                                    const LetterOptions& options, const Loaded& loaded,
                                    const LetterShop& shop, Date day);

}  // namespace cmd
