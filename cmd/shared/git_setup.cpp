#include "git_setup.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "base/file.hpp"
#include "base/line_matches.hpp"
#include "base/publish.hpp"
#include "base/shell.hpp"
#include "base/text.hpp"
#include "git.hpp"
#include "git_hook.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view attributes_file = ".gitattributes";
constexpr std::string_view merge_attribute = "merge=ar";
constexpr std::string_view eol_attribute = "eol=lf";  // as `ar fmt` writes, whatever core.autocrlf
constexpr std::array<std::string_view, 5> excluded{".*.lock", ".*.intent", ".*.batch",
                                                   ".*.replace", ".*.next"};

void tell(std::string_view what, bool fresh, Console& console) {
    console.out.write(fmt::format("{}{}\n", visible(what), fresh ? "" : ", there already"));
}

/// Writes a file, and makes its folder.
bool write(const std::string& path, std::string_view text, Console& console) {
    const auto written = replace_in_folder(path, text);
    if (!written)
        complain(console, fmt::format("cannot write {}: {}", path, written.error().reason));
    return written.has_value();
}

/// A line without its end and the blanks around it.
std::string_view content_of(std::string_view line) {
    return trimmed(line.substr(0, line.find_last_not_of("\r\n") + 1));
}

/// What git is told of all journals that begins as one of these words; the last counts.
std::string attribute_in(std::string_view text, std::span<const std::string_view> beginnings) {
    std::string found;
    for (const auto line : lines_of(text)) {
        const auto words = split_list(content_of(line), ' ');
        if (words.empty() || words.front() != "*.arl") continue;
        for (const auto word : words)
            for (const auto beginning : beginnings)
                if (word.starts_with(beginning)) found = word;
    }
    return found;
}

/// Adds lines to a file, or makes it.
bool add_lines(const std::string& path, const std::string& text, const std::string& lines,
               Console& console) {
    const auto* end = text.empty() || text.ends_with('\n') ? "" : "\n";
    return write(path, text + end + lines, console);
}

/// The text of a file, empty of none; complains itself.
std::optional<std::string> text_of(const std::string& path, Console& console) {
    auto text = read_file(path);
    if (text) return std::move(*text);
    if (text.error().code == ENOENT) return "";
    complain(console, fmt::format("cannot read {}: {}", path, text.error().reason));
    return std::nullopt;
}

/// A way to end lines that somebody chose for journals stays.
bool set_attributes(Console& console) {
    constexpr std::string_view merging[] = {"merge=ar"};
    constexpr std::string_view endings[] = {"eol", "text", "-text", "!text", "binary"};
    const std::string path{attributes_file};
    const auto text = text_of(path, console);
    if (!text) return false;
    const bool merges = attribute_in(*text, merging) == merge_attribute;
    const auto ending = attribute_in(*text, endings);
    std::string missing;
    if (!merges) missing += fmt::format("*.arl {}\n", merge_attribute);
    if (ending.empty()) missing += fmt::format("*.arl {}\n", eol_attribute);
    if (!missing.empty() && !add_lines(path, *text, missing, console)) return false;
    tell(fmt::format("{}: *.arl {}", path, merge_attribute), !merges, console);
    tell(fmt::format("{}: *.arl {}", path, ending.empty() ? eol_attribute : ending), ending.empty(),
         console);
    return true;
}

/// What stands beside journals while they are written is of no interest to git.
bool set_excludes(Console& console) {
    const auto path = git_line("", {"rev-parse", "--git-path", "info/exclude"});
    if (!path) {
        complain(console, path.error());
        return false;
    }
    const auto text = text_of(*path, console);
    if (!text) return false;
    const auto lines = lines_of(*text);
    std::string missing;
    for (const auto pattern : excluded)
        if (std::ranges::none_of(lines, [&](auto line) { return content_of(line) == pattern; }))
            missing += fmt::format("{}\n", pattern);
    if (!missing.empty() && !add_lines(*path, *text, missing, console)) return false;
    tell(fmt::format("exclude: {}", fmt::join(excluded, " ")), !missing.empty(), console);
    return true;
}

bool set_configuration(const std::string& key, const std::string& value, Console& console) {
    const auto before = git_line("", {"config", "--local", "--get", key});
    const bool fresh = !before || *before != value;
    if (fresh) {
        const auto set = git("", {"config", "--local", "--replace-all", key, value});
        if (!set) {
            complain(console, set.error());
            return false;
        }
    }
    tell(fmt::format("configuration: {}", key), fresh, console);
    return true;
}

bool write_hook(const std::string& path, const std::string& text, Console& console) {
    if (!write(path, text, console)) return false;
    std::error_code fault;
    fs::permissions(path, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                    fs::perm_options::add, fault);
    if (fault) complain(console, fmt::format("cannot make {} a program", path));
    return !fault;
}

/// Puts a book where the hook checks it already, else behind the others.
void add_book(HookBook book, std::vector<HookBook>& books) {
    const auto known = std::ranges::find(books, book.folder, &HookBook::folder);
    if (known == books.end()) {
        books.push_back(std::move(book));
    } else {
        *known = std::move(book);
    }
}

std::string folders_of(const std::vector<HookBook>& books) {
    std::string folders;
    for (const auto& book : books) folders += (folders.empty() ? " in " : ", ") + book.folder;
    return books.size() > 1 ? folders : std::string{};
}

bool set_hook(HookBook book, Console& console) {
    const auto path = git_line("", {"rev-parse", "--git-path", "hooks/pre-commit"});
    if (!path) {
        complain(console, path.error());
        return false;
    }
    const auto before = text_of(*path, console);
    if (!before) return false;
    if (!before->empty() && before->find(hook_mark) == std::string::npos) {
        complain(console, fmt::format("{} is another's, and left as it is; what ours would run: "
                                      "`ar check`, `ar fmt --check`",
                                      *path));
        return true;
    }
    auto books = books_in_hook(*before);
    add_book(std::move(book), books);
    const auto text = hook_text(books);
    // One that was written and cannot be run is none to git.
    const bool fresh = *before != text || ::access(path->c_str(), X_OK) != 0;
    if (fresh && !write_hook(*path, text, console)) return false;
    tell("pre-commit hook: check, fmt --check" + folders_of(books), fresh, console);
    return true;
}

}  // namespace

Exit set_up_git(const BookOptions& options, const settings::Settings& settings,
                const BookChoice& choice, Console& console) {
    const auto folder = git_line("", {"rev-parse", "--show-prefix"});
    const auto top = git_line("", {"rev-parse", "--show-toplevel"});
    if (!folder || !top) {
        const auto& reason = folder ? top.error() : folder.error();
        complain(console, reason);
        if (reason.starts_with("git: "))
            advise(console, "`git init` makes a repository of this folder");
        return Exit::failure;
    }
    const auto driver = shell_word(this_program()) + " git merge %O %A %B %P";
    const bool done = set_attributes(console) && set_excludes(console) &&
                      set_configuration("merge.ar.name", "journals, block by block", console) &&
                      set_configuration("merge.ar.driver", driver, console) &&
                      set_hook(hook_book(*top, *folder, options, settings, choice), console);
    return done ? Exit::ok : Exit::failure;
}

}  // namespace cmd
