#pragma once

#include <functional>
#include <vector>

#include "ledger/impairments.hpp"
#include "reports/provision_flow.hpp"
#include "settings/bounds.hpp"

namespace reports {

/// The month ends up to a day, rising: one more than there are months.
std::vector<Date> month_ends(Date as_of, int months);

/// What is asked of the documents, month by month.
struct PassagesQuery {
    Date as_of;
    int months = 0;
    settings::Bounds bounds;
    std::function<bool(Id<ledger::Document>)> wanted;
};

/// Hands out what became of all that was open in a bucket at a month end until the next one, as
/// known on the day: what was voided until then never was. Impaired documents are in the bucket
/// behind the last, of which nothing is handed out.
void for_each_passage(const ledger::Book& book, const PassagesQuery& query,
                      const ledger::Impairments& impairments,
                      const std::function<void(Id<ledger::Document>, const FlowPart&)>& take);

}  // namespace reports
