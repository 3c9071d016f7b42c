#pragma once

#include <map>
#include <vector>

#include <tl/expected.hpp>

#include "base/ratio.hpp"
#include "ledger/exposure.hpp"
#include "ledger/open_items.hpp"

namespace reports {

/// A cover that cannot be told: the currency of the customer's items, or of its cover, has no rate.
struct NoCover {
    Id<ledger::Customer> customer;
    Currency from;
    Date day;
};

/// The share of what each customer owes that insurers and guarantors bear, of those that have any.
/// Owed are all its open items, in whatever currency; money on account, orders and drafts are not.
using CoverShares = std::map<Id<ledger::Customer>, Ratio>;

tl::expected<CoverShares, NoCover> cover_shares(const ledger::Book& book, Date day,
                                                const std::vector<ledger::OpenItem>& items);

/// Spreads the covered share of amounts over them in proportion: rounded once as a whole, each to
/// the minor unit, the remainder to the largest.
std::vector<i128> secured_parts(const std::vector<i128>& open, Ratio share);

}  // namespace reports
