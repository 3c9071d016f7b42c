#include <fmt/format.h>

#include <memory>

#include "base/text.hpp"
#include "documents/blame_table.hpp"
#include "document_history.hpp"
#include "report_options.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

struct BlameOptions {
    std::string document;
    BookOptions book;
    OutputOptions output;
};

Exit blame_document(const BlameOptions& options, Console& console) {
    auto settings = find_settings(options.book, console);
    if (!settings) return settings.error();
    const auto choice = which_book(options.book, *settings, console);
    if (!choice) return choice.error();
    const auto touches = document_history(options.document, choice->files, console);
    if (!touches) return touches.error();
    if (touches->empty()) {
        complain(console, fmt::format("no entry here, and none in any commit, names a document {}",
                                      visible(options.document)));
        return Exit::usage;
    }
    auto paper = documents::blame_table(options.document, *touches);
    paper.book = choice->files.front();
    return print(paper, options.output, *settings, console);
}

}  // namespace

Action blame(CLI::App& app) {
    const auto options = std::make_shared<BlameOptions>();
    app.add_option("DOCUMENT", options->document, "the number of a document")->required();
    file_options(app, options->book);
    output_options(app, options->output);
    examples(app, "INV-26001", "INV-26001 -O csv");

    return [options](Console& console) { return blame_document(*options, console); };
}

}  // namespace cmd
