#pragma once

#include <cstddef>
#include <vector>

#include "ledger/promises.hpp"
#include "reports/aging.hpp"
#include "reports/credit.hpp"
#include "reports/forecast.hpp"
#include "reports/kpi.hpp"
#include "reports/risk.hpp"

namespace documents {

struct OwnerPageQuery {
    Date as_of;
    ledger::Selection selection;
    settings::Bounds bounds;  // of days late
    settings::Forecast forecast;
    settings::Credit credit;
    settings::Risk risk;
    Days promise_grace{2};
    int months = 12;            // of the trend
    int weeks = 13;             // of the forecast
    std::size_t debtors = 10;   // of each currency
    std::size_t alerts = 20;    // of each currency, those about most money
    std::size_t promises = 40;  // the first
    Days broken_within{30};     // promises that were broken longer ago are not told
};

/// A customer that owes, and how far it may go on owing.
struct OwnerPageDebtor {
    std::size_t line;  // in the aging of the page
    Ratio share{};     // of what all debtors of the currency owe
    reports::CreditLine credit;
};

/// What the owner of a business looks at every day, as it was known at the end of one.
struct OwnerPage {
    OwnerPageQuery query;
    reports::AgingReport aging;  // by customer
    reports::KpiReport trend;    // month ends before the day, and the day; windows of three months
    reports::ForecastReport forecast;
    reports::RiskReport risk;
    std::size_t all_alerts = 0;            // also those that `risk` leaves out here
    std::vector<OwnerPageDebtor> debtors;  // by code of the currency, the largest first
    std::vector<ledger::JudgedPromise>
        promises;  // live ones by the day they name, then broken ones
    std::size_t all_promises = 0;
};

/// Throws `ledger::Untied` as its parts do.
OwnerPage owner_page(const ledger::Book& book, const Sources& sources, OwnerPageQuery query);

}  // namespace documents
