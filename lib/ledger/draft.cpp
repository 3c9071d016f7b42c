#include "ledger/draft.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "journal/words.hpp"

namespace ledger {
namespace {

/// The block that begins at `text`: its head line, and the lines up to the next head or blank one.
std::string_view block_at(std::string_view text) {
    auto end = text.find('\n');
    while (end != std::string_view::npos) {
        const auto line = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
        const auto first = line.find_first_not_of(" \t\r");
        const bool comment = first != std::string_view::npos && (line[first] == ';' || line[0] == '#');
        const bool body = first != std::string_view::npos && first > 0;
        if (!body && !comment) break;
        end = text.find('\n', end + 1);
    }
    return text.substr(0, end);
}

}  // namespace

void Draft::complain(Place place, Rule rule, std::string message, std::vector<Label> labels,
                     std::vector<Hint> hints, std::string cause) {
    if (diagnostics_.level(rule) == Severity::error) faulty_.insert(place);
    diagnostics_.report({rule, std::move(message), std::move(labels), std::move(hints), std::move(cause)});
}

const journal::Entry& Draft::reread(Place place) {
    if (read_ == place) return entry_;
    const auto text = sources_.text(place.source);
    const Diagnostics::Muted silence{diagnostics_};
    entry_ = journal::parse_block(block_at(text.substr(place.offset)), place, diagnostics_);
    read_ = place;
    return entry_;
}

Span Draft::head_of(Place place) {
    const auto& entry = reread(place);
    const auto line = entry.text.substr(0, entry.text.find_first_of("\r\n"));
    return entry.span(journal::without_comment(line));
}

Span Draft::number_of(Place place) {
    const auto& entry = reread(place);
    return entry.number.is_empty() ? entry.span(entry.kind_word) : entry.span(entry.number);
}

Span Draft::amount_of(Place place) {
    const auto& entry = reread(place);
    return entry.amount.is_given() ? entry.span(entry.amount.text) : entry.span(entry.kind_word);
}

std::string Draft::spoken(Id<Customer> id) const {
    const auto& customer = book.customers[id];
    if (customer.title.empty()) return customer.id;
    return fmt::format("{} ({})", customer.id, customer.title);
}

std::string Draft::spoken(Place place) const {
    return fmt::format("{}:{}", sources_.name(place.source), sources_.locate(place.source, place.offset).line);
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
