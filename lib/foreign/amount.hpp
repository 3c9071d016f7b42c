#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "foreign/journal.hpp"

namespace foreign {

enum class AmountError {
    empty,
    not_a_number,
    ambiguous,  // `1,000`: a thousand, or one with three decimals
    too_large,
    expression,  // something to be worked out
};

/// In words, for a message.
std::string_view words(AmountError error);

/// Reads the amounts of a program: `-$1,000.00`, `1.000,00 EUR`, `"BOND 27" 3`.
class AmountReader {
public:
    AmountReader(Format format, Names& commodities) : format_{format}, commodities_{commodities} {}

    /// Takes an amount off the front of `text`, and the blanks after it.
    tl::expected<Amount, AmountError> take(std::string_view& text);
    /// The same of a text that shows how amounts of its commodity are written.
    tl::expected<Amount, AmountError> take_form(std::string_view& text);

    /// What a bare number is of.
    void set_default_commodity(std::uint32_t commodity) { default_commodity_ = commodity; }
    /// For all commodities: `decimal-mark`.
    void set_decimal_mark(char mark) { mark_ = mark; }

private:
    char mark_of(std::uint32_t commodity) const;
    void learn(std::uint32_t commodity, char mark);
    tl::expected<Amount, AmountError> take(std::string_view& text, bool is_form);
    tl::expected<Amount, AmountError> number(std::string_view text, std::uint32_t commodity,
                                             bool is_form);

    Format format_;
    Names& commodities_;
    std::vector<char> marks_;  // by commodity; 0: not known
    char mark_ = 0;
    std::optional<std::uint32_t> default_commodity_;
};

/// `amount` of something that costs `price` each; nothing when it has too many digits.
std::optional<Amount> product(const Amount& amount, const Amount& price);

}  // namespace foreign
