#pragma once

#include <vector>

#include "base/ratio.hpp"
#include "ledger/grouping.hpp"

namespace reports {

enum class Effectiveness { total, monthly };
enum class SalesCounted { gross, net };  // net: less the credit notes of the same days

struct KpiQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping{{}, 0};  // without keys, a row per currency
    int months = 3;                    // of the window; the last one ends on its last day
    int trend = 1;                     // rows of so many months; the last ends on `as_of`
    Effectiveness effectiveness = Effectiveness::total;
    SalesCounted sales = SalesCounted::gross;
};

/// How the receivables of a group in one currency did in a window, as known on its last day. The
/// formulas are those of credit.md 4; a ratio that is no number is not to be had.
struct Kpi {
    ledger::Group group;
    Period window;
    Money opening;   // owed the evening before
    Money sales;     // gross or net, as was asked
    Money receipts;  // credit of receipts
    Money owed;
    Money current;  // open and not past due
    Money over_90;  // open and more than 90 days past due
    Ratio dso{};
    Ratio dso_countback{};
    Ratio bpdso{};
    Ratio add{};
    Ratio effectiveness{};
    Ratio turnover{};
    Ratio collection_rate{};
    Ratio dilution{};
    Ratio current_share{};  // of what is open
    Ratio over_90_share{};
    Ratio age{};  // days since the document
    Ratio days_late{};
    Ratio days_late_signed{};
    Ratio top_five_share{};
    Ratio herfindahl{};
    Ratio credit_share{};  // of gross sales
};

struct KpiReport {
    KpiQuery query;
    std::vector<Kpi> rows;  // by values of the keys, then currency, then window
};

/// The calendar months that end on `last`, which may lie inside the latest of them.
Period months_ending(Date last, int months);

/// Groups of which there is nothing to say have no row. Throws `ledger::Untied` when what is owed
/// on the last day is not what the books say.
KpiReport kpi(const ledger::Book& book, KpiQuery query);

}  // namespace reports
