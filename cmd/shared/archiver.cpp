#include "archiver.hpp"

#include <algorithm>
#include <string_view>

#include "command.hpp"

namespace cmd {

namespace {

/// One operation of the archiver with its modifiers: `rcs`, `-t`, `qcD`.
bool is_operation(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    return !word.empty() && word.find_first_of("dmpqrstx") != std::string_view::npos &&
           word.find_first_not_of("abcdDfilmNoOpPqrsSTtuUvVx") == std::string_view::npos;
}

bool is_object(std::string_view word) {
    return word.ends_with(".a") || word.ends_with(".o") || word.ends_with(".lo") ||
           word.ends_with(".so");
}

}  // namespace

bool is_for_archiver(const std::vector<std::string>& words) {
    return words.size() > 1 && find_command(words[0]) == nullptr && is_operation(words[0]) &&
           std::any_of(words.begin() + 1, words.end(), is_object);
}

}  // namespace cmd
