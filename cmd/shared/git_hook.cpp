#include "git_hook.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "base/include_paths.hpp"
#include "base/line_matches.hpp"
#include "base/shell.hpp"
#include "base/text.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view book_mark = "# The book in ";
constexpr std::string_view end_of_books = "# All books";

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

/// Where the main file of the book is, from the top and with a slash at the end; the current folder
/// of one that is not in the repository.
std::string folder_of_book(const std::string& top, const std::string& current,
                           const BookChoice& choice) {
    const auto path = path_from(real_path(top), choice.files.front(), top);
    auto folder = path ? fs::path{*path}.parent_path().string() : current;
    if (!folder.ends_with('/')) folder += folder.empty() ? "./" : "/";
    return folder;
}

/// A configuration that is not kept in the repository counts as well.
std::string copy_configuration(const std::string& top, const settings::Settings& settings) {
    if (settings.file.empty()) return {};
    const auto path = path_from(real_path(top), settings.file, top);
    if (!path) return {};
    const auto folder = fs::path{*path}.parent_path().string();
    return fmt::format(
        "  [ -e \"$staged\"/{0} ] || {{ mkdir -p \"$staged\"/{1} && cp {0} \"$staged\"/{0}; }} || "
        "exit 1\n",
        shell_word(*path), shell_word(folder));
}

}  // namespace

std::string this_program() {
    std::error_code fault;
    const auto path = fs::read_symlink("/proc/self/exe", fault);
    return fault ? std::string{"arl"} : path.string();
}

HookBook hook_book(const std::string& top, const std::string& folder, const BookOptions& options,
                   const settings::Settings& settings, const BookChoice& choice) {
    const auto program = shell_word(this_program());
    const auto words = chosen_book(top, options, settings, choice);
    const auto here = folder.empty() ? "" : "/" + shell_word(folder);
    const auto name = folder_of_book(top, folder, choice);
    return {visible(name),
            fmt::format("if [ -d \"$staged\"/{0} ]; then (\n"
                        "  mkdir -p \"$staged\"{1} || exit 1\n"
                        "{2}"
                        "  cd \"$staged\"{1} || exit 1\n"
                        "  said=$({3} check{4} 2>&1)\n"
                        "  if [ $? -gt 1 ]; then printf '%s\\n' \"$said\" >&2; exit 1; fi\n"
                        "  {3} fmt --check{4} >&2 && exit\n"
                        "  echo 'these journals are not formatted: run `ar fmt`, and add them "
                        "again' >&2\n"
                        "  exit 1\n"
                        ") || faulty=\"$faulty \"{5}; else\n"
                        "  echo {5}': nothing is staged there, and no book checked' >&2\n"
                        "fi\n",
                        shell_word(name), here, copy_configuration(top, settings), program, words,
                        shell_word(visible(name)))};
}

std::vector<HookBook> books_in_hook(std::string_view text) {
    std::vector<HookBook> books;
    for (const auto line : lines_of(text)) {
        const auto content = line.substr(0, line.find('\n'));
        if (content == end_of_books) break;
        if (content.starts_with(book_mark)) {
            books.push_back({std::string{content.substr(book_mark.size())}, ""});
        } else if (!books.empty()) {
            books.back().text += line;
        }
    }
    return books;
}

std::string hook_text(const std::vector<HookBook>& books) {
    auto text = fmt::format(
        "#!/bin/sh\n"
        "{}: a book with errors, or not as `ar fmt` writes it, is not committed.\n"
        "unset AR_FILE\n"
        "staged=$(mktemp -d) || exit 1\n"
        "trap 'rm -rf \"$staged\"' EXIT\n"
        "trap 'exit 1' HUP INT TERM\n"
        "git -c core.autocrlf=false -c core.eol=lf checkout-index --all --prefix=\"$staged/\" || "
        "exit 1\n"
        "faulty=\n",
        hook_mark);
    for (const auto& book : books)
        text += fmt::format("{}{}\n{}", book_mark, book.folder, book.text);
    text += fmt::format("{}\n[ -z \"$faulty\" ] && exit\n", end_of_books);
    if (books.size() > 1) text += "echo \"not committed, for the book in$faulty\" >&2\n";
    return text + "exit 1\n";
}

}  // namespace cmd
