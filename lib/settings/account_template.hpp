#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace settings {

/// What an account's name may take from the document that is posted to it.
enum class Placeholder : std::uint8_t {
    customer,
    group,
    currency,
    salesperson,
    category,  // of the item sold
    rate,      // of the tax
};
inline constexpr std::array<std::string_view, 6> placeholders{"customer",    "group",    "currency",
                                                              "salesperson", "category", "rate"};

constexpr std::uint8_t placeholder_bit(Placeholder placeholder) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(placeholder));
}

/// `Assets:Receivable:{customer}`: a part is a text, or stands for one.
struct TemplatePart {
    bool is_text = true;
    std::string text;
    Placeholder placeholder = Placeholder::customer;

    friend bool operator==(const TemplatePart&, const TemplatePart&) = default;
};

/// The parts of each component; components stand between colons.
struct AccountTemplate {
    std::vector<std::vector<TemplatePart>> components;

    bool uses(Placeholder placeholder) const;
    friend bool operator==(const AccountTemplate&, const AccountTemplate&) = default;
};

/// Why a text is no name of an account; in words that fit behind it.
struct TemplateFault {
    std::string words;
    std::string advice;
};

/// Reads one that may use the placeholders of some bits. It begins with a letter, so that no
/// reader takes the name for something else.
tl::expected<AccountTemplate, TemplateFault> parse_account(std::string_view text,
                                                           std::uint8_t allowed);

}  // namespace settings
