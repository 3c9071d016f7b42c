#pragma once

#include <span>
#include <string_view>

namespace documents {

/// A template that is part of the program: `en/final.letter.mustache` and its text.
struct BuiltInTemplate {
    std::string_view path;
    std::string_view text;
};

/// All of them, by path.
std::span<const BuiltInTemplate> built_in_templates();

}  // namespace documents
