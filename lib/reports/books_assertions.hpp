#pragma once

#include "reports/books_claims.hpp"

namespace reports {

/// Holds the assertions on receivable accounts against the postings, as the program does. Those
/// that say what one customer owes at the end of a day become assertions of ours.
void take_assertions(const foreign::Journal& journal, const BookClaims& claims,
                     const BookCurrencies& currencies, Books& books, const BookComplaint& complain);

}  // namespace reports
