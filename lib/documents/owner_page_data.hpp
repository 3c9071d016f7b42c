#pragma once

#include <vector>

#include "documents/owner_page.hpp"
#include "documents/table.hpp"

namespace documents {

/// Every figure of the page: `section,currency,item,measure,value`, in the order it is read.
Table owner_page_data(const OwnerPage& page, const ledger::Book& book);

/// The currencies of the page, by code.
std::vector<Currency> currencies_of(const OwnerPage& page, const ledger::Book& book);

/// What the page holds of one currency; nothing of a currency it does not have.
std::vector<const reports::Kpi*> trend_of(const OwnerPage& page, Currency currency);
const reports::AgingLine* total_of(const OwnerPage& page, Currency currency);
const reports::ForecastLine* forecast_of(const OwnerPage& page, Currency currency);

}  // namespace documents
