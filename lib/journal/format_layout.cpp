#include "journal/format_layout.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "journal/format_plain.hpp"
#include "journal/lines.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A line that is neither blank nor a comment, or one that holds a lone carriage return.
bool is_odd(std::string_view line) {
    const auto kind = class_of(line);
    const bool known = kind == LineClass::blank || kind == LineClass::comment;
    return !known || line.find('\r') != std::string_view::npos;
}

}  // namespace

Layout::Layout(std::string_view text, const CurrencyUse& use, const FormatOptions& options)
    : rest_{text}, use_{use}, options_{options} {
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
    out_.reserve(text.size() + text.size() / 8);
}

void Layout::take(const Entry& entry) {
    begin_block(entry.text, entry.faulty      ? Last::faulty
                            : has_body(entry) ? Last::body
                                              : Last::one_line);
    write_block({entry, use_, options_, out_});
}

void Layout::take(const PlainDocument& document) {
    begin_block(document.text, document.lines.empty() ? Last::one_line : Last::body);
    write_plain(document, use_, options_, out_);
}

void Layout::begin_block(std::string_view text, Last kind) {
    const auto before = static_cast<std::size_t>(text.data() - rest_.data());
    take_between(rest_.substr(0, before));
    write_comments(kind);
    separate(blank_ || needs_blank(kind), text);
    last_ = kind;
    in_block_ = open_ = true;
    rest_.remove_prefix(before + text.size());
}

std::string Layout::finish() {
    take_between(rest_);
    write_comments(Last::nothing);
    if (open_) end_line();
    return std::move(out_);
}

void Layout::take_between(std::string_view between) {
    Lines lines{between};
    if (open_ && !lines.at_end()) {
        lines.next();
        end_block(lines.ending());
    }
    while (!lines.at_end()) {
        const auto line = lines.next();
        take_line(line, lines.ending());
    }
}

/// A lone carriage return at the end of a text stays lone, and an error.
void Layout::end_line() {
    if (!out_.ends_with('\r')) out_ += '\n';
}

/// The end of a line that was left as it is stays, too.
void Layout::end_block(std::string_view ending) {
    out_ += last_ == Last::faulty ? ending : "\n";
    open_ = false;
}

void Layout::take_line(std::string_view line, std::string_view ending) {
    if (is_odd(line)) {
        write_comments(Last::odd);
        separate(blank_ || needs_blank(Last::odd), line);
        out_ += line;
        out_ += ending;
        if (ending.empty()) end_line();
        last_ = Last::odd;
        in_block_ = false;
    } else if (trimmed(line).empty()) {
        write_comments(Last::nothing);
        blank_ = true;
        in_block_ = false;
    } else {
        comments_.push_back(line);
    }
}

/// Comments in the first column that lead to a block belong to it; indented
/// ones below a block are part of that.
void Layout::write_comments(Last next) {
    if (comments_.empty()) return;
    const auto is_flat = [](std::string_view line) { return !is_blank(line[0]); };
    const auto first = std::ranges::find_if(comments_, is_flat);
    const auto own = in_block_ ? static_cast<std::size_t>(first - comments_.begin()) : 0;
    const bool apart = needs_blank(next);
    write_comment_lines(0, own, true);
    if (own < comments_.size()) {
        separate(blank_ || apart, {});
        write_comment_lines(own, comments_.size(), in_block_ && !apart);
        last_ = Last::comment;
    }
    comments_.clear();
}

void Layout::write_comment_lines(std::size_t from, std::size_t to, bool indented) {
    for (auto i = from; i < to; ++i) {
        out_ += without_trailing_blanks(indented ? comments_[i] : trimmed(comments_[i]));
        out_ += '\n';
    }
}

/// What looks like a byte-order mark, and is a fault, must not come first and become one.
void Layout::separate(bool blank, std::string_view next) {
    const bool needed = out_.empty() ? next.starts_with(byte_order_mark) : blank;
    if (needed) out_ += '\n';
    blank_ = false;
}

/// Must a blank line stand between what was written last and what comes next?
bool Layout::needs_blank(Last next) const {
    const bool meet = last_ != Last::nothing && last_ != Last::comment && next != Last::nothing;
    return options_.blank_around_bodies && meet && (last_ == Last::body || next == Last::body);
}

}  // namespace journal
