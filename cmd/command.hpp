#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "output.hpp"

namespace CLI {
class App;
}

namespace cmd {

enum class Exit { ok = 0, findings = 1, usage = 2, bad_data = 3, failure = 4 };

/// Which streams are terminals, and how large theirs is.
struct Terminal {
    bool out = false;
    bool err = false;
    int rows = 24;
    int columns = 80;
};

/// Everything a command may touch outside its arguments. A test hands in
/// buffers and a fixed day.
struct Console {
    Output& out;
    Output& err;
    Date today;
    std::string program;  // the name it was called by, for usage lines and errors
    Terminal terminal;
    bool colour_out = false;
    bool colour_err = false;
    bool quiet = false;            // no warnings
    bool verbose = false;          // explain what is done
    std::int64_t seconds = 0;      // since the epoch; noon of a day that replaces the clock
    int zone_minutes = 0;          // of the clock, east of UTC
    bool may_be_recorded = false;  // entries are being added, or were
};

/// `ar: WORDS` on standard error.
void complain(Console& console, std::string_view words);
/// `help: WORDS` on standard error, the line below a complaint.
void advise(Console& console, std::string_view words);

using Action = std::function<Exit(Console&)>;

/// What a person wants to do, in the order `ar help` lists it.
enum class Group {
    who_owes_what,
    look_closer,
    collect,
    enter_and_match,
    keep_the_books,
    settings_and_help
};

/// A command declares its options on `app` and returns what to do once they
/// have been read. One command, one file, one manual page of the same name.
struct Command {
    std::string_view name;
    std::string_view summary;
    Group group;
    Action (*declare)(CLI::App& app);
};

/// Every command there is, group by group.
std::span<const Command> commands();
/// None when no command has that name.
const Command* find_command(std::string_view name);

/// `did you mean aging?` for a word that names no command, or where to look.
std::string instead_of(std::string_view name, std::string_view program);

Action balance(CLI::App& app);
Action aging(CLI::App& app);
Action overdue(CLI::App& app);
Action open(CLI::App& app);
Action credit(CLI::App& app);
Action register_(CLI::App& app);
Action customer(CLI::App& app);
Action explain(CLI::App& app);
Action forecast(CLI::App& app);
Action habit(CLI::App& app);
Action interest(CLI::App& app);
Action provision(CLI::App& app);
Action kpi(CLI::App& app);
Action sales(CLI::App& app);
Action collections(CLI::App& app);
Action staff(CLI::App& app);
Action risk(CLI::App& app);
Action rank(CLI::App& app);
Action score(CLI::App& app);
Action report(CLI::App& app);
Action remind(CLI::App& app);
Action agenda(CLI::App& app);
Action contacts(CLI::App& app);
Action statement(CLI::App& app);
Action confirm(CLI::App& app);
Action invoice(CLI::App& app);
Action receipt(CLI::App& app);
Action templates(CLI::App& app);
Action add(CLI::App& app);
Action bill(CLI::App& app);
Action import(CLI::App& app);
Action allocate(CLI::App& app);
Action on_account(CLI::App& app);
Action reconcile(CLI::App& app);
Action compare(CLI::App& app);
Action tieout(CLI::App& app);
Action check(CLI::App& app);
Action export_(CLI::App& app);
Action stats(CLI::App& app);
Action close(CLI::App& app);
Action git_(CLI::App& app);
Action config(CLI::App& app);
Action completion(CLI::App& app);
Action fmt(CLI::App& app);
Action help(CLI::App& app);

}  // namespace cmd
