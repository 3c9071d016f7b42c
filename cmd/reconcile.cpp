#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "documents/reconcile_table.hpp"
#include "import_files.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

void own_options(CLI::App& app, ImportOptions& options) {
    words_options(app, options, "reconciled", "bank");
    app.add_option("--rules", options.rules, "read CSV by the rule of that name")
        ->type_name("NAME");
    input_options(app, options);
    app.add_flag("--advice", options.advice, "compare what a statement will repeat, too");
    book_options(app, options.book);
    output_options(app, options.output);
}

void refuse_other_words(const ImportOptions& options) {
    if (options.words.empty()) refuse("reconcile", "say what is reconciled: bank");
    if (options.words.front() != "bank")
        refuse("reconcile", fmt::format("there is no {}, but bank", options.words.front()));
    if (options.files().empty()) refuse("reconcile", "name the files, - for standard input");
}

Exit reconcile_bank(const ImportOptions& options, Console& console) {
    const auto book = open_import_book(options, console);
    if (!book) return book.error();
    const auto& loaded = *book->loaded;
    const auto& import = book->settings.import;
    auto files = read_bank_files(options, import, loaded.book.currencies, console);
    if (files.status == Exit::failure) {
        complain(console, "nothing was compared");
        return files.status;
    }
    tell_advice(files, options, console);
    const auto sources = sources_of(files);
    const auto report = reports::reconcile(loaded.book, loaded.sources, sources,
                                           {import, loaded.book.currencies, options.advice, true});
    for (const auto& [file, reject] : report.rejects)
        files.rejects.push_back({files.files[file].name, reject});
    const auto status = std::max({files.status, put_rejects(files.rejects, options, console),
                                  report.any_differs() ? Exit::findings : Exit::ok});
    const auto audience = audience_of(options.output, loaded.settings);
    const ReportOptions how{options.book, options.output, {}, {}};
    return std::max(status, print_report(documents::reconcile_table(report, loaded.book,
                                                                    loaded.sources, audience),
                                         how, loaded, console));
}

}  // namespace

Action reconcile(CLI::App& app) {
    const auto options = std::make_shared<ImportOptions>();
    own_options(app, *options);
    examples(app, "bank statement.xml", "bank june.sta -O csv");

    return [options](Console& console) {
        refuse_other_words(*options);
        spare_imported_files(*options);
        return reconcile_bank(*options, console);
    };
}

}  // namespace cmd
