#pragma once

#include <map>

#include "ledger/rates.hpp"
#include "reports/provision.hpp"

namespace reports {

/// Where a movement begins: with what the allowance was the evening before a day, or with what the
/// books hold of it already, in minor units.
struct ProvisionOpening {
    Date from;
    std::map<Currency, i128> booked;
};

/// How the allowance of a currency came from one day to another, in minor units:
/// opening − used + recovered + charge − released + fx = closing.
struct ProvisionMovement {
    Currency currency;
    i128 opening = 0;  // what is booked, where that was said; then nothing was used or recovered
    i128 used = 0;     // written off
    i128 recovered = 0;
    i128 closing = 0;
    i128 fx = 0;  // what the opening is worth more at the rates of the end
    bool is_booked = false;

    /// Positive: to be charged; negative: to be released.
    i128 change() const { return closing - (opening - used + recovered) - fx; }
};

/// Rates with which movements were converted: at the opening only the opening was.
struct ProvisionRate {
    std::optional<ledger::UsedRate> opening;  // none where the opening is what is booked
    ledger::UsedRate closing;
};

struct ProvisionMovementReport {
    ProvisionOpening opening;
    ProvisionReport closing;
    std::vector<ProvisionMovement> movements;  // by code of the currency
    Currency in = Currency::none();            // what was converted is in; none: nothing was
    std::vector<ProvisionRate> rates{};        // of the currencies that were converted, by code
    std::vector<Currency> without_rate{};      // those that could not be
};

/// Write-offs and recoveries count as known at the end. Currencies in which nothing moved are
/// left out, and where something is said to be booked, those of which nothing is said.
tl::expected<ProvisionMovementReport, ProvisionFault> provision_movement(const ledger::Book& book,
                                                                         ProvisionOpening opening,
                                                                         ProvisionReport closing);

/// Puts the movements together in one currency. The opening is converted at the latest rate of its
/// own day, all else at that of the end, each amount rounded once; the difference the opening makes
/// is `fx`. Currencies that lack either rate stay as they are.
void convert(const ledger::Book& book, Currency in, ProvisionMovementReport& report);

}  // namespace reports
