#pragma once

#include <tl/expected.hpp>

#include "documents/fields.hpp"
#include "ledger/settled_by.hpp"
#include "reports/dunning_deliveries.hpp"
#include "reports/interest.hpp"

namespace documents {

/// What reminders are made from.
struct ReminderContext {
    const ledger::Book& book;
    const ledger::SettledBy& settled;
    const reports::DunningPlan& plan;
    const reports::InterestClaims* interest;  // null: no rate is configured
};

/// The fields of one message. Beside `company`, `customer`, `date` and `number`: `step`, `level`,
/// `totals` (`1,234.50 EUR, 20.00 USD`), `payables` (the same with interest and fees), `deadline`,
/// `is_late`, `sums`, one per currency, and `other_credits`, in the other ones. Where the step
/// claims interest and no rate is known for a day: that.
tl::expected<Fields, reports::NoRate> reminder_fields(const reports::Delivery& delivery,
                                                      const std::string& language,
                                                      const ReminderContext& context);

}  // namespace documents
