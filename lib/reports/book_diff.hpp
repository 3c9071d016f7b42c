#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/difference.hpp"
#include "journal/versions.hpp"
#include "ledger/book.hpp"

namespace reports {

enum class EntryState { missing, added, changed };
std::string_view name_of(EntryState state);

/// An entry that two versions of a book do not have alike.
struct EntryDiff {
    EntryState state;
    std::optional<Date> date;  // of a dated kind; as it is now, of a missing one as it was
    std::string kind;
    std::string customer;
    std::string number;
    std::string before;  // its first line, without a comment; empty when it is missing there
    std::string now;
    std::vector<journal::FieldDifference> fields;  // of a changed one
    std::optional<Place> place_before;
    std::optional<Place> place_now;
};

/// A balance of a customer, or what is open of a document or left of it; in minor units, zero where
/// there is none.
struct BalanceDiff {
    std::string customer;
    std::string document;  // empty of a customer's balance
    std::string currency;
    int decimals;
    i128 before = 0;
    i128 now = 0;
};

/// A version of a book, and the texts it was read from.
struct BookVersion {
    const ledger::Book& book;
    const Sources& sources;
};

struct BookDiffQuery {
    Date as_of;            // of the balances
    std::string document;  // only entries that name it, and what is open of it; empty: all
};

struct BookDiff {
    BookDiffQuery query;
    std::vector<EntryDiff> entries;      // declarations first, then by date, kind, customer, number
    std::vector<BalanceDiff> balances;  // by customer, then currency

    bool is_empty() const { return entries.empty() && balances.empty(); }
};

BookDiff book_diff(const BookVersion& before, const BookVersion& now, BookDiffQuery query);

/// The balances alone: which of them two books do not have alike.
std::vector<BalanceDiff> balance_diffs(const ledger::Book& before, const ledger::Book& now,
                                       const BookDiffQuery& query);

/// The entries alone of texts that need not be books: what became of them.
std::vector<EntryDiff> entry_diffs(const std::vector<Changed<journal::EntryVersion>>& changes,
                                   const Sources& before, const journal::CurrencyUse& use_before,
                                   const Sources& now, const journal::CurrencyUse& use_now);

}  // namespace reports
