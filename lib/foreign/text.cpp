#include "foreign/text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foreign {

namespace {

constexpr std::string_view wide_blank = "\u3000";
constexpr std::string_view hard_blank = "\u00A0";

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

std::string_view without_ends(std::string_view text) {
    while (true) {
        const auto before = text.size();
        text = trimmed(text);
        for (const auto blank : {wide_blank, hard_blank}) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
        }
        if (text.size() == before) return text;
    }
}

}  // namespace

std::string cleaned(std::string_view text) {
    if (is_printable(text)) return std::string{trimmed(text)};
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        if (is_control(point.value)) {
            plain += ' ';
        } else {
            plain += text.substr(0, point.length);
        }
        text.remove_prefix(point.length);
    }
    return std::string{without_ends(plain)};
}

std::string squeezed(std::string_view text) {
    const auto plain = cleaned(text);
    std::string result;
    for (const char byte : plain)
        if (byte != ' ' || (!result.empty() && result.back() != ' ')) result += byte;
    return result;
}

std::string unblanked(std::string_view text) {
    auto plain = cleaned(text);
    std::erase(plain, ' ');
    return plain;
}

std::string folded(std::string_view text) {
    auto plain = cleaned(text);
    return is_ascii(plain) ? plain : cleaned(fold_width(plain));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string result;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!result.empty()) result += ' ';
        result += part;
    }
    return result;
}

}  // namespace foreign
