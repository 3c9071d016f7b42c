#pragma once

#include "ledger/seals.hpp"
#include "report_options.hpp"

namespace cmd {

/// The `close` of a day that has a seal; null when there is none.
const ledger::Event* find_close(const ledger::Book& book, Date day);

/// `seals/2026-03-31.seal`, beside the first journal of the book.
std::string seal_path(const Loaded& loaded, Date day);

/// Writes down, durably, what the seal of a day is set on. Complains itself.
Exit keep_seal(const std::string& path, const ledger::SealedTexts& texts, Date day,
               Console& console);

/// Prints what is not as it was sealed: compared with the file of the seal, else with the commit
/// that brought it. `findings` when there is any.
Exit explain_seal(Date day, const ReportOptions& options, Console& console);

}  // namespace cmd
