#include "ledger/cover.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "ledger/standing.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

const std::string* said(const Event& event, Key key) {
    const auto* attribute = find_attribute(event.attributes, key);
    return attribute == nullptr ? nullptr : &attribute->value;
}

std::string word(const Event& event, Key key) {
    const auto* value = said(event, key);
    return value == nullptr ? std::string{} : *value;
}

Date day_or(const Event& event, Key key, Date otherwise) {
    const auto* value = said(event, key);
    return value == nullptr ? otherwise : parse_date(*value).value_or(otherwise);
}

std::optional<Days> days_said(const Event& event, Key key) {
    const auto* value = said(event, key);
    if (value == nullptr) return std::nullopt;
    int count = 0;
    const auto read = std::from_chars(value->data(), value->data() + value->size(), count);
    if (read.ec != std::errc{}) return std::nullopt;
    return Days{count};
}

/// The days on which what an entry says is in force: first and last.
Period days_of(const Event& event) {
    return {std::max(event.date, day_or(event, Key::from, event.date)),
            day_or(event, Key::until, never)};
}

std::optional<Insurance> insurance_of(const Book& book, std::size_t place) {
    const auto& event = book.events[place];
    const auto* text = said(event, Key::limit);
    const auto bare = currency_on(book, event.customer, event.date);
    const auto limit = text == nullptr ? std::nullopt : money_said(book, *text, bare);
    if (!limit) return std::nullopt;
    const auto* share = said(event, Key::quota);
    const auto quota = share == nullptr ? std::optional{Rate{Rate::one}} : parse_percent(*share);
    const auto days = days_of(event);
    return Insurance{
        event.customer, word(event, Key::by),          *limit, quota.value_or(Rate{}), days.from,
        days.to,        days_said(event, Key::notify), place};
}

bool is_in_force(Date from, Date until, Date day) { return from <= day && day <= until; }

}  // namespace

std::vector<Insurance> insurances_on(const Book& book, Date day) {
    std::vector<Insurance> all;
    std::map<std::pair<Id<Customer>, std::string>, std::size_t> latest;
    for (std::size_t i = 0; i < book.events.size() && book.events[i].date <= day; ++i) {
        if (book.events[i].kind != Kind::insure) continue;
        auto insurance = insurance_of(book, i);
        if (!insurance || !is_in_force(insurance->from, insurance->until, day)) continue;
        latest[{insurance->customer, insurance->by}] = i;
        all.push_back(std::move(*insurance));
    }
    std::erase_if(
        all, [&](const Insurance& one) { return latest.at({one.customer, one.by}) != one.event; });
    return all;
}

std::vector<Guarantee> guarantees_on(const Book& book, Date day) {
    std::vector<Guarantee> all;
    for (std::size_t i = 0; i < book.events.size() && book.events[i].date <= day; ++i) {
        const auto& event = book.events[i];
        if (event.kind != Kind::guarantee || !event.amount) continue;
        const auto days = days_of(event);
        if (is_in_force(days.from, days.to, day))
            all.push_back(
                {event.customer, word(event, Key::by), *event.amount, days.from, days.to, i});
    }
    return all;
}

}  // namespace ledger
