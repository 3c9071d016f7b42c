#include "reports/provision_movement.hpp"

#include <algorithm>

namespace reports {
namespace {

using ledger::Book;

using Movements = std::map<std::string_view, ProvisionMovement>;  // by code of the currency

ProvisionMovement& of(const Book& book, Currency currency, Movements& all) {
    auto& movement = all[book.currencies.code(currency)];
    movement.currency = currency;
    return movement;
}

/// What was written off in the period, and is in force at its end.
void add_used(const Book& book, Date from, const ProvisionQuery& closing, Movements& all) {
    for (const auto& allocation : book.allocations) {
        if (allocation.from < from || !allocation.in_force(closing.as_of)) continue;
        if (book.documents[allocation.source].kind != ledger::Kind::writeoff) continue;
        if (!ledger::selects(book, closing.selection, allocation.target, closing.as_of)) continue;
        of(book, book.documents[allocation.target].currency, all).used += allocation.amount;
    }
}

void add_recovered(const Book& book, Date from, const ProvisionQuery& closing, Movements& all) {
    for (const auto& recovery : book.recoveries) {
        const auto& document = book.documents[recovery.document];
        if (document.date < from || !document.exists_on(closing.as_of)) continue;
        if (!ledger::selects(book, closing.selection, recovery.document, closing.as_of)) continue;
        of(book, document.currency, all).recovered += recovery.amount;
    }
}

/// The allowance of the evening before, as it was known then.
std::optional<ProvisionFault> add_opening(const Book& book, Date from,
                                          const ProvisionQuery& closing, Movements& all) {
    auto earlier = closing;
    earlier.as_of = from - Days{1};
    const auto opening = provision(book, std::move(earlier));
    if (!opening) return opening.error();
    for (const auto& block : opening->blocks)
        of(book, block.currency, all).opening = block.total.allowance;
    return std::nullopt;
}

void add_booked(const Book& book, const std::map<Currency, i128>& booked, Movements& all) {
    for (const auto& [currency, amount] : booked) {
        auto& movement = of(book, currency, all);
        movement.opening = amount;
        movement.is_booked = true;
    }
}

bool is_nothing(const ProvisionMovement& movement) {
    return movement.opening == 0 && movement.used == 0 && movement.recovered == 0 &&
           movement.closing == 0;
}

}  // namespace

tl::expected<ProvisionMovementReport, ProvisionFault> provision_movement(const Book& book,
                                                                         ProvisionOpening opening,
                                                                         ProvisionReport closing) {
    Movements all;
    for (const auto& block : closing.blocks)
        of(book, block.currency, all).closing = block.total.allowance;
    const bool by_books = !opening.booked.empty();
    if (by_books) {
        add_booked(book, opening.booked, all);
    } else {
        if (auto fault = add_opening(book, opening.from, closing.query, all))
            return tl::unexpected{std::move(*fault)};
        add_used(book, opening.from, closing.query, all);
        add_recovered(book, opening.from, closing.query, all);
    }

    ProvisionMovementReport report{std::move(opening), std::move(closing), {}};
    for (const auto& [code, movement] : all)
        if (by_books ? movement.is_booked : !is_nothing(movement))
            report.movements.push_back(movement);
    return report;
}

}  // namespace reports
