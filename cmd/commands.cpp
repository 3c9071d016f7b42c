#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "command.hpp"

namespace cmd {

// Here, where alone they are asked for, so that another command is no news to every file.
Action rename_(CLI::App& app);
Action diff(CLI::App& app);
Action blame(CLI::App& app);

namespace {

// A new command is a row here, a file beside this one, a page man/arl-NAME.1
// and a transcript tests/cli/NAME.t.
constexpr Command table[] = {
    {"balance", "what each customer owes, or how it came to be", Group::who_owes_what, balance},
    {"aging", "what is owed, by days late", Group::who_owes_what, aging},
    {"overdue", "what is past its due day, most urgent first", Group::who_owes_what, overdue},
    {"open", "every open item and all money on account", Group::who_owes_what, open},
    {"credit", "limits and what uses them, or whether a sale may go on credit",
     Group::who_owes_what, credit},
    {"report", "the page of the day: measures, charts, debtors, alerts, promises",
     Group::who_owes_what, report},
    {"register", "what moved each account, and its balance", Group::look_closer, register_},
    {"customer", "the customers, or one of them on a page", Group::look_closer, customer},
    {"explain", "how an open amount came to be, or what a rule means", Group::look_closer, explain},
    {"forecast", "which cash will come in which week", Group::look_closer, forecast},
    {"interest", "interest on what was paid late", Group::look_closer, interest},
    {"provision", "the allowance for bad debts, by days late", Group::look_closer, provision},
    {"habit", "how customers pay: how late, how evenly, when", Group::look_closer, habit},
    {"score", "points and a grade for each customer, and what they are made of", Group::look_closer,
     score},
    {"kpi", "days of sales outstanding, and the other measures", Group::look_closer, kpi},
    {"sales", "what was sold, by product, customer or month, and what came of it",
     Group::look_closer, sales},
    {"collections", "what was received, by day, method or customer", Group::look_closer,
     collections},
    {"staff", "what salespeople sold and collected, and their commission", Group::look_closer,
     staff},
    {"risk", "which customers want a look, and why", Group::look_closer, risk},
    {"rank", "customers by sales, profit of credit, cash or frequency", Group::look_closer, rank},
    {"remind", "who is written to, at which step, and who is not and why", Group::collect, remind},
    {"agenda", "what a collector should do, most valuable first", Group::collect, agenda},
    {"contacts", "calls, mails and visits, and the cash that followed", Group::collect, contacts},
    {"statement", "what a customer owes, or how it came and went, as a letter", Group::collect,
     statement},
    {"confirm", "a balance for the customer to confirm, with a reply slip", Group::collect,
     confirm},
    {"invoice", "an invoice or a credit note as a letter", Group::collect, invoice},
    {"receipt", "what was received and what it settled, as a letter", Group::collect, receipt},
    {"templates", "show, write out or check the wording of letters", Group::collect, templates},
    {"add", "write an entry as the book wants it, and add it", Group::enter_and_match, add},
    {"bill", "the invoices of what recurs and of orders that are due", Group::enter_and_match,
     bill},
    {"import", "what banks and other programs wrote", Group::enter_and_match, import},
    {"allocate", "which invoices money on account may settle", Group::enter_and_match, allocate},
    {"on-account", "money that settles nothing yet, oldest first", Group::enter_and_match,
     on_account},
    {"reconcile", "lines of the bank against the receipts and refunds of the book",
     Group::enter_and_match, reconcile},
    {"compare", "our open items against a customer's own list", Group::enter_and_match, compare},
    {"tieout", "the first day on which receivables and general ledger part", Group::enter_and_match,
     tieout},
    {"check", "every fault of the book, with its place", Group::keep_the_books, check},
    {"fmt", "write journals in their one form", Group::keep_the_books, fmt},
    {"diff", "what two versions of the books do not have alike", Group::keep_the_books, diff},
    {"blame", "the commits that touched a document", Group::keep_the_books, blame},
    {"rename", "give a customer or a document another id, everywhere", Group::keep_the_books,
     rename_},
    {"export", "the whole book for ledger, hledger, beancount or a database", Group::keep_the_books,
     export_},
    {"stats", "how large the book is, and how fast it is read", Group::keep_the_books, stats},
    {"close", "seal the books up to a day, or say what changed since", Group::keep_the_books,
     close},
    {"git", "teach git to merge journals, and to refuse faulty ones", Group::keep_the_books, git_},
    {"config", "show the settings in force and where each came from", Group::settings_and_help,
     config},
    {"completion", "the script with which a shell completes our words", Group::settings_and_help,
     completion},
    {"help", "list the commands, or show the page of one", Group::settings_and_help, help},
};

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == std::end(table) ? nullptr : &*found;
}

std::string instead_of(std::string_view name, std::string_view program) {
    std::vector<std::string_view> names;
    for (const auto& command : table) names.push_back(command.name);
    if (const auto near = nearest(name, names)) return fmt::format("did you mean {}?", *near);
    return fmt::format("`{} help` lists them", program);
}

}  // namespace cmd
