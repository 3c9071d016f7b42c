#pragma once

#include "reports/books.hpp"
#include "reports/books_claims.hpp"

namespace reports {

/// So much less is open of a debit document from a day on.
struct BookSettled {
    std::uint32_t document = 0;
    Date day{};
    i128 amount = 0;  // negative: it was reopened
};

/// What the settling of claims leaves to be known.
struct BookSettlement {
    std::vector<i128> unsaid;          // by document: money whose destination the book does not say
    std::vector<i128> open;            // by document: of debts, in the end
    std::vector<bool> undone;          // by document: sources of which allocations were taken back
                                       // that nobody named
    std::vector<BookSettled> settled;  // all of it, as it came
};

/// Makes documents of the claims: what is new debt, what settles it, what stays on account
/// (matching.md 5). Adds them to `books`.
BookSettlement settle_claims(const foreign::Journal& journal, const settings::Books& rules,
                             const BookCurrencies& currencies, BookClaims& claims, Books& books);

/// Sends money of which nothing is said down the steps of the rules, the earliest first: to
/// documents there are by then, as much as stays open of them from that day on.
void guess_allocations(const foreign::Journal& journal, const settings::Books& rules,
                       const BookSettlement& settlement, Books& books);

}  // namespace reports
