#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// Points from 0 to 100, in ten thousandths.
using Points = std::int64_t;
inline constexpr int point_decimals = 4;
inline constexpr Points full_points = 1'000'000;

/// Points for money that came, or is still awaited, so many days after its due day; negative
/// before it. Linear between the ten days that credit.md 4 names, flat outside of them.
Points points_of_lateness(int days_late);

/// Points that rise, or fall, evenly: none at `none_at` and all at `all_at`, flat outside.
Points points_between(Ratio at, int none_at, int all_at);

/// The cash of a window and its days late, early days as 0.
struct LateCash {
    std::int64_t documents = 0;
    i128 cash = 0;
    i128 late_days = 0;  // cash times days
};

/// How a customer pays in one currency: what its index and its score are made of (credit.md 4).
struct Paying {
    Currency currency;
    std::int64_t documents = 0;  // with cash of the year, or an undisputed part that is overdue
    i128 amount = 0;             // of that cash and those parts
    i128 points = 0;             // the same, each part times its points
    LateCash year;               // of 365 days
    LateCash recent;             // the last 90 of them
    LateCash before;             // the 275 before those
    std::int64_t open_documents = 0;
    i128 open = 0;
    i128 overdue = 0;  // of what is open, also what is disputed
};

/// By customer, in each of its currencies, as known on a day.
std::vector<std::vector<Paying>> paying(const Book& book, Date as_of);

/// What a figure of one currency comes to, and of how many documents it is.
struct CurrencyFigure {
    std::int64_t documents = 0;
    Ratio figure;
};

/// Figures of several currencies, averaged by their documents; what is no number is left out. Of
/// one currency it is the figure itself, of several each is rounded to nine decimals.
Ratio averaged(std::span<const CurrencyFigure> figures);

/// Days late of a window in all currencies; no number without cash.
Ratio days_late(std::span<const Paying> sums, LateCash Paying::*window);
/// What is overdue in percent of what is open, in all currencies; no number where nothing is open.
Ratio overdue_share(std::span<const Paying> sums);

}  // namespace ledger
