#pragma once

#include <string>
#include <string_view>

#include "journal/entry.hpp"
#include "journal/format.hpp"

namespace journal {

/// One entry being written, and where to.
struct Pen {
    const Entry& entry;
    const CurrencyUse& use;
    const FormatOptions& options;
    std::string& out;
};

/// Writes the words of a head line; returns where in `line` the last of them ends.
std::size_t write_head(std::string_view line, Pen pen);
/// Writes a body line of the entry, or one of its `key: value` lines.
void write_line(const Line& line, Pen pen);
void write_metadata(const Attribute& attribute, Pen pen);

/// Writes the comment that follows byte `end` of `before`, a line as it was, if
/// there is one, after the line as it is now, which begins at `begin` in `out`.
void write_comment(std::string_view before, std::size_t end, std::size_t begin,
                   const FormatOptions& options, std::string& out);

/// The number that an amount or a quantity begins with, as written.
std::string_view number_of(std::string_view amount);
/// Writes words with one blank before each, options among them without the quotes they do not need.
void write_words(std::string_view words, std::string& out);
/// Moves what stands from byte `right` on so that byte `point`, where a number's decimal point is,
/// stands in its column. The line begins at `begin` in `out`.
void align(std::size_t begin, std::size_t right, std::size_t point, const FormatOptions& options,
           std::string& out);

/// Can a value stand without quotes and mean the same?
bool is_plain_value(const Word& value);

}  // namespace journal
