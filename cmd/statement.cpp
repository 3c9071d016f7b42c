#include <fmt/format.h>

#include <memory>

#include "balance_letters.hpp"
#include "documents/statement_letter.hpp"
#include "ledger/reread.hpp"

namespace cmd {

namespace {

constexpr std::string_view kind_words[] = {"open", "activity"};

struct StatementOptions : LetterOptions {
    std::vector<std::string> customers;
    bool activity = false;
    PeriodOptions period;
};

void own_options(CLI::App& app, StatementOptions& options) {
    customers_option(app, options.customers);
    const auto take = [&options](std::size_t i) { options.activity = i == 1; };
    choice_option(app, "--kind", kind_words, take, "what is open, or how it came and went");
    period_options(app, options.period);
}

Period period_of(const StatementOptions& options, Date today) {
    const Period period{options.period.from.value_or(always), options.period.to.value_or(today)};
    if (period.from > period.to)
        refuse("--from",
               fmt::format("{} is after {}", to_string(period.from), to_string(period.to)));
    return period;
}

using Customers = std::vector<Id<ledger::Customer>>;

std::vector<Letter> activities(const StatementOptions& options, const Customers& customers,
                               const Loaded& loaded, const LetterShop& shop, Period period) {
    const auto day = period.to;
    const auto& book = loaded.book;
    ledger::Rereader words{loaded.sources};
    const auto title_at = [&](Place place) { return words.entry(place).title.str(); };
    std::vector<Letter> letters;
    for (const auto customer : customers) {
        reports::AccountQuery query;
        query.selection.customers = {customer};
        query.from = period.from;
        query.to = period.to;
        const auto language = language_for(options, shop, book, customer, day);
        letters.push_back(
            {"activity", language,
             documents::activity_fields(customer, reports::account(book, query, title_at), language,
                                        book),
             customer, fmt::format("activity-{}-{}", book.customers[customer].id, to_string(day))});
    }
    return letters;
}

/// A period is of what came and went; what is open is of one day.
void refuse_misplaced(const StatementOptions& options) {
    if (!options.activity && (options.period.from || options.period.to))
        refuse("--from", "goes with --kind activity; what is open is --as-of a day");
    if (options.activity && options.as_of)
        refuse("--as-of", "is for what is open; --kind activity takes --from and --to");
}

}  // namespace

Action statement(CLI::App& app) {
    const auto options = std::make_shared<StatementOptions>();
    own_options(app, *options);
    letter_options(app, *options);
    examples(app, "C001", "C001 --kind activity --period 2026 -O pdf -o C001.pdf");

    return [options](Console& console) {
        refuse_misplaced(*options);
        const auto period = period_of(*options, console.today);
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto day = options->activity ? period.to : options->as_of.value_or(console.today);
        const auto customers = customers_named(options->customers, loaded->book, day, console);
        if (!customers) return customers.error();
        LetterShop shop{loaded->settings};
        const auto letters =
            options->activity
                ? activities(*options, *customers, *loaded, shop, period)
                : balance_letters("statement", *customers, *options, *loaded, shop, day);
        return print_letters(letters, shop, *options, *loaded, console);
    };
}

}  // namespace cmd
