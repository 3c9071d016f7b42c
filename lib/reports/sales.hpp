#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/lines.hpp"

namespace reports {

/// The net sales aimed at in twelve months with whoever has a value of the grouping's only key
/// beside `month`.
struct YearTarget {
    std::string value;
    Id<ledger::Customer> customer;  // whose id the value is; none unless the key is `customer`
    Money year;
};

struct SalesQuery {
    Date as_of;
    Period period;  // ends on `as_of` or before
    ledger::Selection selection;
    ledger::Grouping grouping;        // also by `product` and `month`
    std::vector<YearTarget> targets;  // each value at most once
};

/// What was sold in the period, and what had become of it by `as_of`; what is void by then never
/// was sold.
struct Sales {
    Money gross;                  // sales and debits with their tax
    Money credits;                // credit notes of the period, above nought
    Money net;                    // the first less the second
    Money tax;                    // that the net holds
    Money collected;              // cash that settled these sales (credit.md 3), whenever it came
    Money overdue;                // of these sales, open and past due
    Ratio share{};                // net in percent of the net of all rows of the currency
    Ratio days_to_pay{};          // from the sale to the cash, weighted with it
    std::optional<Money> target;  // of the period, where there is one
    Ratio reached{};              // net in percent of it
};

struct SalesReport {
    SalesQuery query;
    std::vector<ledger::Line<Sales>> lines;   // by values of the keys, then currency
    std::vector<ledger::Line<Sales>> totals;  // one per currency
};

/// A document that names products is split to its lines, each with its tax; what is collected and
/// overdue of it is split in proportion, remainders to the largest line (reports.md 1). `sources`
/// are those the book was read from: taxes and lines are read again.
SalesReport sales(const ledger::Book& book, const Sources& sources, SalesQuery query);

}  // namespace reports
