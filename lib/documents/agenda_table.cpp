#include "documents/agenda_table.hpp"

#include <fmt/format.h>

#include <array>

#include "documents/book_cells.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::AgendaLine;
using reports::Task;

constexpr std::array<std::string_view, 13> names{
    "broken-promise", "due-promise",    "hand-over",       "call",      "newly-overdue",
    "stale-dispute",  "review-hold",    "ending-contract", "follow-up", "allocate",
    "ending-cover",   "notify-insurer", "ending-value"};

std::string behind(std::string_view lead, const std::string& words) {
    return words.empty() ? std::string{} : fmt::format("{}{}", lead, words);
}

/// The reason, for people: what happened, and on which day.
std::string reason_of(const AgendaLine& line) {
    const auto day = to_string(line.day);
    switch (line.task) {
        case Task::broken_promise:
            return fmt::format("promised for {} and not paid{}", day, behind(": ", line.words));
        case Task::due_promise:
            return fmt::format("promised for {}{}", day, behind(": ", line.words));
        case Task::hand_over:
            return fmt::format("{}: all messages were sent; oldest due {}",
                               line.words.empty() ? "no step follows" : line.words, day);
        case Task::call:
            return fmt::format("call: step {}", line.words);
        case Task::newly_overdue:
            return fmt::format("overdue since {}", day);
        case Task::stale_dispute:
            return fmt::format("disputed; nothing was said since {}{}", day,
                               behind(": ", line.words));
        case Task::review_hold:
            return fmt::format("on hold since {}{}", day, behind(": ", line.words));
        case Task::ending_contract:
            return fmt::format("contract {} ends on {}", line.words, day);
        case Task::follow_up:
            return fmt::format("to follow up on {}{}", day, behind(": ", line.words));
        case Task::allocate:
            return fmt::format("on account since {}, while items are open", day);
        case Task::ending_cover:
        case Task::ending_value:
            return fmt::format("{} ends on {}", line.words, day);
        case Task::notify_insurer:
            return fmt::format("{} must be told by {}", line.words, day);
    }
    return {};
}

std::string numbers_of(const AgendaLine& line, const Book& book) {
    std::vector<std::string> numbers;
    for (const auto id : line.documents) numbers.push_back(book.number_of(id));
    return joined(numbers, " ");
}

Cell text(std::string words) { return words.empty() ? Cell{} : Cell{std::move(words)}; }

Row row_of(const AgendaLine& line, const Book& book, Date day) {
    const auto& customer = book.customers[line.customer];
    const auto value = [&](ledger::Key key) {
        const auto* said = ledger::value_on(customer, key, day);
        return text(said == nullptr ? std::string{} : *said);
    };
    Cell currency;
    Cell amount;
    if (line.amount) {
        currency = std::string{book.currencies.code(line.amount->currency())};
        amount = amount_cell(*line.amount, book.currencies);
    }
    return {{std::string{name_of(line.task)}, line.day, customer.id,
             std::string{name_on(customer, day)}, text(numbers_of(line, book)), currency, amount,
             text(reason_of(line)), value(ledger::Key::salesperson), value(ledger::Key::contact),
             value(ledger::Key::phone)}};
}

constexpr std::size_t day_column = 1;

}  // namespace

std::string_view name_of(Task task) { return names[static_cast<std::size_t>(task)]; }

Paper agenda_table(const reports::Agenda& agenda, const Book& book) {
    const auto day = agenda.query.dunning.as_of;
    Paper paper;
    paper.report = "agenda";
    paper.title = "Agenda";
    paper.as_of = day;
    paper.data.columns = {{"task", "Task"},
                          {"day", "Day"},
                          {"customer", "Customer"},
                          {"name", "Name"},
                          {"documents", "Documents"},
                          {"currency", ""},
                          {"amount", "Amount", Align::right},
                          {"reason", "Reason"},
                          {"salesperson", "Salesperson"},
                          {"contact", "Contact"},
                          {"phone", "Phone"}};
    for (const auto& line : agenda.lines) paper.data.rows.push_back(row_of(line, book, day));
    auto people = paper.data;
    people.columns.erase(people.columns.begin() + day_column);
    for (auto& row : people.rows) row.cells.erase(row.cells.begin() + day_column);
    if (people.rows.empty()) {
        paper.notes.emplace_back("nothing to do");
    } else {
        paper.sections.push_back({"", std::move(people), {}});
    }
    return paper;
}

}  // namespace documents
