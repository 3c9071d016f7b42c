#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace documents {

inline constexpr Rule bad_template{"bad-template", Severity::error};

/// A place in a template where a field or another template goes.
struct TemplateTag {
    enum class Kind { field, section, inverted, end, partial };

    Kind kind;
    std::string_view name;
    std::uint32_t begin;  // of the braces
    std::uint32_t end;
};

/// What a template may be at most.
inline constexpr std::size_t most_template_bytes = std::size_t{1} << 20U;
inline constexpr int most_nested_sections = 64;
inline constexpr int most_nested_partials = 8;

/// Is there nothing to see of it?
bool is_blank(std::string_view text);

/// Reports what no letter holds: bytes that are not UTF-8, control characters, nothing at all, or
/// more than there may be.
void check_text(Id<Source> source, const Sources& sources, Diagnostics& diagnostics);

/// The tags of a template in order. Reported are tags that are not closed or have no name, sections
/// that do not match or nest too deeply, tags of several lines, other delimiters, and unescaped
/// fields. Nothing is returned of a template with such faults.
std::vector<TemplateTag> read_tags(Id<Source> source, const Sources& sources,
                                   Diagnostics& diagnostics);

}  // namespace documents
