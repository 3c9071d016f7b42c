#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

#include "ledger/selection.hpp"
#include "reports/provision_cover.hpp"
#include "reports/provision_flow.hpp"
#include "settings/forecast.hpp"
#include "settings/provision.hpp"

namespace reports {

struct ProvisionQuery {
    Date as_of;
    ledger::Selection selection;
    settings::Bounds bounds;  // of days late, counted from the due day
    settings::Provision terms;
    std::optional<int> flow_months;  // rates out of the book's own flows, else those of the terms
    std::optional<settings::Forecast> curves{};  // to tell what is likely not to be paid at all
};

/// A row of the table. The last bucket of a currency is `specific`: impaired documents.
struct ProvisionBucket {
    i128 open = 0;
    i128 secured = 0;
    i128 allowance = 0;
    std::optional<Flow> flow;   // not of the last two buckets
    std::optional<Ratio> rate;  // what is lost of the base; not of `specific`

    i128 base() const { return open - secured; }
};

/// A customer that owes in a currency. The allowances of all add up to those of the buckets.
struct ProvisionCustomer {
    Id<ledger::Customer> customer;
    i128 base = 0;
    i128 allowance = 0;
    std::optional<i128> expected_loss{};  // see `expected_losses`; where it was asked for
};

/// One currency, in its minor units.
struct ProvisionBlock {
    Currency currency;
    std::vector<ProvisionBucket> buckets;
    ProvisionBucket total;
    std::vector<ProvisionCustomer> customers;  // by id
};

struct ProvisionReport {
    ProvisionQuery query;
    std::vector<std::string> names;      // of the buckets
    std::vector<Date> month_ends;        // of the flows; none without them
    std::vector<ProvisionBlock> blocks;  // by code of the currency

    const ProvisionBlock* of(Currency currency) const;
};

/// Money in a bucket whose rate nothing gives.
struct NoLossRate {
    Date as_of;
    Currency currency;
    std::string bucket;
};
using ProvisionFault = std::variant<NoLossRate, NoCover>;

/// Rates have to be as many as there are buckets.
tl::expected<ProvisionReport, ProvisionFault> provision(const ledger::Book& book,
                                                        ProvisionQuery query);

}  // namespace reports
