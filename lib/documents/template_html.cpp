#include "documents/template_html.hpp"

#include <fmt/format.h>

#include <array>

namespace documents {
namespace {

/// Something that would make a letter load or run what it does not hold.
struct Loader {
    std::string_view words;  // in lower case
    std::string_view means;
};

constexpr std::array<Loader, 20> loaders{{{"<script", "runs a program"},
                                          {"<link", "loads a file"},
                                          {"<iframe", "loads a page"},
                                          {"<frame", "loads a page"},
                                          {"<object", "loads a file"},
                                          {"<embed", "loads a file"},
                                          {"<image", "loads a file"},
                                          {"<base", "moves every address"},
                                          {"<form", "sends what is typed"},
                                          {"file:", "reads a file of this machine"},
                                          {"javascript:", "runs a program"},
                                          {"@import", "loads a file"},
                                          {"image-set(", "loads a file"},
                                          {"srcset", "loads a file"},
                                          {"xlink:href", "loads a file"},
                                          {"rel=\"attachment", "attaches a file"},
                                          {"rel='attachment", "attaches a file"},
                                          {"rel=attachment", "attaches a file"},
                                          {"http-equiv", "moves the reader elsewhere"},
                                          {"<use", "loads a file"}}};

std::string_view without_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t\n\f"), text.size()));
}

/// An attribute or a function whose value may only be what the letter itself holds. Returns its
/// size up to the value; nothing when it is none, or holds that.
std::size_t names_a_stranger(std::string_view text) {
    for (const std::string_view lead : {"src=", "poster=", "background=", "url("}) {
        const auto name = lead.substr(0, lead.size() - 1);
        if (!text.starts_with(name)) continue;
        auto value = lead.back() == '=' ? without_blanks(text.substr(name.size()))
                                        : text.substr(name.size());
        if (!value.starts_with(lead.back())) continue;
        value.remove_prefix(1);
        const auto size = text.size() - value.size();
        value = without_blanks(value);
        value.remove_prefix(std::min(value.find_first_not_of("\"' \t\n\f"), value.size()));
        if (!value.starts_with("data:") && !value.starts_with("cid:")) return size;
    }
    return 0;
}

bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

/// The size of an attribute as `onclick`, whose value is a program; nothing when it is none.
std::size_t names_an_event(std::string_view text) {
    if (!text.starts_with("on")) return 0;
    std::size_t size = 2;
    while (size < text.size() && is_letter(text[size])) ++size;
    return size > 2 && without_blanks(text.substr(size)).starts_with('=') ? size : 0;
}

void find_events(std::string_view text, std::vector<HtmlFault>& faults) {
    bool in_tag = false;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == '<') in_tag = is_letter(text[at + 1]);
        if (text[at] == '>') in_tag = false;
        const bool parts_attributes = std::string_view{" \t\n\f/\"'"}.find(text[at]) != text.npos;
        if (!in_tag || !parts_attributes) continue;
        if (const auto size = names_an_event(text.substr(at + 1)))
            faults.push_back({at + 1, size, "a letter loads nothing; this runs a program"});
    }
}

}  // namespace

std::vector<HtmlFault> html_faults(std::string_view page) {
    std::string text{page};
    for (auto& byte : text)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    std::vector<HtmlFault> faults;
    for (const auto& [words, means] : loaders)
        for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            faults.push_back(
                {at, words.size(), fmt::format("a letter loads nothing; this {}", means)});
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto size = names_a_stranger(std::string_view{text}.substr(at)))
            faults.push_back(
                {at, size, "a letter loads nothing; only data: and cid: may stand here"});
    find_events(text, faults);
    return faults;
}

}  // namespace documents
