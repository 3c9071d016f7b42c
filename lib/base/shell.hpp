#pragma once

#include <string>
#include <string_view>

/// One word for a shell, whatever it holds: in single quotes.
std::string shell_word(std::string_view text);

/// The same as a person would type it: without quotes where they are not needed.
std::string typed_word(std::string_view text);
