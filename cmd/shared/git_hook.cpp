#include "git_hook.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "base/include_paths.hpp"
#include "base/shell.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

/// From a folder of the repository; nothing when it lies elsewhere.
std::optional<std::string> path_from(const fs::path& folder, const std::string& path,
                                     const std::string& top) {
    if (!lies_in(path, top)) return std::nullopt;
    return real_path(path).lexically_relative(folder).string();
}

/// As the hook may call a file from the staged folder that stands for the current one.
std::string as_staged(const std::string& path, const std::string& top) {
    const auto here = real_path(".");
    return path_from(here, path, top).value_or(real_path(path).string());
}

/// What chooses the book, unless it is found from the staged folder anyway.
std::string chosen_book(const std::string& top, const BookOptions& options,
                        const settings::Settings& settings, const BookChoice& choice) {
    const bool is_config_elsewhere = !settings.file.empty() && !lies_in(settings.file, top);
    const bool is_found = choice.by != ChosenBy::option && choice.by != ChosenBy::environment;
    std::string words;
    if (!is_found || is_config_elsewhere)
        for (const auto& file : choice.files) words += " -f " + shell_word(as_staged(file, top));
    if (!options.config.empty() || is_config_elsewhere)
        words += " --config " + shell_word(as_staged(settings.file, top));
    return words;
}

/// A configuration that is not kept in the repository counts as well.
std::string copy_configuration(const std::string& top, const settings::Settings& settings) {
    if (settings.file.empty()) return {};
    const auto path = path_from(real_path(top), settings.file, top);
    if (!path) return {};
    const auto folder = fs::path{*path}.parent_path().string();
    return fmt::format(
        "[ -e \"$staged\"/{0} ] || {{ mkdir -p \"$staged\"/{1} && cp {0} \"$staged\"/{0}; }} || "
        "exit 1\n",
        shell_word(*path), shell_word(folder));
}

}  // namespace

std::string this_program() {
    std::error_code fault;
    const auto path = fs::read_symlink("/proc/self/exe", fault);
    return fault ? std::string{"arl"} : path.string();
}

std::string hook_text(const std::string& top, const std::string& folder, const BookOptions& options,
                      const settings::Settings& settings, const BookChoice& choice) {
    const auto program = shell_word(this_program());
    const auto words = chosen_book(top, options, settings, choice);
    const auto place = folder.empty() ? "" : "/" + shell_word(folder);
    return fmt::format(
        "#!/bin/sh\n"
        "{}: a book with errors, or not as `ar fmt` writes it, is not committed.\n"
        "unset AR_FILE\n"
        "staged=$(mktemp -d) || exit 1\n"
        "trap 'rm -rf \"$staged\"' EXIT\n"
        "trap 'exit 1' HUP INT TERM\n"
        "git checkout-index --all --prefix=\"$staged/\" || exit 1\n"
        "mkdir -p \"$staged\"{} || exit 1\n"
        "{}"
        "cd \"$staged\"{} || exit 1\n"
        "said=$({} check{} 2>&1)\n"
        "if [ $? -gt 1 ]; then printf '%s\\n' \"$said\" >&2; exit 1; fi\n"
        "if ! {} fmt --check{} >&2; then\n"
        "  echo 'these journals are not formatted: run `ar fmt`, and add them again' >&2\n"
        "  exit 1\n"
        "fi\n",
        hook_mark, place, copy_configuration(top, settings), place, program, words, program,
        words);
}

}  // namespace cmd
