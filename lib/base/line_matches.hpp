#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// The lines of a text, each with its line feed if it has one.
std::vector<std::string_view> lines_of(std::string_view text);

/// A line of one text that is a line of the other: their places.
struct LineMatch {
    std::size_t before;
    std::size_t after;
};

/// Pairs of equal lines, rising in both texts. Lines that occur once in both
/// are the anchors; what is between two anchors is matched by itself.
std::vector<LineMatch> line_matches(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after);
