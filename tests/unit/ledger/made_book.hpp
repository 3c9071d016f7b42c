#pragma once

#include <string>

#include "ledger/book.hpp"

/// A book made record by record, for tests of what is asked of it.
struct MadeBook {
    ledger::Book book;
    std::uint32_t next_place = 0;

    MadeBook() { book.currency = currency("CNY"); }

    static Date day(const char* text) { return *parse_date(text); }
    Currency currency(const char* code) const { return book.currencies.find(code); }
    Money money(std::int64_t minor, const char* code = "CNY") const {
        return Money::from_minor(minor, currency(code));
    }
    Place place() { return {{0}, next_place++}; }

    Id<ledger::Customer> customer(const std::string& id, const std::string& title = "") {
        const auto added = book.customers.add({id, title, {}, {}, {}, {}});
        book.by_customer.at(book.customer_ids.intern(id)) = added;
        return added;
    }

    /// A debit document is due 30 days on; a source or write-off is never due.
    Id<ledger::Document> document(journal::Kind kind, Id<ledger::Customer> customer,
                                  const std::string& number, const char* date, std::int64_t amount,
                                  const char* code = "CNY") {
        ledger::Document made;
        made.kind = kind;
        made.customer = customer;
        made.number = book.numbers.intern(number);
        made.place = place();
        made.date = made.dated = day(date);
        made.due = made.date + Days{30};
        made.amount = amount;
        made.currency = currency(code);
        const auto added = book.documents.add(made);
        book.by_number.at(made.number) = added;
        return added;
    }

    ledger::Allocation& allocate(Id<ledger::Document> source, Id<ledger::Document> target,
                                 const char* from, std::int64_t amount) {
        book.allocations.push_back({source, target, amount, amount, day(from)});
        auto& made = book.allocations.back();
        auto& detail = ledger::own_detail(book, made);
        detail.place = place();
        detail.said = day(from);
        return made;
    }
    ledger::AllocationDetail& detail(ledger::Allocation& allocation) {
        return ledger::own_detail(book, allocation);
    }

    ledger::Promise& promise(Id<ledger::Customer> customer, std::int64_t amount, const char* date,
                             const char* by) {
        return book.promises.emplace_back(
            ledger::Promise{customer, money(amount), day(date), day(by), {}, "", place()});
    }
};
