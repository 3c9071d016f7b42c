#pragma once

#include "journal/faults.hpp"

namespace journal {

class Words;

inline constexpr Rule unknown_key{"unknown-key", Severity::warning};

/// `key:value` words, tags and at most one title, to the end of a line. `line`
/// is the body line they follow, or Attribute::header.
void take_options(Words& words, std::uint32_t line, Writing writing);

/// Takes one `key:value` word, whose key has `key_size` bytes.
void take_attribute(Words& words, std::size_t key_size, std::uint32_t line, Writing writing);

/// Adds an attribute after the checks every key is put to.
void add_attribute(Attribute attribute, Writing writing);

/// Takes a string or a word; reports unclosed strings and unknown escapes.
Word take_value(Words& words, Writing writing);

}  // namespace journal
