#pragma once

#include "reports/matching_bank.hpp"
#include "reports/matching_learn.hpp"

namespace reports {

/// Who unknown payers are whose receipts name documents and are certain for that. Places are those
/// of the import's entries.
std::vector<LearntNames> learnt_names(const ledger::Book& book, const BankImport& made);

}  // namespace reports
