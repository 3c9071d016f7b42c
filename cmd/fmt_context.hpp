#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "book_options.hpp"
#include "command.hpp"
#include "journal/currency_use.hpp"
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

/// Due days of the book's documents, by the file and the offset of their entries.
class DueDays {
public:
    /// Posts the book, without its faulty entries.
    static tl::expected<DueDays, Exit> read(BookOptions options, Console& console);

    journal::ImpliedDue of_file(const std::string& path) const;

private:
    std::map<std::pair<std::string, std::uint32_t>, Date> days_;
};

}  // namespace cmd
