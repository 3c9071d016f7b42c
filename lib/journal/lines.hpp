#pragma once

#include <string_view>

namespace journal {

/// What a line is, by its first byte (journal.md 1.1).
enum class LineClass { blank, comment, body, head, merge, odd };

LineClass class_of(std::string_view line);

/// May a line that begins so be the head of a block?
bool is_head_start(char c);

/// Walks along the lines of a text. A line has neither its line feed nor the
/// carriage return before that.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_{text} {}

    bool at_end() const { return rest_.empty(); }
    /// Takes the next line; `ending` is what it ended with.
    std::string_view next();

    std::string_view ending;

private:
    std::string_view rest_;
};

/// The lines from the first byte of `begin` to the last of `end`, two parts of one text.
inline std::string_view joined(std::string_view begin, std::string_view end) {
    return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
}

/// Drops blanks at the end.
std::string_view without_trailing_blanks(std::string_view text);

}  // namespace journal
