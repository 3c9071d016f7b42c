#pragma once

#include <string>
#include <string_view>

#include "base/source.hpp"
#include "reports/chronicle.hpp"

namespace documents {

/// `NAME | KIND TITLE` and the like: without line breaks and what other programs take for more
/// than text (`;`, `|`, brackets), and with single blanks.
std::string plain_text(std::string_view text);

/// A text of one line: blanks where it has control characters.
std::string without_controls(std::string_view text);

/// `FILE:LINE`.
std::string spoken_place(const Sources& sources, Place place);

/// An account and an amount in one line without its end, the digits aligned on the right.
std::string posting_line(std::string_view indent, std::string_view account, Money amount,
                         std::string_view currency, const Currencies& currencies);

/// ` @@ 7100.00 CNY`: what an amount was exchanged for, as a whole.
std::string total_price(Money cost, std::string_view currency, const Currencies& currencies);

/// An assertion as a comment has it.
std::string assertion_text(const ledger::Book& book, const ledger::Assertion& assertion);

}  // namespace documents
