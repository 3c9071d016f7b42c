#include "import_options.hpp"

#include "arguments.hpp"
#include "base/diagnostic_list.hpp"
#include "settings/read.hpp"
#include "which_book.hpp"
#include "base/text.hpp"
#include "offering.hpp"

namespace cmd {

void words_options(CLI::App& app, ImportOptions& options, const std::string& done,
                   const std::string& kinds, const std::string& more) {
    // Apart, so that each is completed as what it is.
    const auto take_kind = [&options](const std::string& word) {
        options.words.insert(options.words.begin(), word);
    };
    const auto take_files = [&options](const std::vector<std::string>& files) {
        options.words.insert(options.words.end(), files.begin(), files.end());
    };
    app.add_option_function<std::string>("WHAT", take_kind, "what is " + done)
        ->type_name(offering(kinds, split_list(kinds, '|')));
    app.add_option_function<std::vector<std::string>>("FILE", take_files,
                                                      "its files, - for standard input" + more)
        ->type_name("");
}

void input_options(CLI::App& app, ImportOptions& options) {
    app.add_option("--encoding", options.encoding, "how the files are encoded")
        ->type_name("ENCODING");
    app.add_option("--currency", options.currency, "the currency of amounts without one")
        ->type_name("CODE");
    app.add_option("--rejects", options.rejects, "write what cannot be read to FILE, as CSV")
        ->type_name("FILE");
}

void import_options(CLI::App& app, ImportOptions& options) {
    words_options(app, options, "imported", "bank|customers|sales|receipts|open-items|books",
                  "; of books: -f FILE");
    app.add_flag("--lines", options.lines, "bank: list every line as CSV; needs no book");
    app.add_flag("--balances", options.balances,
                 "bank: list balances as CSV, and whether they tie; needs no book");
    app.add_option("--probe", options.probe, "print a rule to edit for FILE, and how it reads it")
        ->type_name("FILE");
    app.add_option("--rules", options.rules,
                   "read CSV by the rule of that name; books: by that file")
        ->type_name("NAME");
    input_options(app, options);
    app.add_option("--unknown", options.unknown, "bank: whose receipts unknown payers make")
        ->type_name("CUSTOMER");
    app.add_flag("--advice", options.advice, "bank: import what a statement will repeat");
    app.add_flag("--learn", options.learn,
                 "bank: add unknown payers who named what they paid to `aka`");
    day_option(app, "--date", options.date,
               "open-items: the day they are opened; customers: from which they are set");
    app.add_flag("--update", options.update, "customers: set what has changed");
    entry_options(app, options.mode);
    book_options(app, options.book);
    output_options(app, options.output);
}

tl::expected<settings::Settings, Exit> with_rules(settings::Settings settings, int max_errors,
                                                  Console& console) {
    const auto& path = settings.import.rules_file;
    if (path.empty()) return settings;
    auto text = read_settings_text(path, console);
    if (!text) return tl::unexpected{text.error()};
    Sources sources;
    Diagnostics diagnostics;
    const auto source = sources.add_text(path, std::move(*text));
    settings::read_rules(source, sources, settings, diagnostics);
    console.err.write(render_all(diagnostics, sources, max_errors, console.colour_err));
    if (diagnostics.any_error()) return tl::unexpected{Exit::bad_data};
    return settings;
}

void refuse_import_contradictions(const ImportOptions& options) {
    if (!options.probe.empty() && (!options.words.empty() || options.lines || options.balances))
        refuse("--probe", "it stands alone: --probe FILE");
    if (options.lines && options.balances) refuse("--lines", "--balances is another list");
    const bool is_list = options.lines || options.balances || !options.probe.empty();
    if (is_list && !options.unknown.empty()) refuse("--unknown", "a list has no receipts");
    if (is_list && options.advice) refuse("--advice", "a list has all lines");
    if (is_list && options.learn) refuse("--learn", "a list has no receipts");
    const auto* mode = options.mode == EntryMode::write ? "--write" : "--diff";
    if (options.mode == EntryMode::print) return;
    if (is_list) refuse(mode, "a list is no entry; leave --lines, --balances and --probe out");
    if (options.output.format.value_or(documents::Format::text) != documents::Format::text ||
        !options.output.file.empty())
        refuse(mode, "what goes into the book is no table; leave --format and --output out");
}

tl::expected<settings::Settings, Exit> import_settings(const ImportOptions& options,
                                                       Console& console) {
    auto settings = find_settings(options.book, console);
    if (!settings) return settings;
    return with_rules(std::move(*settings), options.book.max_errors, console);
}

}  // namespace cmd
