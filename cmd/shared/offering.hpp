#pragma once

#include <CLI/App.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cmd {

/// The type of an option, or of a positional word: what `--help` shows, and the words that are
/// offered to somebody who types. A type that ends in `]` takes several, with commas between them.
std::string offering(std::string_view shown, std::span<const std::string_view> words);
std::string shown_type(const CLI::Option& option);
std::vector<std::string> offered_words(const CLI::Option& option);

}  // namespace cmd
