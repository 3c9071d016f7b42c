#include "balance_letters.hpp"

#include <fmt/format.h>

#include "documents/statement_letter.hpp"

namespace cmd {

std::vector<Letter> balance_letters(const std::string& template_name,
                                    const std::vector<Id<ledger::Customer>>& customers,
                                    const LetterOptions& options, const Loaded& loaded,
                                    const LetterShop& shop, Date day) {
    const auto& book = loaded.book;
    const auto report =
        reports::statement(book, {customers, day, ledger::bounds_in_force(loaded.settings, book),
                                  ledger::basis_in_force(loaded.settings, book)});
    const ledger::SettledBy settled{book, day};
    std::vector<Letter> letters;
    for (const auto& statement : report.statements) {
        const auto language = language_for(options, shop, book, statement.customer, day);
        const auto& id = book.customers[statement.customer].id;
        letters.push_back({template_name, language,
                           documents::statement_fields(statement, report, language, book, settled),
                           statement.customer,
                           fmt::format("{}-{}-{}", template_name, id, to_string(day))});
    }
    return letters;
}

}  // namespace cmd
