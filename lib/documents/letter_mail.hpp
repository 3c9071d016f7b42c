#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/mail.hpp"

namespace documents {

/// Reads `Our Company <accounts@example.com>`, or an address alone.
Mailbox parse_mailbox(std::string_view text);

/// A filled-in `email` template: its first line `Subject: …`, and the text behind the empty line
/// that follows. Without such a line the subject is empty.
struct EmailText {
    std::string subject;
    std::string text;
};
EmailText split_email(std::string_view filled);

/// Several HTML letters as one page that prints each on a new sheet: what stands in the bodies of
/// all, in the page of the first.
std::string joined_pages(const std::vector<std::string>& pages);

}  // namespace documents
