#pragma once

#include "reports/books_voids.hpp"

namespace reports {

/// Gives claims by a name to the customer whose invoice or money goes by it, where a tag says
/// whose transaction it is: within a group one pays for another.
void find_owners(BookClaims& claims, BookKinds& kinds, const BookVoids& voids);

}  // namespace reports
