#include "documents/template_name.hpp"

#include <fmt/format.h>

namespace documents {
namespace {

bool is_word(std::string_view text) {
    constexpr std::string_view elsewhere{"/\0", 2};
    return !text.empty() && text.front() != '.' &&
           text.find_first_of(elsewhere) == std::string_view::npos;
}

}  // namespace

bool is_part(const TemplateName& name) { return name.name.starts_with('_'); }

bool is_html(const TemplateName& name) { return name.channel == "html"; }

bool is_possible(const TemplateName& name) {
    return is_word(name.language) && is_word(name.name) && is_word(name.channel);
}

std::string path_of(const TemplateName& name) {
    return fmt::format("{}/{}.{}.mustache", name.language, name.name, name.channel);
}

std::optional<TemplateName> name_of(std::string_view path) {
    constexpr std::string_view ending = ".mustache";
    const auto slash = path.find('/');
    if (slash == std::string_view::npos || !path.ends_with(ending)) return std::nullopt;
    const auto file = path.substr(slash + 1, path.size() - slash - 1 - ending.size());
    const auto dot = file.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    TemplateName name{std::string{path.substr(0, slash)}, std::string{file.substr(0, dot)},
                      std::string{file.substr(dot + 1)}};
    if (!is_possible(name)) return std::nullopt;
    return name;
}

TemplateName partial_of(const TemplateName& outer, std::string_view word) {
    const auto dot = word.find('.');
    if (dot == std::string_view::npos) return {outer.language, std::string{word}, outer.channel};
    return {outer.language, std::string{word.substr(0, dot)}, std::string{word.substr(dot + 1)}};
}

}  // namespace documents
