#pragma once

#include "reports/books.hpp"
#include "reports/books_claims.hpp"

namespace reports {

/// Makes documents of the claims: what is new debt, what settles it, what stays on account
/// (matching.md 5). Adds them to `books`; returns, by document, how much of its money the book does
/// not say the destination of.
std::vector<i128> settle_claims(const foreign::Journal& journal, const settings::Books& rules,
                                const BookCurrencies& currencies, BookClaims& claims, Books& books);

/// Sends money of which nothing is said down the steps of the rules, the earliest first: to
/// documents there are by then, as much as stays open of them from that day on.
void guess_allocations(const foreign::Journal& journal, const settings::Books& rules,
                       const std::vector<i128>& unsaid, Books& books);

}  // namespace reports
