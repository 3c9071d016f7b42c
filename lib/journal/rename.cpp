#include "journal/rename.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "journal/format_block.hpp"
#include "journal/lines.hpp"
#include "journal/parse.hpp"
#include "journal/rename_edits.hpp"

namespace journal {
namespace {

constexpr std::size_t smallest_gap = 2;  // before a comment

/// How a block is written in the book it is of.
struct Style {
    const CurrencyUse& use;
    const FormatOptions& options;
};

std::string written(const Entry& entry, const Style& style) {
    std::string text;
    write_block({entry, style.use, style.options, text});
    return text;
}

std::string edited(std::string_view text, const std::vector<Edit>& edits) {
    std::string result;
    std::size_t done = 0;
    for (const auto& edit : edits) {
        result += text.substr(done, edit.begin - done);
        result += edit.words;
        done = edit.end;
    }
    return result += text.substr(done);
}

/// The comment behind a line, and where it stood.
struct Tail {
    std::string_view comment;
    std::size_t column = 0;
    bool is_close = false;  // behind the smallest gap: it moves with the text

    static Tail of(std::string_view line, bool wide) {
        const auto end = without_comment(line).size();
        const auto comment = line.find(';', end);
        if (comment == std::string_view::npos) return {};
        return {line.substr(comment), display_width(line.substr(0, comment), wide),
                comment - end == smallest_gap};
    }
};

/// The block with its comments behind body lines taken off; `tails` has one for each line.
std::string without_tails(std::string_view block, std::string_view before, bool wide,
                          std::vector<Tail>& tails) {
    std::string text;
    Lines lines{block};
    for (Lines old{before}; !lines.at_end();) {
        const auto line = lines.next();
        const auto was = old.next();
        const bool is_body = class_of(was) == LineClass::body;
        tails.push_back(is_body ? Tail::of(was, wide) : Tail{});
        if (!text.empty()) text += '\n';
        text += tails.back().comment.empty() ? line : without_comment(line);
    }
    return text;
}

std::string with_tails(std::string_view block, const std::vector<Tail>& tails, bool wide) {
    std::string text;
    Lines lines{block};
    for (const auto& tail : tails) {
        const auto line = lines.next();
        if (!text.empty()) text += '\n';
        text += line;
        if (tail.comment.empty()) continue;
        const auto width = display_width(line, wide);
        const auto column = width + smallest_gap;
        text.append((tail.is_close ? column : std::max(column, tail.column)) - width, ' ');
        text += tail.comment;
    }
    return text;
}

/// A block that was formatted, with its amounts where they belong and its comments where they were.
std::string realigned(const std::string& block, std::string_view before, const Style& style) {
    const bool wide = style.options.ambiguous_wide;
    std::vector<Tail> tails;
    const auto plain = without_tails(block, before, wide, tails);
    Diagnostics unheard;
    const auto entry = parse_block(plain, {}, unheard);
    return with_tails(written(entry, style), tails, wide);
}

std::string rewritten(const Entry& entry, const std::vector<Edit>& edits, const Style& style) {
    auto text = edited(entry.text, edits);
    const auto head = entry.text.find('\n');
    const bool in_body = head != std::string_view::npos && edits.back().begin > head;
    if (!in_body || written(entry, style) != entry.text) return text;
    return realigned(text, entry.text, style);
}

}  // namespace

Renamed renamed(std::string_view text, const Renaming& renaming, const CurrencyUse& use,
                const FormatOptions& options) {
    Renamed result;
    std::size_t done = 0;
    Diagnostics unheard;
    Parser{{}, unheard}.parse(text, 0, [&](const Entry& entry) {
        const auto found = edits_of(entry, renaming);
        if (found.leaves) result.left.push_back(entry.place.offset);
        if (found.unfit) result.unfit.push_back(entry.place.offset);
        if (found.edits.empty()) return;
        result.text += text.substr(done, entry.place.offset - done);
        result.text += rewritten(entry, found.edits, {use, options});
        result.places += found.edits.size();
        done = entry.place.offset + entry.text.size();
    });
    result.text += text.substr(done);
    return result;
}

bool can_be_id(std::string_view id) {
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    return !id.empty() && trimmed(id) == id && !first_invalid_utf8(id) &&
           std::ranges::none_of(id, is_control);
}

}  // namespace journal
