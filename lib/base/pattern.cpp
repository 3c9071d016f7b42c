#include "base/pattern.hpp"

#include <regex.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <vector>

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
constexpr int most_nested_repeats = 3;
constexpr std::uint64_t most_signs = 5'000;  // once what is repeated is written out
constexpr std::uint64_t weight_of_absence = 8;

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

/// How often `{m,n}` at the front of a text repeats what stands before it; 1 when it is none.
std::uint64_t most_repeats(std::string_view text) {
    std::uint64_t most = 1;
    std::uint64_t number = 0;
    for (const char c : text.substr(1)) {
        const bool is_digit = c >= '0' && c <= '9';
        number = is_digit ? std::min<std::uint64_t>(number * 10 + static_cast<unsigned>(c - '0'),
                                                    most_signs)
                          : 0;
        most = std::max(most, number);
        if (!is_digit && c != ',') break;
    }
    return most;
}

/// What it costs the library to compile a part of an expression, which it writes out: `a+` as
/// `aa*`, and `a{2,}` as `aaa*`. What may be absent costs it more than a letter does, the more
/// often the more: so a group, which may be empty, `|`, `?` and `*` weigh more than one sign.
struct Cost {
    std::uint64_t signs = 0;  // written out
    int depth = 0;            // of repetitions within repetitions

    void add(const Cost& part) {
        signs = std::min(signs + part.signs, 2 * most_signs);
        depth = std::max(depth, part.depth);
    }
    void repeat(std::uint64_t times) {
        signs = std::min(signs * times, 2 * most_signs);
        ++depth;
    }
};

Cost cost_of(std::string_view expression) {
    std::vector<Cost> groups(1);  // open ones, and what stands in them
    Cost last;                    // what a repetition repeats
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c == '{' || c == '+' || c == '*' || c == '?') {
            const auto most = c == '{' ? most_repeats(expression.substr(i)) : 1;
            const bool may_be_absent = c == '*' || c == '?';
            last.repeat(may_be_absent ? 1 : most + 1);
            if (may_be_absent) last.signs += weight_of_absence;
            groups.back().add(last);
            if (c == '{') i = std::min(expression.find('}', i), expression.size());
        } else if (c == '(') {
            groups.push_back({weight_of_absence, 0});
        } else if (c == ')' && groups.size() > 1) {
            last = groups.back();
            groups.pop_back();
            groups.back().add(last);
        } else {
            if (c == '\\') ++i;
            last = {c == '|' ? weight_of_absence : 1, 0};
            groups.back().add(last);
        }
    }
    Cost whole;
    for (const auto& group : groups) whole.add(group);
    return whole;
}

/// `\1` asks for a text that was found before. The library knows it, and can look for ever.
bool refers_back(std::string_view expression) {
    for (std::size_t i = 0; i + 1 < expression.size(); ++i) {
        if (expression[i] != '\\') continue;
        const char next = expression[++i];
        if (next >= '1' && next <= '9') return true;
    }
    return false;
}

/// Why an expression is not handed to the library; empty when it may be.
std::string_view fault_of(std::string_view expression) {
    if (expression.size() > longest_expression) return "it is longer than 1,000 bytes";
    if (expression.find('\0') != std::string_view::npos) return "it holds U+0000";
    if (refers_back(expression)) return "it refers back to one of its groups";
    const auto cost = cost_of(expression);
    if (cost.depth > most_nested_repeats) return "it repeats repetitions of repetitions";
    if (cost.signs > most_signs) return "it repeats too much: more than 5,000 signs in all";
    return {};
}

using Matches = std::array<regmatch_t, 2>;

/// The library is told where the text ends; a checker of memory looks for a NUL there, too.
bool match(const regex_t& regex, std::string_view text, Matches& matches) {
    const std::string ended{text};
    matches[0] = {0, static_cast<regoff_t>(text.size())};
    const int fault =
        ::regexec(&regex, ended.c_str(), matches.size(), matches.data(), REG_STARTEND);
    if (fault == REG_ESPACE) throw std::bad_alloc{};  // whether it fits is not known
    return fault == 0;
}

}  // namespace

tl::expected<Pattern, std::string> Pattern::parse(std::string_view expression, Case letters) {
    if (const auto fault = fault_of(expression); !fault.empty())
        return tl::unexpected{std::string{fault}};
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
