#include "base/include_paths.hpp"

#include <dirent.h>
#include <fnmatch.h>
#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <optional>
#include <system_error>

#include "base/descriptor.hpp"

namespace {

namespace fs = std::filesystem;

/// From the root on, without `.` and `..`.
std::string whole(const std::string& path) {
    std::error_code fault;
    return fs::absolute(path, fault).lexically_normal().string();
}

/// Of the folders that a pattern leads to, the first that could not be read: a book without what is
/// in it is another book, and `glob` itself goes on without a word.
thread_local std::optional<FileError> unreadable;

void note(const std::string& path) {
    // What is not there, or is no folder, matches nothing.
    const bool is_none = errno == ENOENT || errno == ENOTDIR || errno == ELOOP ||
                         errno == ENAMETOOLONG;
    if (errno == 0 || is_none || unreadable) return;
    unreadable = last_error();
    unreadable->reason = path + ": " + unreadable->reason;
}

int noted(const char* path, int result) {
    if (result != 0) note(path);
    return result;
}

void* open_listed(const char* path) {
    auto* folder = ::opendir(path);
    if (folder == nullptr) note(path);
    return folder;
}

dirent* read_listed(void* folder) {
    errno = 0;
    auto* entry = ::readdir(static_cast<DIR*>(folder));
    if (entry == nullptr) note("a folder of it");
    return entry;
}

}  // namespace

std::string folder_prefix(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

tl::expected<std::vector<std::string>, FileError> matches_of(const std::string& pattern) {
    unreadable.reset();
    glob_t found{};
    found.gl_opendir = open_listed;
    found.gl_readdir = read_listed;
    found.gl_closedir = [](void* folder) { ::closedir(static_cast<DIR*>(folder)); };
    found.gl_stat = [](const char* path, struct stat* status) {
        return noted(path, ::stat(path, status));
    };
    found.gl_lstat = [](const char* path, struct stat* status) {
        return noted(path, ::lstat(path, status));
    };
    std::vector<std::string> paths;
    const int fault = ::glob(pattern.c_str(), GLOB_NOSORT | GLOB_ALTDIRFUNC, nullptr, &found);
    if (fault == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    if (fault == GLOB_NOSPACE) throw std::bad_alloc{};
    if (unreadable) return tl::unexpected{*unreadable};
    std::ranges::sort(paths);
    return paths;
}

std::string shortest(const std::string& path) { return fs::path{path}.lexically_normal().string(); }

bool would_match(const std::string& pattern, const std::string& path) {
    return ::fnmatch(whole(pattern).c_str(), whole(path).c_str(), FNM_PATHNAME | FNM_PERIOD) == 0;
}

fs::path real_path(const std::string& path) {
    std::error_code fault;
    const auto named = fs::absolute(path, fault);
    const auto real = fs::weakly_canonical(named, fault);
    // Links in a ring lead nowhere: where they stand is told by their name.
    if (fault == std::errc::too_many_symbolic_link_levels) return named.lexically_normal();
    return fault ? fs::path{} : real;
}

bool lies_in(const std::string& path, const fs::path& folder) {
    const auto relative = real_path(path).lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}
