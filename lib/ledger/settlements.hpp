#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// Was an allocation in force on a day, as known on a later one? What is of a document that is void
/// by then never was; what was derived counted until it was withdrawn.
bool was_in_force(const Book& book, const Allocation& allocation, Date day, Date known);

/// What one source settled of a document between two plans, net of what was taken back: that is
/// gone from what it settled last.
struct Settlement {
    Date day;  // the later of the source's and the document's, whatever day they were matched
    Id<Document> source;
    std::uint32_t plan = 0;  // settles what this plan of the document divides, 0 for the due lines
    i128 amount = 0;
    i128 discount = 0;
};

/// The settlements of a document in force on a day, of its allocations (places in
/// Book::allocations): by plan, then day, then number of the source. What is there is overwritten.
void find_settlements(const Book& book, Id<Document> id, std::span<const std::uint32_t> allocations,
                      Date as_of, std::vector<Settlement>& settlements);

/// All that a document was to be paid in, up to a day; its settlements fill the lines in order. A
/// plan stands behind so much of the earlier lines as had been settled when it was made, and what
/// came back since joins its first line: the lines add up to the document.
std::vector<Instalment> due_lines(const Book& book, Id<Document> id, Date as_of,
                                  std::span<const Settlement> settlements);

/// The same, to be asked for document by document.
class DueLines {
public:
    /// Keeps a reference to the book.
    DueLines(const Book& book, Date as_of);

    std::vector<Instalment> of(Id<Document> id) const;

private:
    const Book& book_;
    Date as_of_;
    std::map<Id<Document>, std::vector<Instalment>> planned_;  // of documents that have a plan
};

}  // namespace ledger
