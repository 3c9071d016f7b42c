#include <fmt/format.h>

#include <memory>

#include "documents/contacts_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view by_words[] = {"who"};

struct ContactsOptions : ReportOptions {
    PeriodOptions period;
    bool by_who = false;
};

}  // namespace

Action contacts(CLI::App& app) {
    const auto options = std::make_shared<ContactsOptions>();
    period_options(app, options->period);
    const auto take = [options](std::size_t) { options->by_who = true; };
    choice_option(app, "--by", by_words, take, "a row for every person");
    selection_options(app, options->selection);
    book_options(app, options->book);
    rules_option(app, options->book);
    output_options(app, options->output);
    examples(app, "C001", "--period 2026 --by who");

    return [options](Console& console) {
        const auto first = options->period.from.value_or(always);
        const auto last = options->period.to.value_or(console.today);
        if (first > last)
            refuse("--from", fmt::format("{} is after {}", to_string(first), to_string(last)));
        auto asked = ask(*options, last, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto report =
            reports::contacts(loaded->book, {std::move(selection), first, as_of, options->by_who});
        return print_report(documents::contacts_table(report, loaded->book), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
