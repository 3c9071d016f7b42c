#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "customer_keys.hpp"
#include "documents/owner_page_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"
#include "report_pack.hpp"

namespace cmd {

namespace {

struct OwnerPageOptions : ReportOptions {
    std::string out;
    std::optional<Period> pack;
};

void own_options(CLI::App& app, OwnerPageOptions& options) {
    const auto take_pack = [&options](const std::string& text) {
        const auto period = parse_period(text);
        if (!period)
            refuse("--pack", fmt::format("{} is no period; write 2026, 2026Q1 or 2026-03", text));
        options.pack = *period;
    };
    app.add_option("--out", options.out, "write the page there, as HTML; of --pack the folder")
        ->type_name("FILE");
    app.add_option_function<std::string>("--pack", take_pack,
                                         "the page and its tables at the end of a period")
        ->type_name("PERIOD");
}

/// `--out` says where to and as what.
void take_out(OwnerPageOptions& options) {
    auto& output = options.output;
    if (options.pack && options.out.empty()) refuse("--pack", "say with --out into which folder");
    if (options.pack && options.as_of) refuse("--pack", "its period ends with the last day of it");
    if (options.out.empty()) return;
    if (!output.file.empty()) refuse("--out", "--output names another file");
    if (options.pack && output.format) refuse("--pack", "it is CSV and HTML; leave --format out");
    if (output.format.value_or(documents::Format::html) != documents::Format::html)
        refuse("--out", "it is HTML; say -O and -o for other formats");
    if (options.pack) return;
    output.format = documents::Format::html;
    output.file = options.out;
}

/// A period that has not ended yet ends today.
Period ended(const Period& period, Date today) {
    if (period.from > today) refuse("--pack", "the period has not begun");
    return {period.from, std::min(period.to, today)};
}

documents::OwnerPageQuery query_of(const Loaded& loaded, Date as_of, ledger::Selection selection) {
    const auto& settings = loaded.settings;
    documents::OwnerPageQuery query;
    query.as_of = as_of;
    query.selection = std::move(selection);
    query.bounds = ledger::bounds_in_force(settings, loaded.book);
    query.forecast = settings.forecast;
    query.credit = settings.credit;
    query.risk = settings.risk;
    query.promise_grace = settings.dunning.promise_grace;
    return query;
}

}  // namespace

Action report(CLI::App& app) {
    const auto options = std::make_shared<OwnerPageOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--out today.html", "--pack 2026Q1 --out 2026Q1");

    return [options](Console& console) {
        take_out(*options);
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        if (!has_sound_group(loaded->settings, console)) return Exit::bad_data;
        if (options->pack)
            return write_pack(*options, ended(*options->pack, console.today), options->out, *loaded,
                              console);
        const auto as_of = options->as_of.value_or(console.today);
        auto selection = selection_of(options->selection, loaded->book, as_of, console);
        if (!selection) return selection.error();
        const auto& page = immortal(documents::owner_page(
            loaded->book, loaded->sources, query_of(*loaded, as_of, std::move(*selection))));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::owner_page_table(page, loaded->book, audience), *options,
                            *loaded, console);
    };
}

}  // namespace cmd
