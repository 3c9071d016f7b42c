#include "journal/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <memory>

#include "base/file.hpp"
#include "base/include_guard.hpp"
#include "base/include_paths.hpp"
#include "base/include_rules.hpp"
#include "base/parallel.hpp"
#include "base/settled.hpp"

namespace journal {
namespace {

/// An `include` line, or `include?`.
struct Request : IncludeRequest {
    bool optional = false;
};

/// A part of a long file that was read by itself.
struct ReadPart {
    ReadPart(Part part, Diagnostics blank)
        : receiver{std::move(part)}, diagnostics{std::move(blank)} {}

    Part receiver;
    Diagnostics diagnostics;
    std::vector<Request> requests;
    Streamed streamed;
};

class BookReader {
public:
    BookReader(const ReadOptions& options, Sources& sources, Diagnostics& diagnostics,
               const Sink& sink)
        : options_{options},
          sources_{sources},
          diagnostics_{diagnostics},
          sink_{sink},
          guard_{options.allow_outside, sources, diagnostics} {
        for (const auto& continuation : options.continuations) {
            const auto file = FileReader::open(continuation.path);
            continued_files_.push_back(file ? file->stamp() : FileStamp{});
            if (file || file.error().code == ENOENT || file.error().code == ENOTDIR) continue;
            const auto& reason = file.error().reason;
            guard_.refuse(cannot_read, fmt::format("cannot read {}: {}", continuation.path, reason),
                          {}, {});
        }
        result.continued.resize(options.continuations.size());
    }

    void read_root(const std::string& path);
    void read_root_text(std::string name, std::string text);
    /// What came of all of them.
    ReadResult finish();

    ReadResult result;

private:
    void read_file(const SettledFile& file, const std::string& path, Span by);
    void read_text_of(const SettledFile& file, Id<Source> source, std::vector<Request>& requests);
    void read_continuations(const FileStamp& stamp, const std::string& path,
                            std::vector<Request>& requests);
    void read_continuation(std::size_t index, std::string name, std::vector<Request>& requests);
    void add_new_files(const std::string& pattern, std::vector<std::string>& paths) const;
    std::optional<std::size_t> new_file(const std::string& path) const;
    void read_new_file(std::size_t index, const std::string& path, const Request& request);
    std::unique_ptr<ReadPart> read_part(const FileReader& reader, Id<Source> source,
                                        std::uint64_t begin, std::uint64_t end) const noexcept;
    void count(const Streamed& streamed, Id<Source> source);
    void follow(const std::vector<Request>& requests, const std::string& folder);
    void follow(const Request& request, const std::string& folder);
    void take(const std::string& path, const Request& request);
    static Sink collecting(std::vector<Request>& requests, const Sink& sink, bool& complete);

    const ReadOptions& options_;
    Sources& sources_;
    Diagnostics& diagnostics_;
    const Sink& sink_;
    IncludeGuard guard_;
    std::vector<FileStamp> continued_files_;  // empty of those that are not there
    std::size_t depth_ = 0;
};

Sink BookReader::collecting(std::vector<Request>& requests, const Sink& sink, bool& complete) {
    const auto take = [&requests, &sink, &complete](const Entry& entry) {
        if (entry.kind != Kind::include) return sink(entry);
        if (entry.faulty || entry.number.is_empty()) {
            complete = false;
            return;
        }
        requests.push_back(
            {{entry.number.str(), entry.span(entry.number)}, entry.optional_include});
    };
    return {take, sink.take_plain};
}

void BookReader::read_root(const std::string& path) {
    const auto file = open_settled(path);
    if (!file) {
        result.unreadable.push_back({path, file.error().reason});
    } else if (guard_.take_root(file->reader.stamp(), path)) {
        read_file(*file, path, {});
    }
}

void BookReader::read_root_text(std::string name, std::string text) {
    guard_.take_root_text();
    const auto folder = folder_prefix(name);
    const auto source = sources_.add_text(std::move(name), std::move(text));
    std::vector<Request> requests;
    Parser parser{source, diagnostics_, &sources_};
    const auto whole = sources_.text(source);
    result.bytes += whole.size();
    parser.parse(whole, 0, collecting(requests, sink_, result.complete));
    parser.finish();
    follow(requests, folder);
}

void BookReader::read_file(const SettledFile& file, const std::string& path, Span by) {
    const auto& stamp = file.reader.stamp();
    const auto place = guard_.begin(stamp, by);
    std::vector<Request> requests;
    const auto source = sources_.add_file(path, stamp, file.size);
    read_text_of(file, source, requests);
    read_continuations(stamp, path, requests);
    follow(requests, folder_prefix(path));
    guard_.end(place);
}

void BookReader::read_continuations(const FileStamp& stamp, const std::string& path,
                                    std::vector<Request>& requests) {
    for (std::size_t i = 0; i < options_.continuations.size(); ++i) {
        // An editor may have put another file in its place since.
        const auto& known = continued_files_[i];
        const bool is_named = known != FileStamp{} && options_.continuations[i].path == path;
        if (known.is_of_same_file(stamp) || is_named)
            read_continuation(i, fmt::format("{} (new)", path), requests);
    }
}

void BookReader::read_continuation(std::size_t index, std::string name,
                                   std::vector<Request>& requests) {
    const auto source = sources_.add_text(std::move(name), options_.continuations[index].text);
    result.continued[index] = source;
    Parser parser{source, diagnostics_, &sources_};
    parser.parse(sources_.text(source), 0, collecting(requests, sink_, result.complete));
    parser.finish();
}

/// The continuations that would make a file which the pattern takes.
void BookReader::add_new_files(const std::string& pattern, std::vector<std::string>& paths) const {
    for (std::size_t i = 0; i < options_.continuations.size(); ++i) {
        const auto& path = options_.continuations[i].path;
        if (continued_files_[i] == FileStamp{} && would_match(pattern, path) &&
            std::ranges::find(paths, path) == paths.end())
            paths.push_back(path);
    }
    std::ranges::sort(paths);
}

/// The continuation that would make a file.
std::optional<std::size_t> BookReader::new_file(const std::string& path) const {
    for (std::size_t i = 0; i < options_.continuations.size(); ++i)
        if (continued_files_[i] == FileStamp{} && options_.continuations[i].path == path) return i;
    return std::nullopt;
}

void BookReader::read_new_file(std::size_t index, const std::string& path, const Request& request) {
    if (!guard_.admits(path, request)) return;
    if (result.continued[index]) {
        guard_.refuse_taken({}, path, request);
        return;
    }
    guard_.end(guard_.begin({}, request.span));
    std::vector<Request> requests;
    read_continuation(index, path, requests);
    follow(requests, folder_prefix(path));
}

void BookReader::read_text_of(const SettledFile& file, Id<Source> source,
                              std::vector<Request>& requests) {
    const auto& reader = file.reader;
    const auto last = file.size < reader.stamp().size ? file.size : end_of_file;
    Parser parser{source, diagnostics_, &sources_};
    const auto read_in_turn = [&](std::uint64_t begin, std::uint64_t end) {
        count(stream_part(reader, begin, end, parser, collecting(requests, sink_, result.complete)),
              source);
    };
    if (options_.parts == nullptr || reader.stamp().size < options_.parts->least_bytes) {
        read_in_turn(0, last);
        return parser.finish();
    }
    auto bounds = part_begins(reader, options_.parts->part_bytes);
    std::erase_if(bounds, [&](std::uint64_t begin) { return begin >= last; });
    bounds.push_back(last);
    const auto make_ready = [&](std::size_t i) noexcept {
        return read_part(reader, source, bounds[i], bounds[i + 1]);
    };
    const auto take = [&](std::unique_ptr<ReadPart> part, std::size_t i) {
        if (part == nullptr || parser.in_conflict()) return read_in_turn(bounds[i], bounds[i + 1]);
        count(part->streamed, source);
        for (const auto& diagnostic : part->diagnostics.all()) diagnostics_.report(diagnostic);
        part->receiver.join();
        requests.insert(requests.end(), part->requests.begin(), part->requests.end());
    };
    const auto work = [&](std::size_t i) {
        if (options_.parts->is_better_joined()) return take(make_ready(i), i);
        read_in_turn(bounds[i], bounds[i + 1]);
    };
    WorkInTurn<std::unique_ptr<ReadPart>>{bounds.size() - 1}.run(work, make_ready, take);
    parser.finish();
}

/// Nothing when it could not be read, or a message about it would be another one than in turn.
std::unique_ptr<ReadPart> BookReader::read_part(const FileReader& reader, Id<Source> source,
                                                std::uint64_t begin,
                                                std::uint64_t end) const noexcept {
    try {
        const auto bytes = std::min(end, reader.stamp().size) - begin;
        auto part = std::make_unique<ReadPart>(options_.parts->begin(bytes), diagnostics_.blank());
        bool complete = true;
        Parser parser{source, part->diagnostics};
        part->streamed = stream_part(reader, begin, end, parser,
                                     collecting(part->requests, part->receiver.sink, complete));
        const bool sound =
            complete && !part->streamed.error && !parser.in_conflict() && !parser.missed_sources();
        return sound ? std::move(part) : nullptr;
    } catch (const std::exception&) {
        return nullptr;  // reading it again in turn shows what is wrong
    }
}

void BookReader::count(const Streamed& streamed, Id<Source> source) {
    result.bytes += streamed.bytes;
    if (!streamed.error) return;
    guard_.refuse(cannot_read,
                  fmt::format("cannot read {}: {}", sources_.name(source), streamed.error->reason),
                  {}, {});
}

void BookReader::follow(const std::vector<Request>& requests, const std::string& folder) {
    ++depth_;
    for (const auto& request : requests) follow(request, folder);
    --depth_;
}

void BookReader::follow(const Request& request, const std::string& folder) {
    const auto pattern = guard_.pattern_of(request, folder);
    if (!pattern) return;
    auto paths = guard_.matches_of(request, *pattern);
    if (!paths) return;
    add_new_files(*pattern, *paths);
    if (paths->empty() && !request.optional)
        guard_.refuse_no_match(
            request, *pattern,
            {help(fmt::format("for a folder that may be empty: `include? \"{}\"`",
                              request.pattern))});
    if (paths->empty() && request.optional) guard_.admits(*pattern, request);
    for (const auto& path : *paths) take(path, request);
}

void BookReader::take(const std::string& path, const Request& request) {
    if (const auto index = new_file(path)) return read_new_file(*index, path, request);
    if (const auto file = guard_.open(path, request, depth_)) read_file(*file, path, request.span);
}

ReadResult BookReader::finish() {
    result.complete = result.complete && guard_.complete();
    return std::move(result);
}

}  // namespace

ReadResult read_book(const std::vector<std::string>& paths, const ReadOptions& options,
                     Sources& sources, Diagnostics& diagnostics, const Sink& sink) {
    BookReader reader{options, sources, diagnostics, sink};
    read_roots(reader, paths);
    return reader.finish();
}

ReadResult read_text(std::string name, std::string text, Sources& sources, Diagnostics& diagnostics,
                     const Sink& sink) {
    const ReadOptions options;
    BookReader reader{options, sources, diagnostics, sink};
    reader.read_root_text(std::move(name), std::move(text));
    return reader.finish();
}

namespace {

void read_each(const Sources& sources, const Sources* quoted, Diagnostics& diagnostics,
               const Sink& sink) {
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        Parser parser{{i}, diagnostics, quoted};
        parser.parse(sources.text({i}), 0, [&](const Entry& entry) {
            if (entry.kind != Kind::include) sink(entry);
        });
        parser.finish();
    }
}

}  // namespace

void read_sources(const Sources& sources, Diagnostics& diagnostics, const Sink& sink) {
    read_each(sources, &sources, diagnostics, sink);
}

void read_again(const Sources& sources, Diagnostics& diagnostics, const Sink& sink) {
    read_each(sources, nullptr, diagnostics, sink);
}

}  // namespace journal
