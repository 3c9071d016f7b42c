#pragma once

#include <string>

#include "base/date.hpp"

namespace settings {

/// How cash is forecast from what was paid so far (credit.md 5).
struct Forecast {
    std::string group;       // the customers' key whose values share a curve; empty: the whole book
    int k = 20;              // instalments that the shared curve weighs beside a customer's own
    Days window{730};        // of documents that say how customers pay
    Days dispute_delay{30};  // after which a disputed part may be paid
};

}  // namespace settings
