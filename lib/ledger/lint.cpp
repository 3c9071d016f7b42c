#include "ledger/lint.hpp"

#include <algorithm>
#include <array>

#include "journal/parse_options.hpp"
#include "journal/read.hpp"
#include "ledger/bank_identities.hpp"
#include "ledger/linter.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

constexpr std::array book_lints = {date_lints,       name_lints,  look_alike_lints,
                                   repetition_lints, money_lints, discount_lints,
                                   customer_lints,   limit_lints, event_lints};

void lint_book(Linter& linter, bool sound) {
    for (const auto group : book_lints)
        for (const auto& lint : group())
            if (linter.is_on(lint.rule) && (sound || !lint.of_sums)) lint.look(linter);
}

/// One more reading of the journal, and none when no question needs it.
void lint_entries(Linter& linter) {
    std::vector<const EntryLint*> asked;
    for (const auto& lint : entry_lints())
        if (linter.is_on(lint.rule) && lint.applies(linter.book)) asked.push_back(&lint);
    if (asked.empty()) return;
    Diagnostics silent;
    journal::read_again(linter.sources, silent, [&](const journal::Entry& entry) {
        if (entry.faulty || !journal::is_debit_document(entry.kind)) return;
        for (const auto* lint : asked) lint->look(linter, entry);
    });
}

}  // namespace

void lint(const Book& book, const LintContext& context, const Sources& sources,
          Diagnostics& diagnostics) {
    Linter linter{book, context, sources, diagnostics};
    lint_book(linter, !diagnostics.any_error());
    lint_entries(linter);
}

std::vector<std::string_view> lint_rules() {
    std::vector<std::string_view> names{journal::unknown_key.name, idle_discount.name,
                                        bank_used_twice.name};
    for (const auto group : book_lints)
        for (const auto& lint : group()) names.push_back(lint.rule.name);
    for (const auto& lint : entry_lints()) names.push_back(lint.rule.name);
    std::ranges::sort(names);
    return names;
}

}  // namespace ledger
