#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

/// A regular expression as people write them: extended POSIX, and `\d`, `\s`, `\w`. Bytes are
/// compared, ASCII letters in either case where it is said. Matching takes no longer for an
/// awkward expression than for another.
class Pattern {
public:
    enum class Case { kept, ignored };

    /// Nothing when the text is no expression. Case is kept.
    static std::optional<Pattern> of(const std::string& text);
    /// The same, or why it is none, in words.
    static tl::expected<Pattern, std::string> parse(std::string_view expression, Case letters);

    /// Does it fit some part of a text?
    bool fits(std::string_view text) const;
    /// The first group of what fits, or all of it when the expression has no group.
    std::optional<std::string> find_in(std::string_view text) const;

private:
    struct Compiled;
    explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_{std::move(compiled)} {}

    std::shared_ptr<const Compiled> compiled_;
};
