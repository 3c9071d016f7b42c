#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace documents {

/// A name or a subject for the head of a message: as it is when no reader could take it for
/// anything else and it fits, otherwise all of it in encoded words (RFC 2047).
std::string encoded_name(std::string_view name);
std::string encoded_subject(std::string_view subject);

/// The body of a text part: lines of up to 76 bytes, the last of them ended. Every byte is kept,
/// and no line begins with a dot or with `From `, which are changed on some ways.
std::string quoted_printable(std::string_view text);

/// Separates the parts of a message, in none of whose encoded bodies it can stand.
std::string boundary(std::string_view kind, std::string_view message_id);

/// `Tue, 03 Mar 2026 10:00:00 +0100`
std::string mail_date(std::int64_t seconds, int zone_minutes);

}  // namespace documents
