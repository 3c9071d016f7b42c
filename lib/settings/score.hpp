#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace settings {

/// What the score of a customer is made of, in the order of reports (credit.md 4).
enum class ScoreFactor : std::uint8_t {
    index,
    overdue,
    trend,
    use,
    tenure,
    promises,
    report,
    financials,
};

inline constexpr std::array<std::string_view, 8> score_factors{
    "index", "overdue", "trend", "use", "tenure", "promises", "report", "financials"};

inline std::string_view name_of(ScoreFactor factor) {
    return score_factors[static_cast<std::size_t>(factor)];
}

/// How much each factor weighs; 0 switches it off. Not all of them are 0.
struct Score {
    std::array<int, score_factors.size()> weights{50, 15, 10, 10, 10, 5, 10, 10};

    int weight_of(ScoreFactor factor) const { return weights[static_cast<std::size_t>(factor)]; }
};

}  // namespace settings
