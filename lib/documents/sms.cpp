#include "documents/sms.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/text.hpp"

namespace documents {
namespace {

// 3GPP TS 23.038, 6.2.1: the default alphabet in its order, without the escape, and what the
// escape makes of ten others.
constexpr std::u32string_view alphabet =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    U" !\"#¤%&'()*+,-./0123456789:;<=>?"
    U"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    U"¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr std::u32string_view extension = U"\f^{}\\[~]|€";
static_assert(alphabet.size() == 127 && extension.size() == 10);

/// Units in a message that travels alone, and in a part of a longer text.
struct Room {
    std::size_t alone;
    std::size_t part;
};

Room room_in(SmsEncoding encoding) {
    return encoding == SmsEncoding::gsm7 ? Room{160, 153} : Room{70, 67};
}

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        characters += point.value;
        text.remove_prefix(point.length);
    }
    return characters;
}

bool holds(std::u32string_view characters, char32_t c) {
    return characters.find(c) != std::u32string_view::npos;
}

bool is_gsm(char32_t c) { return holds(alphabet, c) || holds(extension, c); }

std::size_t units_of(char32_t c, SmsEncoding encoding) {
    const bool two = encoding == SmsEncoding::gsm7 ? holds(extension, c) : c > 0xFFFF;
    return two ? 2 : 1;
}

std::size_t parts_for(const std::vector<std::size_t>& sizes, std::size_t room) {
    std::size_t parts = 1;
    std::size_t used = 0;
    for (const auto size : sizes) {
        if (used + size > room) {
            ++parts;
            used = 0;
        }
        used += size;
    }
    return parts;
}

}  // namespace

std::string_view name_of(SmsEncoding encoding) {
    return encoding == SmsEncoding::gsm7 ? "GSM-7" : "UCS-2";
}

SmsSize sms_size(std::string_view text) {
    const auto characters = characters_of(text);
    const auto encoding =
        std::ranges::all_of(characters, is_gsm) ? SmsEncoding::gsm7 : SmsEncoding::ucs2;
    std::vector<std::size_t> sizes;
    for (const auto c : characters) sizes.push_back(units_of(c, encoding));
    const auto units = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    const auto room = room_in(encoding);
    return {encoding, units, units <= room.alone ? 1 : parts_for(sizes, room.part)};
}

}  // namespace documents
