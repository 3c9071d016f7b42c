#pragma once

#include <optional>
#include <string_view>

#include "foreign/journal.hpp"

namespace foreign {

/// Takes a date off the front of `text`: `2026-01-31`, `2026/1/31`, `2026.1.31`, and `1/31` where a
/// year is known. Nothing where there is none, or no such day.
std::optional<Date> take_date(std::string_view& text, std::optional<int> year);

/// Drops blanks off the front.
void skip_blanks(std::string_view& text);
/// Drops a word off the front, if it stands there as a whole, and the blanks after it.
bool take_word(std::string_view& text, std::string_view word);
/// The first word, taken off with the blanks after it.
std::string_view take_word(std::string_view& text);

/// What the comments of a transaction or posting say.
struct CommentDates {
    std::optional<Date> date;
    std::optional<Date> date2;
    bool is_faulty = false;  // a date that is none
};

/// Adds the tags of a comment, as the program reads them, to `tags`; returns its dates.
CommentDates read_comment(std::string_view comment, Format format, int year,
                          std::vector<Tag>& tags);

}  // namespace foreign
