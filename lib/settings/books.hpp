#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/pattern.hpp"

namespace settings {

/// The formats of foreign books, by name.
inline constexpr std::array<std::string_view, 3> book_formats{"ledger", "hledger", "beancount"};

/// An expression on accounts, as it was written.
struct AccountPattern {
    std::string written;
    Pattern pattern;  // case ignored
};

/// Where a value is looked for in a transaction: `posting-tag:invoice`, `account:2`.
struct BookField {
    enum class Where {
        tag,
        posting_tag,
        link,
        code,
        payee,
        description,
        account,
        date2,
        terms  // of due days: `[books.due] terms`
    };

    Where where = Where::payee;
    std::string name;                // of tags
    int part = 0;                    // of accounts, from 0
    std::optional<Pattern> pattern;  // of descriptions; nothing: all of it
    std::string written;
};

/// Nothing when it names no such place.
std::optional<BookField> parse_book_field(std::string_view text);

/// What a transaction against some accounts is.
struct BookKind {
    bool debit = false;  // of the receivable
    std::vector<AccountPattern> against;
    std::string kind;
};

/// Of a debit, of a credit, and of parts beside either.
inline constexpr std::array<std::string_view, 4> debit_kinds{"sale", "debit", "open", "refund"};
inline constexpr std::array<std::string_view, 7> credit_kinds{
    "receipt", "credit", "open-credit", "writeoff", "fee", "withheld", "discount"};

/// How a credit without an invoice finds one.
enum class BookStep { invoice, reference_in_text, exact_amount, oldest_due };
inline constexpr std::array<std::string_view, 4> book_steps{"invoice", "reference-in-text",
                                                            "exact-amount", "oldest-due"};

/// How the books of other programs become entries (matching.md 5).
struct Books {
    Books();

    std::string format;                                           // empty: by the file
    std::vector<std::pair<std::string, std::string>> currencies;  // a symbol and its code
    std::vector<AccountPattern> receivable;
    std::vector<AccountPattern> on_account;
    std::vector<BookField> customer;
    std::vector<BookField> invoice;
    std::string unnamed{"{customer}-{yyyymmdd}-{n}"};
    std::vector<BookField> due;
    std::string terms;            // empty: none
    std::vector<BookKind> kinds;  // before the usual ones
    std::vector<BookStep> order;
};

}  // namespace settings
