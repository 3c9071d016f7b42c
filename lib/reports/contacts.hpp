#pragma once

#include <string>
#include <vector>

#include "ledger/following_cash.hpp"
#include "ledger/selection.hpp"

namespace reports {

struct ContactsQuery {
    ledger::Selection selection;
    Date from = always;
    Date to;
    bool by_who = false;
};

/// A `note` of a kind: a call, an email, a visit, a letter.
struct Contact {
    std::size_t event;                        // in Book::events
    std::vector<ledger::FollowingCash> cash;  // by code, as known on the last day of the query
};

/// All contacts of one person. Cash that followed several of them counts once.
struct ContactsOf {
    std::string who;  // may be empty
    std::size_t contacts = 0;
    std::vector<ledger::FollowingCash> cash;
};

struct ContactsReport {
    ContactsQuery query;
    std::vector<Contact> contacts;    // by day, then what they say
    std::vector<ContactsOf> persons;  // by name
};

ContactsReport contacts(const ledger::Book& book, ContactsQuery query);

}  // namespace reports
