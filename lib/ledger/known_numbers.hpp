#pragma once

#include <span>
#include <vector>

#include "base/near_text.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// The numbers of all documents of a book, to find one that is misspelt. Good as long as no
/// document is added.
class KnownNumbers {
public:
    explicit KnownNumbers(const Book& book);

    /// By place in the book; empty where a document has none.
    const KnownTexts& texts() const { return texts_; }
    /// Of a customer, or of none, in the order of the book.
    std::span<const Id<Document>> of(Id<Customer> customer) const;

private:
    std::size_t place_of(Id<Customer> customer) const {
        return customer.is_none() ? ends_.size() - 1 : customer.index;
    }

    KnownTexts texts_;
    std::vector<Id<Document>> by_customer_;
    std::vector<std::size_t> ends_;  // in `by_customer_`; the last is of those without a customer
};

}  // namespace ledger
