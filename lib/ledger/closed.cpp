#include "ledger/closed.hpp"

#include <fmt/format.h>

namespace ledger {

std::optional<Date> closed_until(const Book& book) {
    std::optional<Date> closed;
    if (book.counts.of(Kind::close) == 0) return closed;
    for (const auto& event : book.events)
        if (event.kind == Kind::close) closed = event.date;
    return closed;
}

std::optional<std::string> closed_fault(std::optional<Date> closed, Date day) {
    if (!closed || day > *closed) return std::nullopt;
    return fmt::format("{} is in a period that was closed on {}", to_string(day),
                       to_string(*closed));
}

}  // namespace ledger
