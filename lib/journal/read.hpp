#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "journal/parse.hpp"
#include "journal/stream.hpp"

namespace journal {

/// What a file of the book would say behind its end; or all of it, when it is not there yet.
struct Continuation {
    std::string path;
    std::string text;  // whole lines
};

struct ReadOptions {
    bool allow_outside = false;    // includes may leave the folder of the journal they start from
    const Parts* parts = nullptr;  // when given, long files are read by two threads
    std::span<const Continuation> continuations = {};
};

/// A journal named by the user that cannot be read: no diagnostic, since no text names it.
struct Unreadable {
    std::string path;
    std::string reason;
};

struct ReadResult {
    std::vector<Unreadable> unreadable;  // roots; nothing else was read from them
    bool complete = true;                // false when an include could not be taken
    std::uint64_t bytes = 0;
    /// Of each continuation, the source it became; nothing when the book does not take its file.
    std::vector<std::optional<Id<Source>>> continued;
};

/// Reads the journals at `paths` (`-` is standard input) and all they include,
/// in reading order, and hands every block to `sink` but the includes
/// themselves. The files are streamed; `sources` remembers their stamps.
ReadResult read_book(const std::vector<std::string>& paths, const ReadOptions& options,
                     Sources& sources, Diagnostics& diagnostics, const Sink& sink);

/// The same for a text in memory, as tests and editors have it. Includes are relative to `name`.
ReadResult read_text(std::string name, std::string text, Sources& sources, Diagnostics& diagnostics,
                     const Sink& sink);

/// Hands every block of texts that are in memory to `sink`, includes left out.
void read_sources(const Sources& sources, Diagnostics& diagnostics, const Sink& sink);

/// Hands every block of what was read before to `sink` once more, includes left out.
void read_again(const Sources& sources, Diagnostics& diagnostics, const Sink& sink);

}  // namespace journal
