#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/draft.hpp"
#include "ledger/linter.hpp"
#include "ledger/promises.hpp"

namespace ledger {
namespace {

constexpr Rule customer_closed{"customer-closed", Severity::warning};
constexpr Rule customer_on_hold{"customer-on-hold", Severity::warning};
constexpr Rule promise_broken{"promise-broken", Severity::warning};

Span customer_of(Linter& linter, Place place) {
    const auto& entry = linter.words.entry(place);
    return entry.span(entry.customer);
}

/// The day a `set` gave a customer the value it has; nothing when its block says it.
std::optional<Date> day_of(const Customer& customer, const Attribute* said) {
    for (const auto& change : customer.changes)
        if (&change.attribute == said) return change.from;
    return std::nullopt;
}

void warn_closed(Linter& linter, const Document& sale, const Attribute* status) {
    const auto& customer = linter.book.customers[sale.customer];
    const auto closed = day_of(customer, status);
    const auto since =
        closed ? fmt::format("was closed on {}", to_string(*closed)) : std::string{"is closed"};
    const auto note = linter.said_of(sale.customer, Key::status, sale.date, "closed here");
    linter.warn(customer_closed, fmt::format("customer {} {}", customer.id, since),
                {{customer_of(linter, sale.place), ""}, note},
                {help(fmt::format("reopen it: `{} set {} status:active`", to_string(sale.date),
                                  customer.id))});
}

void look_for_closed_customers(Linter& linter) {
    const auto& book = linter.book;
    const auto with = customers_with(book, Key::status);
    if (std::ranges::find(with, true) == with.end()) return;
    book.documents.for_each([&](Id<Document>, const Document& sale) {
        if (sale.kind != Kind::sale || sale.customer.is_none()) return;
        if (!with[sale.customer.index]) return;
        const auto* status = attribute_on(book.customers[sale.customer], Key::status, sale.date);
        if (status != nullptr && status->value == "closed") warn_closed(linter, sale, status);
    });
}

/// In force on the days [from, until).
struct Hold {
    Date from;
    Date until = never;
    Place place;
};

/// By customer, by day. A release of the same day does not lift a hold.
std::map<Id<Customer>, std::vector<Hold>> holds_of(const Book& book) {
    std::map<Id<Customer>, std::vector<Hold>> holds;
    for (const auto& event : book.events) {
        if (event.kind != Kind::hold && event.kind != Kind::release) continue;
        auto& own = holds[event.customer];
        const bool held = !own.empty() && own.back().until == never;
        if (event.kind == Kind::hold) {
            if (!held) own.push_back({event.date, never, event.place});
        } else if (held && own.back().from < event.date) {
            own.back().until = event.date;
        }
    }
    return holds;
}

void warn_on_hold(Linter& linter, const Document& sale, const Hold& hold) {
    if (linter.is_approved(sale.place)) return;
    const auto& customer = linter.book.customers[sale.customer];
    const auto& entry = linter.words.entry(hold.place);
    const Label note{entry.span(entry.kind_word), "on hold since here"};
    linter.warn(customer_on_hold, fmt::format("sale to {} while it is on hold", customer.id),
                {{customer_of(linter, sale.place), ""}, note},
                {help(fmt::format("lift the hold with `{} release {}`, or note who agreed: "
                                  "`approved:NAME`",
                                  to_string(sale.date), customer.id))});
}

void look_for_held_customers(Linter& linter) {
    const auto holds = holds_of(linter.book);
    if (holds.empty()) return;
    linter.book.documents.for_each([&](Id<Document>, const Document& sale) {
        if (sale.kind != Kind::sale) return;
        const auto found = holds.find(sale.customer);
        if (found == holds.end()) return;
        const auto hold = std::ranges::find_if(found->second, [&](const Hold& one) {
            return one.from <= sale.date && sale.date < one.until;
        });
        if (hold != found->second.end()) warn_on_hold(linter, sale, *hold);
    });
}

void look_for_broken_promises(Linter& linter) {
    const auto& book = linter.book;
    const auto& context = linter.context;
    for (const auto& judged : judged_promises(book, context.today, context.promise_grace)) {
        if (judged.outcome != PromiseOutcome::broken) continue;
        const auto& promise = book.promises[judged.promise];
        const auto& entry = linter.words.entry(promise.place);
        const auto* by = entry.find(Key::by);
        const auto unit = promise.amount.currency();
        linter.warn(promise_broken,
                    fmt::format("the promise of {} by {} was not kept: {} received",
                                spoken_money(book, promise.amount.minor(), unit),
                                to_string(promise.by), digits(book, judged.received.minor(), unit)),
                    {{by == nullptr ? entry.span(entry.kind_word) : entry.span(*by), ""}});
    }
}

constexpr BookLint lints[] = {
    {customer_closed, look_for_closed_customers},
    {customer_on_hold, look_for_held_customers},
    {promise_broken, look_for_broken_promises, true},
};

}  // namespace

std::span<const BookLint> customer_lints() { return lints; }

}  // namespace ledger
