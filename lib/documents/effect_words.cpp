#include "documents/effect_words.hpp"

#include <fmt/format.h>

namespace documents {

std::string effect_words(const std::vector<reports::BalanceDiff>& moved) {
    if (moved.empty()) return "no balance moves\n";
    std::string words;
    for (const auto& one : moved)
        words += fmt::format("{0} owes {1} {2}, and {3} {2} with this\n", one.customer,
                             grouped_digits(one.before, one.decimals), one.currency,
                             grouped_digits(one.now, one.decimals));
    return words;
}

}  // namespace documents
