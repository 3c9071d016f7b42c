#pragma once

#include <string>
#include <vector>

#include "ledger/selection.hpp"

namespace reports {

struct AllocationsQuery {
    ledger::Selection selection;
    Date from = always;
    Date to;
};

/// Money set against a document, or (negative) taken back from it: by an
/// `unapply`, by the void of either side, or because a derived one no longer fits.
struct AllocationLine {
    Date date;
    std::string source;
    std::string document;
    Id<ledger::Customer> customer;  // of the document
    Money amount;
    Money discount;
    Money used;  // of the source, in its currency
    bool derived;
};

struct AllocationsReport {
    AllocationsQuery query;
    std::vector<AllocationLine> lines;  // by column, from the first to the last
};

/// The allocations whose document or source is selected.
AllocationsReport allocations(const ledger::Book& book, AllocationsQuery query);

}  // namespace reports
