#pragma once

#include <cstdint>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What has become of a promise by a day. `live`: not kept yet, and its time has not run out.
enum class PromiseOutcome : std::uint8_t { live, kept, broken };

struct JudgedPromise {
    std::size_t promise;  // in Book::promises
    PromiseOutcome outcome;
    Money received = Money::zero(Currency::none());  // of what was promised, in its currency
};

/// The promises made up to `as_of`, by day. Towards a promise counts what was
/// set against its documents (without any: against the customer's) from its
/// day to `grace` days after `by`, discounts included and write-offs not,
/// and is still in force on `as_of`: a cheque that bounced keeps no promise.
std::vector<JudgedPromise> judged_promises(const Book& book, Date as_of, Days grace);

}  // namespace ledger
