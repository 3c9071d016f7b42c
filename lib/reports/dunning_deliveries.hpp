#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reports/dunning.hpp"

namespace reports {

/// One message on its way to one recipient. The key tells it from every other, whenever it is
/// planned: the same documents at the same step have the same key on every day.
struct Delivery {
    std::size_t message;    // in DunningPlan::messages
    std::string recipient;  // an address as its channel has it; may be empty for a letter
    bool is_copy = false;   // for the salesperson
    std::string key;        // `reminder-email-1f0a…`
    std::vector<std::string> earlier;  // of a mail: keys of those before it to the recipient, about
                                       // any of its items, oldest first
};

/// What is to go out: every message of a plan, to each of its recipients.
struct Outgoing {
    DunningPlan plan;
    std::vector<Delivery> deliveries;  // by customer
};

/// The plan of a query with its deliveries, copies where a step wants them. A failed mail is
/// planned as if its siblings had not been sent, and goes out if it is still what is due.
/// `salespeople` are addresses by name; a name that is an address itself needs none.
Outgoing outgoing(const ledger::Book& book, DunningQuery query,
                  const std::map<std::string, std::string>& salespeople);

/// `INV-26004`, or `INV-26004#2` of a document that has instalments.
std::string item_name(const ledger::Book& book, const ledger::OpenItem& item);

/// Step, channel and the first 16 hex digits of the SHA-256 of customer, recipient, channel, step
/// and items, each followed by a line feed, the items sorted. The items of a plan have the day of
/// the plan in it: `INV-26004#1@2026-02-01` is another than the first of the invoice itself.
std::string message_key(const ledger::Book& book, const DunningQuery& query,
                        const DunningMessage& message, std::string_view recipient);

/// Every amount that a message claims, a line each.
std::string claims_of(const ledger::Book& book, const DunningMessage& message);

}  // namespace reports
