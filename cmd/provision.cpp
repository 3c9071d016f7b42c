#include <fmt/format.h>

#include <memory>

#include "base/text.hpp"
#include "documents/provision_table.hpp"
#include "immortal.hpp"
#include "provision_terms.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr int most_months = 120;
constexpr std::string_view by_words[] = {"customer"};

struct ProvisionOptions : ReportOptions {
    int flow_months = 0;  // none
    bool movement = false;
    bool propose = false;
    bool by_customer = false;
    std::optional<Date> from;
    std::vector<std::string> booked;
    std::string in;

    bool is_movement() const { return movement || propose || !booked.empty(); }
};

void own_options(CLI::App& app, ProvisionOptions& options) {
    months_option(app, "--flow", options.flow_months, 1, most_months,
                  "rates out of the book's own flows over so many months");
    app.add_flag("--movement", options.movement, "how the allowance came to be since --from");
    day_option(app, "--from", options.from, "first day of the movement; default: of the year");
    list_option(app, "--booked", options.booked, "what the books hold already, as 1530.00 EUR")
        ->type_name("AMOUNT");
    app.add_option("--in", options.in, "the movement in that currency")->type_name("CUR");
    app.add_flag("--propose", options.propose, "print the entry that adjusts the allowance");
    const auto take_by = [&options](std::size_t) { options.by_customer = true; };
    choice_option(app, "--by", by_words, take_by, "a row for each customer");
}

void refuse_contradictions(const ProvisionOptions& options) {
    if (options.propose &&
        options.output.format.value_or(documents::Format::text) != documents::Format::text)
        refuse("--propose", "entries are text; leave --format out");
    if (options.by_customer && options.is_movement())
        refuse("--by", "a movement is not shown by customer");
    if (options.from && !options.is_movement())
        refuse("--from", "only a --movement has a first day");
    if (!options.in.empty() && !options.is_movement())
        refuse("--in", "only a --movement is converted");
    if (options.from && !options.booked.empty())
        refuse("--from", "--booked says where the movement begins");
}

/// The one currency that a report without `--booked` has open; none where it has several.
Currency only_currency(const reports::ProvisionReport& report) {
    return report.blocks.size() == 1 ? report.blocks.front().currency : Currency::none();
}

/// `1530.00 EUR`, or without a code where there is one currency alone.
tl::expected<Money, Exit> booked_amount(const std::string& text, Currency otherwise,
                                        const Currencies& currencies, Console& console) {
    const auto blank = text.find(' ');
    const auto number = parse_decimal(std::string_view{text}.substr(0, blank));
    if (!number) refuse("--booked", fmt::format("{} is no amount; write 1530.00 EUR", text));
    auto currency = otherwise;
    if (blank != std::string::npos) {
        const auto code = std::string{trimmed(std::string_view{text}.substr(blank))};
        const auto named = currency_of("--booked", code, currencies, console);
        if (!named) return tl::unexpected{named.error()};
        currency = *named;
    }
    if (currency.is_none())
        refuse("--booked", fmt::format("in which currency? write {} EUR", text));
    const auto minor = scale(*number, currencies.decimals(currency));
    if (!minor) refuse("--booked", fmt::format("{} is no amount of its currency", text));
    return Money::from_minor(*minor, currency);
}

tl::expected<std::map<Currency, i128>, Exit> booked_of(const ProvisionOptions& options,
                                                       const reports::ProvisionReport& report,
                                                       const Loaded& loaded, Console& console) {
    const auto& selected = report.query.selection.currency;
    const auto otherwise = selected.is_none() ? only_currency(report) : selected;
    std::map<Currency, i128> booked;
    for (const auto& text : options.booked) {
        const auto amount = booked_amount(text, otherwise, loaded.book.currencies, console);
        if (!amount) return tl::unexpected{amount.error()};
        if (!booked.emplace(amount->currency(), amount->minor()).second)
            refuse("--booked", "a currency is named twice");
    }
    return booked;
}

void warn_without_rate(const reports::ProvisionMovementReport& report, Currency in,
                       const ledger::Book& book, Console& console) {
    if (console.quiet) return;
    for (const auto from : report.without_rate)
        complain(console, fmt::format("no rate from {} to {}; {} is listed apart",
                                      book.currencies.code(from), book.currencies.code(in),
                                      book.currencies.code(from)));
}

Exit print_movement(reports::ProvisionReport closing, const ProvisionOptions& options,
                    const Loaded& loaded, Console& console) {
    const auto& book = loaded.book;
    const auto booked = booked_of(options, closing, loaded, console);
    if (!booked) return booked.error();
    const auto as_of = closing.query.as_of;
    const date::year_month_day today{as_of};
    const auto from = options.from.value_or(Date{today.year() / date::January / 1});
    if (from > as_of) refuse("--from", "the movement ends before it begins");
    const auto query = closing.query;
    auto made = reports::provision_movement(book, {from, *booked}, std::move(closing));
    if (!made) return complain_no_provision(made.error(), query, book, console);
    if (!options.in.empty()) {
        const auto in = currency_of("--in", options.in, book.currencies, console);
        if (!in) return in.error();
        reports::convert(book, *in, *made);
        warn_without_rate(*made, *in, book, console);
    }
    const auto& report = immortal(std::move(*made));
    if (options.propose) {
        spare_what_was_read(options.output.file, loaded);
        return print(documents::provision_entries(report, book), options.output, console);
    }
    const auto audience = audience_of(options.output, loaded.settings);
    return print_report(documents::provision_movement_table(report, book, audience), options,
                        loaded, console);
}

}  // namespace

Action provision(CLI::App& app) {
    const auto options = std::make_shared<ProvisionOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--flow 24m --by customer", "--flow 24m --booked \"1530.00 EUR\" --propose");

    return [options](Console& console) {
        refuse_contradictions(*options);
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        auto query = provision_query(*loaded, as_of, std::move(selection), console);
        if (!query) return query.error();
        if (options->flow_months > 0) query->flow_months = options->flow_months;
        if (options->by_customer) query->curves = loaded->settings.forecast;
        auto made = reports::provision(book, *query);
        if (!made) return complain_no_provision(made.error(), *query, book, console);
        if (options->is_movement())
            return print_movement(std::move(*made), *options, *loaded, console);
        const auto& report = immortal(std::move(*made));
        const auto audience = audience_of(options->output, loaded->settings);
        auto paper = options->by_customer
                         ? documents::provision_customers_table(report, book, audience)
                         : documents::provision_table(report, book, audience);
        return print_report(std::move(paper), *options, *loaded, console);
    };
}

}  // namespace cmd
