#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/open_list.hpp"
#include "ledger/book.hpp"

namespace reports {

/// How an item stands here and on the list of the customer.
enum class CompareState {
    equal,
    missing_there,     // open here, not on the list
    missing_here,      // on the list, not open here
    amount,            // on both, with other amounts
    timing,            // on the list, settled here a few days ago
    credit_not_taken,  // a credit of ours that the list does not count
};
inline constexpr std::array<std::string_view, 6> compare_states{
    "equal", "missing-there", "missing-here", "amount", "timing", "credit-not-taken"};
constexpr std::string_view name_of(CompareState state) {
    return compare_states[static_cast<std::size_t>(state)];
}

/// So many days ago a document may have been settled here that the customer still lists.
inline constexpr Days timing_days{10};

struct CompareQuery {
    Id<ledger::Customer> customer;
    Date as_of;
};

/// One document in one currency. What they list several times under one number is one item.
struct ComparedItem {
    CompareState state = CompareState::equal;
    Id<ledger::Document> document;  // none: no number of the customer's is like theirs
    bool is_listed = false;         // by them
    std::string theirs;             // the number as they write it; may be empty
    std::optional<Date> date;
    std::optional<Date> their_date;
    Money ours;                   // open; what is left of a source is negative
    Money listed;                 // open on their list
    std::optional<Date> settled;  // of what is not open here: the last day that settled it

    Money difference() const { return ours - listed; }
};

struct CompareSum {
    Money ours;  // the balance
    Money listed;
};

struct CompareReport {
    CompareQuery query;
    std::vector<ComparedItem> items;  // by code of the currency, date, number
    std::vector<CompareSum> sums;     // by code of the currency

    bool differs() const;
};

/// Holds what is open with one customer against the customer's own list. Numbers are equal as they
/// are written; else in the form of `ledger::number_form`, where only one document and one listed
/// number have it. Throws `ledger::Untied` when our items are not what is owed.
CompareReport compare(const ledger::Book& book, CompareQuery query, const foreign::OpenList& list);

/// The currency that a customer's amounts are in: what it is billed in, else the book's, else that
/// of all its documents; none where there are none, or several.
Currency usual_currency(const ledger::Book& book, Id<ledger::Customer> customer, Date day);

}  // namespace reports
