#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/cash.hpp"
#include "ledger/grouping.hpp"

namespace reports {

/// Of the values of every group's keys, in all its currencies, the least day after the due day on
/// which at most half is unpaid by its survival curve (credit.md 4); none when more stays unpaid.
using MediansLate = std::map<std::vector<std::string>, std::optional<int>>;

/// `settled` are the `settled_parts` of the day.
MediansLate medians_late(const ledger::Book& book, std::span<const ledger::CashPart> settled,
                         Date as_of, ledger::Groups& groups);

}  // namespace reports
