#pragma once

#include <string>
#include <string_view>

#include "base/source.hpp"
#include "reports/chronicle.hpp"

namespace documents {

/// `NAME | KIND TITLE` and the like: without line breaks and what other programs take for more
/// than text (`;`, `|`, brackets), and with single blanks.
std::string plain_text(std::string_view text);

/// The same of one behind which nothing may follow, as a whole: no control characters.
std::string without_controls(std::string_view text);

/// `FILE:LINE`.
std::string spoken_place(const Sources& sources, Place place);

/// An account and an amount in one line without its end, the digits aligned on the right.
std::string posting_line(std::string_view indent, std::string_view account, Money amount,
                         std::string_view currency, const Currencies& currencies);

/// Of a posting of a customer, the number it is filed under: of its document; `-` of none.
std::string filed_under(const ledger::Book& book, const reports::Posting& posting);

}  // namespace documents
