#pragma once

#include <optional>

#include "ledger/book.hpp"

namespace ledger {

/// The first document that two books of the same entries, in the same order, do not agree on:
/// what is open of it, or left, or what settled it and when. Nothing when there is none, as there
/// should be when only names differ; but under `oldest-first` money goes to the lower number of
/// two items that are alike.
std::optional<Id<Document>> first_difference(const Book& before, const Book& after);

}  // namespace ledger
