#pragma once

#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace reports {

/// What a receipt settled: a document, and the discount that was taken with it.
struct ReceiptShare {
    Id<ledger::Document> document;
    Money amount;    // in the document's currency
    Money discount;  // likewise
    Money used;      // of the receipt
};

/// Money received and where it went, by the close of a day.
struct Receipt {
    Id<ledger::Document> document;
    std::string title;
    std::string via;
    std::string reference;
    Money received;  // as on the bank statement
    Money fees;
    Money withheld;
    Money credited;                    // all of it
    std::vector<ReceiptShare> shares;  // by number
    Money refunded;
    Money on_account;
};

/// `entry` is that of the receipt, read again.
Receipt receipt(const ledger::Book& book, Id<ledger::Document> id, const journal::Entry& entry,
                Date as_of);

}  // namespace reports
