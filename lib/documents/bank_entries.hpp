#pragma once

#include <span>
#include <string>
#include <vector>

#include "documents/matching_table.hpp"
#include "documents/new_entry.hpp"
#include "journal/format.hpp"
#include "reports/matching_bank_learn.hpp"

namespace documents {

/// What entries are written with.
struct EntryStyle {
    const ledger::Book& book;
    const journal::CurrencyUse& use;
    const journal::FormatOptions& layout;
};

/// The entries for lines of banks, each below its origin and the reason for what it says. What a
/// person has to decide is a draft: whose an unknown payer's money is, whether it is new, where an
/// uncertain receipt goes, what is missing of what was to be paid, and what became of money that
/// went out.
std::vector<NewEntry> bank_entries(const reports::BankImport& made,
                                   std::span<const reports::BankSource> sources,
                                   const EntryStyle& style);

/// A `set` for each customer whose other names were learnt, below the first line that told one.
std::vector<NewEntry> learnt_entries(const std::vector<reports::LearntNames>& learnt,
                                     const reports::BankImport& made,
                                     std::span<const reports::BankSource> sources,
                                     const EntryStyle& style);

/// The receipts with their numbers, for the table of the ladder.
std::vector<MatchedSource> sources_of(const reports::BankImport& made);

}  // namespace documents
