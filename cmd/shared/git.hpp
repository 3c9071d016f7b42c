#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace cmd {

/// Runs git in a folder, without a shell, without a pager, and alike for every user, whatever is
/// configured for `log` and `diff`. What it printed, or in a sentence what went wrong.
tl::expected<std::string, std::string> git(const std::string& folder,
                                           std::vector<std::string> words,
                                           std::string_view input = {});

/// The same, without the line feed at the end; for answers of one line.
tl::expected<std::string, std::string> git_line(const std::string& folder,
                                                std::vector<std::string> words);

/// What stands before each `end`, and behind the last if anything does.
std::vector<std::string> parts_of(std::string_view text, char end);

/// The contents of blobs, in the order of their ids.
tl::expected<std::vector<std::string>, std::string> git_blobs(const std::string& folder,
                                                              const std::vector<std::string>& ids);

/// The commit of a revision, in the short form that git gives it. The error is a sentence.
tl::expected<std::string, std::string> find_commit(const std::string& folder,
                                                   const std::string& revision);

/// The files of a folder as a commit has them, in a temporary folder that goes with the object.
class Revision {
public:
    /// Git is asked in `folder`; of the files below `prefix`, which begins at the top of the
    /// repository and ends with a slash unless empty, those that end in `.arl` or `.toml`, and
    /// those that are called one of `others` from there. The error is a sentence.
    static tl::expected<Revision, std::string> extract(const std::string& folder,
                                                       const std::string& commit,
                                                       const std::string& prefix,
                                                       const std::vector<std::string>& others);
    Revision(Revision&& other) noexcept;
    Revision& operator=(Revision&&) = delete;
    ~Revision();

    /// With a slash at the end.
    const std::string& folder() const { return folder_; }
    /// The commit, in the short form that git gives it.
    const std::string& name() const { return name_; }

private:
    Revision(std::string folder, std::string name)
        : folder_{std::move(folder)}, name_{std::move(name)} {}

    std::string folder_;
    std::string name_;
};

}  // namespace cmd
