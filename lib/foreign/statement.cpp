#include "foreign/statement.hpp"

#include <array>

namespace foreign {

std::string_view name_of(LineKind kind) {
    constexpr std::array<std::string_view, 4> names{"credit", "debit", "reversal", "neutral"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(LineStatus status) {
    constexpr std::array<std::string_view, 3> names{"booked", "pending", "info"};
    return names[static_cast<std::size_t>(status)];
}

std::optional<bool> BankStatement::ties() const {
    if (!opening || !closing) return std::nullopt;
    if (mixed) return false;
    return *opening + movements == *closing;
}

}  // namespace foreign
