#include "ledger/book.hpp"

#include <algorithm>
#include <numeric>
#include <ranges>

#include "base/text.hpp"

namespace ledger {

std::size_t Counts::of(Kind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }

std::size_t Counts::entries() const {
    std::size_t entries = 0;
    for (const auto& shape : journal::all_shapes())
        if (shape.dated) entries += of(shape.kind);
    return entries;
}

std::size_t Counts::blocks() const {
    return std::accumulate(by_kind.begin(), by_kind.end(), std::size_t{0});
}

std::string Book::number_of(Id<Document> id) const {
    const auto number = documents[id].number;
    return number.is_none() ? "-" : numbers.text(number);
}

Id<Document> Book::find_document(std::string_view number) const {
    const auto symbol = numbers.find(number);
    return symbol.is_none() ? Id<Document>::none() : by_number[symbol];
}

Id<Customer> Book::find_customer(std::string_view id) const {
    const auto symbol = customer_ids.find(id);
    return symbol.is_none() ? Id<Customer>::none() : by_customer[symbol];
}

Id<Document> Book::document_at(Place place) const {
    const auto ids = std::views::iota(0U, static_cast<std::uint32_t>(documents.size()));
    const auto found = std::ranges::lower_bound(
        ids, place, {}, [&](std::uint32_t i) { return documents[{i}].place; });
    if (found == ids.end() || documents[{*found}].place != place) return {};
    return {*found};
}

Place void_place(const Book& book, Id<Document> id) {
    const auto found = std::ranges::lower_bound(book.voidings, id, {}, &Voiding::document);
    const bool voided = found != book.voidings.end() && found->document == id;
    return voided ? found->place : book.documents[id].place;
}

Place end_place(const Book& book, const Allocation& allocation) {
    for (const auto id : {allocation.source, allocation.target})
        if (book.documents[id].until <= allocation.until) return void_place(book, id);
    return detail_of(book, allocation).place;
}

AllocationDetail detail_of(const Book& book, const Allocation& allocation) {
    if (allocation.detail != 0) return book.allocation_details[allocation.detail - 1];
    const auto& source = book.documents[allocation.source];
    return {0, source.place, source.date, false};
}

AllocationDetail& own_detail(Book& book, Allocation& allocation) {
    if (allocation.detail == 0) {
        book.allocation_details.push_back(detail_of(book, allocation));
        allocation.detail = static_cast<std::uint32_t>(book.allocation_details.size());
    }
    return book.allocation_details[allocation.detail - 1];
}

const Attribute* find_attribute(const std::vector<Attribute>& attributes, Key key) {
    const auto found = std::ranges::find(attributes, key, &Attribute::key);
    return found == attributes.end() ? nullptr : &*found;
}

const Attribute* attribute_on(const Customer& customer, Key key, Date day) {
    const auto of_key = std::ranges::equal_range(
        customer.changes, key, {}, [](const Change& change) { return change.attribute.key; });
    for (const auto& change : of_key | std::views::reverse)
        if (change.from <= day && day <= change.until) return &change.attribute;
    return find_attribute(customer.attributes, key);
}

const std::string* value_on(const Customer& customer, Key key, Date day) {
    const auto* attribute = attribute_on(customer, key, day);
    return attribute == nullptr ? nullptr : &attribute->value;
}

std::string_view name_on(const Customer& customer, Date day) {
    if (const auto* name = value_on(customer, Key::name, day)) return *name;
    return customer.title.empty() ? customer.id : customer.title;
}

std::vector<std::string> tags_on(const Customer& customer, Date day) {
    auto tags = customer.tags;
    if (const auto* listed = value_on(customer, Key::tags, day))
        for (const auto tag : split_list(*listed)) tags.emplace_back(tag);
    return tags;
}

}  // namespace ledger
