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

/// At the rates of the end, but for the opening.
ProvisionMovement converted(const Book& book, const ProvisionMovement& movement, Currency in,
                            const ProvisionRate& rate) {
    const auto at = [&](i128 minor, const ledger::UsedRate& used) {
        const auto amount = Money::from_minor(minor, movement.currency);
        return ledger::converted(amount, used, in, book.currencies).minor();
    };
    const auto at_end = [&](i128 minor) { return at(minor, rate.closing); };
    auto made = movement;
    made.currency = in;
    made.used = at_end(movement.used);
    made.recovered = at_end(movement.recovered);
    made.closing = at_end(movement.closing);
    made.opening = at(movement.opening, rate.opening.value_or(rate.closing));
    made.fx = at_end(movement.opening) - made.opening;
    return made;
}

void add(const ProvisionMovement& more, ProvisionMovement& sum) {
    sum.opening += more.opening;
    sum.used += more.used;
    sum.recovered += more.recovered;
    sum.closing += more.closing;
    sum.fx += more.fx;
    sum.is_booked = sum.is_booked || more.is_booked;
}

std::optional<ProvisionRate> rate_of(const Book& book, const ProvisionMovement& movement,
                                     Currency in, const ProvisionMovementReport& report) {
    const auto closing = ledger::rate_on(book, movement.currency, in, report.closing.query.as_of);
    if (!closing) return std::nullopt;
    if (movement.is_booked) return ProvisionRate{std::nullopt, *closing};
    const auto opening =
        ledger::rate_on(book, movement.currency, in, report.opening.from - Days{1});
    if (!opening && movement.opening != 0) return std::nullopt;
    return ProvisionRate{opening, *closing};
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

void convert(const Book& book, Currency in, ProvisionMovementReport& report) {
    report.in = in;
    Movements all;
    for (const auto& movement : report.movements) {
        auto own = movement;
        if (movement.currency != in) {
            const auto rate = rate_of(book, movement, in, report);
            if (rate) {
                report.rates.push_back(*rate);
                own = converted(book, movement, in, *rate);
            } else {
                report.without_rate.push_back(movement.currency);
            }
        }
        add(own, of(book, own.currency, all));
    }
    report.movements.clear();
    for (const auto& [code, movement] : all) report.movements.push_back(movement);
}

}  // namespace reports
