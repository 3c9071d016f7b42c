#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "base/settled.hpp"
#include "base/source.hpp"

/// What an `include` line asks for, and where it stands.
struct IncludeRequest {
    std::string pattern;
    Span span;
};

/// Keeps the includes of a book in bounds: no file twice and none that includes itself, at most 32
/// deep and 10,000 files, none outside the folder of the root journal. Reports what it refuses.
class IncludeGuard {
public:
    IncludeGuard(bool allow_outside, const Sources& sources, Diagnostics& diagnostics)
        : allow_outside_{allow_outside}, sources_{sources}, diagnostics_{diagnostics} {}

    /// A root that may be read: its folder bounds what it includes. False, and a report, when it
    /// was read before.
    bool take_root(const FileStamp& stamp, const std::string& path);
    /// The same of a text without a file: the current folder.
    void take_root_text();

    /// What a request asks for, from here; `folder` is that of the asking file, with its slash.
    /// Nothing, and a report, when it leaves the root's folder.
    std::optional<std::string> pattern_of(const IncludeRequest& request, const std::string& folder);
    /// Reports a request that nothing answers to; `more` is what else could be done.
    void refuse_no_match(const IncludeRequest& request, const std::string& pattern,
                         std::vector<Hint> more = {});
    /// The files of a pattern, sorted; nothing, and a report, when a folder cannot be read.
    std::optional<std::vector<std::string>> matches_of(const IncludeRequest& request,
                                                       const std::string& pattern);
    /// The files a request asks for, sorted.
    std::vector<std::string> paths_of(const IncludeRequest& request, const std::string& folder);
    /// May one more file be read, of this path? If not it is reported.
    bool admits(const std::string& path, const IncludeRequest& request);
    /// Was the file taken before? Then it is reported.
    bool refuse_taken(const FileStamp& stamp, const std::string& path,
                      const IncludeRequest& request);
    /// A file, opened; nothing, and a report, when it is not to be read. At `depth` 1 it is
    /// included by a root.
    std::optional<SettledFile> open(const std::string& path, const IncludeRequest& request,
                                    std::size_t depth);

    /// While a file is read, and what it includes.
    std::size_t begin(const FileStamp& stamp, Span by);
    void end(std::size_t place) { taken_[place].active = false; }

    /// Reports something that keeps a book from being read whole.
    void refuse(Rule rule, std::string message, std::vector<Label> labels, std::vector<Hint> hints);
    /// Could everything be taken?
    bool complete() const { return complete_; }

private:
    /// A file that was taken: its identity, and the include that took it.
    struct Taken {
        std::uint64_t device;
        std::uint64_t inode;
        Span by;      // the include that took it; empty for a root
        bool active;  // it is being read, or what it includes is
    };

    void refuse_unreadable(const IncludeRequest& request, const std::string& what);
    bool refuse_outside(const std::string& path, const IncludeRequest& request);

    bool allow_outside_;
    const Sources& sources_;
    Diagnostics& diagnostics_;
    std::filesystem::path root_folder_;
    std::vector<Taken> taken_;
    bool complete_ = true;
    bool full_ = false;  // as many files as there may be
};

/// Lets a reader read the roots that a book is named by, `-` for standard input. It has `read_root`
/// and `read_root_text`, and a `result` that takes what is unreadable.
template <class Reader>
void read_roots(Reader& reader, const std::vector<std::string>& paths) {
    for (const auto& path : paths) {
        if (path != "-") {
            reader.read_root(path);
        } else if (auto text = read_standard_input()) {
            reader.read_root_text("<stdin>", std::move(*text));
        } else {
            reader.result.unreadable.push_back({"standard input", text.error().reason});
        }
    }
}
