#pragma once

#include <optional>
#include <string>

#include "ledger/book.hpp"

namespace ledger {

/// The last day that any `close` closed, with a seal or without one; nothing where there is none.
std::optional<Date> closed_until(const Book& book);

/// Why no entry of a day up to then can be added; nothing where one can.
std::optional<std::string> closed_fault(std::optional<Date> closed, Date day);

}  // namespace ledger
