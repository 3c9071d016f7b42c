#include "offering.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"

namespace cmd {

std::string offering(std::string_view shown, std::span<const std::string_view> words) {
    return fmt::format("{}\n{}", shown, fmt::join(words, "\n"));
}

std::string shown_type(const CLI::Option& option) {
    const auto type = option.get_type_name();
    return type.substr(0, type.find('\n'));
}

std::vector<std::string> offered_words(const CLI::Option& option) {
    const auto type = option.get_type_name();
    const auto shown = std::min(type.find('\n'), type.size());
    std::vector<std::string> words;
    for (const auto word : split_list(std::string_view{type}.substr(shown), '\n'))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

}  // namespace cmd
