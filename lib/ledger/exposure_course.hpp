#pragma once

#include <vector>

#include "ledger/exposure.hpp"

namespace ledger {

/// The exposures of some customers while the days of a book go by: every change is added once, in
/// one pass, whatever day is asked about.
class ExposureCourse {
public:
    /// `customers`: of whom exposures will be asked, with all below them. Keeps references to both.
    /// Begins before the first day of the book.
    ExposureCourse(const Book& book, const std::vector<bool>& customers);

    /// Goes on to the end of a day, never back.
    void go_to(Date day);

    /// As of the day it has come to.
    const Exposures& now() const { return now_; }

    /// Can the exposure of a customer and all below it be above a limit? That is quickly told where
    /// one currency is in use and even without cover it is not.
    bool may_exceed(Id<Customer> id, Money limit) const;

private:
    /// What seldom happens: an end, an order, a draft, a refund.
    struct Change {
        Date day;
        Id<Document> document;
        Exposures::Part part;
        std::int64_t minor;
    };

    bool is_asked(Id<Document> id) const { return customers_[book_.documents[id].customer.index]; }
    void collect_documents();
    void collect_allocations();
    void collect_orders();
    void collect_drafts();
    /// In force on the days [from, until).
    void change_while(Date from, Date until, Id<Document> id, Exposures::Part part,
                      std::int64_t minor);
    void change_from(Date day, Id<Document> id, Exposures::Part part, std::int64_t minor);
    void add(Id<Document> id, Exposures::Part part, std::int64_t minor);
    void add_upwards(Id<Customer> id, Currency currency, i128 minor);
    void sum_trees();
    void settle(const Allocation& allocation);

    const Book& book_;
    const std::vector<bool>& customers_;
    Exposures now_;
    std::vector<std::vector<Money>> trees_;   // by customer: of all below it, before any cover
    std::vector<Id<Document>> documents_;     // by day
    std::vector<std::uint32_t> allocations_;  // places in the book, by the day they begin
    std::vector<Change> changes_;             // by day
    std::vector<Date> parents_change_;        // days on which a tree may be another one
    std::size_t next_document_ = 0;
    std::size_t next_allocation_ = 0;
    std::size_t next_change_ = 0;
    std::size_t next_parents_ = 0;
};

}  // namespace ledger
