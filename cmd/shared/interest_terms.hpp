#pragma once

#include <string>

#include <tl/expected.hpp>

#include "command.hpp"
#include "ledger/book.hpp"
#include "reports/interest.hpp"
#include "settings/settings.hpp"

namespace cmd {

/// What [interest] says, with the tables it names read. Complains itself: `usage` where no rate is
/// set, `bad_data` for faults of a table, `failure` for one that cannot be read.
tl::expected<reports::InterestTerms, Exit> interest_terms(const settings::Settings& settings,
                                                          const ledger::Book& book,
                                                          Console& console);

/// Which rate is missing, and what can be done about it, in words.
std::string no_rate_words(const reports::NoRate& missing, const reports::InterestTerms& terms,
                          const ledger::Book& book);
inline constexpr const char* no_rate_advice = "add a row for that day or an earlier one";

/// Says both.
void complain_no_rate(const reports::NoRate& missing, const reports::InterestTerms& terms,
                      const ledger::Book& book, Console& console);

}  // namespace cmd
