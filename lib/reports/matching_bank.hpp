#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "reports/matching_allocate.hpp"
#include "reports/matching_bank_lines.hpp"

namespace reports {

/// A receipt that may be the same money as another line.
struct BankDouble {
    std::string number;  // empty: it has none
    Id<ledger::Customer> customer;
    Date day;
};

/// What a credit becomes.
struct BankReceipt {
    BankMovement movement;
    std::string number;
    Matched matched;                // accepted: the receipt says where the money goes
    Id<ledger::Customer> customer;  // whose receipt it is; none: unknown
    bool is_unsaid = false;         // `oldest-first` places what the receipt does not say
    std::optional<BankDouble> same{};
    std::string reused{};  // the identity that its id makes, which another line has; mostly empty

    /// Is a person to say whose it is, or whether it is new?
    bool is_draft() const { return customer.is_none() || same.has_value() || !reused.empty(); }
    /// Is there a proposal beside the receipt, or a gap to be judged?
    bool has_draft() const;
};

/// Where a line stands: the place of its file among the sources, and its line there.
struct BankLineAt {
    std::size_t file;
    std::uint32_t line;
};

/// A reversal that takes a receipt back.
struct BankReversal {
    BankMovement movement;
    std::string number;             // of the receipt
    Id<ledger::Customer> customer;  // of it
    std::optional<BankLineAt> before{};  // another line of this run that takes it back
};

/// Money that went to a customer who has money on account.
struct BankRefund {
    BankMovement movement;
    std::string number;
    Id<ledger::Customer> customer;
    std::vector<std::pair<std::string, std::int64_t>> sources;  // numbers; what it takes of each
    Money short_of;  // so much more went out than is on account
};

using BankEntry = std::variant<BankReceipt, BankReversal, BankRefund>;

/// What becomes of the files of a bank.
struct BankImport {
    std::vector<BankEntry> entries;  // in the order of the files
    std::size_t here = 0;            // lines whose entry the book has, or the run had before
    std::size_t others = 0;          // lines that are no receipts
    std::vector<RejectedLine> rejects;
};

struct BankQuery {
    settings::Match match;
    const settings::Import& import;
    Id<ledger::Customer> unknown{};  // whose receipts unknown payers make; none: a draft
    bool advice = false;             // see BankLineTerms
    bool untied = false;
};

/// Makes receipts of credits, matched to what their payers owe, one after the other: what is
/// certain of one counts for those that follow. Debits become drafts where the book knows them.
BankImport import_bank(const ledger::Book& book, const Sources& texts,
                       std::span<const BankSource> sources, const BankQuery& query);

}  // namespace reports
