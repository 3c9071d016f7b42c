#pragma once

#include <map>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "book_options.hpp"
#include "command.hpp"
#include "journal/currency_use.hpp"
#include "journal/format.hpp"
#include "journal/repair.hpp"
#include "settings/settings.hpp"

namespace cmd {

/// What the book says that a formatter of one of its files must know.
struct FmtContext {
    journal::CurrencyUse use;
    std::vector<std::string> files;  // of the book, in reading order
};

/// Reads the book, whatever its faults; without one, `files` say what they can.
tl::expected<FmtContext, Exit> fmt_context(const BookOptions& options,
                                           const settings::Settings& settings,
                                           const std::vector<std::string>& files, Console& console);

/// How entries are laid out, as the settings have it.
journal::FormatOptions layout_of(const settings::Layout& layout);

/// Due days of the book's documents, to be asked for by the file of their
/// entries.
class DueDays {
public:
    /// Posts the book, without its faulty entries.
    static tl::expected<DueDays, Exit> read(BookOptions options, Console& console);

    /// None of a file that is no part of the book. What is returned asks this
    /// object.
    journal::ImpliedDue of_file(const std::string& path) const;

private:
    std::map<Place, Date> days_;
    std::map<std::string, Id<Source>> files_;
};

}  // namespace cmd
