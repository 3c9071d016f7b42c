#include "document_history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "base/file.hpp"
#include "base/settled.hpp"
#include "base/text.hpp"
#include "git.hpp"
#include "journal_paths.hpp"
#include "journal/naming.hpp"
#include "journal/read.hpp"
#include "journal/versions.hpp"

namespace cmd {

namespace {

using documents::Touch;
using Fault = std::string;  // a sentence
using Words = std::vector<std::string>;

constexpr char separator = '\x1f';  // of what git says of a commit; no name holds it

/// A commit as git lists it.
struct Commit {
    std::string id;
    std::vector<std::string> parents;
    Touch touch;  // its entries are not known yet
};

/// A file that two versions do not have alike; empty ids of one that has it not.
struct ChangedFile {
    std::string path;
    std::string before;
    std::string now;  // of the folder itself no id is known
};

/// The texts of two versions, as far as they differ.
struct Versions {
    Sources before;
    Sources now;
};

using Changes = std::vector<Changed<journal::EntryVersion>>;

const std::string& name_of(const Changed<journal::EntryVersion>& change) {
    return change.now ? change.now->name : change.before->name;
}

/// Matches the number wherever a journal spells it, and more.
std::string pattern_of(std::string_view number) {
    std::string pattern;
    for (const char c : number) {
        const bool is_special = std::string_view{".[]()*+?{}^$|"}.find(c) != std::string_view::npos;
        if (c == '"' || c == '\\') {
            pattern += "..?";  // within quotes with a sign before it
        } else if (is_special) {
            pattern += '\\';
            pattern += c;
        } else {
            pattern += c;
        }
    }
    return pattern;
}

/// `:100644 100644 ID ID M`, the path in the next part; links are no journals.
std::vector<ChangedFile> changed_files(std::string_view raw, const JournalPaths& paths) {
    std::vector<ChangedFile> files;
    const auto parts = parts_of(raw, '\0');
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
        const auto words = parts_of(parts[i], ' ');
        if (words.size() < 5) continue;
        const auto id_if = [&](const std::string& mode, const std::string& id) {
            const bool is_file = mode.starts_with("100") || mode.starts_with(":100");
            return is_file && id.find_first_not_of('0') != std::string::npos ? id : std::string{};
        };
        files.push_back({paths.from_folder(parts[i + 1]), id_if(words[0], words[2]),
                         id_if(words[1], words[3])});
    }
    return files;
}

class History {
public:
    History(const std::string& number, const std::vector<std::string>& files)
        : number_{number},
          folder_{std::filesystem::path{files.front()}.parent_path().string()},
          files_{files} {}

    tl::expected<std::vector<Touch>, Fault> touches();
    bool is_shallow = false;

private:
    tl::expected<std::string, Fault> ask(Words words, const Words& specs = {});
    tl::expected<std::vector<ChangedFile>, Fault> changed_since_head();
    tl::expected<std::vector<Commit>, Fault> commits();
    tl::expected<void, Fault> add_candidates();
    tl::expected<void, Fault> add_by_lines(const std::string& commit, const Sources& sources);
    tl::expected<Sources, Fault> committed_texts();
    tl::expected<void, Fault> judge(Commit& commit, std::size_t place);
    tl::expected<Versions, Fault> versions(const std::vector<ChangedFile>& files);
    tl::expected<void, Fault> add_uncommitted(std::vector<Touch>& touches);
    Changes changes_in(const Versions& versions) const;
    Sources gone_from(const Versions& versions) const;
    void put_changes(const Changes& changes, const Versions& versions, Touch& touch) const;
    /// Does the book take a file in, which git does not know?
    bool is_of_book(const std::string& path);

    std::string number_;
    std::string folder_;
    std::vector<std::string> files_;     // of the book, the first first
    std::optional<JournalPaths> paths_;  // which files git is asked about, once it said so
    std::set<std::string> candidates_;   // commits that may have touched the document
    std::optional<Sources> book_;        // once somebody asked for its files
};

tl::expected<std::string, Fault> History::ask(Words words, const Words& specs) {
    if (!specs.empty()) words.emplace_back("--");
    words.insert(words.end(), specs.begin(), specs.end());
    return git(folder_, std::move(words));
}

tl::expected<std::vector<ChangedFile>, Fault> History::changed_since_head() {
    return ask({"diff-index", "-r", "-z", "--no-relative", "--no-renames", "HEAD"}, paths_->now())
        .map([&](const std::string& raw) { return changed_files(raw, *paths_); });
}

/// All there are, newest first.
tl::expected<std::vector<Commit>, Fault> History::commits() {
    const auto log = ask({"log", "--topo-order", "--date=short",
                          "--format=%H%x1f%P%x1f%h%x1f%ad%x1f%an%x1f%s", "HEAD"});
    if (!log) return tl::unexpected{log.error()};
    std::vector<Commit> commits;
    for (const auto& line : parts_of(*log, '\n')) {
        auto words = parts_of(line, separator);
        words.resize(std::max<std::size_t>(words.size(), 6));
        commits.push_back({words[0], parts_of(words[1], ' '),
                           {words[2], words[3], words[4], words[5], {}, {}}});
    }
    return commits;
}

/// The tracked journals as the last commit has them, but for those that were changed since.
tl::expected<Sources, Fault> History::committed_texts() {
    const auto tracked = ask({"ls-files", "-z"}, paths_->now());
    if (!tracked) return tl::unexpected{tracked.error()};
    const auto files = changed_since_head();
    if (!files) return tl::unexpected{files.error()};
    std::set<std::string> other;
    for (const auto& file : *files) other.insert(file.path);
    auto old = versions(*files);
    if (!old) return tl::unexpected{old.error()};
    for (const auto& path : parts_of(*tracked, '\0'))
        if (!other.contains(path))
            if (auto text = read_settled(paths_->on_disk(path)))
                old->before.add_text(path, std::move(*text));
    return std::move(old->before);
}

/// What a body says need not name the document: git follows its lines back from a commit.
tl::expected<void, Fault> History::add_by_lines(const std::string& commit,
                                                const Sources& sources) {
    Words words{"log", "-s", "--format=%H"};
    journal::read_naming(sources, number_, {}, [&](const journal::Entry& entry) {
        if (entry.text.find('\n') == std::string_view::npos) return;
        const auto& [source, offset] = entry.place;
        const auto end = offset + static_cast<std::uint32_t>(entry.text.size()) - 1;
        words.push_back(fmt::format("-L{},{}:{}", sources.locate(source, offset).line,
                                    sources.locate(source, end).line, sources.name(source)));
    });
    if (words.size() == 3) return {};
    words.push_back(commit);
    const auto log = ask(std::move(words));
    if (!log) return tl::unexpected{log.error()};
    for (auto& id : parts_of(*log, '\n')) candidates_.insert(std::move(id));
    return {};
}

/// Other commits have touched the document at most in files that it has left since.
tl::expected<void, Fault> History::add_candidates() {
    const auto log = ask({"log", "--full-history", "-m", "--no-renames", "--text", "--no-textconv",
                          "--format=%H", "-G" + pattern_of(number_), "HEAD"},
                         paths_->ever());
    if (!log) return tl::unexpected{log.error()};
    for (auto& id : parts_of(*log, '\n')) candidates_.insert(std::move(id));
    const auto texts = committed_texts();
    if (!texts) return tl::unexpected{texts.error()};
    return add_by_lines("HEAD", *texts);
}

tl::expected<Versions, Fault> History::versions(const std::vector<ChangedFile>& files) {
    std::vector<std::string> ids;
    for (const auto& file : files)
        for (const auto& id : {file.before, file.now})
            if (!id.empty()) ids.push_back(id);
    auto texts = git_blobs(folder_, ids);
    if (!texts) return tl::unexpected{texts.error()};
    Versions versions;
    auto next = texts->begin();
    for (const auto& file : files) {
        if (!file.before.empty()) versions.before.add_text(file.path, std::move(*next++));
        if (!file.now.empty()) versions.now.add_text(file.path, std::move(*next++));
    }
    return versions;
}

Changes History::changes_in(const Versions& versions) const {
    const journal::CurrencyUse use;
    return journal::changes_between(
        journal::versions_naming(versions.before, use, number_, {}),
        journal::versions_naming(versions.now, use, number_, {}));
}

void History::put_changes(const Changes& changes, const Versions& versions, Touch& touch) const {
    const journal::CurrencyUse use;
    touch.entries = reports::entry_diffs(changes, versions.before, use, versions.now, use);
    for (const auto& diff : touch.entries) {
        const auto& sources = diff.place_now ? versions.now : versions.before;
        const auto place = diff.place_now ? *diff.place_now : *diff.place_before;
        const auto line = sources.locate(place.source, place.offset).line;
        touch.places.push_back({sources.name(place.source), static_cast<std::int64_t>(line)});
    }
}

/// The files from which entries that name the document went away.
Sources History::gone_from(const Versions& versions) const {
    const auto counts_of = [&](const Sources& sources) {
        std::map<std::string, int> counts;
        journal::read_naming(sources, number_, {}, [&](const journal::Entry& entry) {
            ++counts[sources.name(entry.place.source)];
        });
        return counts;
    };
    auto now = counts_of(versions.now);
    Sources gone;
    for (const auto& [path, count] : counts_of(versions.before)) {
        if (now[path] >= count) continue;
        for (std::uint32_t i = 0; i < versions.before.size(); ++i)
            if (versions.before.name({i}) == path)
                gone.add_text(path, std::string{versions.before.text({i})});
    }
    return gone;
}

/// A merge touched what it has otherwise than all its parents. What left its file is followed back
/// from there.
tl::expected<void, Fault> History::judge(Commit& commit, std::size_t place) {
    auto parents = commit.parents;
    if (parents.empty()) parents.push_back("--root");
    std::optional<Versions> first;
    Changes changes;
    for (const auto& parent : parents) {
        const auto raw = ask({"diff-tree", "-r", "-z", "--no-commit-id", "--no-relative",
                              "--no-renames", parent, commit.id},
                             paths_->at(place));
        if (!raw) return tl::unexpected{raw.error()};
        auto both = versions(changed_files(*raw, *paths_));
        if (!both) return tl::unexpected{both.error()};
        if (parent != "--root")
            if (auto added = add_by_lines(parent, gone_from(*both)); !added) return added;
        auto own = changes_in(*both);
        if (!first) {
            changes = std::move(own);
            first = std::move(*both);
            continue;
        }
        std::set<std::string> names;
        for (const auto& change : own) names.insert(name_of(change));
        std::erase_if(changes, [&](const auto& one) { return !names.contains(name_of(one)); });
    }
    put_changes(changes, *first, commit.touch);
    return {};
}

bool History::is_of_book(const std::string& path) {
    if (!book_) {
        Diagnostics unheard;
        journal::read_book(files_, {.allow_outside = true}, book_.emplace(), unheard,
                           [](const journal::Entry&) {});
    }
    const auto stamp = FileReader::open(paths_->on_disk(path));
    for (std::uint32_t i = 0; stamp && i < book_->size(); ++i)
        if (book_->stamp({i}).is_of_same_file(stamp->stamp())) return true;
    return false;
}

/// What the folder has otherwise than the last commit, and the book besides.
tl::expected<void, Fault> History::add_uncommitted(std::vector<Touch>& touches) {
    auto files = changed_since_head();
    if (!files) return tl::unexpected{files.error()};
    const auto fresh = ask({"ls-files", "-z", "--others", "--exclude-standard"}, paths_->now());
    if (!fresh) return tl::unexpected{fresh.error()};
    for (auto& file : *files) file.now.clear();
    auto both = versions(*files);
    if (!both) return tl::unexpected{both.error()};
    for (auto& path : parts_of(*fresh, '\0'))
        if (is_of_book(path)) files->push_back({std::move(path), "", ""});
    for (const auto& file : *files)
        if (auto text = read_settled(paths_->on_disk(file.path)))
            both->now.add_text(file.path, std::move(*text));
    Touch touch{"", "", "", "Not committed yet", {}, {}};
    put_changes(changes_in(*both), *both, touch);
    if (!touch.entries.empty()) touches.push_back(std::move(touch));
    return {};
}

tl::expected<std::vector<Touch>, Fault> History::touches() {
    const auto shallow = git_line(folder_, {"rev-parse", "--is-shallow-repository"});
    if (!shallow) return tl::unexpected{shallow.error()};
    is_shallow = *shallow == "true";
    auto all = commits();
    if (!all) return tl::unexpected{all.error()};
    std::vector<std::string> ids;
    for (const auto& commit : *all) ids.push_back(commit.id);
    auto paths = JournalPaths::trace(files_, ids);
    if (!paths) return tl::unexpected{paths.error()};
    paths_ = std::move(*paths);
    if (auto added = add_candidates(); !added) return tl::unexpected{added.error()};
    std::vector<Touch> touches;
    for (std::size_t i = 0; i < all->size(); ++i) {  // what is found on the way is older
        auto& commit = (*all)[i];
        if (!candidates_.contains(commit.id)) continue;
        if (auto judged = judge(commit, i); !judged) return tl::unexpected{judged.error()};
        if (!commit.touch.entries.empty()) touches.push_back(std::move(commit.touch));
    }
    std::ranges::reverse(touches);
    if (auto added = add_uncommitted(touches); !added) return tl::unexpected{added.error()};
    return touches;
}

}  // namespace

tl::expected<std::vector<Touch>, Exit> document_history(const std::string& number,
                                                        const std::vector<std::string>& files,
                                                        Console& console) {
    if (files.front() == "-") {
        complain(console, "standard input has no history");
        return tl::unexpected{Exit::usage};
    }
    History history{number, files};
    auto touches = history.touches();
    if (!touches) {
        complain(console, visible(touches.error()));
        return tl::unexpected{Exit::failure};
    }
    if (history.is_shallow)
        complain(console, "the history is cut off (a shallow clone): what its first commit shows "
                          "may be older; `git fetch --unshallow` gets the rest");
    return std::move(*touches);
}

}  // namespace cmd
