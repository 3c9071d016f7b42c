#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "ledger/limit_use.hpp"
#include "ledger/opinions.hpp"
#include "ledger/pay_index.hpp"
#include "settings/settings.hpp"

namespace ledger {

/// Since when there is business with a customer: `since:`, else its first sale.
struct Tenure {
    Date since;
    bool is_said = false;  // by `since:`
    int months = 0;        // whole ones
};

/// Promises that were to be kept within a year.
struct PromisesKept {
    int kept = 0;
    int broken = 0;
};

using FactorPoints = std::array<std::optional<Points>, settings::score_factors.size()>;

/// The score of a customer and what it is made of (credit.md 4). What there are no data for is
/// nothing, and no number; it does not weigh.
struct Scorecard {
    PayIndex index;
    Ratio overdue_share;  // in percent of what is open
    Ratio late_recent;    // days late of the last 90 days
    Ratio late_before;    // of the 275 days before
    std::optional<CreditLimit> limit;
    std::optional<Money> exposure;  // of whoever has the limit and all below; nothing without rate
    std::optional<Tenure> tenure;
    PromisesKept promises;
    std::optional<Opinion> report;
    std::optional<Opinion> financials;
    FactorPoints values;       // by factor, also of those that are switched off
    std::optional<int> score;  // nothing when no factor that weighs has data

    std::optional<Points> value_of(settings::ScoreFactor factor) const {
        return values[static_cast<std::size_t>(factor)];
    }
};

/// Whole months from one day to another, not below 0: 31 January to 28 February is one.
int months_since(Date since, Date day);

/// Up to half of a limit all points, none from all of it on. Of a limit of nought: none as soon
/// as it is used, and nothing to say before.
std::optional<Points> points_of_use(Money exposure, Money limit);

/// The weights of the factors that have data, together.
std::int64_t weight_with_data(const FactorPoints& values, const settings::Score& weights);

/// The mean of the values by their weights, as a whole number.
std::optional<int> score_of(const FactorPoints& values, const settings::Score& weights);
/// The same with another value for the use of the limit.
std::optional<int> score_with_use(const Scorecard& card, std::optional<Points> use,
                                  const settings::Score& weights);

/// The grade of so many points; empty when they are below all of them.
std::string_view grade_of(int score, const settings::Credit& credit);
/// Of nothing, none.
std::string_view grade_of(const std::optional<int>& score, const settings::Credit& credit);

struct ScoreTerms {
    settings::Score weights;
    Days promise_grace{2};  // as dunning has it
};

ScoreTerms score_terms(const settings::Settings& settings);

/// The scorecards of a book, as known on a day.
struct Scorecards {
    std::vector<Scorecard> of_customers;  // by customer
    std::optional<Points> mean;           // of the own points of all
};

/// The exposures are those of the same day.
Scorecards scorecards(const Book& book, const ScoreTerms& terms,
                      const std::vector<std::vector<Paying>>& paying, LimitUses& uses, Date as_of);

}  // namespace ledger
