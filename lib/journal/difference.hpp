#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/currency_use.hpp"
#include "journal/entry.hpp"

namespace journal {

/// A field that two versions of an entry do not agree on, as each writes it;
/// empty: not at all.
struct FieldDifference {
    std::string field;  // `amount`, `customer`, `lines`, or the name of a key; `text` of what
                        // cannot be read
    std::string one;
    std::string other;
};

/// None when both mean the same, whatever their order, spelling and comments.
std::vector<FieldDifference> differences(const Entry& one, const Entry& other,
                                         const CurrencyUse& use);

/// The same of two books, whose bare amounts may be counted in other currencies.
std::vector<FieldDifference> differences(const Entry& one, const CurrencyUse& use_one,
                                         const Entry& other, const CurrencyUse& use_other);

/// All fields of a sound entry, one a line, the same for all that mean the same:
/// what its identity can be made from.
std::string fields_of(const Entry& entry, const CurrencyUse& use);

/// All fields of an entry as 64 bits: the same for all between which there are no differences.
std::uint64_t content_of(const Entry& entry, const CurrencyUse& use);

}  // namespace journal
