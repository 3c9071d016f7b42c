#pragma once

#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// What warnings depend on beyond the book.
struct LintContext {
    Date today{};
    Days promise_grace{2};
    Severity least = Severity::warning;  // `error`: only rules that the settings made errors
};

/// Warns of what is legal and unlikely. Of a book with errors only what one
/// entry shows by itself is said: its sums are not what they will be.
void lint(const Book& book, const LintContext& context, const Sources& sources,
          Diagnostics& diagnostics);

/// Its rules, by name.
std::vector<std::string_view> lint_rules();

}  // namespace ledger
