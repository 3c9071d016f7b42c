#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ledger/paying.hpp"

namespace ledger {

/// How promptly a customer pays, from 1 to 100 points (credit.md 4). Without documents there is
/// no index: what others do says nothing of a customer who has not paid yet.
struct PayIndex {
    std::int64_t documents = 0;   // n: with cash of the year, or an undisputed overdue part
    std::optional<Points> own;    // weighted with amounts; currencies averaged by documents
    std::optional<Points> index;  // between its own and the mean of all
};

/// The own points of a customer that has paid, or should have; nothing of others.
std::optional<Points> own_points(std::span<const Paying> sums);

/// (n * own + 5 * mean) / (n + 5): the fewer documents, the nearer to the mean.
Points index_of(std::int64_t documents, Points own, Points mean);

struct PayIndices {
    std::vector<PayIndex> of_customers;  // by customer
    std::optional<Points> mean;          // of the book, by documents; nothing when it has none
};

/// Of all customers of a book, from `paying`.
PayIndices pay_indices(const std::vector<std::vector<Paying>>& paying);

}  // namespace ledger
