#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/grouping.hpp"
#include "ledger/scorecard.hpp"

namespace reports {

struct CreditQuery {
    Date as_of;
    ledger::Selection selection;
    ledger::Grouping grouping{{}, 0};  // without keys, one list
    settings::Credit credit;
    ledger::ScoreTerms score{};
};

/// A customer, the limit that binds it first, and what uses that.
struct CreditLine {
    Id<ledger::Customer> customer;
    std::vector<std::string> values;           // of the keys of the grouping
    std::optional<ledger::CreditLimit> limit;  // its own, else of the nearest company above
    Currency currency;                         // of the limit, else the customer's; may be none
    std::optional<Money> exposure;  // of whoever has the limit and all below it; nothing without a
                                    // rate
    Currency without_rate;          // the first that has none
    ledger::LimitUse use = ledger::LimitUse::below;
    std::string grade;  // its own, else that of the score; may be empty
    std::optional<int> score;
    std::optional<int> oldest_overdue;  // days late of the oldest of its own undisputed items
    std::optional<std::size_t> hold;    // in Book::events

    /// Over a limit, near it, held, or with a limit that cannot be computed.
    bool wants_a_look() const {
        return hold || use != ledger::LimitUse::below || (limit && !exposure);
    }
};

struct CreditReport {
    CreditQuery query;
    std::vector<CreditLine> lines;  // by values of the keys, then customer
};

/// A line for every customer that is selected; `--currency` by the currency of the line.
CreditReport credit(const ledger::Book& book, CreditQuery query);

/// Does any line want a look?
bool any_finding(const CreditReport& report);

}  // namespace reports
