#pragma once

#include <string>
#include <vector>

#include "ledger/selection.hpp"

namespace reports {

struct ContactsQuery {
    ledger::Selection selection;
    Date from = always;
    Date to;
    bool by_who = false;
};

/// Money that was received of whom a contact was with, in one currency: on the 7 and the 30 days
/// after it, as far as it is known on the last day of the query and was not void then.
struct FollowingCash {
    Money in_7;
    Money in_30;
};

/// A `note` of a kind: a call, an email, a visit, a letter.
struct Contact {
    std::size_t event;                // in Book::events
    std::vector<FollowingCash> cash;  // by code; at least the currency the customer is billed in
};

/// All contacts of one person. Cash that followed several of them counts once.
struct ContactsOf {
    std::string who;  // may be empty
    std::size_t contacts = 0;
    std::vector<FollowingCash> cash;
};

struct ContactsReport {
    ContactsQuery query;
    std::vector<Contact> contacts;    // by day, then what they say
    std::vector<ContactsOf> persons;  // by name
};

ContactsReport contacts(const ledger::Book& book, ContactsQuery query);

}  // namespace reports
