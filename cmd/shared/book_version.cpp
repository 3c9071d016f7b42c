#include "book_version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/diagnostic_list.hpp"
#include "base/file.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, std::string_view what, std::string_view instead) {
    if (what.empty()) return text;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), instead), at += instead.size();
    return text;
}

/// What the journals are called from the folder of the first; empty when one lies elsewhere.
std::vector<std::string> names_in(const fs::path& folder, const std::vector<std::string>& files) {
    std::vector<std::string> names;
    for (const auto& file : files) {
        const auto name = fs::path{file}.lexically_normal().lexically_relative(folder);
        if (file == "-" || name.empty() || *name.begin() == "..") return {};
        names.push_back(name.string());
    }
    return names;
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
    const auto folder = files.empty() ? fs::path{} : fs::path{files.front()}.parent_path();
    const auto names = names_in(folder.empty() ? "." : folder.lexically_normal(), files);
    if (names.empty()) {
        complain(console, "a version of a book is that of journals in one folder");
        return tl::unexpected{Exit::usage};
    }
    auto extracted = Revision::extract(folder.string(), revision, names);
    if (!extracted) {
        complain(console, extracted.error());
        return tl::unexpected{Exit::failure};
    }
    auto old = options;
    old.files.clear();
    for (const auto& name : names) old.files.push_back(extracted->folder() + name);
    auto status = Exit::ok;
    auto loaded = read_and_post(old, console, status);
    if (!loaded) return tl::unexpected{status};
    BookVersion version{std::move(*extracted), std::move(*loaded)};
    if (refuse_errors(version.loaded, options, {}, version.revision.folder(),
                      version.revision.name() + ":", console))
        return tl::unexpected{Exit::bad_data};
    return version;
}

}  // namespace cmd
