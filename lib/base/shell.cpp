#include "base/shell.hpp"

std::string shell_word(std::string_view text) {
    std::string word{'\''};
    for (const char c : text) word += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return word + '\'';
}

std::string typed_word(std::string_view text) {
    constexpr std::string_view signs = " \t\"'`\\$&;()<>|*?#![]{}~";
    const bool is_plain = !text.empty() && text.find_first_of(signs) == std::string_view::npos;
    return is_plain ? std::string{text} : shell_word(text);
}
