#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// What has become of a promise by a day. `live`: not kept yet, and its time has not run out.
enum class PromiseOutcome : std::uint8_t { live, kept, broken };

struct JudgedPromise {
    std::size_t promise;  // in Book::promises
    PromiseOutcome outcome;
    Money received = Money::zero(Currency::none());  // of what was promised, in its currency
    Money missing = Money::zero(Currency::none());   // nothing of one that was kept
};

/// The promises made up to `as_of`, by day. Towards a promise counts what was set against its
/// documents (without any: against the customer's) from its day to `grace` days after `by`,
/// discounts included and write-offs not, and was in force at the end of these days; not what came
/// from a receipt that is void on `as_of`: a cheque that bounced keeps no promise. Documents that
/// are void by then are not promised: no more is missing than the others owed, and a promise about
/// void ones alone is none.
std::vector<JudgedPromise> judged_promises(const Book& book, Date as_of, Days grace);

/// The promises that may still be kept, asked by document.
class LivePromises {
public:
    LivePromises(const Book& book, Date as_of, Days grace);

    /// The day that the last promise about a document names. One that names no document is about
    /// all of the customer in its currency, where no other is about the document.
    std::optional<Date> day_of(const Book& book, Id<Document> id) const;

private:
    struct Promised {
        Date said = always;
        Date by = always;

        friend auto operator<=>(const Promised&, const Promised&) = default;
    };

    std::map<Id<Document>, Promised> of_documents_;
    std::map<std::pair<Id<Customer>, Currency>, Promised> of_all_;
};

}  // namespace ledger
