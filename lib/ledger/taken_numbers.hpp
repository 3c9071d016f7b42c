#pragma once

#include <cstdint>
#include <vector>

#include "ledger/draft.hpp"

namespace ledger {

/// Indexes the documents by number; which of them have a number that is taken already, in order.
/// Nothing else is written, nor read but the documents and their numbers.
std::vector<std::uint32_t> index_documents(Book& book);

/// Reports and leaves out these.
void refuse_taken_numbers(Draft& draft, const std::vector<std::uint32_t>& taken);

}  // namespace ledger
