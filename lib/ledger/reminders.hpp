#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// A reminder that was sent: its level is the number of a step, 0 when it says none.
struct Reminder {
    Date day = always;
    int level = 0;
    std::string level_text;  // as written
    std::string key;         // of the message; empty when it says none

    /// Of one day the one that goes furthest is later. In which line it was said means nothing.
    friend auto operator<=>(const Reminder&, const Reminder&) = default;
};

/// What customers have been reminded of.
class Reminders {
public:
    Reminders() = default;
    /// Those of the journal from the first day of the book to `as_of`, but for those with these
    /// keys.
    Reminders(const Book& book, Date as_of, const std::vector<std::string>& but = {});

    /// One that names no document is about all there was of the customer on its day.
    void add(Id<Customer> customer, const std::vector<Id<Document>>& documents,
             const Reminder& reminder);

    /// Every reminder about a document, in no order.
    std::vector<Reminder> about(const Book& book, Id<Document> id) const;

    /// Was the customer reminded of anything on that day?
    bool any_on(Id<Customer> customer, Date day) const;

private:
    std::map<Id<Customer>, std::vector<Date>> days_;
    std::map<Id<Document>, std::vector<Reminder>> of_documents_;
    std::map<Id<Customer>, std::vector<Reminder>> of_all_;
};

/// Does the journal say that the message with this key was sent?
bool has_reminder(const Book& book, std::string_view key);

/// The day of the latest reminder in the journal, whatever day it is today; nothing without one.
std::optional<Date> latest_reminder(const Book& book);

/// The level that an entry names; 0 when it is no number.
int level_of(const std::string& text);

}  // namespace ledger
