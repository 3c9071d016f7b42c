#pragma once

#include <optional>

#include "base/ratio.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// Does a document count as sold (credit.md 4)? What was open before the book starts does not.
inline bool is_sale(const Document& document) {
    return document.kind == Kind::sale || document.kind == Kind::debit;
}

/// The first day of the month of the first document that moved an account, or none. In a window
/// that begins before it, days of sales are not to be had.
std::optional<Date> first_month(const Book& book);

/// How many days of sales are owed: owed / sales * days. DSO of all that is owed, BPDSO of what is
/// not past due, ADD of their difference (credit.md 4). None without sales.
inline Ratio days_of_sales(i128 owed, i128 sales, int days) { return quotient(owed * days, sales); }

}  // namespace ledger
