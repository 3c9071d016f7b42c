#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"

namespace settings {

/// The numbers of receipts where [bank.NAME] says none.
inline constexpr std::string_view usual_receipt_number = "BK-{yymmdd}-{h6}";

/// Is it a template of numbers? `{yyyy}`, `{yy}`, `{mm}`, `{dd}`, `{yyyymmdd}` and `{yymmdd}` stand
/// for the day; `{h4}` to `{h32}`, there once, for so many digits of a hash.
bool is_receipt_number(std::string_view pattern);

/// The number of a receipt by such a template: with `more` digits of the hash than it asks for, of
/// those there are.
std::string receipt_number(std::string_view pattern, Date day, std::string_view hash,
                           std::size_t more);

}  // namespace settings
