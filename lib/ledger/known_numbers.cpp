#include "ledger/known_numbers.hpp"

#include <numeric>

namespace ledger {

KnownNumbers::KnownNumbers(const Book& book)
    : by_customer_(book.documents.size()), ends_(book.customers.size() + 1) {
    book.documents.for_each([&](Id<Document>, const Document& document) {
        texts_.add(document.number.is_none() ? "" : book.numbers.text(document.number));
        ++ends_[place_of(document.customer)];
    });
    // First where each begins; filling moves that to its end.
    std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), std::size_t{0});
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        by_customer_[ends_[place_of(document.customer)]++] = id;
    });
}

std::span<const Id<Document>> KnownNumbers::of(Id<Customer> customer) const {
    const auto place = place_of(customer);
    const auto begin = place == 0 ? 0 : ends_[place - 1];
    return std::span{by_customer_}.subspan(begin, ends_[place] - begin);
}

}  // namespace ledger
