#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

namespace settings {

/// From when on `ar risk` says something (credit.md 5).
struct Risk {
    int late_row = 3;             // so many documents in a row
    Days late_days{5};            // each more than so many days late
    Decimal drift{8, 0};          // sum of days beyond the usual, in spreads
    Decimal sudden{4, 0};         // times the usual sale
    Days promise_days{90};        // so long ago may a broken promise be
    Days duplicate_days{60};      // so far apart may a document and its double be
    Rate concentration{250'000};  // of all that is open
};

}  // namespace settings
