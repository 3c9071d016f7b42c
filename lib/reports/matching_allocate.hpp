#pragma once

#include <functional>
#include <vector>

#include "ledger/selection.hpp"
#include "reports/matching.hpp"
#include "reports/matching_learn.hpp"

namespace reports {

/// An amount, what was said of it, and where it may go.
struct Matched {
    Incoming incoming;
    Proposal proposal;
    bool accepted = false;
};

struct AllocateQuery {
    ledger::Selection selection;
    Date date;  // of the entries
    settings::Match terms;
};

struct AllocateReport {
    Date date;
    std::vector<Matched> matches;  // by date of the source, then number
};

/// The names of payers that a person has told by taking what was uncertain. Places are those of
/// the matches.
std::vector<LearntNames> learnt_names(const ledger::Book& book, const Sources& sources,
                                      const AllocateReport& report);

/// Proposes where money on account may go. What is accepted counts for those that follow: what is
/// certain, and what `accepts` says.
AllocateReport allocate(const ledger::Book& book, const Sources& sources, AllocateQuery query,
                        const std::function<bool(const Matched&)>& accepts);

}  // namespace reports
