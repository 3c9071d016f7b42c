#include "which_book.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>

#include "base/diagnostic_list.hpp"
#include "base/file.hpp"
#include "settings/read.hpp"

namespace cmd {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr const char* usual_book = "main.arl";

/// A link that leads nowhere is there, and so is what a fault of the disk hides: neither is done
/// without in silence, and whoever reads it says what is wrong. What we may not look at is
/// another's.
bool exists(const std::string& path) {
    struct stat status{};
    if (::lstat(path.c_str(), &status) == 0) return true;
    return errno != ENOENT && errno != ENOTDIR && errno != EACCES;
}

bool same_folder(const std::string& a, const std::string& b) {
    struct stat left{};
    struct stat right{};
    if (::stat(a.c_str(), &left) != 0 || ::stat(b.c_str(), &right) != 0) return true;
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

/// `ar.toml`, `../ar.toml`, and so on up to the root; empty when there is none.
std::string nearest_configuration() {
    std::string above;
    while (true) {
        if (exists(above + "ar.toml")) return above + "ar.toml";
        if (same_folder(above + ".", above + "..")) return {};
        above += "../";
    }
}

}  // namespace

tl::expected<std::string, Exit> read_settings_text(const std::string& path, Console& console) {
    auto text = read_file(path);
    if (!text) {
        complain(console, fmt::format("cannot read {}: {}", path, text.error().reason));
        return tl::unexpected{Exit::failure};
    }
    if (text->starts_with(byte_order_mark)) text->erase(0, byte_order_mark.size());
    return std::move(*text);
}

tl::expected<settings::Settings, Exit> find_settings(const BookOptions& options, Console& console,
                                                     std::span<const std::string_view> rules) {
    const auto path = options.config.empty() ? nearest_configuration() : options.config;
    if (path.empty()) return settings::Settings{};
    auto text = read_settings_text(path, console);
    if (!text) return tl::unexpected{text.error()};
    Sources sources;
    Diagnostics diagnostics;
    const auto source = sources.add_text(path, std::move(*text));
    auto settings = settings::read(source, sources, rules, diagnostics);
    console.err.write(render_all(diagnostics, sources, options.max_errors, console.colour_err));
    if (diagnostics.any_error()) return tl::unexpected{Exit::bad_data};
    return settings;
}

std::string_view BookChoice::because() const {
    switch (by) {
        case ChosenBy::option:
            return "named by -f";
        case ChosenBy::environment:
            return "named by $AR_FILE";
        case ChosenBy::configuration:
            return "named by the configuration";
        case ChosenBy::place:
            break;
    }
    return "found here";
}

std::optional<BookChoice> choose_book(const BookOptions& options,
                                      const settings::Settings& settings) {
    if (!options.files.empty()) return BookChoice{options.files, ChosenBy::option};
    const char* named = std::getenv("AR_FILE");
    if (named != nullptr && *named != '\0') return BookChoice{{named}, ChosenBy::environment};
    if (!settings.journal.empty())
        return BookChoice{settings.journal, ChosenBy::configuration};
    if (exists(usual_book)) return BookChoice{{usual_book}, ChosenBy::place};
    return std::nullopt;
}

tl::expected<BookChoice, Exit> which_book(const BookOptions& options,
                                          const settings::Settings& settings, Console& console) {
    if (auto choice = choose_book(options, settings)) return *choice;
    const auto configuration = settings.file.empty()
                                   ? std::string{"an ar.toml here or above"}
                                   : fmt::format("a `journal` in {}", settings.file);
    complain(console, fmt::format("no book: looked for -f FILE, $AR_FILE, {}, and {} here",
                                  configuration, usual_book));
    advise(console, fmt::format("name it, as in `{} COMMAND -f FILE`", console.program));
    return tl::unexpected{Exit::usage};
}

}  // namespace cmd
