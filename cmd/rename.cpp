#include <memory>

#include "arguments.hpp"
#include "rename_run.hpp"

namespace cmd {

namespace {

constexpr std::string_view kinds[] = {"customer", "document"};

}  // namespace

Action rename_(CLI::App& app) {
    const auto options = std::make_shared<RenameOptions>();
    choice_option(app, "WHAT", kinds, [options](std::size_t i) { options->of_customer = i == 0; },
                  "customer or document")
        ->required();
    app.add_option("OLD", options->from,
                   "its id; of two documents with one number NUMBER@FILE:LINE")
        ->required();
    app.add_option("NEW", options->to, "the id it gets, which nothing has yet")->required();
    app.add_flag("--write", options->write, "write the files; without, show the changes");
    book_options(app, options->book);
    examples(app, "customer C001 QIMING", "document INV-7@2026/04.arl:2 INV-8 --write");

    return [options](Console& console) { return rename_in_book(*options, console); };
}

}  // namespace cmd
