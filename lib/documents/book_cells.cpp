#include "documents/book_cells.hpp"

#include <fmt/format.h>

namespace documents {

std::string customer_heading(const ledger::Book& book, Id<ledger::Customer> id, Date day) {
    const auto& customer = book.customers[id];
    const auto name = ledger::name_on(customer, day);
    return name == customer.id ? customer.id : fmt::format("{} {}", customer.id, name);
}

std::string place_words(const Sources& sources, Place place) {
    const auto line = sources.locate(place.source, place.offset).line;
    return fmt::format("{}:{}", sources.name(place.source), line);
}

}  // namespace documents
