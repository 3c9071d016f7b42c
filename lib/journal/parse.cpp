#include "journal/parse.hpp"

#include <fmt/format.h>

#include <optional>

#include "base/text.hpp"
#include "journal/bytes.hpp"
#include "journal/lines.hpp"
#include "journal/parse_body.hpp"
#include "journal/parse_head.hpp"
#include "journal/plain_lines.hpp"
#include "journal/shared_rules.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

constexpr Rule merge_conflict{"merge-conflict", Severity::error};
constexpr Rule stray_body_line{"stray-body-line", Severity::error};
constexpr Rule line_too_long{"line-too-long", Severity::error};

constexpr std::size_t longest_line = 65535;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view meaning_of(char marker) {
    switch (marker) {
        case '|':
            return "the common ancestor begins here";
        case '=':
            return "the two sides meet here";
        case '>':
            return "the conflict ends here";
        default:
            return "";
    }
}

/// `words` is the line, or the part of it that a person would look at.
void complain_too_long(std::string_view words, Writing writing, std::vector<Hint> hints = {}) {
    writing.complain(line_too_long, "line is longer than 65,535 bytes",
                     {{writing.entry.span(words.substr(0, 80)), ""}}, std::move(hints));
}

}  // namespace

/// The text being cut into lines, and what is known of it.
struct Parser::Piece {
    std::string_view text;
    std::uint32_t offset;
    const Sink& sink;
    bool takes_documents = sink.take_plain && text.ends_with('\n');
    std::optional<bool> plain_ = std::nullopt;  // see is_plain

    const char* end() const { return text.data() + text.size(); }
    /// Is all of the text plain? Only asked of what is not taken as whole documents.
    bool is_plain() {
        if (!plain_) plain_ = journal::is_plain(text);
        return *plain_;
    }
    /// May the line go the short way? It needs a line end.
    bool is_plain_line(std::string_view line) {
        return (is_plain() || journal::is_plain(line)) && line.size() <= longest_line &&
               line.data() + line.size() < end();
    }
    std::uint32_t place_of(std::string_view line) const {
        return offset + static_cast<std::uint32_t>(line.data() - text.data());
    }
};

void Parser::parse(std::string_view text, std::uint32_t offset, const Sink& sink) {
    Piece piece{text, offset, sink};
    if (offset == 0 && text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    for (Lines lines{text}; !lines.at_end();) {
        if (const char* const next = take_document(lines.at(), piece); next != nullptr) {
            lines.go_to(next);
        } else {
            take_line(lines.next(), piece);
        }
    }
    if (in_block_) end_block(piece);
}

/// The short way for a whole block. Returns where the line behind it begins; null when it must go
/// line by line.
const char* Parser::take_document(const char* begin, Piece& piece) {
    if (!piece.takes_documents || !is_digit(*begin) || !conflict_.empty()) return nullptr;
    const char* const end = take_plain_document(begin, piece.end(), document_);
    if (end == nullptr) return nullptr;
    if (in_block_) end_block(piece);
    const auto offset = piece.place_of({begin, 1});
    document_.place = {source_, offset};
    last_head_ = {source_, offset, offset + document_.head_size};
    piece.sink.take_plain(document_);
    if (end == piece.end() || *end != '\n') return end;
    last_blank_ = piece.place_of({end, 1});
    stray_reported_ = false;
    return end + 1;
}

void Parser::finish() { close_conflict(); }

void Parser::take_line(std::string_view line, Piece& piece) {
    switch (class_of(line)) {
        case LineClass::head:
            begin_block(line, piece);
            return;
        case LineClass::body:
            if (in_block_) {
                take_body_line(line, piece);
            } else {
                stray_line(line, piece);
            }
            return;
        case LineClass::blank:
            if (in_block_) {
                end_block(piece);
                last_blank_ = piece.place_of(line);
            }
            is_within_bounds(line, piece);
            stray_reported_ = false;
            return;
        case LineClass::comment:
            if (is_within_bounds(line, piece) && !piece.is_plain())
                is_sound_text(line, {around(line, piece), diagnostics_});
            return;
        case LineClass::merge:
            merge_marker(line, piece);
            return;
        case LineClass::odd:
            take_outside(line, piece);
            return;
    }
}

void Parser::open_entry(std::string_view line, const Piece& piece) {
    entry_.clear();
    entry_.place = {source_, piece.place_of(line)};
    entry_.text = line;
    entry_.faulty = !conflict_.empty();
    head_size_ = static_cast<std::uint32_t>(line.size());
}

void Parser::begin_block(std::string_view line, Piece& piece) {
    if (in_block_) end_block(piece);
    in_block_ = true;
    open_entry(line, piece);
    if (piece.is_plain_line(line)) {
        if (take_plain_head(line, piece.end(), entry_)) return;
        open_entry(line, piece);
    }
    const Writing writing{entry_, diagnostics_};
    if (line.size() > longest_line) {
        complain_too_long(line, writing);
        in_block_ = false;
        last_head_ = entry_.span(line.substr(0, 80));
        stray_reported_ = true;  // its body lines are no news
        return;
    }
    if (!piece.is_plain() && is_sound_text(line, writing)) check_look_alikes(line, writing);
    if (!entry_.faulty) {
        parse_head(line, writing);
    } else {
        const Diagnostics::Muted silence{diagnostics_};  // the cause is reported already
        parse_head(line, writing);
    }
    entry_.faulty_head = entry_.faulty;
}

void Parser::take_body_line(std::string_view line, Piece& piece) {
    entry_.text = joined(entry_.text, line);
    if (piece.is_plain_line(line) && take_plain_body_line(line, piece.end(), entry_)) return;
    const Writing writing{entry_, diagnostics_};
    if (line.size() > longest_line) {
        auto words = trimmed(line);
        if (const auto size = key_length(words)) words = trimmed(words.substr(size + 1));
        complain_too_long(words, writing,
                          {help("attach files by path: `doc: scans/inv-0001.pdf`")});
        return;
    }
    if (piece.is_plain()) return parse_body_line(line, writing);
    const auto before = diagnostics_.errors();
    if (is_sound_text(line, writing)) check_look_alikes(line, writing);
    if (diagnostics_.errors() == before) parse_body_line(line, writing);
}

void Parser::end_block(Piece& piece) {
    in_block_ = false;
    last_head_ = {source_, entry_.place.offset, entry_.place.offset + head_size_};
    check_block({entry_, diagnostics_});
    piece.sink(entry_);
}

Entry& Parser::around(std::string_view line, const Piece& piece) {
    if (in_block_) return entry_;
    outside_.clear();
    outside_.place = {source_, piece.place_of(line)};
    outside_.text = line;
    return outside_;
}

bool Parser::is_within_bounds(std::string_view line, const Piece& piece) {
    if (line.size() <= longest_line) return true;
    complain_too_long(line, {around(line, piece), diagnostics_});
    return false;
}

bool Parser::is_sound_text(std::string_view line, Writing writing) {
    const bool sound =
        check_encoding(line, sources_ == nullptr ? "FILE" : sources_->name(source_), writing);
    if (!sound && sources_ == nullptr) missed_sources_ = true;
    return sound;
}

/// Of the line that holds `offset`; empty when nobody can tell.
std::string Parser::line_number(std::uint32_t offset) {
    if (sources_ != nullptr) return std::to_string(sources_->locate(source_, offset).line);
    missed_sources_ = true;
    return "";
}

void Parser::take_outside(std::string_view line, Piece& piece) {
    if (in_block_) end_block(piece);
    const Writing writing{around(line, piece), diagnostics_};
    if (!piece.is_plain() && !is_sound_text(line, writing)) return;
    writing.complain(unexpected_byte,
                     fmt::format("a line cannot begin with `{}`", line.substr(0, 1)),
                     {{writing.entry.span(line.substr(0, 1)), ""}},
                     {help("entries begin with a date, declarations with a letter, body lines with "
                           "a blank, comments with `;`")});
}

void Parser::stray_line(std::string_view line, Piece& piece) {
    if (stray_reported_) return;
    stray_reported_ = true;
    if (sources_ == nullptr) missed_sources_ = true;  // the entry above may be in another part
    const Writing writing{around(line, piece), diagnostics_};
    std::vector<Label> labels{{writing.entry.span(before_gap(without_comment(trimmed(line)))), ""}};
    std::vector<Hint> hints;
    if (last_head_.end > 0) {
        const auto blank = line_number(last_blank_);
        labels.push_back({last_head_, fmt::format("this entry ended at the blank line{}",
                                                  blank.empty() ? " after it" : " " + blank)});
        hints.push_back(
            help(fmt::format("{} ended the entry above; delete it, or remove the indentation",
                             blank.empty() ? "a blank line" : "the blank line " + blank)));
    } else {
        hints.push_back(help("remove the indentation, or write the entry it belongs to above it"));
    }
    writing.complain(stray_body_line, "indented line belongs to no entry", std::move(labels),
                     std::move(hints));
}

void Parser::merge_marker(std::string_view line, Piece& piece) {
    if (in_block_) {
        entry_.faulty = true;  // what a marker tears may go on at either side
        end_block(piece);
    }
    stray_reported_ = true;
    const auto span = around(line, piece).span(line);
    if (line[0] == '<') close_conflict();
    conflict_.push_back({span, line[0]});
    if (line[0] == '>') close_conflict();
}

void Parser::close_conflict() {
    if (conflict_.empty()) return;
    std::vector<Label> labels;
    std::string lines;
    for (const auto& marker : conflict_) {
        const auto number = line_number(marker.span.begin);
        if (!number.empty()) lines += (lines.empty() ? " (" : ", ") + number;
        labels.push_back({marker.span, labels.empty() ? "" : std::string{meaning_of(marker.sign)}});
    }
    labels.front().span.end = labels.front().span.begin + 7;
    if (!lines.empty()) lines += ")";
    diagnostics_.report({merge_conflict,
                         "unresolved merge conflict",
                         std::move(labels),
                         {help(fmt::format("keep one side and delete the marker lines{}, or run "
                                           "`git merge` again with the `ar` merge driver: "
                                           "`ar git setup`",
                                           lines))},
                         {}});
    conflict_.clear();
}

Entry parse_block(std::string_view block, Place place, Diagnostics& diagnostics) {
    Entry result;
    Parser parser{place.source, diagnostics};
    parser.parse(block, place.offset, [&](const Entry& entry) { result = entry; });
    return result;
}

std::size_t last_cut(std::string_view text) {
    auto end = text.size();
    while (end > 0) {
        const auto newline = text.rfind('\n', end - 1);
        if (newline == std::string_view::npos) return 0;
        if (newline + 1 < text.size() && is_head_start(text[newline + 1])) return newline + 1;
        end = newline;
    }
    return 0;
}

}  // namespace journal
