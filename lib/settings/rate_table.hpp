#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/money.hpp"
#include "settings/dunning.hpp"

namespace settings {

/// Rates a year, and the days they hold from.
struct RateTable {
    struct Row {
        Date from;
        Rate rate;
    };

    std::vector<Row> rows;  // by day, rising
    std::string file;       // that says them; empty: one rate holds for all days

    /// The rate in force on a day; nothing before the first row.
    std::optional<Rate> on(Date day) const;
    /// The first day after this one with another rate; `never` when there is none.
    Date next_change(Date day) const;
};

/// One rate for all days.
RateTable constant_rate(Rate rate);

/// `12.25%`, or `12.25`, which says the same.
std::optional<Rate> parse_rate(std::string_view text);

/// What is charged once for a document that is paid late: of at least `from`, the sum; of less
/// than the first row, nothing.
struct FixedSums {
    struct Row {
        Decimal from;
        Decimal sum;
    };

    std::vector<Row> rows;  // by amount, rising; empty: nothing is charged
    std::string currency;   // of the documents it is charged for; empty: of all

    /// The sum for a document of so many minor units, in minor units; 0 for none.
    i128 of(i128 minor, int decimals) const;
};

/// The same sum for every document.
FixedSums constant_sum(const NamedAmount& sum);

/// Reads CSV text: a day and a rate in each row, the days rising. Faults are reported.
RateTable read_rate_table(Id<Source> source, const Sources& sources, Diagnostics& diagnostics);
/// Reads CSV text: an amount and a sum in each row, the amounts rising, the sums in one currency.
FixedSums read_fixed_sums(Id<Source> source, const Sources& sources, Diagnostics& diagnostics);

}  // namespace settings
