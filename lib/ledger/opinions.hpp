#pragma once

#include <optional>
#include <vector>

#include "ledger/paying.hpp"

namespace ledger {

/// What somebody says of a customer: a `credit-report` or `financials`.
struct Opinion {
    std::size_t event = 0;         // in Book::events
    std::optional<Points> points;  // nothing when it does not say enough
};

/// By customer: the latest of each kind within 400 days (credit.md 1).
struct Opinions {
    std::vector<std::optional<Opinion>> reports;  // with a `score:`, which is the points
    std::vector<std::optional<Opinion>> financials;
};

/// Of two of one day that of fewer points counts, so that their order has no meaning.
Opinions opinions_on(const Book& book, Date as_of);

}  // namespace ledger
