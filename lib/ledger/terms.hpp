#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/money.hpp"

namespace ledger {

/// Agreed time to pay (journal.md 2.4). `net 30`, `net 30 eom cutoff 25`,
/// `day 10 +1`, `months 1`, `cod`, each after an optional `2/10 ` discount.
struct Terms {
    enum class Form : std::uint8_t {
        net,
        net_end_of_month,
        day_of_month,
        months,
        cash_on_delivery
    };

    Form form = Form::cash_on_delivery;
    std::uint8_t day = 0;     // `day D`
    std::uint8_t cutoff = 0;  // 0: none
    bool next_day = false;    // `day D` without `+M`: the first such day after the document
    std::uint16_t count = 0;  // N of net and months, M of `day D +M`
    std::uint16_t discount_days = 0;
    Rate discount;  // zero: no early-payment discount

    friend constexpr bool operator==(const Terms&, const Terms&) = default;
};

/// Nothing when `text` is none of the forms, or a number is out of range
/// (N up to 3650, D and C from 1 to 31).
std::optional<Terms> parse_terms(std::string_view text);

/// The day a document of `issued` is due.
Date due_day(const Terms& terms, Date issued);

/// Last day on which the early-payment discount may be taken.
Date discount_day(const Terms& terms, Date issued);

}  // namespace ledger
