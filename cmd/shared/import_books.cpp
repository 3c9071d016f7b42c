#include "import_books.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "arguments.hpp"
#include "base/diagnostic_list.hpp"
#include "base/text.hpp"
#include "documents/books_known.hpp"
#include "fmt_context.hpp"
#include "foreign_book.hpp"
#include "import_files.hpp"
#include "journal/read.hpp"
#include "ledger/closed.hpp"
#include "ledger/currency_use.hpp"
#include "reports/books_numbers.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

using documents::BooksEntry;
using documents::BooksKnown;
using documents::BooksMatch;

/// A foreign book that was read, the files it stands in, and the rules it was read by.
struct ReadForeign {
    Sources sources;
    ForeignEntries book;
    settings::Books rules;
    std::vector<BooksEntry> entries;

    void write() {
        entries = documents::books_entries(book.books, book.journal, rules.terms, sources);
    }
};

void refuse_contradictions(const ImportOptions& options) {
    if (!options.files().empty()) refuse("import books", "the book to be imported is named by -f");
    if (options.book.files.empty()) refuse("import books", "name the book to be imported with -f");
    const std::pair<bool, const char*> others[] = {{!options.encoding.empty(), "--encoding"},
                                                   {!options.currency.empty(), "--currency"},
                                                   {options.date.has_value(), "--date"},
                                                   {options.update, "--update"}};
    for (const auto& [is_given, name] : others)
        if (is_given) refuse(name, "a book of another program says that itself");
    if (options.output.format.value_or(documents::Format::text) != documents::Format::text)
        refuse("--format", "entries are text");
}

tl::expected<ReadForeign, Exit> read_entries(const ImportOptions& options, Console& console) {
    const auto settings = find_settings(options.book, console);
    if (!settings) return tl::unexpected{settings.error()};
    auto of_rules = options.book;
    of_rules.rules = options.rules;
    const auto rules = foreign_rules(of_rules, *settings, console);
    if (!rules) return tl::unexpected{rules.error()};
    const auto& files = options.book.files;
    const auto format = foreign_format(files, of_rules, *rules, console);
    if (!format) return tl::unexpected{format.error()};
    if (!*format)
        refuse("-f",
               fmt::format("{} is a journal of ours; there is nothing to import", files.front()));
    ReadForeign read;
    Diagnostics diagnostics;
    read.book = read_foreign_entries(files, **format, *rules, options.book.allow_outside, console,
                                     read.sources, diagnostics);
    for (const auto& file : read.book.unreadable)
        complain(console, fmt::format("cannot read {}: {}", file.path, file.reason));
    console.err.write(
        render_all(diagnostics, read.sources, options.book.max_errors, console.colour_err));
    if (!read.book.unreadable.empty()) return tl::unexpected{Exit::failure};
    if (!read.book.sound) return tl::unexpected{Exit::bad_data};
    read.rules = *rules;
    read.write();
    return read;
}

/// The same options for the book that is imported into: not the one that -f names.
ImportOptions own_options(const ImportOptions& options) {
    auto own = options;
    own.book.files.clear();
    return own;
}

/// Is there a book of ours to look into? What is only printed needs none.
tl::expected<bool, Exit> has_own_book(const ImportOptions& own, Console& console) {
    const bool writes = own.mode != EntryMode::print;
    const auto settings = find_settings(own.book, console);
    if (!settings) return tl::unexpected{settings.error()};
    const auto choice = choose_book(own.book, *settings);
    if (!choice && writes) {
        complain(console, "there is no book of ours to import into");
        advise(console,
               "begin one, as with `touch main.arl`, or name it with `journal` in ar.toml");
        return tl::unexpected{Exit::usage};
    }
    if (!choice) return false;
    const auto format = foreign_format(choice->files, own.book, settings->books, console);
    if (!format) return tl::unexpected{format.error()};
    if (!*format) return true;
    if (!writes) return false;
    complain(console, fmt::format("{}, {}, is of another program", choice->files.front(),
                                  choice->because()));
    advise(console, "name the book to import into with `journal` in ar.toml, or $AR_FILE");
    return tl::unexpected{Exit::usage};
}

/// The head of the entry without its source.
std::string_view head_of(const BooksEntry& entry) {
    const std::string_view head = entry.text;
    return head.substr(0, std::min(head.find(" x-source:"), head.find('\n')));
}

/// The line that the entry was made of.
std::string line_of(const BooksEntry& entry, const Sources& sources) {
    const auto text = sources.text(entry.origin.file).substr(entry.origin.offset);
    return std::string{trimmed(text.substr(0, text.find_first_of("\r\n")))};
}

documents::NewEntry new_entry(const BooksEntry& entry, const Sources& sources,
                              const journal::CurrencyUse& use,
                              const journal::FormatOptions& layout) {
    auto text =
        fmt::format("; {}:{}\n", visible(sources.name(entry.origin.file)), entry.origin.line);
    for (const auto& reason : entry.reasons) text += fmt::format("; {}\n", visible(reason));
    const auto formatted = journal::format(entry.text, use, layout);
    return {text + (formatted.sound ? formatted.text : entry.text), entry.day, false};
}

/// Why an entry cannot be added, if so.
std::optional<std::string> fault_of(const BooksEntry& entry, BooksKnown known,
                                    std::optional<Date> closed) {
    if (known == BooksKnown::differs) return fmt::format("differs: it is now {}", head_of(entry));
    if (known == BooksKnown::here || !entry.day) return std::nullopt;
    return ledger::closed_fault(closed, *entry.day);
}

/// What is to be added to a book that has what `known` tells, and was closed on a day.
ImportOutcome outcome_of(const ReadForeign& read, const std::vector<BooksMatch>& known,
                         std::optional<Date> closed, const journal::CurrencyUse& use,
                         const journal::FormatOptions& layout) {
    ImportOutcome outcome;
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        const auto& entry = read.entries[i];
        if (known[i].known == BooksKnown::here) ++outcome.counts.here;
        auto fault = fault_of(entry, known[i].known, closed);
        if (fault)
            outcome.rejects.push_back(
                {read.sources.name(entry.origin.file),
                 {entry.origin.line, std::move(*fault), line_of(entry, read.sources)}});
        if (fault || known[i].known != BooksKnown::fresh) continue;
        ++outcome.counts.imported;
        outcome.entries.push_back(new_entry(entry, read.sources, use, layout));
    }
    return outcome;
}

/// Numbers that were made up: what is here has that of our book, and what is new one that is free.
reports::BookRenumbering renumbering(const ReadForeign& read, const std::vector<BooksMatch>& known,
                                     const ledger::Book& book) {
    reports::BookRenumbering numbers;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const auto& [state, own, ours] = known[i];
        if (!read.entries[i].is_unnamed || own.empty()) continue;
        const bool is_taken = state == BooksKnown::fresh && !book.find_document(own).is_none();
        if (is_taken || (state == BooksKnown::here && own != ours)) numbers[own] = ours;
    }
    return numbers;
}

std::set<std::string, std::less<>> numbers_of(const ledger::Book& book) {
    std::set<std::string, std::less<>> numbers;
    book.documents.for_each([&](Id<ledger::Document> id, const ledger::Document& document) {
        if (!document.number.is_none()) numbers.emplace(book.number_of(id));
    });
    return numbers;
}

/// Tells what is here already. Numbers that were made up are counted by day, and another
/// transaction of the day shifts them: then all is asked again by the numbers our book gave.
std::vector<BooksMatch> match(ReadForeign& read, const ledger::Book& book, const Sources& sources,
                              const journal::CurrencyUse& use) {
    const auto each = [&](const journal::Sink& sink) {
        Diagnostics unheard;
        journal::read_again(sources, unheard, sink);
    };
    auto known = documents::known_entries(read.entries, use, each);
    auto numbers = renumbering(read, known, book);
    if (numbers.empty()) return known;
    reports::renumber(std::move(numbers), numbers_of(book), read.rules.unnamed, read.book.books);
    read.write();
    return documents::known_entries(read.entries, use, each);
}

/// Without a book of ours all of it is new, and has to be sound by itself.
Exit print_all(const ReadForeign& read, const ImportOptions& options, Console& console) {
    auto book = options.book;
    book.rules = options.rules;
    Exit sound = Exit::ok;
    const auto* loaded = load(book, console, sound);
    if (loaded == nullptr) return sound;
    const auto outcome = outcome_of(read, std::vector<BooksMatch>(read.entries.size()), {}, {},
                                    layout_of(loaded->settings.fmt));
    const auto status = print(documents::joined(outcome.entries), options.output, console);
    if (status == Exit::ok) console.err.write(closing_line(outcome.counts, 0));
    return status;
}

}  // namespace

Exit import_books(const ImportOptions& options, Console& console) {
    refuse_contradictions(options);
    spare_imported_files(options);
    auto read = read_entries(options, console);
    if (!read) return read.error();
    const auto own = own_options(options);
    const auto has_own = has_own_book(own, console);
    if (!has_own) return has_own.error();
    if (!*has_own) return print_all(*read, options, console);
    const auto book = open_import_book(own, console);
    if (!book) return book.error();
    const auto use = ledger::currency_use(book->loaded->book);
    const auto known = match(*read, book->loaded->book, book->loaded->sources, use);
    const auto closed = ledger::closed_until(book->loaded->book);
    return put_import(outcome_of(*read, known, closed, use, layout_of(book->settings.fmt)), own,
                      *book, console);
}

}  // namespace cmd
