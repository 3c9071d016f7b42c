#pragma once

#include <optional>
#include <vector>

#include "reports/interest.hpp"

namespace reports {

/// Days in a row on which so much of an instalment is late, at one rate.
struct Stretch {
    std::uint32_t instalment;
    std::int64_t principal;
    Date from;
    Date to;
    Rate rate;
};

/// What bears interest on one day.
struct LatePart {
    std::uint32_t instalment;
    std::int64_t principal;
    std::optional<Rate> rate;  // nothing: none is in force
};

struct Accrual {
    std::vector<Stretch> stretches;  // by instalment, then day
    std::vector<LatePart> after;     // on the day after the last, by instalment
};

/// When and on what a debit document, which exists on the day, bears interest up to it; or the
/// first day that needs a rate and has none.
tl::expected<Accrual, Date> accrual(const ledger::Book& book, Id<ledger::Document> id,
                                    const std::vector<ledger::OpenChange>& changes,
                                    const InterestTerms& terms, Date as_of);

/// What a document is charged, and what it takes to say what the day after adds to it.
struct Charged {
    std::vector<InterestRow> rows;
    Money interest = Money::zero(Currency::none());
    std::optional<FixedSum> fixed_sum;
    std::vector<LatePart> after;  // none where no more is charged
    std::optional<i128> cap;      // in `parts_of_minor`; nothing: there is none
    std::optional<i128> room;     // up to it
};

Charged charged(const ledger::Book& book, Id<ledger::Document> id, const Accrual& accrual,
                const InterestTerms& terms);

/// Interest before it is rounded is counted in parts of a minor unit, so many that none is lost.
i128 parts_of_minor(const InterestTerms& terms);
/// What the day after `as_of` adds, in those parts, where all its parts have a rate.
i128 daily_parts(const Charged& charged, const InterestTerms& terms, Date as_of);

/// The rates that an accrual was reckoned with.
std::vector<ClaimRate> claim_rates(const Accrual& accrual, const InterestTerms& terms);
/// The rate of the day after, where it is another than the last before.
std::optional<Rate> new_rate(const Accrual& accrual, const std::vector<LatePart>& after,
                             const InterestTerms& terms);
/// The last day with the rate of the day after; nothing where no change is known.
std::optional<Date> last_known(const std::vector<LatePart>& after, const InterestTerms& terms,
                               Date as_of);

}  // namespace reports
