#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "book_options.hpp"
#include "command.hpp"

namespace CLI {
class Option;
}

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
/// (help, version, a fault in the words) has been, and its exit status is
/// returned.
tl::expected<Request, Exit> read_command_line(const Words& words, Console& console);

/// How `app` reads one option word: the value it takes may be in the word or be
/// the next one.
enum class Reading { unknown, whole, wants_value };
Reading reading_of(const CLI::App& app, const std::string& word);
/// The option that takes a value with such a word; null when it is none of the
/// app's.
const CLI::Option* option_of(const CLI::App& app, const std::string& word);

/// Where the command's name stands among the words; their number when it is not
/// there.
std::size_t command_position(const Words& words);

/// Declares the options that every command has, and those of nearly all that
/// read a book.
void declare_shared(CLI::App& app, BookOptions& book, Request& request);

/// Declares the options of `command`, and below them those of every command.
void declare(const Command& command, CLI::App& app, Request& request);

}  // namespace cmd
