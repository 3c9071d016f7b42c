#pragma once

#include <vector>

#include "foreign/complaints.hpp"
#include "foreign/journal.hpp"

namespace foreign {

/// A posting as it stands in the text.
struct WrittenPosting {
    Posting posting;
    bool is_missing = false;  // its amount was left out
    bool has_lot = false;
};

/// Gives the posting whose amount was left out what the others leave, and adds one for each further
/// commodity. Real postings and virtual ones in brackets balance apart. Sums of several commodities
/// without cost are taken as an exchange. False when they do not balance; then it is reported of
/// `head`, the first line of the transaction.
bool balance(std::vector<WrittenPosting>& postings, Format format, const Line& head,
             Complaints& complaints);

}  // namespace foreign
