#pragma once

#include <string>
#include <vector>

#include "documents/table.hpp"
#include "foreign/statement.hpp"

namespace documents {

/// A file of a bank that was read, and its name.
struct NamedBankFile {
    std::string name;
    foreign::BankFile file;
};

/// Every line of the files: `file,statement,entry,part,account,…`.
Paper bank_lines_table(const std::vector<NamedBankFile>& files, const Currencies& currencies);

/// What their statements say of balances: `file,statement,account,…,ties`.
Paper bank_balances_table(const std::vector<NamedBankFile>& files, const Currencies& currencies);

/// What could not be read.
struct NamedReject {
    std::string file;
    foreign::Reject reject;
};
/// `file,line,reason,text`.
Paper rejects_table(const std::vector<NamedReject>& rejects);

}  // namespace documents
