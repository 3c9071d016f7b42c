#include <fmt/format.h>

#include <memory>

#include "documents/interest_entries.hpp"
#include "documents/interest_table.hpp"
#include "immortal.hpp"
#include "interest_terms.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct InterestOptions : ReportOptions {
    std::optional<Rate> rate;
    std::optional<settings::DayCount> basis;
    bool propose = false;
};

void own_options(CLI::App& app, InterestOptions& options) {
    const auto take_rate = [&options](const std::string& text) {
        options.rate = settings::parse_rate(text);
        if (!options.rate) refuse("--rate", fmt::format("{} is no rate; write 9.25%", text));
    };
    app.add_option_function<std::string>("--rate", take_rate, "percent a year, for all days")
        ->type_name("RATE");
    const auto take_basis = [&options](std::size_t i) {
        options.basis = static_cast<settings::DayCount>(i);
    };
    choice_option(app, "--basis", settings::day_counts, take_basis, "how days become years");
    app.add_flag("--propose", options.propose, "print the entries that charge it");
}

void refuse_contradictions(const InterestOptions& options) {
    if (options.propose &&
        options.output.format.value_or(documents::Format::text) != documents::Format::text)
        refuse("--propose", "entries are text; leave --format out");
}

/// The settings, with what the command line says instead.
settings::Settings settings_of(const InterestOptions& options, const Loaded& loaded) {
    auto settings = loaded.settings;
    if (options.rate) {
        settings.interest.rate = options.rate;
        settings.interest.rates.clear();
    }
    if (options.basis) settings.interest.basis = *options.basis;
    return settings;
}

Exit print_entries(const reports::InterestReport& report, const InterestOptions& options,
                   const Loaded& loaded, Console& console) {
    const auto& book = loaded.book;
    spare_what_was_read(options.output.file, loaded);
    const auto proposals = reports::interest_proposals(book, report);
    return print(documents::interest_entries(proposals, report.query.as_of, book), options.output,
                 console);
}

}  // namespace

Action interest(CLI::App& app) {
    const auto options = std::make_shared<InterestOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "C001 --as-of 2026-06-30 --rate 9.25%", "--propose >> main.arl");

    return [options](Console& console) {
        refuse_contradictions(*options);
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        auto terms = interest_terms(settings_of(*options, *loaded), book, console);
        if (!terms) return terms.error();
        auto made = reports::interest(book, {as_of, std::move(selection), *terms});
        if (!made) {
            complain_no_rate(made.error(), *terms, book, console);
            return Exit::bad_data;
        }
        const auto& report = immortal(std::move(*made));
        if (options->propose) return print_entries(report, *options, *loaded, console);
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::interest_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
