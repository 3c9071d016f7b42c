#pragma once

#include <functional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "journal/entry.hpp"

namespace journal {

/// Receives every block, faulty ones too (`Entry::faulty`); the entry is
/// reused for the next block, so the receiver copies what it keeps.
using Sink = std::function<void(const Entry&)>;

/// Turns one source's text into entries. The text may come in pieces, each cut
/// before a line that is neither blank, indented nor a comment (journal.md 1.1).
class Parser {
public:
    Parser(Id<Source> source, Diagnostics& diagnostics) : source_{source}, diagnostics_{diagnostics} {}

    /// `offset` is the place of the piece in the source.
    void parse(std::string_view piece, std::uint32_t offset, const Sink& sink);
    /// Reports what only the end of a source can tell: a conflict that was never closed.
    void finish();

private:
    struct Piece;

    void take_line(std::string_view line, Piece& piece);
    void begin_block(std::string_view line, Piece& piece);
    void take_body_line(std::string_view line, Piece& piece);
    void take_outside(std::string_view line, Piece& piece);
    void end_block(Piece& piece);
    void merge_marker(std::string_view line, Piece& piece);
    void stray_line(std::string_view line, Piece& piece);
    void close_conflict();
    Entry& around(std::string_view line, const Piece& piece);

    Id<Source> source_;
    Diagnostics& diagnostics_;
    Entry entry_;                  // the block being read, reused
    Entry outside_;                // stands for a line that belongs to no block
    bool in_block_ = false;
    std::vector<Span> conflict_;   // markers of an open merge conflict
    Span last_head_;               // of the block that ended last, for stray body lines
    bool stray_reported_ = false;  // one message for a run of stray lines
};

/// Parses one block that is already in memory, as `fmt` and excerpts need it.
Entry parse_block(std::string_view block, Place place, Diagnostics& diagnostics);

/// Where `text` may be cut so that no block is: after the last newline that is
/// followed by a head line. 0 when there is no such place.
std::size_t last_cut(std::string_view text);

}  // namespace journal
