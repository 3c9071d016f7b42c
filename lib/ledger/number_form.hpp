#pragma once

#include <string>
#include <string_view>

namespace ledger {

/// A document number as texts name it: capitals and width ignored, without `- _ . /`, blanks and
/// leading zeros of digit runs.
std::string number_form(std::string_view number);

/// The first half of that: capitals and width ignored. What is left to do of such a text, or of a
/// part of it, is the second.
std::string folded_number(std::string_view text);
std::string form_of_folded(std::string_view folded);

/// Does it count for nothing in a number?
constexpr bool is_number_separator(char c) {
    return c == '-' || c == '_' || c == '.' || c == '/' || c == ' ' || c == '\t';
}

}  // namespace ledger
