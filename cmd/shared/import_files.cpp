#include "import_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "arguments.hpp"
#include "base/diagnostic_list.hpp"
#include "base/file.hpp"
#include "base/include_paths.hpp"
#include "base/text.hpp"
#include "load.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

void say(const Diagnostics& diagnostics, const Sources& sources, Console& console, int max_errors) {
    console.err.write(render_all(diagnostics, sources, max_errors, console.colour_err));
}

std::optional<std::string> bytes_of(const std::string& path, Console& console) {
    auto bytes = path == "-" ? read_standard_input() : read_file(path);
    if (bytes) return std::move(*bytes);
    complain(console, fmt::format("cannot read {}: {}", path, bytes.error().reason));
    return std::nullopt;
}

/// One file, if it can be read; else false, and it was said why.
bool read_one(const std::string& path, const ImportOptions& options,
              const foreign::BankTerms& terms, ImportedFiles& into, Console& console) {
    const auto source = decoded_file(path, options, terms.import, into.texts, console);
    if (!source) return false;
    Diagnostics diagnostics;
    auto read = foreign::read_bank(*source, terms, into.texts, diagnostics);
    const bool is_list = options.lines || options.balances;
    if (read && !is_list) foreign::refuse_cards(*read, *source, into.texts, diagnostics);
    if (!read || diagnostics.any_error()) {
        say(diagnostics, into.texts, console, options.book.max_errors);
        return false;
    }
    foreign::check_ties(*read, *source, terms.currencies, diagnostics);
    say(diagnostics, into.texts, console, options.book.max_errors);
    if (diagnostics.any_error()) into.status = std::max(into.status, Exit::findings);
    into.files.push_back({into.texts.name(*source), std::move(*read)});
    into.sources.push_back(*source);
    say_notes(into.files.back().name, into.files.back().file.notes, console);
    return true;
}

}  // namespace

std::optional<Id<Source>> decoded_file(const std::string& path, const ImportOptions& options,
                                       const settings::Import& import, Sources& texts,
                                       Console& console) {
    auto bytes = bytes_of(path, console);
    if (!bytes) return std::nullopt;
    const auto name = path == "-" ? std::string{"<stdin>"} : path;
    const auto clues = foreign::clues_of(import, options.encoding, options.rules);
    Diagnostics diagnostics;
    const auto decoded = foreign::decode_file(name, std::move(*bytes), clues, texts, diagnostics);
    say(diagnostics, texts, console, options.book.max_errors);
    if (!decoded) return std::nullopt;
    if (!decoded->encoding.empty() && !console.quiet)
        complain(console, fmt::format("{}: read as {}", name, decoded->encoding));
    return decoded->source;
}

void say_notes(const std::string& file, const std::vector<foreign::Note>& notes, Console& console) {
    if (console.quiet) return;
    for (const auto& note : notes)
        complain(console, fmt::format("{}:{}: {}", file, note.line, note.words));
}

Currency currency_option(const ImportOptions& options, const Currencies& currencies) {
    if (options.currency.empty()) return Currency::none();
    const auto currency = foreign::currency_named(options.currency, currencies);
    if (currency.is_none())
        refuse("--currency", fmt::format("no currency is called {}", options.currency));
    return currency;
}

ImportedFiles read_bank_files(const ImportOptions& options, const settings::Import& import,
                              const Currencies& currencies, Console& console) {
    const foreign::BankTerms terms{currencies, import, currency_option(options, currencies),
                                   options.rules};
    ImportedFiles read;
    for (const auto& path : options.files())
        if (!read_one(path, options, terms, read, console)) read.status = Exit::failure;
    for (const auto& file : read.files)
        for (const auto& reject : file.file.rejects) read.rejects.push_back({file.name, reject});
    return read;
}

std::vector<reports::BankSource> sources_of(const ImportedFiles& files) {
    std::vector<reports::BankSource> sources;
    for (const auto& [name, file] : files.files) sources.push_back({name, &file});
    return sources;
}

void tell_advice(const ImportedFiles& files, const ImportOptions& options, Console& console) {
    if (options.advice || console.quiet) return;
    for (const auto& [name, file] : files.files)
        if (std::ranges::any_of(file.statements, &foreign::BankStatement::advice))
            complain(console, fmt::format("{}: {} is an advice, which a statement repeats; "
                                          "--advice takes it",
                                          visible(name), file.format));
}

void spare_files(const std::string& option, const std::string& file,
                 const std::vector<std::string>& files) {
    const auto target = FileReader::open(file);
    if (!target) return;
    for (const auto& path : files) {
        const auto read = FileReader::open(path);
        if (read && target->stamp().is_of_same_file(read->stamp()))
            refuse(option, file + " is a file to be read");
    }
}

void spare_imported_files(const ImportOptions& options) {
    const bool both = !options.rejects.empty() && !options.output.file.empty();
    if (both && real_path(options.rejects) == real_path(options.output.file))
        refuse("--rejects", "it is the file of --output");
    for (const auto& read : {options.files(), options.book.files}) {
        spare_files("--output", options.output.file, read);
        spare_files("--rejects", options.rejects, read);
    }
}

Exit list_bank_files(const ImportOptions& options, Console& console) {
    const auto settings = import_settings(options, console);
    if (!settings) return settings.error();
    spare_configuration(options.output.file, *settings);
    spare_imported_files(options);
    spare_files("--rejects", options.rejects, {settings->file});
    if (const auto book = choose_book(options.book, *settings)) {
        spare_files("--output", options.output.file, book->files);
        spare_files("--rejects", options.rejects, book->files);
    }
    const Currencies currencies;
    const auto read = read_bank_files(options, settings->import, currencies, console);
    const auto status = std::max(read.status, put_rejects(read.rejects, options, console));
    if (read.files.empty()) return status;
    const auto paper = options.lines ? documents::bank_lines_table(read.files, currencies)
                                     : documents::bank_balances_table(read.files, currencies);
    auto output = options.output;
    output.format = documents::Format::csv;
    return std::max(status, print(paper, output, *settings, console));
}

}  // namespace cmd
