#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "book_options.hpp"
#include "command.hpp"
#include "journal/read.hpp"
#include "ledger/book.hpp"
#include "settings/settings.hpp"

namespace cmd {

/// A posted book together with the texts it points into.
struct Loaded {
    settings::Settings settings;
    Sources sources;
    Diagnostics diagnostics;
    ledger::Book book;
    std::vector<std::string> left_out;                 // entries with errors, as file:line
    bool complete = true;                              // false: an include could not be taken
    std::vector<std::optional<Id<Source>>> continued;  // see journal::ReadResult
    std::shared_ptr<const void> spent;                 // see ledger::Posted
};

/// Reads the book whatever its faults; the diagnostics tell. Nothing, and
/// `status`, when there is no book to read or no settings to read it with. With `continuations` it
/// is the book as it would be if its files went on so.
std::optional<Loaded> read_and_post(const BookOptions& options, Console& console, Exit& status,
                                    std::span<const journal::Continuation> continuations = {});

/// The same for a report: a book with errors is refused after saying them all,
/// unless `--allow-errors` leaves the faulty entries out. Warnings are looked
/// for where the settings make some of them errors. Null, and `status`, when there is nothing to
/// report on. The book is `immortal`, and read once whoever asks for it again.
const Loaded* load(const BookOptions& options, Console& console, Exit& status);

/// Refuses to write a report over the journals or the configuration it was made from.
void spare_what_was_read(const std::string& file, const Loaded& loaded);
void spare_configuration(const std::string& file, const settings::Settings& settings);

/// Every warning there is, by name: what [lint] may set a level for.
std::vector<std::string_view> lint_rules();

/// Adds the warnings of at least a level to the book's diagnostics.
void lint(Loaded& loaded, Severity least, Console& console);

}  // namespace cmd
