#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/source.hpp"

/// How much of a text a message shows, in cells.
struct Quoting {
    std::size_t line;  // of a line, around the place
    std::size_t word;  // of what the message quotes
};

/// Of a file that was included but is no journal by its name it is little: who may name a file to
/// us must not learn what it holds.
Quoting quoting_of(const Sources& sources, Id<Source> source);

/// Words of a message in which nothing between two backticks is wider than `cells`.
std::string quoted_briefly(std::string_view words, std::size_t cells);
