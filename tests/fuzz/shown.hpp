#pragma once

#include <algorithm>
#include <string_view>

#include "target.hpp"

/// What is shown to people has no control characters but tabs and line feeds.
inline void expect_shown(std::string_view text) {
    expect(std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t';
    }));
}
