#include "help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "base/check.hpp"
#include "child.hpp"
#include "command_line.hpp"
#include "manual.hpp"

namespace cmd {

namespace {

std::string_view title(Group group) {
    switch (group) {
        case Group::who_owes_what:
            return "See who owes what";
        case Group::look_closer:
            return "Look closer";
        case Group::collect:
            return "Collect";
        case Group::enter_and_match:
            return "Enter and match";
        case Group::keep_the_books:
            return "Keep the books right";
        case Group::settings_and_help:
            return "Settings and help";
    }
    ::check(false);
    return {};
}

/// False when there is no page, or nothing to show it with.
bool show_page(std::string_view command) {
    const auto page = manual_page(command, 1);
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
    std::size_t longest = 0;
    for (const auto& command : commands()) longest = std::max(longest, command.name.size());
    std::optional<Group> group;
    for (const auto& command : commands()) {
        if (group != command.group) text += fmt::format("\n{}:\n", title(command.group));
        group = command.group;
        text += fmt::format("  {:<{}} {}\n", command.name, longest, command.summary);
    }
    return text + fmt::format(
                      "\n`{0} help COMMAND` shows the page of a command, "
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
        complain(console,
                 fmt::format("unknown command {}; {}", *name, instead_of(*name, console.program)));
        return Exit::usage;
    };
}

}  // namespace cmd
