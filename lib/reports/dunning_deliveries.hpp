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
};

/// Every message of a plan, to each of its recipients, and copies where the step wants them.
/// `salespeople` are addresses by name; a name that is an address itself needs none.
std::vector<Delivery> deliveries(const ledger::Book& book, const DunningPlan& plan,
                                 const std::map<std::string, std::string>& salespeople);

/// `INV-26004`, or `INV-26004#2` of a document that has instalments.
std::string item_name(const ledger::Book& book, const ledger::OpenItem& item);

/// Step, channel and the first 16 hex digits of the SHA-256 of customer, recipient, channel, step
/// and items, each followed by a line feed, the items sorted.
std::string message_key(const ledger::Book& book, const settings::Dunning& dunning,
                        const DunningMessage& message, std::string_view recipient);

}  // namespace reports
