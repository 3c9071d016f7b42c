#pragma once

#include "../ledger/made_book.hpp"

/// Two customers of the north and one of the south, who pays in dollars. As of
/// 30 June: INV-1 60 days late, of 300.00 100.00 left; INV-2 not due, 200.00;
/// INV-3 of B 30 days late, 50.00, with 80.00 on account; EX-1 1,000.00 USD.
struct TradingBook : MadeBook {
    using Kind = journal::Kind;

    Id<ledger::Customer> a = customer("A", "Anna");
    Id<ledger::Customer> b = customer("B", "Bert");
    Id<ledger::Customer> c = customer("C", "Carl");
    Id<ledger::Document> first = document(Kind::sale, a, "INV-1", "2026-04-01", 30000);
    Id<ledger::Document> second = document(Kind::sale, a, "INV-2", "2026-06-10", 20000);
    Id<ledger::Document> third = document(Kind::sale, b, "INV-3", "2026-05-01", 5000);
    Id<ledger::Document> abroad = document(Kind::sale, c, "EX-1", "2026-06-01", 100000, "USD");
    Id<ledger::Document> receipt = document(Kind::receipt, a, "R-1", "2026-05-05", 20000);
    Id<ledger::Document> deposit = document(Kind::receipt, b, "R-2", "2026-06-20", 8000);
    static constexpr const char* as_of = "2026-06-30";

    TradingBook() {
        allocate(receipt, first, "2026-05-05", 20000);
        say(a, journal::Key::region, "north/hill");
        say(b, journal::Key::region, "north/sea");
        say(c, journal::Key::region, "south");
    }

    void say(Id<ledger::Customer> who, journal::Key key, const char* value) {
        book.customers[who].attributes.push_back(
            {key, std::string{journal::name_of(key)}, value, {}});
    }

    void dispute(Id<ledger::Document> document, std::int64_t amount) {
        book.disputes.push_back({document, day("2026-06-01"), never, amount, "", place()});
    }

    void rate(const char* date, std::int64_t hundredths) {
        book.rates.push_back(
            {day(date), currency("USD"), currency("CNY"), {hundredths, 2}, "", place()});
    }
};
