#pragma once

#include <string>
#include <vector>

#include "book_options.hpp"
#include "command.hpp"
#include "journal/compose.hpp"
#include "line_editor.hpp"

namespace cmd {

/// Asks at the terminal for an entry of which perhaps the kind and the day are known. Nothing when
/// whoever was asked ended the input.
std::optional<journal::SpokenEntry> ask_for_entry(const std::string& kind_word,
                                                  std::optional<Date> day,
                                                  const BookOptions& options, LineEditor& editor,
                                                  Console& console);

/// Words as a shell splits them: at blanks, but not within quotes.
std::vector<std::string> split_words(std::string_view text);

}  // namespace cmd
