#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace documents {

struct Mailbox {
    std::string name;  // may be empty
    std::string address;
};

struct Attachment {
    std::string file_name;
    std::string type;  // application/pdf
    std::string content;
};

/// One message to one recipient. All text is UTF-8.
struct Mail {
    Mailbox from;
    std::optional<Mailbox> reply_to;
    Mailbox to;
    std::string subject;
    std::string text;
    std::string html;  // empty: the message is text only
    std::vector<Attachment> attachments;
    std::string message_id;               // without < >
    std::vector<std::string> references;  // of earlier messages of the thread, oldest first
    std::int64_t seconds = 0;             // since the epoch, for the date of the message
    int zone_minutes = 0;                 // of that date, east of UTC
};

/// Why there is no message. No field is at fault when the mail library cannot be loaded.
struct MailError {
    std::string field;   // "recipient address"; may be empty
    std::string reason;  // "it holds a line break (U+000A)"
};

/// The bytes of the message with LF line ends, as `sendmail -t -i` takes it. The same mail makes
/// the same bytes, and a reader gets back exactly its texts, names and contents; a domain beyond
/// ASCII is written as punycode. GMime is loaded by the first call that finds nothing to refuse.
tl::expected<std::string, MailError> compose(const Mail& mail);

}  // namespace documents
