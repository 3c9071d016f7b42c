#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "foreign/journal.hpp"
#include "settings/books.hpp"

namespace reports {

/// More was paid than is open of the invoice that was named.
inline constexpr Rule paid_beyond_invoice{"paid-beyond-invoice", Severity::warning};

/// What told which invoice a credit settles.
enum class BookReason : std::uint8_t { said, reference_in_text, exact_amount, oldest_due };

/// So much of a source goes to a debit document.
struct BookAllocation {
    std::uint32_t document = 0;  // place in Books::documents
    i128 amount = 0;             // discount included
    i128 discount = 0;
    BookReason reason = BookReason::said;
};

struct BookInstalment {
    std::optional<Date> due;  // nothing: by the terms of the rules
    i128 amount = 0;
};

/// An entry with a number: a sale, a receipt. Amounts are in minor units.
struct BookDocument {
    std::string number;
    bool is_unnamed = false;     // the book has no name for it: its number was made up
    std::uint32_t customer = 0;  // place in Books::customers
    Currency currency;
    Date date{};
    std::string_view kind;  // one of settings::debit_kinds or credit_kinds
    bool is_source = false;
    i128 amount = 0;                          // what the customer owes more, or less
    i128 fee = 0;                             // of a source, and part of its amount
    i128 withheld = 0;                        // the same
    i128 discount = 0;                        // the same; given with its allocations
    std::optional<Rate> tax;                  // of sales and credit notes, in the amount
    std::vector<BookInstalment> instalments;  // of a debit document, by day
    std::vector<BookAllocation> allocations;  // of a source
    i128 rest = 0;                            // of a source: on account by its own entry
    std::uint32_t transaction = 0;
    std::uint32_t line = 0;
};

enum class BookMovement : std::uint8_t { apply, unapply, refund, voiding };

/// Money that was on account goes to an invoice, comes back from it, or is paid out; or a document
/// is void.
struct BookMove {
    BookMovement movement = BookMovement::apply;
    std::string number;  // of a refund, which may have several sources, or of what is void
    Date date{};
    std::uint32_t source = 0;    // not of what is void
    std::uint32_t document = 0;  // of what is applied
    i128 amount = 0;
    i128 discount = 0;  // that lapses when money comes back
    std::uint32_t transaction = 0;
    bool is_unnamed = false;  // the number was made up
};

struct BookAssertion {
    Date date{};
    std::uint32_t customer = 0;
    Currency currency;
    i128 amount = 0;
    foreign::Origin origin;
};

struct BookRate {
    Date date{};
    std::string one;
    std::string number;
    std::string other;
    foreign::Origin origin;
};

struct BookCustomer {
    std::string id;
    std::string name;   // empty: as the id
    std::string group;  // of those who pay for each other; empty: none
    foreign::Origin origin;
};

/// Something a person should know that changes no balance.
struct BookRemark {
    std::string words;
    foreign::Origin origin;
};

/// The receivables of a foreign book, as entries of ours say them.
struct Books {
    Currencies currencies;
    std::vector<Currency> declared;  // those ISO 4217 does not know
    std::vector<BookCustomer> customers;
    std::vector<BookDocument> documents;  // by day, then as they stand in the book
    std::vector<BookMove> moves;          // the same
    std::vector<BookAssertion> assertions;
    std::vector<BookRate> rates;
    std::vector<BookRemark> remarks;
};

/// What a journal says of its receivable accounts, by the rules. Reports what cannot become entries
/// exactly; what is returned then is no book.
Books books(const foreign::Journal& journal, const settings::Books& rules, const Sources& sources,
            Diagnostics& diagnostics);

}  // namespace reports
