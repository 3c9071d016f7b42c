#pragma once

#include "journal/currency_use.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// What the amounts of a book's entries are counted in, for a formatter of more
/// of them: as if the book's declarations had been read again.
journal::CurrencyUse currency_use(const Book& book);

}  // namespace ledger
