#include "journal/include_paths.hpp"

#include <fnmatch.h>
#include <glob.h>

#include <algorithm>

namespace journal {
namespace {

namespace fs = std::filesystem;

/// From the root on, without `.` and `..`.
std::string whole(const std::string& path) {
    std::error_code fault;
    return fs::absolute(path, fault).lexically_normal().string();
}

}  // namespace

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

std::vector<std::string> matches_of(const std::string& pattern) {
    glob_t found{};
    std::vector<std::string> paths;
    if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
        paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    std::ranges::sort(paths);
    return paths;
}

std::string shortest(const std::string& path) { return fs::path{path}.lexically_normal().string(); }

bool would_match(const std::string& pattern, const std::string& path) {
    return ::fnmatch(whole(pattern).c_str(), whole(path).c_str(), FNM_PATHNAME | FNM_PERIOD) == 0;
}

bool lies_in(const std::string& path, const fs::path& folder) {
    std::error_code fault;
    const auto real = fs::weakly_canonical(fs::absolute(path, fault), fault);
    if (fault) return false;
    const auto relative = real.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace journal
