#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// One customer's account in one currency under `oldest-first`, as its days go
/// by. What the journal says is fed in; derived allocations come out.
class Tab {
public:
    Tab(const Book& book, Id<Customer> customer, Currency currency)
        : book_{book}, customer_{customer}, currency_{currency} {}

    void add_target(Id<Document> id);
    void add_source(Id<Document> id, std::int64_t unsaid);
    void add_allocation(const Allocation& allocation);
    void add_refund(const Refund& refund);
    /// Days on which a document's disputes or plans change.
    void touch(Id<Document> id, Date day);
    /// Days on which the policy may change.
    void wake(Date day) { days_[day]; }

    /// Runs through all days and returns what was derived, in order of placing; the details that
    /// say so are the caller's to add.
    std::vector<Allocation> run();

private:
    /// A change of what is said of a document, from a day on.
    struct Change {
        Id<Document> document;
        i128 amount;
    };
    struct Target {
        i128 said_open = 0;
        i128 derived = 0;
        i128 open() const { return said_open - derived; }
    };
    /// A draw on a source that its own entry did not say.
    struct Draw {
        Date from;
        Date until;
        i128 amount;
        bool is_refund;
    };
    struct Source {
        std::int64_t unsaid;
        std::vector<Draw> draws;
        i128 room = 0;  // of the unsaid money, what said draws leave
        i128 derived = 0;
        std::size_t turn = 0;  // by date, then number
    };
    /// One open instalment; disputed parts come last.
    struct Item {
        bool disputed;
        Date due;
        Date date;
        std::string number;
        std::uint32_t instalment;
        Id<Document> document;
        std::int64_t amount;

        friend bool operator<(const Item& a, const Item& b) {
            return std::tie(a.disputed, a.due, a.date, a.number, a.instalment, a.document) <
                   std::tie(b.disputed, b.due, b.date, b.number, b.instalment, b.document);
        }
    };

    void pass(Date day, const std::vector<Change>& changes);
    void withdraw(Date day, const std::vector<Id<Document>>& overfull);
    void place(Date day);
    void place_one(Date day, Id<Document> source_id, const Item& item);
    void change_derived(Id<Document> source_id, Id<Document> target_id, i128 amount, Date day);
    void renew_waiting(const Source& source);
    void renew_items(Id<Document> id, Date day);
    i128 room_of(Id<Document> id, const Source& source, Date day) const;
    bool is_overfull(const Allocation& derived) const;

    const Book& book_;
    Id<Customer> customer_;
    Currency currency_;
    std::map<Date, std::vector<Change>> days_;
    std::map<Id<Document>, Target> targets_;
    std::map<Id<Document>, Source> sources_;
    std::vector<Id<Document>> source_order_;  // by turn
    std::set<std::size_t> waiting_;           // turns of the sources with room left
    std::set<Item> items_;
    std::map<Id<Document>, std::vector<Item>> items_of_;
    std::vector<Allocation> derived_;
    std::map<Id<Document>, std::vector<std::size_t>> derived_of_;  // places, of either side
};

}  // namespace ledger
