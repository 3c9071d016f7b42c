#pragma once

#include <map>
#include <vector>

#include "ledger/grouping.hpp"
#include "ledger/open_items.hpp"
#include "reports/provision_cover.hpp"
#include "settings/forecast.hpp"

namespace reports {

/// What the customers' survival curves say will not have been paid a year from a day, of each group
/// of a customer and a currency (credit.md 4): the sum of unsecured open * S(a + 365) / S(a) over
/// its items, a days past due, in minor units rounded once. All of an item counts where S(a) is 0:
/// nothing that old was ever open, so nothing speaks for it.
std::map<std::uint32_t, i128> expected_losses(const ledger::Book& book, Date as_of,
                                              const std::vector<ledger::OpenItem>& items,
                                              const CoverShares& shares, ledger::Groups& groups,
                                              const settings::Forecast& settings);

}  // namespace reports
