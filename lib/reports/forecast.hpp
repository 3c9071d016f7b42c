#pragma once

#include <optional>
#include <vector>

#include "ledger/grouping.hpp"
#include "settings/forecast.hpp"

namespace reports {

struct ForecastQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping{{}, 0};  // without keys, one line per currency
    int weeks = 13;
    bool with_orders = false;
    bool with_items = false;
    settings::Forecast settings;
    Days promise_grace{2};
};

/// What one week is forecast to bring, by several ways of reckoning.
struct ForecastWeek {
    int number = 0;  // from 1; 0: all that comes after the weeks
    Date from{};
    Date to{};                      // `never` of what comes after the weeks
    Money due;                      // open, in the week of its due day; overdue in the first
    std::optional<Money> due_late;  // the same, later by the book's days late; n/a without cash
    std::optional<Money> trailing;  // receipts of 91 days / 13; n/a after the weeks
    Money expected;                 // by survival curves (credit.md 4); the weeks add up to what
                                    // is open, and to drafts and orders
    std::optional<Money> p80;       // reached or passed in 80 % of cases; n/a after the weeks
    std::optional<Money> p90;
};

/// The weeks of a group in a currency, what comes after them last.
struct ForecastLine {
    ledger::Group group;
    std::vector<ForecastWeek> weeks;
};

/// What a week is expected to bring of one item, draft or order.
struct ForecastItem {
    int week = 0;  // 0: after the weeks
    Id<ledger::Document> document;
    Date due;  // `never` of an order without a due day
    Money open;
    Money expected;
};

/// By how many days cash came late in the 365 days before, weighted by amount.
struct ForecastDelay {
    Currency currency;
    Days late;
};

struct ForecastReport {
    ForecastQuery query;
    std::vector<ForecastLine> lines;    // by values of the keys, then currency
    std::vector<ForecastItem> items;    // by week (what comes after them last), customer, due day
    std::vector<ForecastDelay> delays;  // by currency
    std::int64_t units = 0;             // instalments that the curve of the book is made of
};

/// Throws `ledger::Untied` when what is expected and what is open do not agree.
ForecastReport forecast(const ledger::Book& book, ForecastQuery query);

}  // namespace reports
