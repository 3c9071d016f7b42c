#include "foreign/journal.hpp"

namespace foreign {

std::uint32_t Names::number(std::string_view name) {
    const auto found = numbers_.find(name);
    if (found != numbers_.end()) return found->second;
    const auto next = static_cast<std::uint32_t>(names_.size());
    numbers_.emplace(names_.emplace_back(name), next);
    return next;
}

namespace {

bool has_too_many_digits(i128 number) {
    constexpr i128 most = [] {
        i128 power = 1;
        for (int i = 0; i < most_digits; ++i) power *= 10;
        return power;
    }();
    return number >= most || number <= -most;
}

/// With so many decimals, which are not fewer.
std::optional<i128> digits_at(const Amount& amount, int decimals) {
    auto digits = amount.digits;
    for (int i = amount.decimals; i < decimals; ++i) {
        digits *= 10;
        if (has_too_many_digits(digits)) return std::nullopt;
    }
    return digits;
}

}  // namespace

std::optional<Amount> sum(const Amount& a, const Amount& b) {
    const auto decimals = std::max(a.decimals, b.decimals);
    const auto left = digits_at(a, decimals);
    const auto right = digits_at(b, decimals);
    if (!left || !right || has_too_many_digits(*left + *right)) return std::nullopt;
    return Amount{*left + *right, decimals, a.commodity};
}

}  // namespace foreign
