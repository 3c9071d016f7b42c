#include "reports/overdue.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/promises.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Groups;
using ledger::Key;

/// What was said latest; of one day, what goes furthest. In which line it was said means nothing.
struct Reminder {
    Date day = always;
    int level = 0;
    std::string level_text;

    friend bool operator<(const Reminder& a, const Reminder& b) {
        return std::tie(a.day, a.level, a.level_text) < std::tie(b.day, b.level, b.level_text);
    }
};
struct Promised {
    Date said = always;
    Date by = always;

    friend auto operator<=>(const Promised&, const Promised&) = default;
};

/// What has been said about documents and customers up to a day.
struct Said {
    std::map<Id<Document>, Reminder> reminders;
    std::map<Id<Customer>, Reminder> reminders_of_all;  // that name no document
    std::map<Id<Document>, Promised> promised;
    std::map<Id<Customer>, Promised> promised_by;  // promises that name no document
};

Reminder reminder_of(const ledger::Event& event) {
    Reminder reminder{event.date, 0, ""};
    const auto* level = ledger::find_attribute(event.attributes, Key::level);
    if (level == nullptr) return reminder;
    reminder.level_text = level->value;
    std::from_chars(level->value.data(), level->value.data() + level->value.size(), reminder.level);
    return reminder;
}

template <class Id, class Value>
void keep_latest(std::map<Id, Value>& known, Id id, const Value& value) {
    auto& latest = known[id];
    latest = std::max(latest, value);
}

void add_reminders(const Book& book, Date as_of, Said& said) {
    for (const auto& event : book.events) {
        if (event.date > as_of) break;
        if (event.kind != ledger::Kind::remind) continue;
        for (const auto document : event.documents)
            keep_latest(said.reminders, document, reminder_of(event));
        if (event.documents.empty())
            keep_latest(said.reminders_of_all, event.customer, reminder_of(event));
    }
}

void add_promises(const Book& book, const OverdueQuery& query, Said& said) {
    for (const auto& judged : ledger::judged_promises(book, query.as_of, query.promise_grace)) {
        if (judged.outcome != ledger::PromiseOutcome::live) continue;
        const auto& promise = book.promises[judged.promise];
        const Promised promised{promise.date, promise.by};
        for (const auto document : promise.documents)
            keep_latest(said.promised, document, promised);
        if (promise.documents.empty()) keep_latest(said.promised_by, promise.customer, promised);
    }
}

template <class Id>
std::optional<Date> day_in(const std::map<Id, Promised>& days, Id id) {
    const auto found = days.find(id);
    return found == days.end() ? std::nullopt : std::optional{found->second.by};
}

std::string value_or_empty(const Customer& customer, Key key, Date day) {
    const auto* value = ledger::value_on(customer, key, day);
    return value == nullptr ? "" : *value;
}

/// The last one about a document; one that names none is about all there was of the customer.
Reminder last_reminder(const Said& said, Id<Document> id, const Document& document) {
    Reminder last;
    if (const auto found = said.reminders.find(id); found != said.reminders.end())
        last = found->second;
    const auto of_all = said.reminders_of_all.find(document.customer);
    if (of_all != said.reminders_of_all.end() && of_all->second.day >= document.date)
        last = std::max(last, of_all->second);
    return last;
}

void add_what_was_said(const Book& book, const Said& said, Date as_of, OverdueItem& item) {
    const auto id = book.documents[item.document].customer;
    const auto& customer = book.customers[id];
    item.salesperson = ledger::salesperson_of(book, item.document, as_of);
    item.email = value_or_empty(customer, Key::email, as_of);
    item.phone = value_or_empty(customer, Key::phone, as_of);
    item.promised = day_in(said.promised, item.document);
    if (!item.promised) item.promised = day_in(said.promised_by, id);
    const auto reminder = last_reminder(said, item.document, book.documents[item.document]);
    if (reminder.day == always) return;
    item.last_reminder = reminder.day;
    item.level = reminder.level_text;
}

/// Is it as much as is asked for? Compared exactly, whatever decimals either has.
bool is_enough(Money open, const std::optional<Decimal>& least, const Currencies& currencies) {
    if (!least) return true;
    const i128 unit = power_of_ten(currencies.decimals(open.currency()));
    return open.minor() * power_of_ten(least->decimals) >= least->mantissa * unit;
}

std::vector<OverdueItem> overdue_items(const Book& book, const OverdueQuery& query) {
    Groups groups{book, query.selection, query.grouping, query.as_of};
    std::vector<OverdueItem> items;
    for (const auto& item : ledger::position(book, query.as_of).items) {
        if (!ledger::is_overdue(item.due, query.as_of)) continue;
        const int days = ledger::days_late(item.due, query.as_of);
        const auto group = days < query.min_days ? Groups::none : groups.of(item.document);
        if (group == Groups::none) continue;
        const auto currency = book.documents[item.document].currency;
        const auto open = Money::from_minor(item.open, currency);
        if (!is_enough(open, query.min_amount, book.currencies)) continue;
        items.push_back({.document = item.document,
                         .instalment = item.instalment,
                         .due = item.due,
                         .days_late = days,
                         .open = open,
                         .disputed = Money::from_minor(item.disputed, currency),
                         .level = {},
                         .last_reminder = {},
                         .promised = {},
                         .salesperson = {},
                         .email = {},
                         .phone = {},
                         .values = groups[group].values});
    }
    return items;
}

/// What decides between two items: urgency first, smaller is earlier.
std::pair<std::string_view, i128> urgency_of(const Book& book, const OverdueItem& item,
                                             Urgency urgency) {
    switch (urgency) {
        case Urgency::days:
            return {"", -i128{item.days_late}};
        case Urgency::amount:
            return {book.currencies.code(item.open.currency()), -item.open.minor()};
        case Urgency::customer:
            break;
    }
    return {"", 0};
}

void sort_items(const Book& book, Urgency urgency, std::vector<OverdueItem>& items) {
    struct Keyed {
        std::pair<std::string_view, i128> urgency;
        std::string_view customer;
        std::string number;
        OverdueItem item;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(items.size());
    for (auto& item : items) {
        const auto& document = book.documents[item.document];
        keyed.push_back({urgency_of(book, item, urgency), book.customers[document.customer].id,
                         book.number_of(item.document), std::move(item)});
    }
    std::ranges::sort(keyed, {}, [](const Keyed& key) {
        return std::tie(key.item.values, key.urgency, key.customer, key.number,
                        key.item.instalment);
    });
    std::ranges::transform(keyed, items.begin(), [](Keyed& key) { return std::move(key.item); });
}

enum class By { currency, group };

std::vector<OverdueTotal> totals_of(const Book& book, const std::vector<OverdueItem>& items,
                                    By by) {
    std::map<std::pair<std::vector<std::string>, std::string_view>, OverdueTotal> sums;
    for (const auto& item : items) {
        const auto none = Money::zero(item.open.currency());
        const auto values = by == By::group ? item.values : std::vector<std::string>{};
        const auto code = book.currencies.code(item.open.currency());
        auto& sum =
            sums.try_emplace({values, code}, OverdueTotal{values, none, none}).first->second;
        sum.open = sum.open + item.open;
        sum.disputed = sum.disputed + item.disputed;
    }
    std::vector<OverdueTotal> totals;
    for (const auto& [key, sum] : sums) totals.push_back(sum);
    return totals;
}

}  // namespace

OverdueReport overdue(const Book& book, OverdueQuery query) {
    OverdueReport report{std::move(query), {}, {}, {}};
    report.items = overdue_items(book, report.query);
    Said said;
    add_reminders(book, report.query.as_of, said);
    add_promises(book, report.query, said);
    for (auto& item : report.items) add_what_was_said(book, said, report.query.as_of, item);
    sort_items(book, report.query.urgency, report.items);
    report.groups = totals_of(book, report.items, By::group);
    report.totals = totals_of(book, report.items, By::currency);
    return report;
}

}  // namespace reports
