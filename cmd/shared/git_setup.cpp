#include "git_setup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "base/line_matches.hpp"
#include "base/shell.hpp"
#include "base/text.hpp"
#include "git.hpp"
#include "git_hook.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view attributes_file = ".gitattributes";
constexpr std::string_view attribute = "*.arl merge=ar";

void tell(std::string_view what, bool fresh, Console& console) {
    console.out.write(fmt::format("{}{}\n", visible(what), fresh ? "" : ", there already"));
}

bool write(const std::string& path, std::string_view text, Console& console) {
    const auto written = replace_file(path, text);
    if (!written)
        complain(console, fmt::format("cannot write {}: {}", path, written.error().reason));
    return written.has_value();
}

bool has_attribute(std::string_view text) {
    for (const auto line : lines_of(text)) {
        const auto words = split_list(trimmed(line.substr(0, line.find_last_not_of("\r\n") + 1)),
                                      ' ');
        const bool merges = std::ranges::find(words, "merge=ar") != words.end();
        if (!words.empty() && words.front() == "*.arl" && merges) return true;
    }
    return false;
}

bool set_attributes(Console& console) {
    const std::string path{attributes_file};
    auto text = read_file(path);
    if (!text && text.error().code != ENOENT) {
        complain(console, fmt::format("cannot read {}: {}", path, text.error().reason));
        return false;
    }
    auto lines = text.value_or("");
    const bool fresh = !has_attribute(lines);
    if (fresh) {
        if (!lines.empty() && !lines.ends_with('\n')) lines += '\n';
        if (!write(path, fmt::format("{}{}\n", lines, attribute), console)) return false;
    }
    tell(fmt::format("{}: {}", path, attribute), fresh, console);
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
    std::error_code fault;
    fs::create_directories(fs::path{path}.parent_path(), fault);
    if (!write(path, text, console)) return false;
    fs::permissions(path, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                    fs::perm_options::add, fault);
    if (fault) complain(console, fmt::format("cannot make {} a program", path));
    return !fault;
}

bool set_hook(const std::string& text, Console& console) {
    const auto path = git_line("", {"rev-parse", "--git-path", "hooks/pre-commit"});
    if (!path) {
        complain(console, path.error());
        return false;
    }
    const auto before = read_file(*path);
    if (before && before->find(hook_mark) == std::string::npos) {
        complain(console, fmt::format("{} is another's, and left as it is; what ours would run: "
                                      "`ar check`, `ar fmt --check`",
                                      *path));
        return true;
    }
    const bool fresh = !before || *before != text;
    if (fresh && !write_hook(*path, text, console)) return false;
    tell("pre-commit hook: check, fmt --check", fresh, console);
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
    const bool done = set_attributes(console) &&
                      set_configuration("merge.ar.name", "journals, block by block", console) &&
                      set_configuration("merge.ar.driver", driver, console) &&
                      set_hook(hook_text(*top, *folder, options, settings, choice), console);
    return done ? Exit::ok : Exit::failure;
}

}  // namespace cmd
