#include "ledger/look_alikes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <ranges>

#include "base/text.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

bool is_odd(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool has_full_width(std::string_view text) {
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        if (point.value >= 0xFF01 && point.value <= 0xFF5E) return true;
        text.remove_prefix(point.length);
    }
    return false;
}

/// The first character beyond ASCII: `U+FF29 …`.
std::string first_odd(std::string_view text) {
    const auto odd = std::ranges::find_if(text, is_odd) - text.begin();
    if (static_cast<std::size_t>(odd) == text.size()) return "";
    text.remove_prefix(static_cast<std::size_t>(odd));
    return fmt::format("U+{:04X} …", static_cast<std::uint32_t>(decode_utf8(text).value));
}

/// Where the characters beyond ASCII stand in a name that is written plainly.
Span odd_part(std::string_view text, Span span) {
    if (span.end - span.begin != text.size() || is_ascii(text)) return span;
    const auto first = std::ranges::find_if(text, is_odd) - text.begin();
    const auto end = std::ranges::find_if(text | std::views::reverse, is_odd).base() - text.begin();
    return {span.source, span.begin + static_cast<std::uint32_t>(first),
            span.begin + static_cast<std::uint32_t>(end)};
}

enum class Alike : std::uint8_t { no, but_for_accents, but_for_case, but_for_width };

Alike alike(std::string_view name, std::string_view known) {
    if (name == known) return Alike::no;
    if (normalised(name) == normalised(known)) return Alike::but_for_accents;
    if (same_but_for_case(name, known)) return Alike::but_for_case;
    return same_but_for_case(fold_width(name), fold_width(known)) ? Alike::but_for_width
                                                                  : Alike::no;
}

std::string_view other_accents(std::string_view name) {
    return normalised(name) == name ? "has accents that are part of their letters"
                                    : "has accents that are characters of their own";
}

std::string_view other_width(std::string_view name, std::string_view known) {
    if (has_full_width(name)) return "has full-width letters";
    return has_full_width(known) ? "has no full-width letters" : "has other forms of its letters";
}

std::string difference(Alike alike, std::string_view name, std::string_view known) {
    switch (alike) {
        case Alike::no:
            return "";
        case Alike::but_for_case:
            return fmt::format("differs from {} only in case", known);
        case Alike::but_for_accents:
            return fmt::format("looks like {} but {}", known, other_accents(name));
        case Alike::but_for_width:
            return fmt::format("looks like {} but {}", known, other_width(name, known));
    }
    return "";
}

}  // namespace

std::string difference_in_look(std::string_view name, std::string_view known) {
    return difference(alike(name, known), name, known);
}

bool complain_look(Draft& draft, const SaidName& name, std::string_view known) {
    const auto look = alike(name.text, known);
    if (look == Alike::no) return false;
    const auto message = fmt::format("`{}` {}", name.text, difference(look, name.text, known));
    std::string cause{name.text};
    if (look == Alike::but_for_case) {
        draft.complain(name.place, case_differs, message, {{name.span, ""}},
                       {help(fmt::format("{} are case-sensitive; write {}", name.kind, known))},
                       std::move(cause));
    } else {
        const bool narrow = look == Alike::but_for_width;
        draft.complain(name.place, lookalike, message,
                       {{narrow ? odd_part(name.text, name.span) : name.span,
                         narrow ? first_odd(name.text) : ""}},
                       {help(fmt::format("write {}", known))}, std::move(cause));
    }
    return true;
}

}  // namespace ledger
