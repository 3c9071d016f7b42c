#include "journal_paths.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace cmd {

namespace {

namespace fs = std::filesystem;

using Fault = std::string;  // a sentence
using Words = std::vector<std::string>;

}  // namespace

JournalPaths::JournalPaths(const std::vector<std::string>& files)
    : folder_{fs::path{files.front()}.parent_path().string()}, specs_{":(glob)**/*.arl"} {
    for (const auto& file : files) {
        files_.push_back(
            fs::path{file}.lexically_relative(folder_.empty() ? "." : folder_).string());
        specs_.push_back(files_.back());
    }
}

tl::expected<JournalPaths, Fault> JournalPaths::trace(const std::vector<std::string>& files,
                                                      const std::vector<std::string>& commits) {
    JournalPaths paths{files};
    auto prefix = prefix_of_folder(paths.folder_);
    if (!prefix) return tl::unexpected{prefix.error()};
    paths.prefix_ = std::move(*prefix);
    std::unordered_map<std::string, std::size_t> places{{"", 0}};
    for (std::size_t i = 0; i < commits.size(); ++i) places.emplace(commits[i], i + 1);
    const auto staged = staged_renamings(paths.folder_);
    if (!staged) return tl::unexpected{staged.error()};
    paths.add(*staged, places);
    for (auto specs = paths.now(); !specs.empty();) {
        const auto renamed = renamings(paths.folder_, {"HEAD"}, specs);
        if (!renamed) return tl::unexpected{renamed.error()};
        specs = paths.add(*renamed, places);
    }
    return paths;
}

bool JournalPaths::is_journal(const std::string& path, std::size_t since) const {
    const auto is_former = [&](const Former& former) {
        return former.path == path && former.since <= since;
    };
    if (std::ranges::any_of(formers_, is_former)) return true;
    const auto name = from_folder(path);
    return std::ranges::count(files_, name) > 0 ||
           (path.starts_with(prefix_) && path.ends_with(".arl"));
}

Words JournalPaths::add(const std::vector<Renaming>& renamed,
                        const std::unordered_map<std::string, std::size_t>& places) {
    Words fresh;
    for (const auto& [commit, before, now] : renamed) {
        const auto place = places.find(commit);
        if (place == places.end()) continue;
        const auto since = place->second;
        if (!is_journal(now, since) || is_journal(before, since)) continue;
        formers_.push_back({before, since});
        fresh.push_back(spec_from_top(before));
    }
    return fresh;
}

Words JournalPaths::specs_since(std::size_t last) const {
    auto specs = specs_;
    for (const auto& former : formers_)
        if (former.since <= last) specs.push_back(spec_from_top(former.path));
    return specs;
}

Words JournalPaths::ever() const { return specs_since(std::numeric_limits<std::size_t>::max()); }
Words JournalPaths::at(std::size_t commit) const { return specs_since(commit + 1); }
Words JournalPaths::now() const { return specs_since(0); }

std::string JournalPaths::from_folder(const std::string& path) const {
    return prefix_.empty() ? path : fs::path{path}.lexically_relative(prefix_).string();
}

std::string JournalPaths::on_disk(const std::string& path_from_folder) const {
    return folder_.empty() ? path_from_folder : folder_ + "/" + path_from_folder;
}

}  // namespace cmd
