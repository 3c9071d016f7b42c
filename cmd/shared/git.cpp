#include "git.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <span>

#include "base/file.hpp"
#include "delivery/process.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

constexpr int patience = 60;                                // seconds without a sign of life
constexpr std::uint64_t most_piece = std::uint64_t{128} << 20;  // what is asked of git at once

/// What git does whatever its user has told it to do for people: everything by which `log` and
/// `diff` leave out commits or files, or add lines.
constexpr std::string_view settled[] = {
    "color.diff=false",         "color.ui=false",
    "core.quotePath=false",     "diff.algorithm=default",
    "diff.orderFile=/dev/null", "diff.relative=false",
    "diff.renameLimit=1000",    "diff.renames=true",
    "i18n.logOutputEncoding=UTF-8",
    "log.diffMerges=separate",  "log.follow=false",
    "log.showRoot=true",        "log.showSignature=false",
};

std::string first_line(std::string_view text) {
    const auto fatal = text.find("fatal: ");
    if (fatal != std::string_view::npos) text.remove_prefix(fatal + 7);
    return std::string{text.substr(0, text.find('\n'))};
}

/// A file of a commit.
struct Blob {
    std::string id;
    std::uint64_t size;
    std::string path;
};

/// Of `MODE blob ID SIZE TAB PATH`; nothing of folders, links and what is not wanted.
std::optional<Blob> blob_of(std::string_view line, const std::string& prefix,
                            const std::vector<std::string>& others) {
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || !line.starts_with("100")) return std::nullopt;
    auto path = line.substr(tab + 1);
    if (!path.starts_with(prefix)) return std::nullopt;
    path.remove_prefix(prefix.size());
    const bool wanted = path.ends_with(".arl") || path.ends_with(".toml") ||
                        std::ranges::count(others, path) > 0;
    const auto words = line.substr(0, tab);
    const auto id = words.find(' ', words.find(' ') + 1) + 1;
    const auto size = words.rfind(' ') + 1;
    std::uint64_t bytes = 0;
    std::from_chars(words.data() + size, words.data() + words.size(), bytes);
    if (!wanted) return std::nullopt;
    return Blob{std::string{words.substr(id, words.find(' ', id) - id)}, bytes, std::string{path}};
}

std::vector<Blob> blobs_of(std::string_view list, const std::string& prefix,
                           const std::vector<std::string>& others) {
    std::vector<Blob> blobs;
    for (const auto& line : parts_of(list, '\0'))
        if (auto blob = blob_of(line, prefix, others)) blobs.push_back(std::move(*blob));
    return blobs;
}

/// Puts blobs where they belong below a folder.
tl::expected<void, std::string> unpack(const std::vector<std::string>& contents,
                                       std::span<const Blob> blobs, const std::string& folder) {
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const auto path = fs::path{folder + blobs[i].path};
        std::error_code fault;
        fs::create_directories(path.parent_path(), fault);
        const auto written = replace_file(path.string(), contents[i]);
        if (!written)
            return tl::unexpected{
                fmt::format("cannot write {}: {}", path.string(), written.error().reason)};
    }
    return {};
}

tl::expected<void, std::string> take_out(const std::string& folder, std::span<const Blob> blobs,
                                         const std::string& into) {
    while (!blobs.empty()) {
        std::size_t count = 0;
        std::uint64_t bytes = 0;
        std::vector<std::string> ids;
        while (count < blobs.size() && (count == 0 || bytes + blobs[count].size < most_piece)) {
            bytes += blobs[count].size;
            ids.push_back(blobs[count++].id);
        }
        const auto contents = git_blobs(folder, ids);
        if (!contents) return tl::unexpected{contents.error()};
        if (auto unpacked = unpack(*contents, blobs.first(count), into); !unpacked)
            return unpacked;
        blobs = blobs.subspan(count);
    }
    return {};
}

tl::expected<std::string, std::string> make_temporary_folder() {
    std::error_code fault;
    auto pattern = (fs::temp_directory_path(fault) / "ar-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return tl::unexpected{fmt::format("cannot make a folder {}", pattern)};
    return pattern + '/';
}

}  // namespace

std::vector<std::string> parts_of(std::string_view text, char end) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = std::min(text.find(end, at), text.size());
        parts.emplace_back(text.substr(at, next - at));
        at = next + 1;
    }
    return parts;
}

tl::expected<std::string, std::string> git(const std::string& folder,
                                           std::vector<std::string> words,
                                           std::string_view input) {
    const bool here = folder.empty();
    std::vector<std::string> all{"git", "--no-pager", "-C", here ? "." : folder};
    for (const auto setting : settled) all.insert(all.end(), {"-c", std::string{setting}});
    all.insert(all.end(), words.begin(), words.end());
    auto end = delivery::run_process(all, input, patience);
    if (end.is_success()) return std::move(end.output);
    if (end.how == delivery::ProcessEnd::How::cannot_start)
        return tl::unexpected{std::string{"git is not installed, or not on the PATH"}};
    const auto why = first_line(end.errors);
    return tl::unexpected{why.empty() ? fmt::format("git {}: {}", words.front(), words_of(end))
                                      : fmt::format("git: {}", why)};
}

tl::expected<std::string, std::string> git_line(const std::string& folder,
                                                std::vector<std::string> words) {
    auto output = git(folder, std::move(words));
    if (output && output->ends_with('\n')) output->pop_back();
    return output;
}

/// `cat-file --batch` hands them out as `ID blob SIZE`, the bytes, and a line feed.
tl::expected<std::vector<std::string>, std::string> git_blobs(const std::string& folder,
                                                              const std::vector<std::string>& ids) {
    std::vector<std::string> contents;
    if (ids.empty()) return contents;
    std::string asked;
    for (const auto& id : ids) asked += id + '\n';
    const auto output = git(folder, {"cat-file", "--batch"}, asked);
    if (!output) return tl::unexpected{output.error()};
    std::string_view rest = *output;
    for (const auto& id : ids) {
        const auto head = rest.substr(0, rest.find('\n'));
        const auto begin = head.size() + 1;
        std::uint64_t size = 0;
        const auto number = head.rfind(' ') + 1;
        const auto read = std::from_chars(head.data() + number, head.data() + head.size(), size);
        if (read.ec != std::errc{} || rest.size() < begin + size)
            return tl::unexpected{fmt::format("git did not hand out all of {}", id)};
        contents.emplace_back(rest.substr(begin, size));
        rest.remove_prefix(std::min(begin + size + 1, rest.size()));
    }
    return contents;
}

tl::expected<std::string, std::string> find_commit(const std::string& folder,
                                                   const std::string& revision) {
    return git_line(folder, {"rev-parse", "--verify", "--short", "--end-of-options",
                             revision + "^{commit}"});
}

tl::expected<Revision, std::string> Revision::extract(const std::string& folder,
                                                      const std::string& commit,
                                                      const std::string& prefix,
                                                      const std::vector<std::string>& others) {
    std::vector<std::string> words{"ls-tree", "-r", "-l", "-z", "--full-tree", commit};
    if (!prefix.empty()) words.insert(words.end(), {"--", prefix});
    const auto list = git(folder, std::move(words));
    if (!list) return tl::unexpected{list.error()};
    auto into = make_temporary_folder();
    if (!into) return tl::unexpected{into.error()};
    Revision result{std::move(*into), commit};
    const auto blobs = blobs_of(*list, prefix, others);
    if (auto taken = take_out(folder, blobs, result.folder_); !taken)
        return tl::unexpected{taken.error()};
    return result;
}

Revision::Revision(Revision&& other) noexcept
    : folder_{std::exchange(other.folder_, {})}, name_{std::move(other.name_)} {}

Revision::~Revision() {
    std::error_code fault;
    if (!folder_.empty()) fs::remove_all(folder_, fault);
}

}  // namespace cmd
