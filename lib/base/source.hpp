#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/id.hpp"

/// One text that was read: a journal file, standard input, or a test's string.
struct Source {
    std::string name;                  // as messages show it
    FileStamp stamp;                   // of the file when it was read
    std::uint64_t size = 0;            // as much of the file as counts
    std::string text;                  // of no file
    std::vector<std::uint32_t> lines;  // of a text made of another: where its lines stand there
    bool is_file = false;
    std::unique_ptr<char[]> content;  // of a file, as far as somebody asked for it
    std::vector<bool> pages_read;     // of `content`
};

/// Bytes [begin, end) of one source. Twelve bytes, copied freely; line and
/// column are worked out only when somebody has to read them.
struct Span {
    Id<Source> source;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};
static_assert(sizeof(Span) == 12);

/// Where an entry begins. Enough to read it again.
struct Place {
    Id<Source> source;
    std::uint32_t offset = 0;

    friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

struct LineColumn {
    std::size_t line;    // from 1
    std::size_t column;  // from 1, in code points
};

/// A line without its line end, and where it begins.
struct LineText {
    std::uint32_t begin;
    std::string_view text;
};

/// Owns the bytes of what was read. A journal is streamed and not kept: what messages and reports
/// quote of it is read again, page by page, when somebody asks for it, and then stays where it is.
/// All that read throw `FileChanged` when the file is no longer the one that was read.
class Sources {
public:
    /// A text that is already in memory.
    Id<Source> add_text(std::string name, std::string text);
    /// A text that was made of a file in another language: line `i` of it of line `lines[i]` there,
    /// which is where messages place it. `stamp` is the file's.
    Id<Source> add_made(std::string name, const FileStamp& stamp, std::string text,
                        std::vector<std::uint32_t> lines);
    /// A file that is streamed by its reader and read again when asked for. Only its first `size`
    /// bytes count: an append to it may be under way.
    Id<Source> add_file(std::string path, const FileStamp& stamp, std::uint64_t size);

    const std::string& name(Id<Source> id) const { return sources_[id.index]->name; }
    /// Of no file it is empty.
    const FileStamp& stamp(Id<Source> id) const { return sources_[id.index]->stamp; }
    std::size_t size() const { return sources_.size(); }

    /// The whole text.
    std::string_view text(Id<Source> id) const;
    /// So many bytes from a place on, or those up to the end.
    std::string_view part(Id<Source> id, std::size_t begin, std::size_t bytes) const;

    LineColumn locate(Id<Source> id, std::uint32_t offset) const;
    /// The line that holds `offset`.
    LineText line_at(Id<Source> id, std::uint32_t offset) const;

private:
    std::size_t begin_of_line(Id<Source> id, std::size_t offset) const;
    void count_lines(Id<Source> id) const;

    std::vector<std::unique_ptr<Source>> sources_;
    // How many lines end before each page of a source, as far as `locate` was asked.
    mutable std::vector<std::vector<std::uint32_t>> lines_before_;
};
