#include "journal/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <memory>

#include "base/file.hpp"
#include "base/include_rules.hpp"
#include "base/parallel.hpp"
#include "base/settled.hpp"
#include "journal/include_paths.hpp"

namespace journal {
namespace {

constexpr std::size_t deepest_include = 32;
constexpr std::size_t most_files = 10'000;

namespace fs = std::filesystem;

/// An `include` line: what it asks for and where it stands.
struct Request {
    std::string pattern;
    Span span;
    bool optional = false;
};

/// A file that was taken: its identity, and the include that took it.
struct Taken {
    std::uint64_t device;
    std::uint64_t inode;
    Span by;      // the include that took it; empty for a root
    bool active;  // it is being read, or what it includes is
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
        : options_{options}, sources_{sources}, diagnostics_{diagnostics}, sink_{sink} {
        for (const auto& continuation : options.continuations) {
            const auto file = FileReader::open(continuation.path);
            continued_files_.push_back(file ? file->stamp() : FileStamp{});
        }
        result.continued.resize(options.continuations.size());
    }

    void read_root(const std::string& path);
    void read_root_text(std::string name, std::string text);

    ReadResult result;

private:
    void read_file(const SettledFile& file, const std::string& path, Span by);
    void read_text_of(const SettledFile& file, Id<Source> source, std::vector<Request>& requests);
    void read_continuations(const FileStamp& stamp, const std::string& path,
                            std::vector<Request>& requests);
    void read_continuation(std::size_t index, std::string name, std::vector<Request>& requests);
    std::vector<std::string> matches_of(const std::string& pattern) const;
    bool take_new_file(const std::string& path, const Request& request);
    std::unique_ptr<ReadPart> read_part(const FileReader& reader, Id<Source> source,
                                        std::uint64_t begin, std::uint64_t end) const noexcept;
    void count(const Streamed& streamed, Id<Source> source);
    void follow(const std::vector<Request>& requests, const std::string& folder);
    void follow(const Request& request, const std::string& folder);
    void take(const std::string& path, const Request& request);
    void refuse(Rule rule, std::string message, std::vector<Label> labels, std::vector<Hint> hints);
    bool refuse_outside(const std::string& path, const Request& request);
    bool refuse_taken(const FileStamp& stamp, const std::string& path, const Request& request);
    static Sink collecting(std::vector<Request>& requests, const Sink& sink, bool& complete);

    const ReadOptions& options_;
    Sources& sources_;
    Diagnostics& diagnostics_;
    const Sink& sink_;
    fs::path root_folder_;
    std::vector<Taken> taken_;
    std::vector<FileStamp> continued_files_;  // empty of those that are not there
    std::size_t depth_ = 0;
};

void BookReader::refuse(Rule rule, std::string message, std::vector<Label> labels,
                        std::vector<Hint> hints) {
    result.complete = false;
    diagnostics_.report({rule, std::move(message), std::move(labels), std::move(hints), {}});
}

Sink BookReader::collecting(std::vector<Request>& requests, const Sink& sink, bool& complete) {
    return [&requests, &sink, &complete](const Entry& entry) {
        if (entry.kind != Kind::include) return sink(entry);
        if (entry.faulty || entry.number.is_empty()) {
            complete = false;
            return;
        }
        requests.push_back({entry.number.str(), entry.span(entry.number), entry.optional_include});
    };
}

void BookReader::read_root(const std::string& path) {
    const auto file = open_settled(path);
    if (!file) {
        result.unreadable.push_back({path, file.error().reason});
        return;
    }
    const auto& stamp = file->reader.stamp();
    const bool repeated = std::ranges::any_of(taken_, [&](const Taken& taken) {
        return taken.device == stamp.device && taken.inode == stamp.inode;
    });
    if (repeated)
        return refuse(included_twice, fmt::format("{} is read twice", path), {},
                      {help("name it once; another file may include it already")});
    std::error_code fault;
    root_folder_ = fs::weakly_canonical(fs::absolute(path, fault), fault).parent_path();
    read_file(*file, path, {});
}

void BookReader::read_root_text(std::string name, std::string text) {
    std::error_code fault;
    root_folder_ = fs::weakly_canonical(fs::current_path(fault), fault);
    const auto folder = folder_of(name);
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
    const auto place = taken_.size();
    taken_.push_back({stamp.device, stamp.inode, by, true});
    std::vector<Request> requests;
    const auto source = sources_.add_file(path, stamp, file.size);
    read_text_of(file, source, requests);
    read_continuations(stamp, path, requests);
    follow(requests, folder_of(path));
    taken_[place].active = false;
}

void BookReader::read_continuations(const FileStamp& stamp, const std::string& path,
                                    std::vector<Request>& requests) {
    for (std::size_t i = 0; i < options_.continuations.size(); ++i) {
        if (continued_files_[i].is_of_same_file(stamp))
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

/// The files there are, and those there would be.
std::vector<std::string> BookReader::matches_of(const std::string& pattern) const {
    auto paths = journal::matches_of(pattern);
    for (std::size_t i = 0; i < options_.continuations.size(); ++i) {
        const auto& path = options_.continuations[i].path;
        if (continued_files_[i] == FileStamp{} && would_match(pattern, path) &&
            std::ranges::find(paths, path) == paths.end())
            paths.push_back(path);
    }
    std::ranges::sort(paths);
    return paths;
}

/// A file that is not there yet; false when no continuation would make it.
bool BookReader::take_new_file(const std::string& path, const Request& request) {
    for (std::size_t i = 0; i < options_.continuations.size(); ++i) {
        if (options_.continuations[i].path != path) continue;
        if (result.continued[i]) return refuse_taken({}, path, request);
        taken_.push_back({0, 0, request.span, false});
        std::vector<Request> requests;
        read_continuation(i, path, requests);
        follow(requests, folder_of(path));
        return true;
    }
    return false;
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
    refuse(cannot_read,
           fmt::format("cannot read {}: {}", sources_.name(source), streamed.error->reason), {},
           {});
}

void BookReader::follow(const std::vector<Request>& requests, const std::string& folder) {
    ++depth_;
    for (const auto& request : requests) follow(request, folder);
    --depth_;
}

void BookReader::follow(const Request& request, const std::string& folder) {
    const bool absolute = request.pattern.starts_with('/');
    const auto pattern = absolute ? request.pattern : folder + request.pattern;
    if (absolute && !options_.allow_outside && refuse_outside(pattern, request)) return;
    const auto paths = matches_of(pattern);
    if (paths.empty() && !request.optional) {
        if (refuse_outside(pattern, request)) return;
        return refuse(
            include_matches_nothing, fmt::format("no file matches `{}`", request.pattern),
            {{request.span, ""}},
            {help(fmt::format("patterns are relative to {}", sources_.name(request.span.source))),
             help(fmt::format("for a folder that may be empty: `include? \"{}\"`",
                              request.pattern))});
    }
    for (const auto& path : paths) {
        if (taken_.size() >= most_files)
            return refuse(too_many_files, "a book has at most 10,000 files", {{request.span, ""}},
                          {help("does the pattern take more than was meant?")});
        take(path, request);
    }
}

void BookReader::take(const std::string& path, const Request& request) {
    if (refuse_outside(path, request)) return;
    const auto file = open_settled(path);
    if (!file && file.error().code == ENOENT && take_new_file(path, request)) return;
    if (!file)
        return refuse(cannot_read, fmt::format("cannot read {}: {}", path, file.error().reason),
                      {{request.span, ""}},
                      {help("mend the file or its permissions; no figures are "
                            "printed from part of a book")});
    if (refuse_taken(file->reader.stamp(), path, request)) return;
    if (depth_ > deepest_include)
        return refuse(include_too_deep,
                      fmt::format("includes are nested more than {} deep", deepest_include),
                      {{request.span, ""}}, {help("include the files from one journal instead")});
    read_file(*file, path, request.span);
}

bool BookReader::refuse_outside(const std::string& path, const Request& request) {
    if (options_.allow_outside || lies_in(path, root_folder_)) return false;
    auto place = request.span;
    const auto up = request.pattern.find("../");
    if (up != std::string::npos && place.end - place.begin == request.pattern.size() + 2) {
        auto length = up;
        while (request.pattern.compare(length, 3, "../") == 0) length += 3;
        place = {place.source, place.begin + 1 + static_cast<std::uint32_t>(up),
                 place.begin + 1 + static_cast<std::uint32_t>(length)};
    }
    refuse(include_outside, "include leaves the book’s folder", {{place, ""}},
           {help("allow it with `--allow-outside`; a cron job reading shared books should not")});
    return true;
}

bool BookReader::refuse_taken(const FileStamp& stamp, const std::string& path,
                              const Request& request) {
    const auto found = std::ranges::find_if(taken_, [&](const Taken& taken) {
        return taken.device == stamp.device && taken.inode == stamp.inode;
    });
    if (found == taken_.end()) return false;
    std::vector<Label> labels{{request.span, ""}};
    if (found->active) {
        const auto chain = std::ranges::find_if(taken_, [&](const Taken& taken) {
            return taken.active && &taken > &*found && taken.by.end > 0;
        });
        if (chain != taken_.end()) labels.push_back({chain->by, "included from here"});
        refuse(include_cycle, fmt::format("{} includes itself", shortest(path)), std::move(labels),
               {help("delete one of the two includes")});
        return true;
    }
    const bool has_place = found->by.end > 0;
    if (has_place) labels.push_back({found->by, "first taken here"});
    const auto first_line = has_place ? sources_.locate(found->by.source, found->by.begin).line : 0;
    refuse(included_twice, fmt::format("{} is included twice", shortest(path)), std::move(labels),
           {help(has_place ? fmt::format("the pattern on line {} already takes it", first_line)
                           : std::string{"it was named on the command line already"})});
    return true;
}

}  // namespace

ReadResult read_book(const std::vector<std::string>& paths, const ReadOptions& options,
                     Sources& sources, Diagnostics& diagnostics, const Sink& sink) {
    BookReader reader{options, sources, diagnostics, sink};
    for (const auto& path : paths) {
        if (path != "-") {
            reader.read_root(path);
            continue;
        }
        auto text = read_standard_input();
        if (text) {
            reader.read_root_text("<stdin>", std::move(*text));
        } else {
            reader.result.unreadable.push_back({"standard input", text.error().reason});
        }
    }
    return std::move(reader.result);
}

ReadResult read_text(std::string name, std::string text, Sources& sources, Diagnostics& diagnostics,
                     const Sink& sink) {
    const ReadOptions options;
    BookReader reader{options, sources, diagnostics, sink};
    reader.read_root_text(std::move(name), std::move(text));
    return std::move(reader.result);
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
