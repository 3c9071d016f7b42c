#pragma once

#include <vector>

#include "ledger/lines.hpp"
#include "reports/kpi.hpp"

namespace reports {

/// What the measures of one group and currency are made of, in minor units. Everything is as known
/// on the last day of the window: what is void by then never was, on its earlier days neither.
struct KpiSums {
    explicit KpiSums(Currency currency) : of{currency} {}
    /// Is there anything to tell of?
    bool is_empty() const;
    /// Sales of the window: gross, or net of its credit notes.
    i128 sales(SalesCounted counted) const;

    Currency of;
    i128 opening = 0;       // owed the evening before
    i128 opening_open = 0;  // open items of that evening
    i128 gross_sales = 0;
    i128 credit_sales = 0;  // instalments due after the day of their sale
    i128 credit_notes = 0;
    i128 discounts = 0;
    i128 written_off = 0;
    i128 receipts = 0;
    i128 fallen_due = 0;  // instalments of documents of the window, due by its end
    i128 cash = 0;        // settled in the window
    i128 cash_days = 0;   // times days after the due day, early ones negative
    i128 cash_late = 0;   // the same without early ones
    i128 owed = 0;
    i128 open = 0;
    i128 open_days = 0;  // times days since the document
    i128 current = 0;
    i128 over_90 = 0;
    std::vector<i128> history;  // sales by month, the latest first, as far back as there are any
    std::vector<i128> debtors;  // owed by each customer
};

/// The days of every month from that of `last`, up to that day, back to that of `first`.
std::vector<int> days_of_months(Date first, Date last);

/// A line for every group that a document of the last day or before is in.
std::vector<ledger::Line<KpiSums>> kpi_sums(const ledger::Book& book, const KpiQuery& query,
                                            const Period& window);

}  // namespace reports
