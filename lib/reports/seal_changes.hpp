#pragma once

#include <string_view>
#include <vector>

#include "ledger/seals.hpp"

namespace reports {

enum class SealState { missing, added, changed };
std::string_view name_of(SealState state);

/// An entry under a seal that is not what was sealed.
struct SealChange {
    SealState state;
    ledger::SealedEntry entry;  // as it is now; of a missing one as it was
};

/// What became of the entries under a seal, by date, then kind, customer and number. An entry of
/// the same kind and number is `changed`, one without a number also needs the same date and
/// customer.
std::vector<SealChange> seal_changes(std::vector<ledger::SealedEntry> before,
                                     std::vector<ledger::SealedEntry> now);

}  // namespace reports
