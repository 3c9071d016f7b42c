#pragma once

#include <cstddef>
#include <string_view>

namespace documents {

enum class SmsEncoding { gsm7, ucs2 };

/// `GSM-7` or `UCS-2`.
std::string_view name_of(SmsEncoding encoding);

/// What it takes to send a text.
struct SmsSize {
    SmsEncoding encoding;
    std::size_t units;     // septets, or UTF-16 code units
    std::size_t segments;  // messages on the way, each of which is paid for; at least one
};

/// By 3GPP TS 23.038 and 23.040: one character outside the GSM default alphabet and its extension
/// table turns the whole text into UCS-2. A text longer than one message is cut into parts, each
/// with less room, and no character is cut in two.
SmsSize sms_size(std::string_view text);

}  // namespace documents
