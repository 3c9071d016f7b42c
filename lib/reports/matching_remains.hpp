#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ledger/open_items.hpp"

namespace reports {

/// What stays open of debit documents, and left of sources, from a day on: after everything the
/// book says of later days, and after what a run took of it.
class Remains {
public:
    /// Keeps a reference to the book.
    explicit Remains(const ledger::Book& book);

    /// The least there is at the end of the day and of all later days; 0 before it exists.
    std::int64_t from(Id<ledger::Document> id, Date day) const;
    /// From the day on there is less by an amount.
    void take(Id<ledger::Document> id, Date day, i128 amount);
    /// Takes an amount, from a day on, of what a customer owes as `oldest-first` places money that
    /// nobody said the place of, on later days too; what is left of it.
    i128 place_oldest_first(Id<ledger::Customer> customer, Currency currency, Date day,
                            i128 amount);

    /// The debit documents of a customer and of its group on a day of which something stays open,
    /// by due day, then date, then number.
    const std::vector<Id<ledger::Document>>& debits(Id<ledger::Customer> customer,
                                                    Currency currency, Date day) const;
    /// Their credit notes of which something is left, by date, then number.
    std::vector<Id<ledger::Document>> credit_notes(Id<ledger::Customer> customer, Currency currency,
                                                   Date day) const;
    /// The numbered sources of one customer, its group aside, of which something is left, by date,
    /// then number.
    std::vector<Id<ledger::Document>> sources(Id<ledger::Customer> customer, Currency currency,
                                              Date day) const;
    /// The debit documents of the book of which so much stays open, at most `most` of them.
    std::vector<Id<ledger::Document>> debits_of(Money amount, Date day, std::size_t most) const;

private:
    struct Change {
        Date day;
        i128 amount;
    };
    struct Course {
        Id<ledger::Document> document;
        std::vector<Change> changes;  // by day
        i128 at_end = 0;
    };

    struct TabItem;
    std::vector<TabItem> tab_of(Id<ledger::Customer> customer, Currency currency, Date day) const;

    void list_by_end(const Course& course);
    void unlist_by_end(const Course& course);
    void add_courses();
    void sort_courses();
    void add_changes();
    void add_groups();
    template <class Fits>
    std::vector<Id<ledger::Document>> of_family(Id<ledger::Customer> customer, Currency currency,
                                                Date day, Fits fits) const;
    Course* course_of(Id<ledger::Document> id);
    const Course* course_of(Id<ledger::Document> id) const;
    std::vector<Id<ledger::Customer>> family(Id<ledger::Customer> customer, Date day) const;

    const ledger::Book& book_;
    std::vector<std::uint32_t> places_;                    // by document: 1 + place in courses_
    std::vector<Course> courses_;                          // by due day, then date, then number
    std::vector<std::vector<std::uint32_t>> of_customer_;  // places in courses_, rising
    std::map<std::string, std::vector<Id<ledger::Customer>>> groups_;  // ever, by value of `group`
    // The last answer of `debits`: most questions about an amount, and the next one, want it again.
    struct Answer {
        Id<ledger::Customer> customer;
        Currency currency;
        Date day;
        std::vector<Id<ledger::Document>> debits;
    };
    mutable std::optional<Answer> last_;
    // Debits, by what is open at the end after what was taken, and their dates: what they have of
    // the amount on a day, they keep.
    std::map<std::pair<i128, Currency>, std::set<std::pair<Date, Id<ledger::Document>>>> by_end_;
};

}  // namespace reports
