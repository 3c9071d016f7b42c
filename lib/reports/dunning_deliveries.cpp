#include "reports/dunning_deliveries.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Key;

constexpr std::size_t key_digits = 16;

/// The address of the customer's salesperson; empty when nobody knows it.
std::string salesperson_address(const Book& book, const DunningPlan& plan,
                                const DunningMessage& message,
                                const std::map<std::string, std::string>& salespeople) {
    const auto* name =
        ledger::value_on(book.customers[message.customer], Key::salesperson, plan.query.as_of);
    if (name == nullptr) return {};
    const auto known = salespeople.find(*name);
    if (known != salespeople.end()) return known->second;
    return name->find('@') == std::string::npos ? std::string{} : *name;
}

}  // namespace

std::string item_name(const Book& book, const ledger::OpenItem& item) {
    auto name = book.number_of(item.document);
    if (book.documents[item.document].has_schedule) name += fmt::format("#{}", item.instalment);
    return name;
}

std::string message_key(const Book& book, const settings::Dunning& dunning,
                        const DunningMessage& message, std::string_view recipient) {
    std::vector<std::string> items;
    for (const auto& sum : message.sums)
        for (const auto& item : sum.items) items.push_back(item_name(book, item.item));
    std::ranges::sort(items);
    const auto& step = step_of(dunning, message);
    const auto channel = settings::name_of(message.channel);
    auto content = fmt::format("{}\n{}\n{}\n{}\n", book.customers[message.customer].id, recipient,
                               channel, step.name);
    for (const auto& item : items) content += item + "\n";
    return fmt::format("{}-{}-{}", step.name, channel, sha256_hex(content).substr(0, key_digits));
}

std::vector<Delivery> deliveries(const Book& book, const DunningPlan& plan,
                                 const std::map<std::string, std::string>& salespeople) {
    std::vector<Delivery> all;
    for (std::size_t i = 0; i < plan.messages.size(); ++i) {
        const auto& message = plan.messages[i];
        const auto add = [&](const std::string& recipient, bool is_copy) {
            all.push_back(
                {i, recipient, is_copy, message_key(book, plan.query.dunning, message, recipient)});
        };
        for (const auto& recipient : message.recipients) add(recipient, false);
        if (message.recipients.empty()) add({}, false);
        if (message.channel != settings::Channel::email) continue;
        if (!step_of(plan.query.dunning, message).cc_salesperson) continue;
        const auto copy = salesperson_address(book, plan, message, salespeople);
        if (!copy.empty() && std::ranges::count(message.recipients, copy) == 0) add(copy, true);
    }
    return all;
}

}  // namespace reports
