#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include <tl/expected.hpp>

#include "ledger/late_charges.hpp"
#include "ledger/open_changes.hpp"
#include "ledger/open_items.hpp"
#include "ledger/selection.hpp"
#include "settings/interest.hpp"
#include "settings/rate_table.hpp"

namespace reports {

/// What late payers are charged. The tables hold what the settings only name.
struct InterestTerms {
    settings::Interest settings;
    settings::RateTable rates;
    settings::FixedSums fixed_sums;
};

struct InterestQuery {
    Date as_of;
    ledger::Selection selection;
    InterestTerms terms;
};

/// Days on which the late part of an instalment and the rate on it stay the same.
struct InterestRow {
    std::uint32_t instalment = 1;
    Money principal = Money::zero(Currency::none());
    Date from;  // first and last day charged
    Date to;
    std::int64_t days = 0;  // as the basis counts them
    Rate rate;
    Money interest = Money::zero(Currency::none());
};

/// A sum charged once, from the first day on that is charged.
struct FixedSum {
    Date from;
    Money sum;
};

/// What one document bears. The rows add up to the interest, which is rounded once.
struct DocumentInterest {
    Id<ledger::Document> document;
    std::vector<InterestRow> rows;  // by instalment, then day
    Money interest = Money::zero(Currency::none());
    std::optional<FixedSum> fixed_sum;
    Money late = Money::zero(Currency::none());  // what bears interest on the day after

    Money charge() const { return fixed_sum ? interest + fixed_sum->sum : interest; }
};

/// Of a currency. The daily amount is that of the day after, rounded once.
struct InterestTotal {
    Money charge;
    Money late;
    Money daily;
};

struct InterestReport {
    InterestQuery query;
    std::vector<DocumentInterest> documents;  // by customer, then number
    std::vector<InterestTotal> totals;        // by currency
};

/// A day on which a document bears interest and no rate is in force.
struct NoRate {
    Id<ledger::Document> document;
    Date day;
};

/// What every debit document of the selection that exists as of the day has borne until then,
/// whatever was charged of it already. Where rates are missing: the first day that lacks one.
tl::expected<InterestReport, NoRate> interest(const ledger::Book& book, InterestQuery query);

/// A rate that a claim was reckoned with, from a day on until that of the next.
struct ClaimRate {
    Rate rate;
    Date from;
    std::uint32_t instalment = 0;  // 0: of all
};

/// What a letter says of one document: so much up to a day, so much for every day after it while
/// nothing is paid and the rate stays.
struct InterestClaim {
    Money interest;   // of the whole document, also of what was paid late, and not charged yet
    Money fixed_sum;  // what is not charged yet; zero for none
    Money charged;    // before, of such interest; `interest` is the rest
    std::vector<ClaimRate> rates;  // by day; none: no interest
    settings::DayCount basis;
    Date cut_off;                     // last day of `interest`
    Money daily;                      // of the items
    std::optional<Rate> daily_rate;   // of the day after, where it is another than the last before
    std::optional<Date> daily_until;  // the day before another rate, where one is known
    std::optional<Money> cap;         // most that the document may bear in all
    bool is_cap_reached = false;
};

/// The claims of one day, to be asked for letter by letter.
class InterestClaims {
public:
    /// Keeps references to the book and the terms.
    InterestClaims(const ledger::Book& book, const InterestTerms& terms, Date as_of);

    /// For open items of one document, at least one, as they are at the end of the day.
    tl::expected<InterestClaim, NoRate> of(std::span<const ledger::OpenItem> items) const;

private:
    i128 interest_until(Id<ledger::Document> id, Date day) const;
    i128 fixed_charged(Id<ledger::Document> id, i128 fixed_sum,
                       const ledger::ChargedByDay& charged) const;
    InterestClaim less_charged(Id<ledger::Document> id, InterestClaim claim) const;

    const ledger::Book& book_;
    const InterestTerms& terms_;
    Date as_of_;
    ledger::OpenChanges changes_;
    std::map<Id<ledger::Document>, ledger::ChargedByDay> charged_;
};

}  // namespace reports
