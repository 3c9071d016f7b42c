#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "command.hpp"

namespace cmd {

using Words = std::vector<std::string>;

/// When output is coloured; `when_terminal` also asks NO_COLOR and TERM.
enum class Colour { when_terminal, always, never };

/// What a command line comes to.
struct Request {
    Action action;
    std::optional<Date> today;  // nothing: $AR_TODAY, else the clock
    Colour colour = Colour::when_terminal;
    bool quiet = false;
    bool verbose = false;
};

/// Reads the words behind the program's name. What can be answered at once
/// (help, version, a fault in the words) has been, and its exit status is returned.
tl::expected<Request, Exit> read_command_line(const Words& words, Console& console);

/// Declares the options of `command`, and below them those of every command.
void declare(const Command& command, CLI::App& app, Request& request);

}  // namespace cmd
