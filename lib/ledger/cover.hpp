#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// A customer that is insured (`insure`): up to a limit, a share of what is lost.
struct Insurance {
    Id<Customer> customer;
    std::string by;
    Money limit;
    Rate quota;
    Date from;
    Date until;                  // last day
    std::optional<Days> notify;  // after the due day, at the latest, to be told of what is overdue
    std::size_t event;           // in Book::events
};

/// What somebody else (`guarantee`) stands in for.
struct Guarantee {
    Id<Customer> customer;
    std::string by;
    Money amount;
    Date from;
    Date until;
    std::size_t event;
};

/// Everything the book says of cover, by customer.
class Covers {
public:
    explicit Covers(const Book& book);

    /// Those of a customer in force on a day, in order; of one insurer the latest.
    std::vector<Insurance> insurances_on(Id<Customer> id, Date day) const;
    std::vector<Guarantee> guarantees_on(Id<Customer> id, Date day) const;

private:
    std::vector<Insurance> insurances_;  // by customer, then day
    std::vector<Guarantee> guarantees_;
};

/// The policies in force on a day, by day: of one insurer the latest. From the later of its entry
/// and its `from:` through its `until:`.
std::vector<Insurance> insurances_on(const Book& book, Date day);
/// The guarantees in force on a day; each counts.
std::vector<Guarantee> guarantees_on(const Book& book, Date day);

}  // namespace ledger
