#pragma once

#include <map>

#include "reports/provision.hpp"

namespace reports {

/// Where a movement begins: with what the allowance was the evening before a day, or with what the
/// books hold of it already, in minor units.
struct ProvisionOpening {
    Date from;
    std::map<Currency, i128> booked;
};

/// How the allowance of a currency came from one day to another, in minor units:
/// opening − used + recovered + charge − released = closing.
struct ProvisionMovement {
    Currency currency;
    i128 opening = 0;  // what is booked, where that was said; then nothing was used or recovered
    i128 used = 0;     // written off
    i128 recovered = 0;
    i128 closing = 0;
    bool is_booked = false;

    /// Positive: to be charged; negative: to be released.
    i128 change() const { return closing - (opening - used + recovered); }
};

struct ProvisionMovementReport {
    ProvisionOpening opening;
    ProvisionReport closing;
    std::vector<ProvisionMovement> movements;  // by code of the currency
};

/// Write-offs and recoveries count as known at the end. Currencies in which nothing moved are
/// left out, and where something is said to be booked, those of which nothing is said.
tl::expected<ProvisionMovementReport, ProvisionFault> provision_movement(const ledger::Book& book,
                                                                         ProvisionOpening opening,
                                                                         ProvisionReport closing);

}  // namespace reports
