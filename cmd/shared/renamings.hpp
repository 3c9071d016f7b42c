#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace cmd {

/// A file that got another name, with paths from the top of the repository.
struct Renaming {
    std::string commit;  // in full; empty: staged only
    std::string before;
    std::string now;
};

/// The pathspec of a path from the top, whatever signs it has.
std::string spec_from_top(const std::string& path);

/// What a folder of a repository is called from its top: nothing, or with a slash at the end. The
/// error is a sentence, here and below.
tl::expected<std::string, std::string> prefix_of_folder(const std::string& folder);

/// Which files the commits that `range` lists gave a name that `specs` match, as git sees renaming:
/// by likeness. Newest first. Merges, which say nothing of their own, are left out.
tl::expected<std::vector<Renaming>, std::string> renamings(const std::string& folder,
                                                           const std::vector<std::string>& range,
                                                           const std::vector<std::string>& specs);

/// The same of what is staged.
tl::expected<std::vector<Renaming>, std::string> staged_renamings(const std::string& folder);

/// Has the commit a file of that path from the top?
bool has_file(const std::string& folder, const std::string& commit, const std::string& path);

/// What a file that is now called `path` was called in a commit; empty when git knows no name of
/// it there.
tl::expected<std::string, std::string> name_in(const std::string& folder,
                                               const std::string& commit,
                                               const std::string& path);

}  // namespace cmd
