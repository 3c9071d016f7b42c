#pragma once

#include <optional>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/grouping.hpp"
#include "settings/rank.hpp"

namespace reports {

/// What customers are ranked by.
enum class RankBy : std::uint8_t { sales, profit_of_credit, cash, frequency };

struct RankQuery {
    Date as_of;
    ledger::Selection selection;  // who is ranked, and of what
    RankBy by = RankBy::sales;
    int days = 365;       // figures of the last so many days, `as_of` included
    settings::Rank rank;  // both shares are said when the profit of credit is asked for
};

/// Scores from 1 to 5, the best: how lately, how often and for how much somebody bought.
struct Rfm {
    int recency;
    int frequency;
    int money;
};

/// A customer among those of one currency (credit.md 4).
struct RankLine {
    ledger::Group group;      // a customer
    int rank;                 // from 1
    i128 value;               // in minor units, or a count for the frequency
    Ratio share;              // in percent; no number when all together are not above nought
    Ratio cumulative;         // down to this one
    std::optional<char> abc;  // A, B or C; nothing where there is no share
    std::optional<Rfm> rfm;   // nothing for who bought nothing
};

struct RankReport {
    RankQuery query;
    std::vector<RankLine> lines;  // by code of the currency, then rank
};

/// Customers that moved nothing in the window have no line.
RankReport rank(const ledger::Book& book, RankQuery query);

}  // namespace reports
