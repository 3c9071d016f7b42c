#include "reports/roll_forward.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "ledger/movements.hpp"
#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Groups;
using ledger::Movement;
using RollLines = ledger::Lines<Roll>;

/// A change of one line's balance on a day.
struct Step {
    Movement movement;
    Date date;
    std::uint32_t group;
    i128 amount;  // positive: owes more
    Id<Document> document;
};

/// Money of a customer that is set against its own document in another line:
/// the account does not move, but both lines do.
void add_crossings(const Book& book, Groups& groups, std::vector<Step>& steps) {
    for (const auto& allocation : book.allocations) {
        const auto& source = book.documents[allocation.source];
        const auto& target = book.documents[allocation.target];
        if (source.kind == ledger::Kind::writeoff || source.customer != target.customer ||
            source.currency != target.currency)
            continue;
        const auto from = groups.of(allocation.source);
        const auto to = groups.of(allocation.target);
        if (from == to) continue;
        const auto add = [&](Date day, i128 sign) {
            if (day == never || allocation.from >= allocation.until) return;
            steps.push_back(
                {Movement::transferred, day, from, sign * allocation.used, allocation.source});
            steps.push_back(
                {Movement::transferred, day, to, -sign * allocation.amount, allocation.target});
        };
        add(allocation.from, 1);
        add(allocation.until, -1);
    }
}

std::vector<Step> steps_of(const Book& book, Groups& groups) {
    std::vector<Step> steps;
    for (const auto& movement : ledger::movements(book)) {
        if (movement.movement == Movement::recovered) continue;
        steps.push_back({movement.movement, movement.date, groups.of(movement.moved),
                         movement.amount, movement.moved});
    }
    add_crossings(book, groups, steps);
    std::erase_if(steps, [](const Step& step) { return step.group == Groups::none; });
    return steps;
}

/// The column a movement belongs to, and whether what lowers the balance counts there as positive.
struct Place {
    Money Roll::* column;
    bool lowers;
};

Place place_of(Movement movement) {
    switch (movement) {
        case Movement::invoiced:
            return {&Roll::invoiced, false};
        case Movement::received:
            return {&Roll::received, true};
        case Movement::discount:
            return {&Roll::discounts, true};
        case Movement::credited:
            return {&Roll::credited, true};
        case Movement::written_off:
            return {&Roll::written_off, true};
        case Movement::refunded:
            return {&Roll::refunded, false};
        default:
            return {&Roll::other, false};
    }
}

void add(const Step& step, const Period& period, Roll& roll) {
    if (step.date > period.to) return;
    const bool before = step.date < period.from;
    const auto place = before ? Place{&Roll::opening, false} : place_of(step.movement);
    auto& column = roll.*place.column;
    column =
        column + Money::from_minor(place.lowers ? -step.amount : step.amount, column.currency());
}

void add_closing(const Book& book, Date day, RollLines& lines) {
    const auto amounts = ledger::open_amounts(book, day);
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const i128 amount = amounts[id.index];
        auto* roll = amount == 0 ? nullptr : lines.of(id);
        if (roll == nullptr) return;
        roll->closing = roll->closing + Money::from_minor(document.is_source() ? -amount : amount,
                                                          document.currency);
    });
}

i128 owed_by(const Book& book, Groups& groups, std::uint32_t group, Date day) {
    RollLines lines{groups};
    add_closing(book, day, lines);
    return lines.figures(group).closing.minor();
}

/// The first movement of a line after which the movements are not what is owed.
const Step& first_break(const Book& book, Groups& groups, std::uint32_t group,
                        const std::vector<Step>& steps) {
    i128 sum = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        sum += steps[i].amount;
        const bool day_ends = i + 1 == steps.size() || steps[i + 1].date != steps[i].date;
        if (day_ends && sum != owed_by(book, groups, group, steps[i].date)) return steps[i];
    }
    return steps.back();
}

[[noreturn]] void fail(const Book& book, Groups& groups, std::uint32_t group,
                       std::vector<Step> steps, const Roll& roll) {
    std::erase_if(steps, [&](const Step& step) { return step.group != group; });
    std::ranges::stable_sort(steps, {}, &Step::date);
    const auto what = fmt::format(
        "{}: the movements lead to {}, the items to {}", fmt::join(groups[group].values, ", "),
        to_string(roll.sum(), book.currencies), to_string(roll.closing, book.currencies));
    if (steps.empty()) throw ledger::Untied{what};
    const auto& first = first_break(book, groups, group, steps);
    throw ledger::Untied{fmt::format("{}; first on {}, at document {}", what, to_string(first.date),
                                     book.number_of(first.document))};
}

void check_closing(const Book& book, Groups& groups, const std::vector<Step>& steps,
                   RollLines& lines) {
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        const auto& roll = lines.figures(group);
        if (roll.sum() != roll.closing) fail(book, groups, group, steps, roll);
    }
}

}  // namespace

Roll::Roll(Currency currency)
    : opening{Money::zero(currency)},
      invoiced{opening},
      received{opening},
      discounts{opening},
      credited{opening},
      written_off{opening},
      refunded{opening},
      other{opening},
      closing{opening} {}

Roll& Roll::operator+=(const Roll& more) {
    opening = opening + more.opening;
    invoiced = invoiced + more.invoiced;
    received = received + more.received;
    discounts = discounts + more.discounts;
    credited = credited + more.credited;
    written_off = written_off + more.written_off;
    refunded = refunded + more.refunded;
    other = other + more.other;
    closing = closing + more.closing;
    return *this;
}

bool Roll::is_zero() const {
    return opening.is_zero() && invoiced.is_zero() && received.is_zero() && discounts.is_zero() &&
           credited.is_zero() && written_off.is_zero() && refunded.is_zero() && other.is_zero() &&
           closing.is_zero();
}

Money Roll::sum() const {
    return opening + invoiced - received - discounts - credited - written_off + refunded + other;
}

RollForwardReport roll_forward(const Book& book, RollForwardQuery query) {
    RollForwardReport report{std::move(query), {}, {}};
    const auto& asked = report.query;
    Groups groups{book, asked.selection, asked.grouping, asked.period.to};
    RollLines lines{groups};
    const auto steps = steps_of(book, groups);
    for (const auto& step : steps) add(step, asked.period, lines.figures(step.group));
    add_closing(book, asked.period.to, lines);
    check_closing(book, groups, steps, lines);
    if (asked.all) ledger::ask_for_everybody(book, asked.period.to, lines);
    report.lines = lines.taken_in_order();
    if (!asked.all)
        std::erase_if(report.lines, [](const auto& line) { return line.figures.is_zero(); });
    report.totals = ledger::totals(report.lines, book.currencies);
    return report;
}

}  // namespace reports
