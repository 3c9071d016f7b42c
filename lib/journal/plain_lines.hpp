#pragma once

#include <string_view>

#include "journal/entry.hpp"

namespace journal {

/// The short way through the lines most books are made of: a document's head of
/// single plain words, an item, a `to` line. What it takes means exactly what
/// the parser proper would make of it; anything else it leaves to that.
///
/// Lines are printable ASCII, and the byte after each is its line end: a line
/// end stops every loop, so that no step asks for the end of the text but those that look at
/// sixteen bytes at once: `text_end`.

/// Reads a head into an empty entry. False: this is no plain head, and the entry
/// has to be cleared again.
bool take_plain_head(std::string_view line, const char* text_end, Entry& entry);

/// Reads a body line into the entry it belongs to. False: this is no plain line,
/// and the entry is as it was.
bool take_plain_body_line(std::string_view line, const char* text_end, Entry& entry);

}  // namespace journal
