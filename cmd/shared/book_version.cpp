#include "book_version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/diagnostic_list.hpp"
#include "base/text.hpp"
#include "renamings.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, std::string_view what, std::string_view instead) {
    if (what.empty()) return text;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), instead), at += instead.size();
    return text;
}

using Fault = std::string;  // a sentence

constexpr const char* one_folder = "a version of a book is that of journals in one folder";

/// Journals of one folder of a repository.
struct Journals {
    std::string prefix;  // the folder from the top, empty or with a slash at the end
    std::vector<std::string> names;  // from the folder
};

/// What journals with these paths are called from the folder of the first.
std::optional<Journals> journals_of(const std::vector<std::string>& paths) {
    const auto folder = fs::path{paths.front()}.parent_path().string();
    Journals journals{folder.empty() ? "" : folder + "/", {}};
    for (const auto& path : paths) {
        if (!path.starts_with(journals.prefix)) return std::nullopt;
        journals.names.push_back(path.substr(journals.prefix.size()));
    }
    return journals;
}

/// The path from the top of the repository of what git is asked about in a folder.
tl::expected<std::string, Fault> path_from_top(const std::string& folder, const fs::path& name) {
    return prefix_of_folder(folder).map([&](const std::string& prefix) {
        return (fs::path{prefix} / name).lexically_normal().string();
    });
}

/// `REV:PATH` says what the journal was called, from the top of the repository or, with a `.`
/// before it, from here.
struct Asked {
    std::string revision;
    std::string path;
};

Asked asked_for(const std::string& word) {
    const auto colon = word.find(':');
    if (colon == std::string::npos || colon == 0) return {word, ""};
    return {word.substr(0, colon), word.substr(colon + 1)};
}

/// Where a commit has the journals that are now called `files`.
tl::expected<std::vector<std::string>, Fault> paths_then(const std::string& folder,
                                                         const std::string& commit,
                                                         const std::vector<std::string>& files) {
    std::vector<std::string> paths;
    for (const auto& file : files) {
        const auto name = fs::path{file}.lexically_relative(folder.empty() ? "." : folder);
        const auto now = path_from_top(folder, name);
        if (!now) return tl::unexpected{now.error()};
        auto then = name_in(folder, commit, *now);
        if (!then) return tl::unexpected{then.error()};
        if (then->empty())
            return tl::unexpected{fmt::format("{0} has no {1}, and git knows of no other name; say "
                                              "what it was called there, as in {0}:PATH",
                                              commit, *now)};
        paths.push_back(std::move(*then));
    }
    return paths;
}

tl::expected<std::vector<std::string>, Fault> path_said(const std::string& folder,
                                                        const std::string& commit,
                                                        std::string path) {
    if (path.starts_with("./") || path.starts_with("../")) {
        const auto from_top = path_from_top("", path);
        if (!from_top) return tl::unexpected{from_top.error()};
        path = *from_top;
    }
    if (!has_file(folder, commit, path))
        return tl::unexpected{fmt::format("{} has no {}", commit, path)};
    return std::vector{std::move(path)};
}

/// The journals of a commit in a temporary folder, and what they are called there.
struct Extracted {
    Revision revision;
    std::vector<std::string> names;
};

tl::expected<Extracted, Fault> extract(const std::string& word,
                                       const std::vector<std::string>& files) {
    const auto folder = fs::path{files.front()}.parent_path().string();
    const auto asked = asked_for(word);
    const auto commit = find_commit(folder, asked.revision);
    if (!commit) return tl::unexpected{commit.error()};
    const auto paths = asked.path.empty() ? paths_then(folder, *commit, files)
                                          : path_said(folder, *commit, asked.path);
    if (!paths) return tl::unexpected{paths.error()};
    auto journals = journals_of(*paths);
    if (!journals) return tl::unexpected{std::string{one_folder}};
    auto revision = Revision::extract(folder, *commit, journals->prefix, journals->names);
    if (!revision) return tl::unexpected{revision.error()};
    return Extracted{std::move(*revision), std::move(journals->names)};
}

}  // namespace

std::string BookVersion::file_of(Place place) const {
    return named(loaded.sources.name(place.source));
}

std::string BookVersion::named(std::string name) const {
    return replaced(std::move(name), revision.folder(), revision.name() + ":");
}

bool refuse_errors(const Loaded& loaded, const BookOptions& options,
                   std::span<const std::string_view> ignored,
                   std::string_view prefix, std::string_view instead, Console& console) {
    const auto counts = [&](const Diagnostic& one) {
        return loaded.diagnostics.level(one.rule) == Severity::error &&
               std::ranges::find(ignored, one.rule.name) == ignored.end();
    };
    const bool faulty = std::ranges::any_of(loaded.diagnostics.all(), counts);
    if (loaded.complete && (!faulty || options.allow_errors)) return false;
    console.err.write(replaced(render_all(loaded.diagnostics, loaded.sources, options.max_errors,
                                          console.colour_err),
                               prefix, instead));
    complain(console, fmt::format("{}the book has errors", instead.empty() ? "" : "as it was, "));
    return true;
}

tl::expected<BookVersion, Exit> read_version(const std::string& revision,
                                             const std::vector<std::string>& files,
                                             const BookOptions& options, Console& console) {
    if (std::ranges::find(files, "-") != files.end()) {
        complain(console, one_folder);
        return tl::unexpected{Exit::usage};
    }
    auto extracted = extract(revision, files);
    if (!extracted) {
        complain(console, visible(extracted.error()));
        return tl::unexpected{Exit::failure};
    }
    auto old = options;
    old.files.clear();
    for (const auto& name : extracted->names)
        old.files.push_back(extracted->revision.folder() + name);
    auto status = Exit::ok;
    auto loaded = read_and_post(old, console, status);
    if (!loaded) return tl::unexpected{status};
    BookVersion version{std::move(extracted->revision), std::move(*loaded)};
    if (refuse_errors(version.loaded, options, {}, version.revision.folder(),
                      version.revision.name() + ":", console))
        return tl::unexpected{Exit::bad_data};
    return version;
}

}  // namespace cmd
