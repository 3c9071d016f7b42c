#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/movements.hpp"
#include "ledger/selection.hpp"

namespace reports {

/// The title of the entry at a place; the book keeps no titles of documents.
using TitleAt = std::function<std::string(Place)>;

struct AccountQuery {
    ledger::Selection selection;
    Date from = always;
    Date to;
};

struct AccountLine {
    Date date;
    std::string number;     // of the document
    std::string_view kind;  // that of the entry, or `discount`, `transfer`, `void`
    std::string title;
    Money debit;
    Money credit;
    Money balance;  // after this line
    Place place;
};

/// What one customer owed in one currency, and how it came and went.
struct Account {
    Id<ledger::Customer> customer;
    Money opening;  // before `from`
    std::vector<AccountLine> lines;
    Money debits;
    Money credits;
    Money closing;  // on `to`; the customer's balance
};

struct AccountTotal {
    Money opening;
    Money debits;
    Money credits;
    Money closing;
};

struct AccountReport {
    AccountQuery query;
    std::vector<Account> accounts;     // by customer, then currency
    std::vector<AccountTotal> totals;  // one per currency, by code
};

/// The accounts that moved in the period or were not even when it began. Under
/// a filter on documents, what moves between a document it takes and one it
/// leaves is a transfer, so that the closing line is what is open of those it takes.
AccountReport account(const ledger::Book& book, AccountQuery query, const TitleAt& title_at);

}  // namespace reports
