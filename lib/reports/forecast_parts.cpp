#include "reports/forecast_parts.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/commitments.hpp"
#include "ledger/open_items.hpp"
#include "ledger/promises.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Fixed;
using ledger::PromiseOutcome;

/// An open instalment, and what of it no promise has claimed yet.
struct Item {
    Id<Document> document;
    Id<Customer> customer;
    Currency currency;
    std::uint32_t instalment;
    Date due;
    i128 undisputed;
    i128 disputed;
    std::vector<ForecastPart> promised;
};

std::vector<Item> items_of(const Book& book, Date as_of) {
    std::vector<Item> items;
    for (const auto& open : ledger::position(book, as_of).items) {
        const auto& document = book.documents[open.document];
        items.push_back({open.document,
                         document.customer,
                         document.currency,
                         open.instalment,
                         open.due,
                         i128{open.open} - open.disputed,
                         open.disputed,
                         {}});
    }
    std::ranges::sort(items, {}, [](const Item& item) {
        return std::tuple{item.customer, item.due, item.document, item.instalment};
    });
    return items;
}

/// How the promises of a customer ended, those whose time has run out.
struct Record {
    int made = 0;
    int kept = 0;

    /// (kept + 3) / (made + 4).
    Fixed probability() const {
        return static_cast<Fixed>(divide_rounded(i128{kept + 3} * ledger::fixed_one, made + 4));
    }
};

using RecordOf = std::map<Id<Customer>, Record>;

RecordOf records_of(const Book& book, const std::vector<ledger::JudgedPromise>& judged) {
    RecordOf records;
    for (const auto& promise : judged) {
        if (promise.outcome == PromiseOutcome::live) continue;
        auto& record = records[book.promises[promise.promise].customer];
        ++record.made;
        if (promise.outcome == PromiseOutcome::kept) ++record.kept;
    }
    return records;
}

bool concerns(const ledger::Promise& promise, const Item& item) {
    return item.currency == promise.amount.currency() &&
           (promise.documents.empty() || std::ranges::count(promise.documents, item.document) > 0);
}

/// Moves up to `left` of `rest` into a promised part of the item.
void claim(Item& item, i128& rest, bool is_disputed, const ForecastPromise& promise, i128& left) {
    const auto taken = std::min(left, std::max<i128>(rest, 0));
    if (taken == 0) return;
    rest -= taken;
    left -= taken;
    item.promised.push_back({.document = item.document,
                             .due = item.due,
                             .open = taken,
                             .is_disputed = is_disputed,
                             .promise = promise});
}

/// What is still to come of the latest promise is claimed first: it replaces those before it.
void claim_promises(const Book& book, const ForecastQuery& query, std::vector<Item>& items) {
    const auto judged = ledger::judged_promises(book, query.as_of, query.promise_grace);
    const auto records = records_of(book, judged);
    for (auto it = judged.rbegin(); it != judged.rend(); ++it) {
        if (it->outcome != PromiseOutcome::live) continue;
        const auto& promise = book.promises[it->promise];
        const auto record = records.find(promise.customer);
        const ForecastPromise live{
            promise.by, (record == records.end() ? Record{} : record->second).probability()};
        auto left = it->missing.minor();
        const auto own = std::ranges::equal_range(items, promise.customer, {}, &Item::customer);
        for (auto& item : own) {
            if (!concerns(promise, item)) continue;
            claim(item, item.undisputed, false, live, left);
            claim(item, item.disputed, true, live, left);
        }
    }
}

void add_parts(const Item& item, std::vector<ForecastPart>& parts) {
    parts.insert(parts.end(), item.promised.begin(), item.promised.end());
    for (const bool is_disputed : {false, true}) {
        const auto rest = is_disputed ? item.disputed : item.undisputed;
        if (rest != 0)
            parts.push_back({.document = item.document,
                             .due = item.due,
                             .open = rest,
                             .is_disputed = is_disputed,
                             .promise = {}});
    }
}

/// Orders and the days they say they are due.
std::map<Id<Document>, Date> due_days_of_orders(const Book& book) {
    std::map<Id<Document>, Date> days;
    for (const auto& event : book.events) {
        if (event.kind != ledger::Kind::order) continue;
        const auto* due = ledger::find_attribute(event.attributes, ledger::Key::due);
        const auto day = parse_date(due == nullptr ? "" : due->value);
        if (day) days.emplace(book.document_at(event.place), *day);
    }
    return days;
}

ForecastPart certain(const Book& book, Id<Document> document, Date day) {
    return {.document = document,
            .due = day,
            .open = book.documents[document].amount,
            .is_certain = true,
            .promise = {}};
}

}  // namespace

std::vector<ForecastPart> open_parts(const Book& book, const ForecastQuery& query) {
    auto items = items_of(book, query.as_of);
    if (!book.promises.empty()) claim_promises(book, query, items);
    std::vector<ForecastPart> parts;
    parts.reserve(items.size());
    for (const auto& item : items) add_parts(item, parts);
    return parts;
}

std::vector<ForecastPart> certain_parts(const Book& book, const ForecastQuery& query) {
    std::vector<ForecastPart> parts;
    for (const auto& draft : ledger::unmatured_drafts(book, query.as_of))
        parts.push_back(certain(book, draft.receipt, draft.day));
    if (!query.with_orders) return parts;
    const auto due_days = due_days_of_orders(book);
    for (const auto id : ledger::unbilled_orders(book, query.as_of)) {
        const auto due = due_days.find(id);
        parts.push_back(certain(book, id, due == due_days.end() ? never : due->second));
    }
    return parts;
}

PartChances::PartChances(const ForecastPart& part, const ledger::SharedCurve& curve,
                         const ForecastQuery& query)
    : part_{part},
      curve_{curve},
      query_{query},
      age_{(query.as_of - part.due).count()},
      unpaid_{part.is_certain ? 0 : curve.at(age_)} {}

Fixed PartChances::paid_within(Days days) const {
    const auto by_then = [&](Date day) { return day <= query_.as_of + days; };
    if (part_.is_certain) return by_then(part_.due) ? ledger::fixed_one : 0;
    const auto delay = part_.is_disputed ? query_.settings.dispute_delay : Days{0};
    const auto running = std::max(days - delay, Days{0});
    const auto usual = curve_.paid_of(unpaid_, age_ + running.count());
    if (!part_.promise) return usual;
    const auto kept = part_.promise->kept;
    const auto otherwise =
        divide_rounded(i128{ledger::fixed_one - kept} * usual, ledger::fixed_one);
    return (by_then(part_.promise->by) ? kept : 0) + static_cast<Fixed>(otherwise);
}

}  // namespace reports
