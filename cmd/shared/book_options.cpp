#include "book_options.hpp"

#include "arguments.hpp"

namespace cmd {

void file_options(CLI::App& app, BookOptions& options) {
    list_option(app, "-f,--file", options.files, "the book to read; - is standard input")
        ->type_name("FILE")
        ->group("Which book");
    app.add_option("--config", options.config, "the configuration, instead of the nearest ar.toml")
        ->type_name("FILE")
        ->group("Which book");
}

void book_options(CLI::App& app, BookOptions& options) {
    file_options(app, options);
    app.add_flag("--allow-errors", options.allow_errors, "print figures without the faulty entries")
        ->group("Which book");
    app.add_flag("--allow-outside", options.allow_outside,
                 "let includes leave the folder of the book")
        ->group("Which book");
    app.add_flag("--strict", options.strict, "take warnings about unknown words for errors")
        ->group("Which book");
    number_option(app, "--max-errors", options.max_errors, 1, 1'000'000,
                  "most faults shown of one rule")
        ->group("Which book");
}

void rules_option(CLI::App& app, BookOptions& options) {
    app.add_option("--rules", options.rules, "how a book of another program is read")
        ->type_name("FILE")
        ->group("Which book");
}

}  // namespace cmd
