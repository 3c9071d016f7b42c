#pragma once

#include <string>
#include <vector>

#include "documents/table.hpp"
#include "reports/matching_allocate.hpp"

namespace documents {

/// An amount that was matched, and the number of the receipt it is or becomes.
struct MatchedSource {
    std::string number;
    const reports::Matched* matched;
};

/// Where each amount may go: a row for each document it would settle, one without when there is
/// none, and one for each credit note that would settle a document beside it.
Paper matching_table(const std::string& command, const std::vector<MatchedSource>& sources,
                     const ledger::Book& book, Audience audience);

/// The money on account of `ar allocate`.
std::vector<MatchedSource> sources_of(const reports::AllocateReport& report,
                                      const ledger::Book& book);

}  // namespace documents
