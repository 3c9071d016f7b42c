#include "ledger/draft.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledger {

void Draft::complain(Place place, Rule rule, std::string message, std::vector<Label> labels,
                     std::vector<Hint> hints, std::string cause) {
    if (diagnostics_.level(rule) == Severity::error) faulty_.insert(place);
    diagnostics_.report(
        {rule, std::move(message), std::move(labels), std::move(hints), std::move(cause)});
}

std::string Draft::spoken(Id<Customer> id) const {
    const auto& customer = book.customers[id];
    if (customer.title.empty()) return customer.id;
    return fmt::format("{} ({})", customer.id, customer.title);
}

std::string Draft::spoken(Place place) const {
    return fmt::format("{}:{}", sources_.name(place.source),
                       sources_.locate(place.source, place.offset).line);
}

const Remembered* Draft::void_of(Id<Document> id) const {
    if (book.documents[id].until == never) return nullptr;
    const auto place = void_place(book, id);
    const auto found = std::ranges::find(facts.remembered, place, &Remembered::place);
    return found == facts.remembered.end() ? nullptr : &*found;
}

const KnownTexts& Draft::known_customers() {
    for (auto i = known_customers_.size(); i < book.customers.size(); ++i)
        known_customers_.add(book.customers[{static_cast<std::uint32_t>(i)}].id);
    return known_customers_;
}

const KnownNumbers& Draft::known_numbers() {
    const bool all = known_numbers_ && known_numbers_->texts().size() == book.documents.size();
    if (!all) known_numbers_.emplace(book);
    return *known_numbers_;
}

bool Draft::is_left_out(Symbol number) const {
    return std::ranges::binary_search(left_out_, number);
}

void Draft::sort_left_out() {
    left_out_ = facts.faulty_numbers;
    std::ranges::sort(left_out_);
}

std::string digits(const Book& book, i128 minor, Currency currency) {
    return grouped_digits(minor, book.currencies.decimals(currency));
}

std::string spoken_money(const Book& book, i128 minor, Currency currency) {
    return to_string(Money::from_minor(minor, currency), book.currencies);
}

}  // namespace ledger
