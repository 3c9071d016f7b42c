#include "reports/overdue.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/promises.hpp"
#include "ledger/reminders.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Groups;
using ledger::Key;

std::string value_or_empty(const Customer& customer, Key key, Date day) {
    const auto* value = ledger::value_on(customer, key, day);
    return value == nullptr ? "" : *value;
}

void add_what_was_said(const Book& book, const ledger::Reminders& reminders,
                       const ledger::LivePromises& promises, Date as_of, OverdueItem& item) {
    const auto& customer = book.customers[book.documents[item.document].customer];
    item.salesperson = ledger::salesperson_of(book, item.document, as_of);
    item.email = value_or_empty(customer, Key::email, as_of);
    item.phone = value_or_empty(customer, Key::phone, as_of);
    item.promised = promises.day_of(book, item.document);
    const auto about = reminders.about(book, item.document);
    if (about.empty()) return;
    const auto& last = *std::ranges::max_element(about);
    item.last_reminder = last.day;
    item.level = last.level_text;
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
        if (query.min_amount && !is_at_least(open, *query.min_amount, book.currencies)) continue;
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
    const auto as_of = report.query.as_of;
    const ledger::Reminders reminders{book, as_of};
    const ledger::LivePromises promises{book, as_of, report.query.promise_grace};
    for (auto& item : report.items) add_what_was_said(book, reminders, promises, as_of, item);
    sort_items(book, report.query.urgency, report.items);
    report.groups = totals_of(book, report.items, By::group);
    report.totals = totals_of(book, report.items, By::currency);
    return report;
}

}  // namespace reports
