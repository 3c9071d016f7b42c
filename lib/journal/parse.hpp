#pragma once

#include <concepts>
#include <functional>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"
#include "journal/faults.hpp"
#include "journal/plain_documents.hpp"

namespace journal {

/// Receives every block, faulty ones too (`Entry::faulty`); what it is given is
/// reused for the next block, so the receiver copies what it keeps.
struct Sink {
    template <std::invocable<const Entry&> Take>
    Sink(Take entries) : take{std::move(entries)} {}
    Sink(std::function<void(const Entry&)> entries,
         std::function<void(const PlainDocument&)> documents)
        : take{std::move(entries)}, take_plain{std::move(documents)} {}

    void operator()(const Entry& entry) const { take(entry); }

    std::function<void(const Entry&)> take;
    std::function<void(const PlainDocument&)> take_plain;  // where given, instead of their Entry
};

/// Turns one source's text into entries. The text may come in pieces, each cut
/// before a line that is neither blank, indented nor a comment (journal.md 1.1).
class Parser {
public:
    /// With `sources`, messages name the file and lines of the source.
    Parser(Id<Source> source, Diagnostics& diagnostics, const Sources* sources = nullptr)
        : source_{source}, diagnostics_{diagnostics}, sources_{sources} {}

    /// `offset` is the place of the text in the source.
    void parse(std::string_view text, std::uint32_t offset, const Sink& sink);
    /// Reports what only the end of a source can tell: a conflict that was never closed.
    void finish();
    /// Is the text so far inside an unresolved merge conflict?
    bool in_conflict() const { return !conflict_.empty(); }
    /// Did a message want a name or a line number, and had no sources to ask?
    bool missed_sources() const { return missed_sources_; }

private:
    struct Piece;
    struct Marker {
        Span span;
        char sign;
    };

    const char* take_document(const char* begin, Piece& piece);
    void take_line(std::string_view line, Piece& piece);
    void open_entry(std::string_view line, const Piece& piece);
    void begin_block(std::string_view line, Piece& piece);
    void take_body_line(std::string_view line, Piece& piece);
    void take_outside(std::string_view line, Piece& piece);
    void end_block(Piece& piece);
    void merge_marker(std::string_view line, Piece& piece);
    void stray_line(std::string_view line, Piece& piece);
    void close_conflict();
    Entry& around(std::string_view line, const Piece& piece);
    bool is_within_bounds(std::string_view line, const Piece& piece);
    bool is_sound_text(std::string_view line, Writing writing);
    std::string line_number(std::uint32_t offset);

    Id<Source> source_;
    Diagnostics& diagnostics_;
    const Sources* sources_;
    bool missed_sources_ = false;
    Entry entry_;  // the block being read, reused
    PlainDocument document_;
    Entry outside_;  // stands for a line that belongs to no block
    bool in_block_ = false;
    std::uint32_t head_size_ = 0;   // of the block being read
    std::vector<Marker> conflict_;  // of an open merge conflict
    Span last_head_;                // of the block that ended last, for stray body lines
    std::uint32_t last_blank_ = 0;  // the blank line that ended it
    bool stray_reported_ = false;   // one message for a run of stray lines
};

/// Parses one block that is already in memory, as `fmt` and excerpts need it.
Entry parse_block(std::string_view block, Place place, Diagnostics& diagnostics);

/// Where `text` may be cut so that no block is: after the last newline that is
/// followed by a head line. 0 when there is no such place.
std::size_t last_cut(std::string_view text);

}  // namespace journal
