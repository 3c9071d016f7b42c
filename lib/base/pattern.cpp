#include "base/pattern.hpp"

#include <regex.h>

#include <array>
#include <new>

struct Pattern::Compiled {
    regex_t regex{};
    bool sound = false;

    Compiled() = default;
    Compiled(const Compiled&) = delete;
    Compiled& operator=(const Compiled&) = delete;
    ~Compiled() {
        if (sound) ::regfree(&regex);
    }
};

namespace {

constexpr std::size_t longest_expression = 1'000;

/// POSIX has no `\d`; the other classes the library knows.
std::string with_digits_spelled(std::string_view expression) {
    std::string spelled;
    bool in_list = false;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c == '\\' && i + 1 < expression.size()) {
            const char next = expression[++i];
            if (next == 'd') {
                spelled += in_list ? "0-9" : "[0-9]";
            } else if (next == 'D' && !in_list) {
                spelled += "[^0-9]";
            } else {
                spelled += {c, next};
            }
            continue;
        }
        if (c == '[') in_list = true;
        if (c == ']') in_list = false;
        spelled += c;
    }
    return spelled;
}

/// `\1` asks for a text that was found before. The library knows it, and can look for ever.
bool refers_back(std::string_view expression) {
    for (std::size_t i = 0; i + 1 < expression.size(); ++i) {
        if (expression[i] != '\\') continue;
        ++i;
        if (expression[i] >= '1' && expression[i] <= '9') return true;
    }
    return false;
}

using Matches = std::array<regmatch_t, 2>;

bool match(const regex_t& regex, std::string_view text, Matches& matches) {
    matches[0] = {0, static_cast<regoff_t>(text.size())};
    const int fault =
        ::regexec(&regex, text.data(), matches.size(), matches.data(), REG_STARTEND);
    if (fault == REG_ESPACE) throw std::bad_alloc{};  // whether it fits is not known
    return fault == 0;
}

}  // namespace

tl::expected<Pattern, std::string> Pattern::parse(std::string_view expression, Case letters) {
    if (expression.size() > longest_expression || expression.find('\0') != std::string_view::npos)
        return tl::unexpected{std::string{"it is longer than 1,000 bytes"}};
    if (refers_back(expression))
        return tl::unexpected{std::string{"it refers back to one of its groups"}};
    auto compiled = std::make_shared<Compiled>();
    const auto spelled = with_digits_spelled(expression);
    const int flags = REG_EXTENDED | (letters == Case::ignored ? REG_ICASE : 0);
    const int fault = ::regcomp(&compiled->regex, spelled.c_str(), flags);
    compiled->sound = fault == 0;
    if (fault == 0) return Pattern{std::move(compiled)};
    std::array<char, 200> words{};
    ::regerror(fault, &compiled->regex, words.data(), words.size());
    return tl::unexpected{std::string{words.data()}};
}

std::optional<Pattern> Pattern::of(const std::string& text) {
    auto pattern = parse(text, Case::kept);
    return pattern ? std::optional{std::move(*pattern)} : std::nullopt;
}

bool Pattern::fits(std::string_view text) const {
    Matches matches;
    return match(compiled_->regex, text, matches);
}

std::optional<std::string> Pattern::find_in(std::string_view text) const {
    Matches matches;
    if (!match(compiled_->regex, text, matches)) return std::nullopt;
    const auto& found = compiled_->regex.re_nsub > 0 ? matches[1] : matches[0];
    if (found.rm_so < 0) return std::nullopt;
    return std::string{text.substr(static_cast<std::size_t>(found.rm_so),
                                   static_cast<std::size_t>(found.rm_eo - found.rm_so))};
}
