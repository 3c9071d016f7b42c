#pragma once

#include <string>
#include <string_view>

/// The SHA-256 of some bytes as 64 hex digits in lower case.
std::string sha256_hex(std::string_view bytes);
