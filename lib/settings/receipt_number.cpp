#include "settings/receipt_number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace settings {

namespace {

constexpr std::size_t fewest_digits = 4;
constexpr std::size_t most_digits = 32;

/// What stands for parts of a day: where they are in YYYYMMDD.
struct DayPart {
    std::string_view name;
    std::size_t begin;
    std::size_t length;
};
constexpr std::array day_parts{DayPart{"yyyy", 0, 4},   DayPart{"yy", 2, 2},
                               DayPart{"mm", 4, 2},     DayPart{"dd", 6, 2},
                               DayPart{"yymmdd", 2, 6}, DayPart{"yyyymmdd", 0, 8}};

/// How many digits `h6` asks for.
std::optional<std::size_t> digits_of(std::string_view name) {
    if (name.size() < 2 || name.size() > 3 || name[0] != 'h' || name[1] == '0') return std::nullopt;
    std::size_t digits = 0;
    for (const char c : name.substr(1)) {
        if (c < '0' || c > '9') return std::nullopt;
        digits = 10 * digits + static_cast<std::size_t>(c - '0');
    }
    if (digits < fewest_digits || digits > most_digits) return std::nullopt;
    return digits;
}

const DayPart* day_part(std::string_view name) {
    const auto* part = std::ranges::find(day_parts, name, &DayPart::name);
    return part == day_parts.end() ? nullptr : part;
}

/// Hands the plain stretches of a template and what stands in its braces to `visit`, in turn.
/// False when a brace has no other.
template <class Visit>
bool for_each_part(std::string_view pattern, Visit visit) {
    while (true) {
        const auto open = pattern.find_first_of("{}");
        if (open == std::string_view::npos) return visit(pattern, std::string_view{}), true;
        const auto close = pattern.find_first_of("{}", open + 1);
        if (pattern[open] == '}' || close == std::string_view::npos || pattern[close] == '{')
            return false;
        visit(pattern.substr(0, open), pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

}  // namespace

bool is_receipt_number(std::string_view pattern) {
    int hashes = 0;
    bool known = true;
    const bool whole = for_each_part(pattern, [&](std::string_view plain, std::string_view name) {
        for (const char c : plain) known = known && static_cast<unsigned char>(c) >= ' ';
        if (digits_of(name)) ++hashes;
        const bool ends = name.data() == nullptr;
        known = known && (ends || digits_of(name) || day_part(name) != nullptr);
    });
    return whole && known && hashes == 1;
}

std::string receipt_number(std::string_view pattern, Date day, std::string_view hash,
                           std::size_t more) {
    auto digits = to_string(day);
    std::erase(digits, '-');
    std::string number;
    for_each_part(pattern, [&](std::string_view plain, std::string_view name) {
        number += plain;
        if (const auto wanted = digits_of(name)) number += hash.substr(0, *wanted + more);
        if (const auto* part = day_part(name)) number += digits.substr(part->begin, part->length);
    });
    return number;
}

}  // namespace settings
