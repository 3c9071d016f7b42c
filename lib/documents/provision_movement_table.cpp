#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/grouped.hpp"
#include "documents/provision_notes.hpp"
#include "documents/provision_table.hpp"
#include "documents/rate_words.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::ProvisionMovement;
using reports::ProvisionMovementReport;

Row row_of(const ProvisionMovement& movement, const ProvisionMovementReport& report,
           const Book& book) {
    const auto cell = [&](i128 minor) {
        return amount(Money::from_minor(minor, movement.currency), book.currencies);
    };
    const auto moved = [&](i128 minor) { return movement.is_booked ? Cell{} : cell(minor); };
    const auto change = movement.change();
    const auto fx = movement.currency == report.in ? cell(movement.fx) : Cell{};
    return {{std::string{book.currencies.code(movement.currency)}, cell(movement.opening),
             moved(movement.used), moved(movement.recovered), cell(std::max<i128>(change, 0)),
             cell(std::max<i128>(-change, 0)), fx, cell(movement.closing)}};
}

Table table_of(const ProvisionMovementReport& report, const Book& book) {
    const bool booked = !report.opening.booked.empty();
    Table table{{{"currency", "Currency"},
                 amount_column("opening", booked ? "Booked" : "Opening"),
                 amount_column("used", "Used"),
                 amount_column("recovered", "Recovered"),
                 amount_column("charge", "Charge"),
                 amount_column("released", "Released"),
                 amount_column("fx", "Fx"),
                 amount_column("closing", booked ? "Required" : "Closing")},
                {}};
    for (const auto& movement : report.movements)
        table.rows.push_back(row_of(movement, report, book));
    return table;
}

/// Each rate once.
void append_rates(const ProvisionMovementReport& report, const Book& book,
                  std::vector<std::string>& notes) {
    const auto append = [&](const ledger::UsedRate& used) {
        auto words = rate_words(*used.rate, book);
        if (std::ranges::count(notes, words) == 0) notes.push_back(std::move(words));
    };
    for (const auto& rate : report.rates) {
        if (rate.opening) append(*rate.opening);
        append(rate.closing);
    }
    if (!report.rates.empty())
        notes.emplace_back(
            "fx: what the opening is worth more at the rate of the end; all else is converted at "
            "that rate");
    for (const auto currency : report.without_rate)
        notes.push_back(
            fmt::format("not converted for want of a rate: {}", book.currencies.code(currency)));
}

std::vector<std::string> notes_of(const ProvisionMovementReport& report, const Book& book) {
    std::vector<std::string> notes{
        report.opening.booked.empty()
            ? fmt::format(
                  "closing = opening - used + recovered + charge - released{}; used: written off",
                  report.in.is_none() ? "" : " + fx")
            : std::string{"required = booked + charge - released"}};
    append_rates(report, book, notes);
    const auto more = provision_notes(report.closing);
    notes.insert(notes.end(), more.begin(), more.end());
    return notes;
}

/// A posting, its amount set off to the right.
std::string posting(std::string_view account, i128 minor, const ProvisionMovement& movement,
                    const Book& book) {
    constexpr std::size_t width = 50;
    const auto number = plain_digits(minor, book.currencies.decimals(movement.currency));
    const auto gap = width - std::min(width - 2, account.size() + number.size());
    return fmt::format("    {}{:{}}{} {}\n", account, "", gap, number,
                       book.currencies.code(movement.currency));
}

}  // namespace

Paper provision_movement_table(const ProvisionMovementReport& report, const Book& book,
                               Audience audience) {
    Paper paper;
    paper.report = "provision";
    paper.title = "Provision for bad debts and what changed it";
    const auto as_of = report.closing.query.as_of;
    if (report.opening.booked.empty()) {
        paper.period = Period{report.opening.from, as_of};
    } else {
        paper.as_of = as_of;
    }
    if (audience == Audience::machines) {
        paper.data = table_of(report, book);
        paper.totals = paper.data;
        return paper;
    }
    if (!report.movements.empty()) {
        paper.sections.push_back({"", table_of(report, book), {}});
        paper.notes = notes_of(report, book);
    } else {
        paper.notes.emplace_back("no provision, and nothing written off");
    }
    return paper;
}

std::string provision_entries(const ProvisionMovementReport& report, const Book& book) {
    std::string text;
    for (const auto& movement : report.movements) {
        const auto change = movement.change();
        if (change == 0) continue;
        text +=
            fmt::format("{}{} * Loss allowance, {}\n", text.empty() ? "" : "\n",
                        to_string(report.closing.query.as_of), change > 0 ? "charge" : "release");
        text += posting("Expenses:BadDebt", change, movement, book);
        text += posting("Assets:LossAllowance", -change, movement, book);
    }
    return text;
}

}  // namespace documents
