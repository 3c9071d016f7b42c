#include "ledger/cover.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
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

template <class Cover>
bool is_in_force(const Cover& cover, Date day) {
    return cover.from <= day && day <= cover.until;
}

/// Every policy the book says, by day.
std::vector<Insurance> all_insurances(const Book& book) {
    std::vector<Insurance> all;
    for (std::size_t i = 0; i < book.events.size(); ++i)
        if (book.events[i].kind == Kind::insure)
            if (auto insurance = insurance_of(book, i)) all.push_back(std::move(*insurance));
    return all;
}

std::vector<Guarantee> all_guarantees(const Book& book) {
    std::vector<Guarantee> all;
    for (std::size_t i = 0; i < book.events.size(); ++i) {
        const auto& event = book.events[i];
        if (event.kind != Kind::guarantee || !event.amount) continue;
        const auto days = days_of(event);
        all.push_back({event.customer, word(event, Key::by), *event.amount, days.from, days.to, i});
    }
    return all;
}

template <class Cover, class Covers>
std::vector<Cover> in_force(const Covers& covers, Date day) {
    std::vector<Cover> found;
    std::ranges::copy_if(covers, std::back_inserter(found),
                         [&](const Cover& cover) { return is_in_force(cover, day); });
    return found;
}

/// Keeps the latest of each customer and insurer.
std::vector<Insurance> latest_of(std::vector<Insurance> all) {
    std::map<std::pair<Id<Customer>, std::string>, std::size_t> latest;
    for (const auto& one : all) latest[{one.customer, one.by}] = one.event;
    std::erase_if(all, [&](const Insurance& one) {
        return latest.at({one.customer, one.by}) != one.event;
    });
    return all;
}

}  // namespace

Covers::Covers(const Book& book)
    : insurances_{all_insurances(book)}, guarantees_{all_guarantees(book)} {
    std::ranges::stable_sort(insurances_, {}, &Insurance::customer);
    std::ranges::stable_sort(guarantees_, {}, &Guarantee::customer);
}

std::vector<Insurance> Covers::insurances_on(Id<Customer> id, Date day) const {
    if (insurances_.empty()) return {};
    const auto own = std::ranges::equal_range(insurances_, id, {}, &Insurance::customer);
    return own.empty() ? std::vector<Insurance>{} : latest_of(in_force<Insurance>(own, day));
}

std::vector<Guarantee> Covers::guarantees_on(Id<Customer> id, Date day) const {
    if (guarantees_.empty()) return {};
    return in_force<Guarantee>(std::ranges::equal_range(guarantees_, id, {}, &Guarantee::customer),
                               day);
}

std::vector<Insurance> insurances_on(const Book& book, Date day) {
    return latest_of(in_force<Insurance>(all_insurances(book), day));
}

std::vector<Guarantee> guarantees_on(const Book& book, Date day) {
    return in_force<Guarantee>(all_guarantees(book), day);
}

}  // namespace ledger
