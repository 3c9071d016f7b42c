#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/open_items.hpp"
#include "ledger/promises.hpp"
#include "ledger/scorecard.hpp"

namespace reports {

struct CustomerPageQuery {
    Id<ledger::Customer> customer;
    Date as_of;
    settings::Bounds bounds;
    ledger::Basis basis = ledger::Basis::due;
    Days promise_grace{2};
    settings::Credit credit{};
    ledger::ScoreTerms score{};
};

/// What was paid in the last twelve months, and what that took on average.
struct PayingHabit {
    Money paid;
    i128 days_to_pay;  // in tenths of a day
    i128 days_late;    // likewise
};

/// What a customer owes in one currency, and how it pays.
struct CustomerMoney {
    Money open;
    Money on_account;  // not positive
    Money balance;
    Money overdue;
    Money disputed;
    std::vector<Money> buckets;        // of what is open
    std::optional<PayingHabit> habit;  // none when nothing was paid
};

/// The customer's limit, else that of the nearest company above, and what uses it.
struct CustomerLimit {
    ledger::CreditLimit limit;
    std::optional<ledger::Exposure> exposure;  // of whoever has it and all below; nothing without a
                                               // rate
    Currency without_rate;                     // the first that has none
    std::optional<i128> share;  // used of the limit, in tenths of a percent, where there is one
};

/// Something to do, most urgent first.
struct NextStep {
    enum class What : std::uint8_t {
        chase_promise,   // not kept; `day` is the day promised, `amount` what is missing
        review_limit,    // over it by `amount`
        settle_dispute,  // of `document`, since `day`
        collect,         // overdue, neither disputed nor promised, since `day`
        await_promise,   // live; promised for `day`, `amount` is missing
        follow_up,       // a note said so in its `next:`, which is `words`
        allocate,        // `amount` is on account while items are open
        await_payment,   // the next due day
    };

    What what;
    std::optional<Date> day;
    std::optional<Money> amount;
    Id<ledger::Document> document;
    std::string words;
};

/// Everything about one customer on one day.
struct CustomerPage {
    CustomerPageQuery query;
    std::vector<ledger::Attribute> master;  // in force, in the order of the keys
    std::vector<std::string> bucket_names;
    std::vector<CustomerMoney> money;             // by currency
    std::vector<ledger::OpenItem> items;          // by due day, number, instalment
    std::vector<ledger::OnAccount> on_account;    // by day, number
    std::vector<ledger::Dispute> disputes;        // of what is open, unresolved, by day
    std::vector<ledger::JudgedPromise> promises;  // by day
    std::vector<std::size_t> contacts;            // in Book::events, the latest five, latest first
    std::vector<std::size_t> reminders;           // likewise
    std::optional<std::size_t> hold;              // in Book::events
    std::optional<CustomerLimit> limit;
    ledger::Scorecard score;
    std::vector<NextStep> next;
};

CustomerPage customer_page(const ledger::Book& book, CustomerPageQuery query);

/// What should happen next, by all else the page says.
std::vector<NextStep> next_steps(const ledger::Book& book, const CustomerPage& page);

}  // namespace reports
