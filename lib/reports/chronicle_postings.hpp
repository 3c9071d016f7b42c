#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ledger/allocations_to.hpp"
#include "ledger/document_lines.hpp"
#include "ledger/reread.hpp"
#include "settings/export.hpp"

namespace reports {

using settings::AccountRole;

/// One side of a transaction. Receivables and money on account carry the number of their document.
struct Posting {
    AccountRole role;
    Id<ledger::Document> document;  // whose customer, currency and salesperson the account may name
    Money amount;                   // positive: debit
    std::optional<Money> cost;      // the same in the money of the other side; has its sign
    std::optional<Date> due;        // of an instalment of a debit document
    std::string word;               // sales, charges: the item's category; bank: what `via:` says
    Rate rate;                      // tax

    /// Of these `open` tells what is left.
    bool is_of_customer() const {
        return role == AccountRole::receivable || role == AccountRole::on_account;
    }
};

using Postings = std::vector<Posting>;

/// Says what the entries of a book debit and credit. Nothing that comes to nought is posted.
class Poster {
public:
    /// Keeps references to the book and its sources.
    Poster(const ledger::Book& book, const Sources& sources);

    /// A document on its day, with what its own entry sets against other documents at once.
    Postings of_document(Id<ledger::Document> id);
    /// Takes back, on the day of a void, what is in force of a document and of the allocations
    /// from it and to it.
    Postings of_void(Id<ledger::Document> id);
    /// Money on account that goes to a debit document, or (an `unapply`) comes back from it.
    Postings of_allocation(const ledger::Allocation& allocation) const;
    /// The way back of one that no longer fits.
    Postings of_withdrawal(const ledger::Allocation& allocation) const;

    /// Is it part of the transaction of its source?
    bool is_with_source(const ledger::Allocation& allocation) const;

private:
    void add_own(Id<ledger::Document> id, Postings& into);
    void add_debit(Id<ledger::Document> id, Postings& into);
    void add_sold(Id<ledger::Document> id, i128 sign, Postings& into);
    void add_receipt(Id<ledger::Document> id, Postings& into);
    void add_refund(Id<ledger::Document> id, Postings& into);
    void add_recovery(Id<ledger::Document> id, Postings& into);
    void add_allocation(const ledger::Allocation& allocation, i128 sign, Postings& into) const;
    void add_cash(Id<ledger::Document> id, i128 minor, Postings& into);
    void add(AccountRole role, Id<ledger::Document> id, i128 minor, Postings& into) const;
    Money money(Id<ledger::Document> id, i128 minor) const;

    const ledger::Book& book_;
    ledger::Rereader words_;
    ledger::DocumentReader reader_;
    ledger::AllocationsFrom from_;
    ledger::AllocationsTo to_;
    std::vector<std::pair<Id<ledger::Document>, std::uint32_t>> refunds_;     // by document
    std::vector<std::pair<Id<ledger::Document>, std::uint32_t>> recoveries_;  // by document
};

}  // namespace reports
