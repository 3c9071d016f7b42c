#include <fmt/format.h>

#include <memory>

#include "documents/aging_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view basis_words[] = {"due", "invoice"};
constexpr std::string_view credits_words[] = {"column", "aged", "offset"};
constexpr std::string_view disputed_words[] = {"column", "exclude", "only"};

struct AgingOptions : ReportOptions {
    std::optional<settings::Bounds> bounds;  // nothing: as the settings or the book say
    std::optional<ledger::Basis> basis;
    reports::Credits credits = reports::Credits::column;
    reports::Disputed disputed = reports::Disputed::column;
    GroupingOptions grouping;
    bool with_items = false;
    documents::AgingColumns columns;
    std::optional<Date> compare;
    std::string in;
};

void bounds_option(CLI::App& app, AgingOptions& options) {
    const auto take = [&options](const std::string& text) {
        const auto bounds = settings::parse_bounds(text);
        if (!bounds)
            refuse("--bounds", fmt::format("{}: {}", text, settings::words(bounds.error())));
        options.bounds = *bounds;
    };
    app.add_option_function<std::string>("--bounds", take,
                                         "last days of the buckets, as 30,60,90; or month")
        ->join(',')
        ->type_name("DAYS");
}

void treatment_options(CLI::App& app, AgingOptions& options) {
    using std::size_t;
    const auto basis = [&options](size_t i) { options.basis = static_cast<ledger::Basis>(i); };
    choice_option(app, "--basis", basis_words, basis, "count days from the due or invoice day");
    const auto credits = [&options](size_t i) {
        options.credits = static_cast<reports::Credits>(i);
    };
    choice_option(app, "--credits", credits_words, credits, "where money on account stands");
    const auto disputed = [&options](size_t i) {
        options.disputed = static_cast<reports::Disputed>(i);
    };
    choice_option(app, "--disputed", disputed_words, disputed, "what to do with disputed amounts");
}

void column_options(CLI::App& app, AgingOptions& options) {
    app.add_flag("--detail", options.with_items, "a row for every item");
    app.add_flag("--count", options.columns.count, "count the items");
    app.add_flag("--percent", options.columns.percent, "the share of every bucket");
    day_option(app, "--compare", options.compare, "the totals of that day as well");
    app.add_option("--in", options.in, "convert to that currency")->type_name("CUR");
    chart_option(app, options.columns.chart);
}

void refuse_contradictions(const AgingOptions& options) {
    const bool more = options.columns.count || options.columns.percent || options.compare;
    if (options.with_items && more)
        refuse("--detail", "a row for every item has no --count, --percent or --compare");
    if (options.with_items && options.columns.chart)
        refuse("--chart", "bars are of the buckets; leave --detail out");
}

reports::AgingQuery query_of(const AgingOptions& options, const Loaded& loaded, Date as_of) {
    reports::AgingQuery query;
    query.as_of = as_of;
    query.bounds = options.bounds.value_or(ledger::bounds_in_force(loaded.settings, loaded.book));
    query.basis = options.basis.value_or(ledger::basis_in_force(loaded.settings, loaded.book));
    query.credits = options.credits;
    query.disputed = options.disputed;
    query.with_items = options.with_items;
    query.compare = options.compare;
    query.grouping = grouping_of(options.grouping);
    return query;
}

/// `--in`, else what the settings say; none when neither does.
tl::expected<Currency, Exit> report_currency(const AgingOptions& options, const Loaded& loaded,
                                             Console& console) {
    const auto& currencies = loaded.book.currencies;
    if (!options.in.empty()) return currency_of("--in", options.in, currencies, console);
    const auto& code = loaded.settings.report.currency;
    if (code.empty()) return Currency::none();
    const auto where = loaded.settings.file + ": report.currency";
    const auto currency = currency_of(where, code, currencies, console);
    if (!currency) return tl::unexpected{Exit::bad_data};  // the configuration is wrong, not a word
    return currency;
}

void warn_without_rate(const reports::AgingReport& report, const Currencies& currencies,
                       Console& console) {
    if (console.quiet) return;
    for (const auto from : report.without_rate)
        complain(console, fmt::format("no rate from {} to {} on or before {}; {} is listed apart",
                                      currencies.code(from), currencies.code(report.query.in),
                                      to_string(report.query.as_of), currencies.code(from)));
}

}  // namespace

Action aging(CLI::App& app) {
    const auto options = std::make_shared<AgingOptions>();
    bounds_option(app, *options);
    treatment_options(app, *options);
    column_options(app, *options);
    grouping_options(app, options->grouping);
    report_options(app, *options);
    examples(app, "--as-of 2026-06-30 --bounds 30,60,90,180", "--basis invoice --detail -O csv");

    return [options](Console& console) {
        refuse_contradictions(*options);
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto& book = loaded->book;
        auto query = query_of(*options, *loaded, options->as_of.value_or(console.today));
        auto selection = selection_of(options->selection, book, query.as_of, console);
        if (!selection) return selection.error();
        const auto currency = report_currency(*options, *loaded, console);
        if (!currency) return currency.error();
        query.selection = std::move(*selection);
        query.in = *currency;
        const auto& report = immortal(reports::aging(book, std::move(query)));
        warn_without_rate(report, book.currencies, console);
        const auto audience = audience_of(options->output, loaded->settings);
        refuse_chart_for_machines(options->columns.chart, audience);
        return print_report(documents::aging_table(report, options->columns, book, audience),
                            *options, *loaded, console);
    };
}

}  // namespace cmd
