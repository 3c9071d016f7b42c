#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace documents {

/// What letters are worded for. Templates that only others include may have other channels.
inline constexpr std::array<std::string_view, 4> letter_channels{"email", "letter", "html", "sms"};

/// `en`, `final` and `letter` name the template en/final.letter.mustache.
struct TemplateName {
    std::string language;
    std::string name;
    std::string channel;

    friend auto operator<=>(const TemplateName&, const TemplateName&) = default;
};

/// Is it one that only others include? Such names begin with `_`.
bool is_part(const TemplateName& name);
bool is_html(const TemplateName& name);

/// Can a file have that name, in the folder of templates and nowhere else?
bool is_possible(const TemplateName& name);

/// `en/final.letter.mustache`.
std::string path_of(const TemplateName& name);

/// The name of `en/final.letter.mustache`; nothing where the path is no template's.
std::optional<TemplateName> name_of(std::string_view path);

/// What `{{> word}}` includes in `outer`: `items` is of the channel of `outer`, `items.text` of its
/// own.
TemplateName partial_of(const TemplateName& outer, std::string_view word);

}  // namespace documents
