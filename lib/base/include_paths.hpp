#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"

/// The folder with its slash; empty of a mere name.
std::string folder_prefix(const std::string& path);

/// The files that an include takes, sorted bytewise. Fails when a folder on the way to them cannot
/// be read; the reason names it.
tl::expected<std::vector<std::string>, FileError> matches_of(const std::string& pattern);
/// Would it take a file of this path, if it was there?
bool would_match(const std::string& pattern, const std::string& path);

/// `2026/../main.arl` as people call it: `main.arl`.
std::string shortest(const std::string& path);

/// From the root on, symbolic links followed as far as there is something.
std::filesystem::path real_path(const std::string& path);
/// Does `path`, symbolic links followed, lie in `folder`?
bool lies_in(const std::string& path, const std::filesystem::path& folder);
