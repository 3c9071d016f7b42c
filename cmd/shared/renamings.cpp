#include "renamings.hpp"

#include <algorithm>

#include "git.hpp"

namespace cmd {

namespace {

using Fault = std::string;  // a sentence
using Words = std::vector<std::string>;

/// What `--name-status -z` says, `R087`, the old path and the new one; a commit before its files.
std::vector<Renaming> renamings_in(std::string_view text) {
    std::vector<Renaming> found;
    std::string commit;
    const auto parts = parts_of(text, '\0');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].starts_with('R')) {
            commit = parts[i];
        } else if (i + 2 < parts.size()) {
            found.push_back({commit, parts[i + 1], parts[i + 2]});
            i += 2;
        }
    }
    return found;
}

tl::expected<std::vector<Renaming>, Fault> ask(const std::string& folder, Words words,
                                               std::string_view input = {}) {
    const Words options{"-r", "-z", "-M", "--no-relative", "--diff-filter=R", "--name-status"};
    words.insert(words.begin() + 1, options.begin(), options.end());
    return git(folder, std::move(words), input).map(renamings_in);
}

/// What one of them says the file was called before; empty when none does.
std::string before_in(const std::vector<Renaming>& renamed, const std::string& path) {
    const auto found = std::ranges::find(renamed, path, &Renaming::now);
    return found == renamed.end() ? std::string{} : found->before;
}

/// For a commit of another line, or one from which no step leads here.
tl::expected<std::string, Fault> likest(const std::string& folder, const std::string& commit,
                                        const std::string& at_head) {
    return ask(folder, {"diff-tree", commit, "HEAD"})
        .map([&](const std::vector<Renaming>& renamed) { return before_in(renamed, at_head); });
}

}  // namespace

bool has_file(const std::string& folder, const std::string& commit, const std::string& path) {
    const auto names = git(folder, {"--literal-pathspecs", "ls-tree", "-z", "--full-tree",
                                    "--name-only", commit, "--", path});
    return names && *names == path + '\0';
}

std::string spec_from_top(const std::string& path) { return ":(top,literal)" + path; }

tl::expected<std::string, Fault> prefix_of_folder(const std::string& folder) {
    return git_line(folder, {"rev-parse", "--show-prefix"});
}

tl::expected<std::vector<Renaming>, Fault> renamings(const std::string& folder,
                                                     const Words& range, const Words& specs) {
    Words words{"log",         "--topo-order", "--full-history", "--diff-filter=A",
                "--no-renames", "--format=%H"};
    words.insert(words.end(), range.begin(), range.end());
    words.emplace_back("--");
    words.insert(words.end(), specs.begin(), specs.end());
    const auto commits = git(folder, std::move(words));
    if (!commits) return tl::unexpected{commits.error()};
    if (commits->empty()) return std::vector<Renaming>{};
    return ask(folder, {"diff-tree", "--stdin"}, *commits);
}

tl::expected<std::vector<Renaming>, Fault> staged_renamings(const std::string& folder) {
    return ask(folder, {"diff-index", "--cached", "HEAD"});
}

tl::expected<std::string, Fault> name_in(const std::string& folder, const std::string& commit,
                                         const std::string& path) {
    if (has_file(folder, commit, path)) return path;
    const auto staged = staged_renamings(folder);
    if (!staged) return tl::unexpected{staged.error()};
    const auto unstaged = before_in(*staged, path);
    const auto at_head = unstaged.empty() ? path : unstaged;
    auto name = at_head;
    for (Words range{"HEAD", "^" + commit}; !has_file(folder, commit, name);) {
        const auto renamed = renamings(folder, range, {spec_from_top(name)});
        if (!renamed) return tl::unexpected{renamed.error()};
        const auto last = std::ranges::find(*renamed, name, &Renaming::now);
        if (last == renamed->end()) return likest(folder, commit, at_head);
        name = last->before;
        range.front() = last->commit + "^";
    }
    return name;
}

}  // namespace cmd
