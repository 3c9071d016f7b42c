#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/format_block.hpp"

namespace journal {

/// Writes the blocks of a text and what stands between them: comments, and at
/// most one blank line in a row.
class Layout {
public:
    Layout(std::string_view text, const CurrencyUse& use, const FormatOptions& options);

    /// Takes the next block of the text, and what stands before it.
    void take(const Entry& entry);
    void take(const PlainDocument& document);
    /// Takes what stands behind the last block.
    std::string finish();

private:
    /// What was written last, or comes next.
    enum class Last { nothing, one_line, body, faulty, comment, odd };

    void begin_block(std::string_view text, Last kind);
    void take_between(std::string_view between);
    void take_line(std::string_view line, std::string_view ending);
    void end_block(std::string_view ending);
    void end_line();
    void write_comments(Last next);
    void write_comment_lines(std::size_t from, std::size_t to, bool indented);
    void separate(bool blank, std::string_view next);
    bool needs_blank(Last next) const;

    std::string_view rest_;
    const CurrencyUse& use_;
    const FormatOptions& options_;
    std::string out_;
    Last last_ = Last::nothing;
    bool in_block_ = false;  // no blank line came since the last block
    bool open_ = false;      // a block was written, but not the end of its last line
    bool blank_ = false;     // a blank line came since what was last written
    std::vector<std::string_view> comments_;  // a run of them, not written yet
};

}  // namespace journal
