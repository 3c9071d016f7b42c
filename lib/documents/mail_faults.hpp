#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "documents/mail.hpp"

namespace documents {

/// Why nothing can be sent to an address, or nothing. Taken is one `local@domain` without quotes,
/// comments or an IP address; the domain may be of any script, what is before the @ only ASCII.
std::optional<std::string> address_fault(std::string_view address);

/// The first field of a mail that must not reach a mail library, which may let a line break
/// become a header of its own.
std::optional<MailError> mail_fault(const Mail& mail);

}  // namespace documents
