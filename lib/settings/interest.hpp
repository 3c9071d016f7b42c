#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/money.hpp"
#include "settings/dunning.hpp"

namespace settings {

/// How days become years: actual/365, actual/360, 30E/360, actual/actual (ISDA).
enum class DayCount : std::uint8_t { act_365, act_360, thirty_360, act_act };
inline constexpr std::array<std::string_view, 4> day_counts{"act/365", "act/360", "30/360",
                                                            "act/act"};

inline std::string_view name_of(DayCount basis) {
    return day_counts[static_cast<std::size_t>(basis)];
}

/// Does the rate follow its table, or stay what it was when the delay began?
enum class RateMode : std::uint8_t { follows, fixed };
inline constexpr std::array<std::string_view, 2> rate_modes{"follows", "fixed"};

/// What late payers are charged. Paths are as they can be opened from here.
struct Interest {
    std::optional<Rate> rate;  // a year
    std::string rates;         // a CSV file `from,rate`; goes before `rate`
    DayCount basis = DayCount::act_365;
    Days grace{0};  // after the due day, not charged
    RateMode mode = RateMode::follows;
    std::optional<Decimal> cap;      // most of an invoice, in its currency
    std::optional<Rate> cap_share;   // most of an invoice, of its amount
    std::optional<Decimal> minimum;  // of an invoice: less is not charged
    std::optional<NamedAmount> fixed_sum;
    std::string fixed_sums;  // a CSV file `from-amount,sum`; goes before `fixed_sum`
};

}  // namespace settings
