#include "reports/matching_remains.hpp"

#include <algorithm>
#include <tuple>

#include "ledger/references.hpp"
#include "ledger/values.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Key;

constexpr Date end_of_days = never - Days{1};

}  // namespace

Remains::Remains(const Book& book) : book_{book} {
    add_courses();
    add_changes();
    add_groups();
}

/// What is settled in the end is so from some day on: only what is open at the end can be taken.
void Remains::add_courses() {
    const auto at_end = ledger::open_amounts(book_, end_of_days);
    for (std::uint32_t i = 0; i < at_end.size(); ++i) {
        if (at_end[i] <= 0) continue;
        const auto& document = book_.documents[Id<Document>{i}];
        courses_.push_back({{i}, {{document.date, document.amount}}, at_end[i]});
    }
    sort_courses();
    places_.resize(book_.documents.size());
    of_customer_.resize(book_.customers.size());
    for (std::uint32_t place = 0; place < courses_.size(); ++place) {
        const auto id = courses_[place].document;
        const auto& document = book_.documents[id];
        places_[id.index] = place + 1;
        of_customer_[document.customer.index].push_back(place);
        list_by_end(courses_[place]);
    }
}

void Remains::list_by_end(const Course& course) {
    const auto& document = book_.documents[course.document];
    if (document.is_debit() && course.at_end > 0)
        by_end_[{course.at_end, document.currency}].emplace(document.date, course.document);
}

void Remains::unlist_by_end(const Course& course) {
    const auto& document = book_.documents[course.document];
    const auto found = by_end_.find({course.at_end, document.currency});
    if (found == by_end_.end()) return;
    found->second.erase({document.date, course.document});
    if (found->second.empty()) by_end_.erase(found);
}

void Remains::sort_courses() {
    using Keyed = std::tuple<Date, Date, std::string, std::uint32_t>;
    std::vector<Keyed> order;
    order.reserve(courses_.size());
    for (std::uint32_t i = 0; i < courses_.size(); ++i) {
        const auto& document = book_.documents[courses_[i].document];
        order.emplace_back(document.is_debit() ? document.due : never, document.dated,
                           book_.number_of(courses_[i].document), i);
    }
    std::ranges::sort(order);
    std::vector<Course> sorted;
    sorted.reserve(courses_.size());
    for (const auto& key : order) sorted.push_back(std::move(courses_[std::get<3>(key)]));
    courses_ = std::move(sorted);
}

void Remains::add_changes() {
    const auto add = [&](Id<Document> id, Date from, Date until, i128 amount) {
        auto* course = course_of(id);
        if (course == nullptr || from >= until) return;
        course->changes.push_back({from, -amount});
        if (until != never) course->changes.push_back({until, amount});
    };
    for (const auto& allocation : book_.allocations) {
        const auto settled = i128{allocation.amount} + discount_of(book_, allocation);
        add(allocation.target, allocation.from, allocation.until, settled);
        add(allocation.source, allocation.from, allocation.until, allocation.used);
    }
    for (const auto& refund : book_.refunds)
        add(refund.source, refund.from, refund.until, refund.amount);
    for (auto& course : courses_) std::ranges::stable_sort(course.changes, {}, &Change::day);
}

void Remains::add_groups() {
    book_.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        const auto add = [&](const std::string& group) {
            auto& members = groups_[group];
            if (members.empty() || members.back() != id) members.push_back(id);
        };
        if (const auto* said = find_attribute(customer.attributes, Key::group)) add(said->value);
        for (const auto& change : customer.changes)
            if (change.attribute.key == Key::group) add(change.attribute.value);
    });
}

Remains::Course* Remains::course_of(Id<Document> id) {
    if (id.is_none() || places_[id.index] == 0) return nullptr;
    return &courses_[places_[id.index] - 1];
}
const Remains::Course* Remains::course_of(Id<Document> id) const {
    if (id.is_none() || places_[id.index] == 0) return nullptr;
    return &courses_[places_[id.index] - 1];
}

std::int64_t Remains::from(Id<Document> id, Date day) const {
    const auto* course = course_of(id);
    if (course == nullptr) return 0;
    const auto& changes = course->changes;
    i128 now = 0;
    std::size_t i = 0;
    while (i < changes.size() && changes[i].day <= day) now += changes[i++].amount;
    i128 least = now;
    while (i < changes.size()) {
        const auto next = changes[i].day;
        while (i < changes.size() && changes[i].day == next) now += changes[i++].amount;
        least = std::min(least, now);
    }
    return static_cast<std::int64_t>(std::max<i128>(least, 0));
}

void Remains::take(Id<Document> id, Date day, i128 amount) {
    last_.reset();
    auto* course = course_of(id);
    check(course != nullptr);
    const auto behind = std::ranges::upper_bound(course->changes, day, {}, &Change::day);
    course->changes.insert(behind, {day, -amount});
    unlist_by_end(*course);
    course->at_end -= amount;
    list_by_end(*course);
}

/// An open instalment, or the disputed part of one, from a day on.
struct Remains::TabItem {
    Date from;
    bool disputed;
    Date due;
    std::uint32_t instalment;
    Id<Document> document;
    std::int64_t open;
};

/// What a customer owes on a day and later, in the order in which `oldest-first` settles it.
std::vector<Remains::TabItem> Remains::tab_of(Id<Customer> customer, Currency currency,
                                              Date day) const {
    std::vector<TabItem> items;
    for (const auto place : of_customer_[customer.index]) {
        const auto id = courses_[place].document;
        const auto& document = book_.documents[id];
        if (!document.is_debit() || document.currency != currency) continue;
        const auto since = std::max(day, document.date);
        const auto open = from(id, since);
        if (open == 0) continue;
        for (const auto& item : ledger::items_of(book_, id, since, open))
            for (const bool disputed : {false, true})
                items.push_back({since, disputed, item.due, item.instalment, id,
                                 disputed ? item.disputed : item.open - item.disputed});
    }
    std::ranges::sort(items, [&](const TabItem& a, const TabItem& b) {
        const auto key = [&](const TabItem& item) {
            return std::tuple{item.from, item.disputed, item.due,
                              book_.documents[item.document].dated};
        };
        if (key(a) != key(b)) return key(a) < key(b);
        if (a.document == b.document) return a.instalment < b.instalment;
        return book_.number_of(a.document) < book_.number_of(b.document);
    });
    return items;
}

i128 Remains::place_oldest_first(Id<Customer> customer, Currency currency, Date day, i128 amount) {
    const auto& whose = book_.customers[customer];
    for (const auto& item : tab_of(customer, currency, day)) {
        if (amount == 0) break;
        if (allocate_on(book_, whose, item.from) != ledger::Allocate::oldest_first) continue;
        const auto placed = std::min<i128>(amount, item.open);
        if (placed > 0) take(item.document, item.from, placed);
        amount -= placed;
    }
    return amount;
}

std::vector<Id<Customer>> Remains::family(Id<Customer> customer, Date day) const {
    std::vector<Id<Customer>> members{customer};
    const auto* group = value_on(book_.customers[customer], Key::group, day);
    if (group == nullptr) return members;
    for (const auto other : groups_.at(*group))
        if (other != customer && ledger::same_group(book_, customer, other, day))
            members.push_back(other);
    return members;
}

template <class Fits>
std::vector<Id<Document>> Remains::of_family(Id<Customer> customer, Currency currency, Date day,
                                             Fits fits) const {
    std::vector<std::uint32_t> places;
    for (const auto member : family(customer, day))
        for (const auto place : of_customer_[member.index]) {
            const auto id = courses_[place].document;
            const auto& document = book_.documents[id];
            if (document.currency == currency && fits(document) && from(id, day) > 0)
                places.push_back(place);
        }
    std::ranges::sort(places);
    std::vector<Id<Document>> found;
    for (const auto place : places) found.push_back(courses_[place].document);
    return found;
}

const std::vector<Id<Document>>& Remains::debits(Id<Customer> customer, Currency currency,
                                                 Date day) const {
    if (!last_ || last_->customer != customer || last_->currency != currency || last_->day != day)
        last_ = {customer, currency, day,
                 of_family(customer, currency, day,
                           [](const Document& document) { return document.is_debit(); })};
    return last_->debits;
}

std::vector<Id<Document>> Remains::credit_notes(Id<Customer> customer, Currency currency,
                                                Date day) const {
    return of_family(customer, currency, day, [](const Document& document) {
        return document.kind == journal::Kind::credit && !document.number.is_none();
    });
}

std::vector<Id<Document>> Remains::sources(Id<Customer> customer, Currency currency,
                                           Date day) const {
    std::vector<Id<Document>> found;
    for (const auto place : of_customer_[customer.index]) {
        const auto id = courses_[place].document;
        const auto& document = book_.documents[id];
        if (document.is_source() && !document.number.is_none() && document.currency == currency &&
            from(id, day) > 0)
            found.push_back(id);
    }
    return found;
}

std::vector<Id<Document>> Remains::debits_of(Money amount, Date day, std::size_t most) const {
    std::vector<Id<Document>> found;
    const auto listed = by_end_.find({amount.minor(), amount.currency()});
    if (listed == by_end_.end()) return found;
    for (const auto& [date, id] : listed->second) {
        if (found.size() == most || date > day) break;
        if (from(id, day) == amount.minor()) found.push_back(id);
    }
    return found;
}

}  // namespace reports
