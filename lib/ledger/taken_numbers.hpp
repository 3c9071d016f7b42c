#pragma once

#include <cstdint>
#include <vector>

#include "ledger/draft.hpp"

namespace ledger {

/// Indexes the documents from `first` on by number; adds to `taken`, in order, those whose number
/// is taken already.
void index_documents(Book& book, std::uint32_t first, std::vector<std::uint32_t>& taken);

/// Reports and leaves out these.
void refuse_taken_numbers(Draft& draft, const std::vector<std::uint32_t>& taken);

}  // namespace ledger
