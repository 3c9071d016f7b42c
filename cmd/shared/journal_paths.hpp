#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <tl/expected.hpp>

#include "renamings.hpp"

namespace cmd {

/// Which files of a repository are, and were, the journals of a book: those below the folder of its
/// first file, its own whatever they are called, and from where git says that one of them was moved
/// there, the file under its former name up to that commit.
class JournalPaths {
public:
    /// Of the files of a book and the commits of HEAD, newest first. The error is a sentence.
    static tl::expected<JournalPaths, std::string> trace(const std::vector<std::string>& files,
                                                         const std::vector<std::string>& commits);

    const std::string& folder() const { return folder_; }
    /// The pathspecs of all, for git in the folder.
    std::vector<std::string> ever() const;
    /// As the commit at that place has them, and what went before it.
    std::vector<std::string> at(std::size_t commit) const;
    /// As they are, with the former names of what is staged.
    std::vector<std::string> now() const;
    /// What a path from the top of the repository is from the folder.
    std::string from_folder(const std::string& path) const;
    std::string on_disk(const std::string& path_from_folder) const;

private:
    struct Former {
        std::string path;   // from the top
        std::size_t since;  // 0: staged; else the place of the commit that renamed it, from 1
    };

    explicit JournalPaths(const std::vector<std::string>& files);
    bool is_journal(const std::string& path, std::size_t since) const;
    /// The pathspecs of names that are new.
    std::vector<std::string> add(const std::vector<Renaming>& renamed,
                                 const std::unordered_map<std::string, std::size_t>& places);
    std::vector<std::string> specs_since(std::size_t last) const;

    std::string folder_;
    std::string prefix_;               // the folder from the top, empty or with a slash
    std::vector<std::string> specs_;   // of what is a journal today
    std::vector<std::string> files_;   // of the book, from the folder
    std::vector<Former> formers_;
};

}  // namespace cmd
