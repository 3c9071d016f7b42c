#pragma once

#include <string>
#include <string_view>

#include "base/currency.hpp"
#include "journal/entry.hpp"

namespace journal {

/// What the amounts of an entry are counted in; `bare` is the code of those that name no currency.
struct AmountUnits {
    const Currencies& currencies;
    std::string_view bare;
};

/// Appends the canonical text of a sound entry (matching.md 6), what seals are of: its head, then
/// its body lines, sorted, with line feeds between them and none at the end. Blanks, comments,
/// quotes, grouping and the order of keys and lines leave it the same.
void append_canonical_text(const Entry& entry, const AmountUnits& units, std::string& into);

/// Appends a field of such a text: TAB, line feed and `\` as `\t`, `\n` and `\\`.
void append_field(std::string_view text, std::string& into);

/// Appends an amount as such a text has it: `1130.00 CNY`.
void append_amount_field(std::int64_t minor, Currency currency, const Currencies& currencies,
                         std::string& into);

/// What the head of a canonical text says of its entry, escaped as it stands there.
struct TextHead {
    std::string_view date;
    std::string_view kind;
    std::string_view customer;  // empty of a kind without
    std::string_view number;    // empty of a kind without, `-` of an unnumbered receipt
};
TextHead head_of_text(std::string_view text);

}  // namespace journal
