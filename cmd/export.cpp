#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.hpp"
#include "documents/export_beancount.hpp"
#include "documents/export_ledger.hpp"
#include "documents/export_sql.hpp"
#include "documents/export_text.hpp"
#include "export_folder.hpp"
#include "ledger/buckets.hpp"
#include "offering.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

enum class ExportFormat { ledger, hledger, beancount, sql, csv };
constexpr std::array<std::string_view, 5> export_formats{"ledger", "hledger", "beancount", "sql",
                                                         "csv"};

struct ExportOptions {
    BookOptions book;
    OutputOptions output;
    std::string format;
    std::string folder;         // of csv
    std::optional<Date> as_of;  // nothing: all of it; for a database today
};

void own_options(CLI::App& app, ExportOptions& options) {
    app.add_option("format", options.format, "ledger, hledger, beancount, sql or csv")
        ->type_name(offering("FORMAT", export_formats));
    app.add_option("folder", options.folder, "csv: where the tables are written")->type_name("DIR");
    as_of_option(app, options.as_of);
    book_options(app, options.book);
    rules_option(app, options.book);
    file_option(app, options.output);
    raw_csv_option(app, options.output);
}

ExportFormat format_of(const ExportOptions& options) {
    const auto found = std::ranges::find(export_formats, options.format);
    if (found == export_formats.end())
        refuse("FORMAT", options.format.empty()
                             ? std::string{"say which: ledger, hledger, beancount, sql or csv"}
                             : fmt::format("{} is none of ledger, hledger, beancount, sql, csv",
                                           visible(options.format)));
    return static_cast<ExportFormat>(found - export_formats.begin());
}

void refuse_contradictions(const ExportOptions& options, ExportFormat format) {
    const bool is_csv = format == ExportFormat::csv;
    if (is_csv && options.folder.empty()) refuse("DIR", "say into which folder: export csv DIR");
    if (is_csv && !options.output.file.empty())
        refuse("--output", "csv writes a folder: leave it out");
    if (!is_csv && !options.folder.empty())
        refuse("DIR", fmt::format("{} is one file; name it with -o", options.format));
    if (!is_csv && options.output.raw_csv) refuse("--raw-csv", "goes with csv");
}

bool has_good_accounts(const settings::Export& accounts, Console& console) {
    const auto refused = documents::key_beancount_refuses(accounts);
    if (!refused) return true;
    complain(console,
             fmt::format("beancount takes no such account as `{}` of [export.accounts]", *refused));
    advise(console,
           "begin it with Assets, Liabilities, Equity, Income or Expenses, and a part below that");
    return false;
}

/// The book as a journal of another program.
std::string journal_of(const Loaded& loaded, ExportFormat format, Date as_of) {
    const auto& book = loaded.book;
    const bool is_beancount = format == ExportFormat::beancount;
    reports::Chronicle chronicle{book, loaded.sources, as_of};
    documents::AccountNames names{
        book, loaded.settings.export_,
        is_beancount ? documents::AccountSpelling::beancount : documents::AccountSpelling::plain};
    if (is_beancount) return documents::beancount_ledger(chronicle, book, loaded.sources, names);
    return documents::ledger_journal(chronicle, book, loaded.sources, names,
                                     format == ExportFormat::ledger
                                         ? documents::LedgerDialect::ledger
                                         : documents::LedgerDialect::hledger);
}

/// What `--allow-errors` left out, as comments of a language.
std::string left_out(const Loaded& loaded, std::string_view mark) {
    std::string text;
    for (const auto& place : loaded.left_out)
        text += fmt::format("{} left out: {}\n", mark, documents::without_controls(place));
    return text;
}

/// Months have no names in a view that may be asked for any day.
std::vector<Days> bounds_of(const Loaded& loaded) {
    const auto bounds = ledger::bounds_in_force(loaded.settings, loaded.book);
    return bounds.by_month ? std::vector{Days{30}, Days{60}, Days{90}} : bounds.days;
}

Exit export_book(const ExportOptions& options, ExportFormat format, const Loaded& loaded,
                 Console& console) {
    const documents::ExportedBook exported{loaded.book, loaded.sources,
                                           options.as_of.value_or(console.today)};
    if (format == ExportFormat::csv)
        return write_folder(exported, options.folder, options.output.raw_csv, loaded, console);
    spare_what_was_read(options.output.file, loaded);
    if (format == ExportFormat::sql)
        return print(left_out(loaded, "--") + documents::sql_script(exported, bounds_of(loaded)),
                     options.output, console);
    if (format == ExportFormat::beancount && !has_good_accounts(loaded.settings.export_, console))
        return Exit::bad_data;
    const auto everything = never - Days{1};
    return print(
        left_out(loaded, ";") + journal_of(loaded, format, options.as_of.value_or(everything)),
        options.output, console);
}

}  // namespace

Action export_(CLI::App& app) {
    const auto options = std::make_shared<ExportOptions>();
    own_options(app, *options);
    examples(app, "hledger -o book.journal", "sql | sqlite3 book.db");

    return [options](Console& console) {
        const auto format = format_of(*options);
        refuse_contradictions(*options, format);
        Exit status = Exit::ok;
        const auto* loaded = load(options->book, console, status);
        return loaded == nullptr ? status : export_book(*options, format, *loaded, console);
    };
}

}  // namespace cmd
