#include "settings/account_template.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"

namespace settings {

namespace {

std::string allowed_words(std::uint8_t allowed) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < placeholders.size(); ++i)
        if ((allowed & placeholder_bit(static_cast<Placeholder>(i))) != 0)
            words.push_back(fmt::format("{{{}}}", placeholders[i]));
    return fmt::format("{}", fmt::join(words, " "));
}

tl::expected<Placeholder, TemplateFault> placeholder_named(std::string_view name,
                                                           std::uint8_t allowed) {
    const auto found = std::ranges::find(placeholders, name);
    const auto index = static_cast<std::size_t>(found - placeholders.begin());
    const bool is_known = found != placeholders.end() &&
                          (allowed & placeholder_bit(static_cast<Placeholder>(index))) != 0;
    if (is_known) return static_cast<Placeholder>(index);
    return tl::unexpected{TemplateFault{fmt::format("has {{{}}}, which stands for nothing", name),
                                        fmt::format("there are {}", allowed_words(allowed))}};
}

/// Control characters and what another program takes for the end of the name.
bool is_odd(std::string_view text) {
    const auto is_odd_byte = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == ';' || c == '}';
    };
    return std::ranges::any_of(text, is_odd_byte) || text.find("  ") != std::string_view::npos;
}

tl::expected<std::vector<TemplatePart>, TemplateFault> parse_component(std::string_view text,
                                                                       std::uint8_t allowed) {
    std::vector<TemplatePart> parts;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto plain = text.substr(0, open);
        if (is_odd(plain))
            return tl::unexpected{
                TemplateFault{"cannot be part of an account's name",
                              "leave out semicolons, control characters and double blanks"}};
        if (!plain.empty()) parts.push_back({true, std::string{plain}, {}});
        if (open == std::string_view::npos) break;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            return tl::unexpected{TemplateFault{"has a { without its }", {}}};
        const auto named = placeholder_named(text.substr(open + 1, close - open - 1), allowed);
        if (!named) return tl::unexpected{named.error()};
        parts.push_back({false, {}, *named});
        text.remove_prefix(close + 1);
    }
    return parts;
}

bool begins_with_letter(std::string_view text) {
    return !text.empty() && is_letter(decode_utf8(text).value);
}

}  // namespace

bool AccountTemplate::uses(Placeholder placeholder) const {
    const auto stands_for = [&](const TemplatePart& part) {
        return !part.is_text && part.placeholder == placeholder;
    };
    return std::ranges::any_of(components, [&](const std::vector<TemplatePart>& parts) {
        return std::ranges::any_of(parts, stands_for);
    });
}

tl::expected<AccountTemplate, TemplateFault> parse_account(std::string_view text,
                                                           std::uint8_t allowed) {
    if (!begins_with_letter(text))
        return tl::unexpected{TemplateFault{"is no account", "write it as \"Assets:Receivable\""}};
    AccountTemplate account;
    for (;;) {
        const auto colon = text.find(':');
        const auto component = text.substr(0, colon);
        if (component.empty() || trimmed(component) != component)
            return tl::unexpected{TemplateFault{"has an empty part, or one with blanks around it",
                                                "write it as \"Assets:Receivable\""}};
        auto parts = parse_component(component, allowed);
        if (!parts) return tl::unexpected{parts.error()};
        account.components.push_back(std::move(*parts));
        if (colon == std::string_view::npos) return account;
        text.remove_prefix(colon + 1);
    }
}

}  // namespace settings
