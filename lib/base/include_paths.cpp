#include "base/include_paths.hpp"

#include <fnmatch.h>
#include <glob.h>

#include <algorithm>
#include <system_error>

namespace {

namespace fs = std::filesystem;

/// From the root on, without `.` and `..`.
std::string whole(const std::string& path) {
    std::error_code fault;
    return fs::absolute(path, fault).lexically_normal().string();
}

}  // namespace

std::string folder_prefix(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

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
