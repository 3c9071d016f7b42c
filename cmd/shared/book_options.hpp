#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cmd {

/// Which book, which configuration, and how much of the books may be wrong.
struct BookOptions {
    std::vector<std::string> files;  // `-` is standard input; empty: look for the book
    std::string config;              // empty: the nearest ar.toml, if there is one
    std::string rules;               // for books of other programs; empty: the configuration
    bool allow_errors = false;
    bool allow_outside = false;
    bool strict = false;
    int max_errors = 20;  // of one rule

    friend bool operator==(const BookOptions&, const BookOptions&) = default;
};

/// `-f` and `--config`.
void file_options(CLI::App& app, BookOptions& options);
/// The same, and all that has to do with reading the book.
void book_options(CLI::App& app, BookOptions& options);
/// `--rules`, of what may be asked of books of other programs.
void rules_option(CLI::App& app, BookOptions& options);

}  // namespace cmd
