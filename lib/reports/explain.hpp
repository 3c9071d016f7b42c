#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ledger/book.hpp"

namespace reports {

struct ExplainQuery {
    Id<ledger::Document> document;
    Date as_of;
};

/// The oldest item that unsaid money passed by when it was placed on another.
using RunnerUp = std::optional<Id<ledger::Document>>;

/// One thing that happened to a document, by the journal or by a rule.
struct Fact {
    enum class What : std::uint8_t {
        entered,      // the document itself
        instalments,  // several due days, or a plan's new ones; changes nothing
        allocated,    // money set against a debit document, or used of a source
        discounted,
        taken_back,  // by `unapply`
        returned,    // an allocation ends because one side was voided
        withdrawn,   // a derived allocation ends because it no longer fits
        refunded,
        refund_voided,
        recovered,
        disputed,  // changes nothing
        resolved,  // changes nothing
        voided,
    };

    What what;
    Date date;
    Id<ledger::Document> other;  // the other side of an allocation, or none
    Money change;
    Money remainder;              // open, or left on account, after this
    std::optional<Money> amount;  // disputed, or settled in the other side's currency
    bool derived = false;
    RunnerUp runner_up;  // of derived allocations
    Place place;
};

/// How what is open of a document, or left of a source, came to be.
struct Explanation {
    ExplainQuery query;
    std::vector<Fact> facts;  // by day; of one day, what came in before what went out
    Money remainder;
};

Explanation explain(const ledger::Book& book, ExplainQuery query);

}  // namespace reports
