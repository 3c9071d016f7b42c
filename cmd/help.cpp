#include "help.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <climits>
#include <memory>

#include "arguments.hpp"
#include "base/check.hpp"
#include "child.hpp"
#include "command_line.hpp"

namespace cmd {

namespace {

std::string_view title(Group group) {
    switch (group) {
        case Group::who_owes_what: return "See who owes what";
        case Group::look_closer: return "Look closer";
        case Group::keep_the_books: return "Keep the books right";
        case Group::settings_and_help: return "Settings and help";
    }
    check(false);
    return {};
}

/// The folder of the running program, with its slash; empty when unknown.
std::string program_folder() {
    char path[PATH_MAX];
    const auto size = ::readlink("/proc/self/exe", path, sizeof path);
    if (size <= 0) return {};
    const std::string_view whole{path, static_cast<std::size_t>(size)};
    return std::string{whole.substr(0, whole.rfind('/') + 1)};
}

/// The manual page beside the sources or where it is installed; empty when there is none.
std::string page_of(std::string_view command) {
    const auto folder = program_folder();
    for (const auto* place : {"../../man/", "../share/man/man1/"}) {
        const auto page = fmt::format("{}{}arl-{}.1", folder, place, command);
        if (::access(page.c_str(), R_OK) == 0) return page;
        if (::access((page + ".gz").c_str(), R_OK) == 0) return page + ".gz";
    }
    return {};
}

/// False when there is no page, or nothing to show it with.
bool show_page(std::string_view command) {
    const auto page = page_of(command);
    return !page.empty() && run_child({"man", "-l", page}) == 0;
}

Exit show(const Command& command, Console& console) {
    console.out.flush();
    if (show_page(command.name)) return Exit::ok;
    CLI::App app;
    Request request;
    declare(command, app, request);
    console.out.write(short_help(app, console.program));
    return Exit::ok;
}

}  // namespace

std::string command_list(std::string_view program) {
    auto text = fmt::format("usage: {} COMMAND [OPTION...] [WORD...]\n", program);
    text += "Keeps and questions a plain-text book of what customers owe.\n";
    std::optional<Group> group;
    for (const auto& command : commands()) {
        if (group != command.group) text += fmt::format("\n{}:\n", title(command.group));
        group = command.group;
        text += fmt::format("  {:<10} {}\n", command.name, command.summary);
    }
    return text + fmt::format("\n`{0} help COMMAND` shows the page of a command, "
                              "`{0} COMMAND --help` the short form.\n",
                              program);
}

Action help(CLI::App& app) {
    const auto name = std::make_shared<std::string>();
    app.add_option("COMMAND", *name, "the command to explain");
    examples(app, "", "config");

    return [name](Console& console) {
        if (name->empty()) {
            console.out.write(command_list(console.program));
            return Exit::ok;
        }
        if (const auto* command = find_command(*name)) return show(*command, console);
        complain(console, fmt::format("unknown command {}; {}", *name,
                                      instead_of(*name, console.program)));
        return Exit::usage;
    };
}

}  // namespace cmd
