#include "reports/dunning_fees.hpp"

#include <doctest/doctest.h>

#include <string>

#include "../ledger/posted_book.hpp"

namespace {

constexpr auto head =
    "book\n  currency: EUR\n  terms: net 14\ncustomer A\ncustomer B\n\n"
    "2026-01-05 sale A A-1 100.00\n"
    "2026-01-05 sale A A-2 100.00\n"
    "2026-01-05 sale A PARTS 100.00\n"
    "  due 2026-01-19  50.00\n"
    "  due 2026-02-19  50.00\n"
    "2026-01-05 sale A US-1 100.00 USD\n";

/// A notice without a fee, a reminder at 5.00 and a final demand at 40.00.
settings::Dunning steps(const std::string& currency = "EUR") {
    settings::Policy policy{"standard", {}};
    const std::pair<const char*, std::int64_t> fees[] = {
        {"notice", 0}, {"reminder", 500}, {"final", 4000}};
    for (const auto& [name, fee] : fees) {
        settings::DunningStep step;
        step.name = name;
        step.after = Days{static_cast<int>(policy.steps.size()) * 10};
        if (fee > 0) step.fee = settings::NamedAmount{{fee, 2}, currency};
        policy.steps.push_back(std::move(step));
    }
    settings::Dunning dunning;
    dunning.policies = {std::move(policy)};
    return dunning;
}

/// `FEE-a1 5.00 EUR for A-1; …`: what is proposed for a book of the head and `text`.
std::string fees(const std::string& text, const char* as_of = "2026-03-31",
                 const settings::Dunning& dunning = steps()) {
    const auto book = posted_book(head + text);
    reports::DunningQuery query;
    query.as_of = *parse_date(as_of);
    query.dunning = dunning;
    std::string words;
    for (const auto& fee : reports::fee_proposals(book, query))
        words += fee.number + " " + to_string(fee.amount, book.currencies) + " for " +
                 book.number_of(fee.document) + "; ";
    return words;
}

/// `remind A level:2 …`, mailed.
std::string mailed(const std::string& day, const std::string& on, const std::string& digits,
                   const std::string& to) {
    return day + " remind A level:2 via:email on:" + on + " key:reminder-email-" + digits +
           " to-email:" + to + "@x.example\n";
}

}  // namespace

TEST_CASE("copies of a message to several addresses are one fee, whenever they were sent") {
    const auto first = mailed("2026-01-22", "A-1", "a1", "a");
    CHECK(fees(first + mailed("2026-01-22", "A-1", "b1", "b")) == "FEE-a1 5.00 EUR for A-1; ");
    const auto both = first + mailed("2026-01-23", "A-1", "b1", "b");
    CHECK(fees(both) == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(both + "2026-01-22 debit A FEE-a1 5.00 for:A-1 #fee\n") == "");
    CHECK(fees(both + "2026-01-23 debit A FEE-b1 5.00 for:A-1 #fee\n") == "");
    // The same entry again is no other message.
    CHECK(fees(first + mailed("2026-01-25", "A-1", "a1", "a")) == "FEE-a1 5.00 EUR for A-1; ");
}

TEST_CASE("each message is a fee: other documents, another step, later instalments") {
    CHECK(fees(mailed("2026-01-22", "A-1", "a1", "a") + mailed("2026-01-29", "A-2", "a2", "a") +
               "2026-02-09 remind A level:3 via:email on:A-1 key:final-email-a3\n") ==
          "FEE-a1 5.00 EUR for A-1; FEE-a2 5.00 EUR for A-2; FEE-a3 40.00 EUR for A-1; ");
    // The second address got nothing of the first, and the last a day late.
    CHECK(fees(mailed("2026-01-29", "PARTS", "a1", "a") + mailed("2026-03-02", "PARTS", "b2", "b") +
               mailed("2026-03-02", "PARTS", "a2", "a") +
               mailed("2026-03-03", "PARTS", "c2", "c")) ==
          "FEE-a1 5.00 EUR for PARTS; FEE-a2 5.00 EUR for PARTS; ");
}

TEST_CASE("what goes to another address is a fee of its own once another instalment is as late") {
    const auto first = mailed("2026-01-29", "PARTS", "a1", "a");
    const auto second = [](const char* day) { return mailed(day, "PARTS", "b1", "b"); };
    CHECK(fees(first + second("2026-02-28")) == "FEE-a1 5.00 EUR for PARTS; ");
    CHECK(fees(first + second("2026-03-01")) ==
          "FEE-a1 5.00 EUR for PARTS; FEE-b1 5.00 EUR for PARTS; ");
    // Behind it nothing more falls due.
    CHECK(fees(mailed("2026-03-01", "PARTS", "a1", "a") + second("2026-03-20")) ==
          "FEE-a1 5.00 EUR for PARTS; ");
}

TEST_CASE("a step without a fee, and a message about fees alone, are none") {
    CHECK(fees("2026-01-22 remind A level:1 via:email on:A-1 key:notice-email-a1\n") == "");
    CHECK(fees("2026-01-22 debit A FEE-a1 5.00 for:A-1 due:2026-01-22 #fee\n"
               "2026-02-22 remind A level:2 via:email on:FEE-a1 key:reminder-email-a2\n") == "");
}

TEST_CASE("no fee is charged for a void document") {
    const auto one = mailed("2026-01-22", "A-1", "a1", "a");
    CHECK(fees(one + "2026-01-25 void A-1\n", "2026-01-24") == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(one + "2026-01-25 void A-1\n", "2026-01-25") == "");
    CHECK(fees(one + "2026-01-22 void A-1\n") == "");
    const auto two = mailed("2026-01-22", "A-1,A-2", "a1", "a");
    CHECK(fees(two + "2026-01-25 void A-1\n") == "FEE-a1 5.00 EUR for A-2; ");
}

TEST_CASE("a fee is charged for the first document in its currency") {
    const auto sent = mailed("2026-01-22", "A-1,US-1", "a1", "a");
    CHECK(fees(sent) == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(sent, "2026-03-31", steps("USD")) == "FEE-a1 5.00 USD for US-1; ");
    CHECK(fees(sent, "2026-03-31", steps("GBP")) == "");
    CHECK(fees(mailed("2026-01-22", "A-1", "a1", "a"), "2026-03-31", steps("USD")) == "");
}

TEST_CASE("messages of a customer and a day that have no key are told apart by their documents") {
    const std::string sent =
        "2026-01-22 remind A level:2 on:A-1\n2026-01-22 remind A level:2 on:A-2\n";
    CHECK(fees(sent) == "FEE-A-20260122 5.00 EUR for A-1; FEE-A-20260122-2 5.00 EUR for A-2; ");
    const std::string first = "2026-01-30 debit A FEE-A-20260122 5.00 for:A-1 #fee\n";
    CHECK(fees(sent + first) == "FEE-A-20260122-2 5.00 EUR for A-2; ");
    CHECK(fees(sent + first + "2026-01-30 debit A FEE-A-20260122-2 5.00 for:A-2 #fee\n") == "");
    CHECK(fees(sent + "2026-01-30 debit A FEE-A-20260122-2 5.00 for:A-2 #fee\n") ==
          "FEE-A-20260122 5.00 EUR for A-1; ");
    // The customer had another id then.
    CHECK(fees(sent + "2026-01-30 debit A FEE-OLD-20260122 5.00 for:A-1 #fee\n") ==
          "FEE-A-20260122 5.00 EUR for A-2; ");
    // Nobody knows for which of them.
    CHECK(fees(sent + "2026-01-30 debit A FEE-A-20260122 5.00 #fee\n") == "");
    // Another day is another message.
    CHECK(fees("2026-01-29 remind A level:2 on:A-1\n" + sent + first) ==
          "FEE-A-20260122-2 5.00 EUR for A-2; FEE-A-20260129 5.00 EUR for A-1; ");
}

TEST_CASE("no fee is charged for what is written off, nor for an old message") {
    const auto sent = mailed("2026-01-22", "A-1,A-2", "a1", "a");
    const std::string paid = "2026-01-24 receipt A R-1 100.00 to:A-1\n";
    const std::string lost = "2026-01-25 writeoff A W-1 100.00 to:A-2\n";
    CHECK(fees(sent + "2026-01-24 receipt A R-1 99.99 to:A-1\n") == "FEE-a1 5.00 EUR for A-1; ");
    const std::string all = "2026-01-25 writeoff A W-2 100.00 to:A-1\n";
    CHECK(fees(sent + paid) == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(sent + paid + lost) == "FEE-a1 5.00 EUR for A-1; ");
    const std::string part = "2026-01-25 writeoff A W-2 99.99 to:A-1\n";
    CHECK(fees(sent + part) == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(sent + all) == "FEE-a1 5.00 EUR for A-2; ");
    CHECK(fees(sent + all + lost) == "");
    CHECK(fees(sent + all + lost, "2026-01-24") == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(sent, "2026-01-21") == "");
    CHECK(fees(sent, "2026-04-22") == "FEE-a1 5.00 EUR for A-1; ");
    CHECK(fees(sent, "2026-04-23") == "");
}
