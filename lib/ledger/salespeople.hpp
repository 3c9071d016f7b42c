#pragma once

#include <map>
#include <string>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// Whose a document is: the salesperson it names, else the customer's on the document's own day, so
/// that what was sold stays with who sold it. Names are numbered as they are met.
class Salespeople {
public:
    explicit Salespeople(const Book& book);

    std::uint32_t of(Id<Document> id);
    std::uint32_t of(Id<Customer> id, Date day);
    /// May be empty.
    const std::string& name(std::uint32_t person) const { return names_[person]; }

private:
    std::string said_of(Id<Customer> id, Date day) const;
    std::uint32_t number_of(const std::string& name);

    const Book& book_;
    std::vector<std::string> names_;
    std::map<std::string, std::uint32_t> numbers_;  // by name
    std::vector<std::uint32_t> lasting_;  // by customer: 1 + who it is on every day; 0: depends
};

}  // namespace ledger
