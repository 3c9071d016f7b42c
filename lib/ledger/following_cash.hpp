#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// Money that was received of whom a contact was with, in one currency, on the 7 and the 30 days
/// after it.
struct FollowingCash {
    Money in_7;
    Money in_30;
};

/// Is an event a contact: a `note` of a kind, with a customer?
bool is_contact(const Event& event);
/// Who had it; may be empty.
std::string who_of(const Event& event);

/// The receipts known on a day, by customer and day.
class ReceiptsByDay {
public:
    ReceiptsByDay(const Book& book, Date as_of);

    /// Those of a customer after a day and up to thirty days later.
    std::vector<Id<Document>> following(Id<Customer> customer, Date day) const;

private:
    const Book& book_;
    std::map<Id<Customer>, std::vector<Id<Document>>> receipts_;
};

/// The cash that followed some contacts: each receipt once, at the shortest time.
class Following {
public:
    explicit Following(const Book& book) : book_{book} {}

    /// Takes a contact and the receipts that followed it.
    void take(const Event& contact, const std::vector<Id<Document>>& receipts);
    /// Names a currency that the result shall have, if only with nought.
    void ask(Currency currency) { currencies_.insert(currency); }
    /// By code; at least the currencies the customers were billed in.
    std::vector<FollowingCash> result() const;

private:
    const Book& book_;
    std::set<Currency> currencies_;
    std::map<Id<Document>, Days> after_;
};

}  // namespace ledger
