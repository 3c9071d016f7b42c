#pragma once

#include <optional>
#include <vector>

#include "ledger/payment_curves.hpp"
#include "reports/forecast.hpp"

namespace reports {

/// A live promise about money: its day, and how probably it is kept.
struct ForecastPromise {
    Date by;
    ledger::Fixed kept;
};

/// Money that may come, all of it under the same conditions.
struct ForecastPart {
    Id<ledger::Document> document;
    Date due;  // of a draft the day it matures
    i128 open = 0;
    bool is_certain = false;  // a draft or an order: it comes on that day
    bool is_disputed = false;
    std::optional<ForecastPromise> promise;
};

/// The open instalments of a book, each in parts, by customer, due day, document.
std::vector<ForecastPart> open_parts(const ledger::Book& book, const ForecastQuery& query);

/// The drafts, and where they are asked for the orders that are not billed.
std::vector<ForecastPart> certain_parts(const ledger::Book& book, const ForecastQuery& query);

/// How probably a part has been paid so many days after the day of the query: as its customer's
/// curve says; disputed, only after the delay; promised, on the day promised or else like others.
/// Refers to all it is given.
class PartChances {
public:
    PartChances(const ForecastPart& part, const ledger::SharedCurve& curve,
                const ForecastQuery& query);

    ledger::Fixed paid_within(Days days) const;

private:
    const ForecastPart& part_;
    const ledger::SharedCurve& curve_;
    const ForecastQuery& query_;
    std::int64_t age_;
    ledger::Fixed unpaid_;  // on the day of the query, of all that were as old
};

}  // namespace reports
