#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/draft.hpp"
#include "ledger/linter.hpp"
#include "ledger/movements.hpp"
#include "ledger/promises.hpp"
#include "ledger/standing.hpp"

namespace ledger {
namespace {

constexpr Rule customer_closed{"customer-closed", Severity::warning};
constexpr Rule customer_on_hold{"customer-on-hold", Severity::warning};
constexpr Rule over_limit{"over-limit", Severity::warning};
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

/// The movements of customers that have a limit, by customer, day and place.
std::vector<AccountMovement> limited_movements(const Book& book) {
    const auto limited = customers_with(book, Key::limit);
    if (std::ranges::find(limited, true) == limited.end()) return {};
    auto moved = movements(book, [&](Id<Customer> id) { return limited[id.index]; });
    std::ranges::sort(moved, [](const AccountMovement& a, const AccountMovement& b) {
        return std::tie(a.customer, a.date, a.place) < std::tie(b.customer, b.date, b.place);
    });
    return moved;
}

/// What one customer owes, currency by currency, while its days go by.
class Owed {
public:
    void add(const AccountMovement& movement) { in(movement.currency) += movement.amount; }
    i128& in(Currency currency) {
        for (auto& [known, amount] : sums_)
            if (known == currency) return amount;
        return sums_.emplace_back(currency, 0).second;
    }

private:
    std::vector<std::pair<Currency, i128>> sums_;
};

using Day = std::span<const AccountMovement>;  // of one customer

/// The sale of the day that most likely went over: the last that nobody approved.
const AccountMovement* last_unapproved_sale(Linter& linter, Day day, Currency currency) {
    for (auto at = day.rbegin(); at != day.rend(); ++at) {
        const bool sale = at->kind == Kind::sale && at->movement == Movement::invoiced;
        if (sale && at->currency == currency && !linter.is_approved(at->place)) return &*at;
    }
    return nullptr;
}

void warn_over(Linter& linter, const AccountMovement& sale, i128 owed, Money limit) {
    const auto& book = linter.book;
    const auto unit = limit.currency();
    linter.warn(
        over_limit,
        fmt::format("{} owes {} after this sale, limit {}", book.customers[sale.customer].id,
                    spoken_money(book, owed, unit), digits(book, limit.minor(), unit)),
        {{linter.words.amount_of(sale.place),
          fmt::format("{} over", digits(book, owed - limit.minor(), unit))},
         linter.said_of(sale.customer, Key::limit, sale.date, "the limit")},
        {help("record the approval: `approved:NAME`")});
}

void judge_day(Linter& linter, Day day, Owed& owed) {
    const bool any_sale = std::ranges::any_of(day, [](const AccountMovement& movement) {
        return movement.kind == Kind::sale && movement.movement == Movement::invoiced;
    });
    if (!any_sale) return;
    const auto limit = limit_on(linter.book, day.front().customer, day.front().date);
    if (!limit || owed.in(limit->currency()) <= limit->minor()) return;
    if (const auto* sale = last_unapproved_sale(linter, day, limit->currency()))
        warn_over(linter, *sale, owed.in(limit->currency()), *limit);
}

void look_over_limits(Linter& linter) {
    const auto moved = limited_movements(linter.book);
    Owed owed;
    for (std::size_t begin = 0, end = 0; begin < moved.size(); begin = end) {
        if (begin > 0 && moved[begin].customer != moved[begin - 1].customer) owed = {};
        for (end = begin; end < moved.size(); ++end) {
            if (moved[end].customer != moved[begin].customer) break;
            if (moved[end].date != moved[begin].date) break;
            owed.add(moved[end]);
        }
        judge_day(linter, Day{moved}.subspan(begin, end - begin), owed);
    }
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
    {over_limit, look_over_limits, true},
    {promise_broken, look_for_broken_promises, true},
};

}  // namespace

std::span<const BookLint> customer_lints() { return lints; }

}  // namespace ledger
