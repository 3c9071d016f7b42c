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

/// Why a filled-in `email` template is no email: `has no subject`. Empty when it is one.
std::string_view email_fault(std::string_view filled);
/// The same of a template that is not filled in, of which no field may decide how it begins.
std::string_view email_lead_fault(std::string_view text);

/// Several HTML letters as one page that prints each on a new sheet: what stands in the bodies of
/// all, in the page of the first.
std::string joined_pages(const std::vector<std::string>& pages);

}  // namespace documents
