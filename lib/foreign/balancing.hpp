#pragma once

#include <string_view>
#include <vector>

#include "foreign/journal.hpp"

namespace foreign {

/// What keeps a transaction from balancing.
enum class BalanceError {
    none,
    two_missing,  // more than one amount was left out
    differs,      // the amounts do not add up to nothing
    too_large,
    lot,  // a missing amount beside lots, whose cost may be another
};

/// In words; empty for none.
std::string_view words(BalanceError error);

/// A posting as it stands in the text.
struct WrittenPosting {
    Posting posting;
    bool is_missing = false;  // its amount was left out
    bool has_lot = false;
};

/// Gives the posting whose amount was left out what the others leave, and adds one for each further
/// commodity. Real postings and virtual ones in brackets balance apart. Sums of several commodities
/// without cost are taken as an exchange.
BalanceError balance(std::vector<WrittenPosting>& postings, Format format);

}  // namespace foreign
