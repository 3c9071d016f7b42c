#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "foreign/journal.hpp"
#include "ledger/book.hpp"
#include "settings/books.hpp"

namespace reports {

/// One change of a receivable account, of our book or of a general ledger.
struct ReceivableChange {
    Date date{};
    std::string customer;
    std::string document;  // `-` where it has no number
    std::string currency;
    i128 amount = 0;  // in minor units; positive: owes more
};

/// What is owed of something at the end of a day, on either side.
struct GlDifference {
    std::string customer;  // empty: all of them
    std::string document;  // empty: all of them
    std::string currency;
    i128 ar = 0;
    i128 gl = 0;
};

/// How closely a general ledger names what its postings are for.
enum class GlDetail { currency, customer, document };

struct GlTieOut {
    GlDetail detail = GlDetail::currency;
    std::optional<Date> date;               // the first day that parts; nothing: none does
    std::vector<GlDifference> differences;  // of that day, by customer, document, currency
    Currencies currencies;                  // of both sides
};

struct GlChanges {
    std::vector<ReceivableChange> list;
    Currencies currencies;   // those of our book, and more
    bool fits_none = false;  // no account of the ledger fits the pattern
};

/// The postings of a general ledger to accounts that a pattern fits, by the rules for foreign
/// books. Reports what has no exact amount.
GlChanges gl_changes(const foreign::Journal& journal, settings::Books rules,
                     const settings::AccountPattern& accounts, const ledger::Book& book,
                     const Sources& sources, Diagnostics& diagnostics);

/// Holds our book against a general ledger, day by day, as closely as all of its postings name what
/// they are for: by document, else by customer, else by currency only.
GlTieOut books_tie_out(const ledger::Book& book, const GlChanges& gl);

}  // namespace reports
