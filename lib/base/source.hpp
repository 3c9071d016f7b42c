#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/array.hpp"
#include "base/file.hpp"
#include "base/id.hpp"

/// One text that was read: a journal file, standard input, or a test's string.
struct Source {
    std::string name;       // as messages show it
    FileStamp stamp;        // of the file when it was read
    bool resident = false;  // `text` or `content` holds the whole content
    std::string text;       // of no file
    Array<char> content;    // of a file
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

/// Owns the bytes of what was read. A big journal is streamed and not kept:
/// its text is read again, whole, the first time somebody asks for it.
class Sources {
public:
    /// A text that is already in memory.
    Id<Source> add_text(std::string name, std::string text);
    /// A file that is streamed by its reader and read again when asked for.
    Id<Source> add_file(std::string path, const FileStamp& stamp);

    const std::string& name(Id<Source> id) const { return sources_[id.index]->name; }
    std::size_t size() const { return sources_.size(); }

    /// The whole text. Throws `FileChanged` when the file is no longer the one that was read.
    std::string_view text(Id<Source> id) const;

    LineColumn locate(Id<Source> id, std::uint32_t offset) const;
    /// The line that holds `offset`, without its line end.
    std::string_view line_at(Id<Source> id, std::uint32_t offset) const;

private:
    std::vector<std::unique_ptr<Source>> sources_;
    // Line starts, made at the first `locate` of a source.
    mutable std::vector<std::vector<std::uint32_t>> line_starts_;
};
