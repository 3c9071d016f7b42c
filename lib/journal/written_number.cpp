#include "journal/written_number.hpp"

#include "base/money.hpp"

namespace journal {
namespace {

/// More digits than 64 bits are sure to hold.
constexpr std::size_t many_digits = 18;

void append_whole(std::string_view whole, bool group, std::string& into) {
    const bool leading_zero = whole.size() > 1 && whole[0] == '0';
    if (leading_zero) {
        into += whole;
        return;
    }
    std::size_t left = whole.size();
    for (const char c : whole) left -= c == ',' ? 1U : 0U;
    for (const char c : whole) {
        if (c == ',') continue;
        into += c;
        --left;
        if (group && left > 0 && left % 3 == 0) into += ',';
    }
}

}  // namespace

void append_number(std::string_view number, int decimals, bool group, std::string& into) {
    const auto begin = into.size();
    auto whole = number.substr(0, number.find('.'));
    const auto fraction = number.substr(whole.size());
    if (whole.starts_with('-')) {
        into += '-';
        whole.remove_prefix(1);
    }
    append_whole(whole, group, into);
    into += fraction;
    const auto written = fraction.empty() ? 0 : fraction.size() - 1;
    const auto wanted = static_cast<std::size_t>(decimals);
    if (written >= wanted) return;
    const auto kept = into.size();
    if (fraction.empty()) into += '.';
    into.append(wanted - written, '0');
    const auto all = std::string_view{into}.substr(begin);
    if (all.size() > many_digits && !parse_decimal(all)) into.resize(kept);
}

}  // namespace journal
