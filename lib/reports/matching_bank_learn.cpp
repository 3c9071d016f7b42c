#include "reports/matching_bank_learn.hpp"

namespace reports {

std::vector<LearntNames> learnt_names(const ledger::Book& book, const BankImport& made) {
    std::vector<ToldName> told;
    for (std::size_t i = 0; i < made.entries.size(); ++i) {
        const auto* receipt = std::get_if<BankReceipt>(&made.entries[i]);
        const bool tells = receipt != nullptr && receipt->matched.accepted &&
                           receipt->matched.incoming.payer.is_none();
        if (!tells) continue;
        const auto& line = *receipt->movement.line;
        told.push_back({line.payer.empty() ? line.payer_account : line.payer, receipt->customer,
                        receipt->movement.day, i});
    }
    return learnt_names(book, told);
}

}  // namespace reports
