#include "documents/export_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace documents {
namespace {

constexpr std::size_t digits_end = 60;  // the column of the last digit

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool means_more(char32_t c) { return c == U';' || c == U'|' || c == U'[' || c == U']'; }

template <class IsBlanked>
std::string blanked(std::string_view text, IsBlanked is_blanked) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text[0]);
        const auto point = first < 0x80 ? CodePoint{first, 1} : decode_utf8(text);
        if (is_blanked(point.value))
            out += ' ';
        else
            out += text.substr(0, point.length);
        text.remove_prefix(point.length);
    }
    return out;
}

std::string with_single_blanks(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text))
        if (c != ' ' || out.back() != ' ') out += c;
    return out;
}

}  // namespace

std::string plain_text(std::string_view text) {
    return with_single_blanks(
        blanked(text, [](char32_t c) { return is_control(c) || means_more(c); }));
}

std::string without_controls(std::string_view text) { return blanked(text, is_control); }

std::string spoken_place(const Sources& sources, Place place) {
    return fmt::format("{}:{}", sources.name(place.source),
                       sources.locate(place.source, place.offset).line);
}

std::string posting_line(std::string_view indent, std::string_view account, Money amount,
                         std::string_view currency, const Currencies& currencies) {
    auto line = fmt::format("{}{}", indent, account);
    const auto digits = plain_digits(amount.minor(), currencies.decimals(amount.currency()));
    const auto used = display_width(line) + digits.size();
    line.append(std::max<std::size_t>(2, used < digits_end ? digits_end - used : 0), ' ');
    return fmt::format("{}{} {}", line, digits, currency);
}

std::string total_price(Money cost, std::string_view currency, const Currencies& currencies) {
    const auto whole = cost.minor() < 0 ? -cost.minor() : cost.minor();
    return fmt::format(" @@ {} {}", plain_digits(whole, currencies.decimals(cost.currency())),
                       currency);
}

std::string assertion_text(const ledger::Book& book, const ledger::Assertion& assertion) {
    const auto on =
        assertion.document.is_none() ? std::string{} : " on:" + book.number_of(assertion.document);
    return fmt::format("{} balance {} {}{}", to_string(assertion.date),
                       book.customers[assertion.customer].id,
                       to_string(assertion.stated, book.currencies), on);
}

}  // namespace documents
