#include <fmt/format.h>

#include <memory>

#include "base/diagnostic_list.hpp"
#include "documents/books_tie_out_table.hpp"
#include "foreign_book.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct TieoutOptions {
    BookOptions book;
    OutputOptions output;
    std::string ledger;
    std::string account;
};

settings::AccountPattern account_pattern(const std::string& text) {
    auto pattern = Pattern::parse(text, Pattern::Case::ignored);
    if (!pattern) refuse("--account", fmt::format("{}: {}", text, pattern.error()));
    return {text, std::move(*pattern)};
}

/// The general ledger and the texts its journal points into.
struct LedgerRead {
    Sources sources;
    Diagnostics diagnostics;
    foreign::ReadJournal read;
};

tl::expected<foreign::Format, Exit> ledger_format(const TieoutOptions& options,
                                                  const settings::Books& rules, Console& console) {
    const auto format = foreign_format({options.ledger}, options.book, rules, console);
    if (!format) return tl::unexpected{format.error()};
    if (*format) return **format;
    complain(console,
             fmt::format("{} is no journal of ledger, hledger or beancount", options.ledger));
    advise(console, "say which it is with `format` in [books]");
    return tl::unexpected{Exit::failure};
}

Exit refuse_ledger(const LedgerRead& ledger, const TieoutOptions& options, Console& console) {
    console.err.write(render_all(ledger.diagnostics, ledger.sources, options.book.max_errors,
                                 console.colour_err));
    complain(console, "the general ledger has errors; nothing is compared");
    return Exit::bad_data;
}

Exit compare(const TieoutOptions& options, const settings::AccountPattern& account,
             const Loaded& loaded, Console& console) {
    const auto rules = foreign_rules(options.book, loaded.settings, console);
    if (!rules) return rules.error();
    const auto format = ledger_format(options, *rules, console);
    if (!format) return format.error();
    LedgerRead ledger;
    const auto year = static_cast<int>(date::year_month_day{console.today}.year());
    ledger.read =
        foreign::read_journal({options.ledger}, {*format, year, options.book.allow_outside},
                              ledger.sources, ledger.diagnostics);
    for (const auto& file : ledger.read.unreadable)
        complain(console, fmt::format("cannot read {}: {}", file.path, file.reason));
    if (!ledger.read.unreadable.empty()) return Exit::failure;
    if (ledger.diagnostics.any_error()) return refuse_ledger(ledger, options, console);
    const auto changes = reports::gl_changes(ledger.read.journal, *rules, account, loaded.book,
                                             ledger.sources, ledger.diagnostics);
    if (ledger.diagnostics.any_error()) return refuse_ledger(ledger, options, console);
    if (changes.fits_none)
        refuse("--account",
               fmt::format("no account in {} fits {}", options.ledger, options.account));
    const auto& tie_out = immortal(reports::books_tie_out(loaded.book, changes));
    const ReportOptions as_report{options.book, options.output, {}, {}};
    const auto printed =
        print_report(documents::books_tie_out_table(tie_out), as_report, loaded, console);
    return printed == Exit::ok && tie_out.date ? Exit::findings : printed;
}

}  // namespace

Action tieout(CLI::App& app) {
    const auto options = std::make_shared<TieoutOptions>();
    app.add_option("--gl", options->ledger, "the general ledger: ledger, hledger or beancount")
        ->type_name("FILE")
        ->required();
    app.add_option("--account", options->account, "its receivable accounts, as ^assets:receivable")
        ->type_name("REGEX")
        ->required();
    book_options(app, options->book);
    rules_option(app, options->book);
    output_options(app, options->output);
    examples(app, "--gl books.journal --account '^assets:receivable'",
             "--gl 2026.beancount --account '^Assets:Receivable' -O csv");

    return [options](Console& console) {
        const auto account = account_pattern(options->account);
        Exit status = Exit::ok;
        auto own = options->book;
        own.rules.clear();  // they are for the general ledger
        const auto loaded = load(own, console, status);
        if (!loaded) return status;
        return compare(*options, account, *loaded, console);
    };
}

}  // namespace cmd
