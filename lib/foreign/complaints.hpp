#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace foreign {

inline constexpr Rule unsupported_journal_feature{"unsupported-journal-feature", Severity::error};
inline constexpr Rule foreign_syntax{"foreign-syntax", Severity::error};
inline constexpr Rule unbalanced_transaction{"unbalanced-transaction", Severity::error};

/// A line of a text: without its end, and where it begins.
struct Line {
    std::string_view text;
    std::uint32_t offset = 0;
    std::uint32_t number = 0;  // from 1

    bool is_indented() const {
        return !text.empty() && (text.front() == ' ' || text.front() == '\t');
    }
    bool is_blank() const { return text.find_first_not_of(" \t") == std::string_view::npos; }
};

/// Takes the lines off a text one by one.
class Lines {
public:
    explicit Lines(std::string_view text) : text_{text} {}

    bool at_end() const { return at_ >= text_.size(); }
    /// The next line; it stays the next until `advance`. Not at the end.
    Line peek() const;
    void advance();

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t number_ = 1;
};

/// Reports what is wrong with parts of one file.
class Complaints {
public:
    Complaints(Id<Source> file, Diagnostics& diagnostics)
        : file_{file}, diagnostics_{diagnostics} {}

    Id<Source> file() const { return file_; }
    /// `part` is a view into the line; of all of it, where it is not.
    void report(Rule rule, const Line& line, std::string_view part, std::string message,
                std::string words, std::string advice = {});
    Span span(const Line& line, std::string_view part) const;

private:
    Id<Source> file_;
    Diagnostics& diagnostics_;
};

}  // namespace foreign
