#pragma once

#include <cstdint>

#include "base/file.hpp"

/// What is read has at most so many bytes, since places in it are counted in 32 bits:
/// a larger file is not opened, and a pipe or a growing file not read on.
inline constexpr std::uint64_t most_bytes = 0xFFFF'FFFF;

/// That there are more.
FileError too_many_bytes();
