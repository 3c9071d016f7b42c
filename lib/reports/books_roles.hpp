#pragma once

#include "reports/books_voids.hpp"

namespace reports {

/// What a claim does: it settles or waits, is a new invoice, takes money out of what waits, undoes
/// what was settled, or takes a document back.
enum class ClaimRole : std::uint8_t { credit, debt, withdrawal, reversal, voiding };

/// Tells the roles of all claims, in their order. A credit that names another customer's invoice
/// becomes that customer's: a name says more than the transaction's customer does.
std::vector<ClaimRole> take_roles(BookClaims& claims, BookKinds& kinds, const BookVoids& voids);

}  // namespace reports
