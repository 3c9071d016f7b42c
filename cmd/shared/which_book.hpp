#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "book_options.hpp"
#include "command.hpp"
#include "settings/settings.hpp"

namespace cmd {

/// The text of a file of settings, without its byte-order mark. Complains itself.
tl::expected<std::string, Exit> read_settings_text(const std::string& path, Console& console);

/// The settings in force: of `--config`, else of the nearest ar.toml here or
/// above, else the defaults. Complains itself: `bad_data` when they have
/// faults, `failure` when they cannot be read. `rules` are the names that
/// [lint] may use; none at all: any name.
tl::expected<settings::Settings, Exit> find_settings(const BookOptions& options, Console& console,
                                                     std::span<const std::string_view> rules = {});

enum class ChosenBy : std::uint8_t { option, environment, configuration, place };

/// The files of a book, none of them opened yet.
struct BookChoice {
    std::vector<std::string> files;
    ChosenBy by;

    std::string_view because() const;  // in words: `named by -f`, `found here`
};

/// Nothing when nobody names a book.
std::optional<BookChoice> choose_book(const BookOptions& options,
                                      const settings::Settings& settings);

/// The same, but complains: `usage` when nobody names a book.
tl::expected<BookChoice, Exit> which_book(const BookOptions& options,
                                          const settings::Settings& settings, Console& console);

}  // namespace cmd
