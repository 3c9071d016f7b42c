#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/grouping.hpp"
#include "ledger/scorecard.hpp"

namespace reports {

struct ScoreQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping{{}, 0};  // without keys, one list
    settings::Credit credit;           // the limits, and the grades by points
    ledger::ScoreTerms score;
};

/// A customer and its scorecard; the grade is that of the score.
struct ScoreLine {
    Id<ledger::Customer> customer;
    std::vector<std::string> values;  // of the keys of the grouping
    ledger::Scorecard card;
    std::string grade;
};

struct ScoreReport {
    ScoreQuery query;
    std::optional<ledger::Points> mean;  // of the own points of all customers of the book
    std::vector<ScoreLine> lines;        // by values of the keys, then customer
};

/// A line for every customer that is selected; `--currency` by the customer's own. What others
/// of the book pay counts in the mean whoever is selected.
ScoreReport score(const ledger::Book& book, ScoreQuery query);

}  // namespace reports
