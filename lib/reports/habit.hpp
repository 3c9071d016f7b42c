#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/grouping.hpp"

namespace reports {

struct HabitQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping;  // by customer
    int days = 365;             // cash settled on the last so many days, `as_of` included
};

/// How a group pays in one currency (credit.md 4). A ratio that is no number is not to be had.
struct Habit {
    ledger::Group group;
    std::int64_t documents = 0;  // on which cash was settled in the window
    Money paid;                  // that cash; it weighs the figures that follow
    Money open_overdue;
    Ratio days_to_pay{};
    Ratio days_late{};  // early days as 0
    Ratio days_late_signed{};
    std::optional<int> spread{};        // of days late, between the quarters of the documents
    Ratio late_share{};                 // of the cash
    Ratio part_share{};                 // of the documents: paid in several receipts
    std::optional<unsigned> weekday{};  // on which most cash was settled; 0 is Monday
    Ratio discount_share{};             // of the cash: came with a discount
    std::optional<int> median_late{};   // spans currencies
};

struct HabitReport {
    HabitQuery query;
    std::vector<Habit> rows;  // by values of the keys, then currency
};

/// Groups that settled nothing in the window and have nothing overdue have no row.
HabitReport habit(const ledger::Book& book, HabitQuery query);

}  // namespace reports
