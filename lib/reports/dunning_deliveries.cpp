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

/// What was mailed before, by recipient.
class EarlierMails {
public:
    EarlierMails(const Book& book, Date as_of) {
        for (const auto& event : book.events) {
            if (event.date > as_of) break;
            if (event.kind != ledger::Kind::remind) continue;
            const auto* to = ledger::find_attribute(event.attributes, Key::to_email);
            if (to != nullptr) mails_[to->value].push_back(&event);
        }
    }

    std::vector<std::string> about(const DunningMessage& message,
                                   const std::string& recipient) const;

private:
    std::map<std::string, std::vector<const ledger::Event*>, std::less<>> mails_;
};

bool is_about(const DunningMessage& message, Id<ledger::Document> id) {
    return std::ranges::any_of(message.sums, [&](const DunningSum& sum) {
        return std::ranges::any_of(
            sum.items, [&](const DunningItem& item) { return item.item.document == id; });
    });
}

std::vector<std::string> EarlierMails::about(const DunningMessage& message,
                                             const std::string& recipient) const {
    std::vector<std::string> keys;
    const auto mails = mails_.find(recipient);
    if (mails == mails_.end()) return keys;
    for (const auto* mail : mails->second) {
        const auto* key = ledger::find_attribute(mail->attributes, Key::key);
        if (key != nullptr && std::ranges::any_of(mail->documents, [&](Id<ledger::Document> id) {
                return is_about(message, id);
            }))
            keys.push_back(key->value);
    }
    return keys;
}

std::vector<Delivery> deliveries(const Book& book, const DunningPlan& plan,
                                 const std::map<std::string, std::string>& salespeople,
                                 const EarlierMails& earlier) {
    std::vector<Delivery> all;
    for (std::size_t i = 0; i < plan.messages.size(); ++i) {
        const auto& message = plan.messages[i];
        const bool is_mail = message.channel == settings::Channel::email;
        const auto add = [&](const std::string& recipient, bool is_copy) {
            all.push_back(
                {i, recipient, is_copy, message_key(book, plan.query, message, recipient),
                 is_mail ? earlier.about(message, recipient) : std::vector<std::string>{}});
        };
        for (const auto& recipient : message.recipients) add(recipient, false);
        if (message.recipients.empty()) add({}, false);
        if (!is_mail || !step_of(plan.query.dunning, message).cc_salesperson) continue;
        const auto copy = salesperson_address(book, plan, message, salespeople);
        if (!copy.empty() && std::ranges::count(message.recipients, copy) == 0) add(copy, true);
    }
    return all;
}

/// Keys of failed mails by the siblings they share.
using BySiblings = std::map<std::vector<std::string>, std::vector<const FailedMail*>>;

BySiblings by_siblings(const std::vector<FailedMail>& failed) {
    BySiblings groups;
    for (const auto& mail : failed) groups[mail.siblings].push_back(&mail);
    return groups;
}

/// What is to go out is not held back.
void release(const DunningMessage& message, DunningPlan& plan) {
    std::erase_if(plan.held, [&](const DunningItem& held) {
        return std::ranges::any_of(message.sums, [&](const DunningSum& sum) {
            return std::ranges::any_of(sum.items, [&](const DunningItem& item) {
                return item.item.document == held.item.document &&
                       item.item.instalment == held.item.instalment;
            });
        });
    });
}

void add_again(const Book& book, const std::vector<std::string>& siblings,
               const std::vector<const FailedMail*>& mails,
               const std::map<std::string, std::string>& salespeople, const EarlierMails& earlier,
               Outgoing& out) {
    const auto customer = book.find_customer(mails.front()->customer);
    auto query = out.plan.query;
    if (customer.is_none() || !ledger::selects(book, query.selection, customer, query.as_of))
        return;
    query.selection.customers = {customer};
    query.but = siblings;
    query.failed.clear();
    const auto again = dunning(book, std::move(query));
    std::map<std::size_t, std::size_t> places;  // of its messages in the plan
    for (auto& delivery : deliveries(book, again, salespeople, earlier)) {
        const auto has_key = [&](const auto& known) { return known.key == delivery.key; };
        if (std::ranges::none_of(mails, [&](const auto* mail) { return has_key(*mail); }) ||
            std::ranges::any_of(out.deliveries, has_key))
            continue;
        const auto& message = again.messages[delivery.message];
        const auto [place, is_new] = places.try_emplace(delivery.message, out.plan.messages.size());
        if (is_new) {
            out.plan.messages.push_back(message);
            out.plan.messages.back().recipients.clear();
            release(message, out.plan);
        }
        delivery.message = place->second;
        if (!delivery.is_copy) out.plan.messages.back().recipients.push_back(delivery.recipient);
        out.deliveries.push_back(std::move(delivery));
    }
}

/// The instalments of a plan count from 1 once more.
std::string name_in_key(const Book& book, const ledger::OpenItem& item, Date day) {
    const auto* schedule = ledger::schedule_on(book, item.document, day);
    auto name = item_name(book, item);
    if (schedule != nullptr && schedule->from != book.documents[item.document].date)
        name += fmt::format("@{}", to_string(schedule->from));
    return name;
}

}  // namespace

std::string item_name(const Book& book, const ledger::OpenItem& item) {
    auto name = book.number_of(item.document);
    if (item.divided) name += fmt::format("#{}", item.instalment);
    return name;
}

std::string message_key(const Book& book, const DunningQuery& query, const DunningMessage& message,
                        std::string_view recipient) {
    std::vector<std::string> items;
    for (const auto& sum : message.sums)
        for (const auto& item : sum.items)
            items.push_back(name_in_key(book, item.item, query.as_of));
    std::ranges::sort(items);
    const auto& step = step_of(query.dunning, message);
    const auto channel = settings::name_of(message.channel);
    auto content = fmt::format("{}\n{}\n{}\n{}\n", book.customers[message.customer].id, recipient,
                               channel, step.name);
    for (const auto& item : items) content += item + "\n";
    return fmt::format("{}-{}-{}", step.name, channel, sha256_hex(content).substr(0, key_digits));
}

Outgoing outgoing(const Book& book, DunningQuery query,
                  const std::map<std::string, std::string>& salespeople) {
    Outgoing out{dunning(book, std::move(query)), {}};
    const EarlierMails earlier{book, out.plan.query.as_of};
    out.deliveries = deliveries(book, out.plan, salespeople, earlier);
    for (const auto& [siblings, keys] : by_siblings(out.plan.query.failed))
        add_again(book, siblings, keys, salespeople, earlier, out);
    std::ranges::stable_sort(out.deliveries, {}, [&](const Delivery& delivery) {
        return std::string_view{book.customers[out.plan.messages[delivery.message].customer].id};
    });
    return out;
}

std::string claims_of(const Book& book, const DunningMessage& message) {
    std::string claims;
    for (const auto& sum : message.sums) {
        claims += to_string(sum.total, book.currencies) + "\n";
        for (const auto& item : sum.items) claims += to_string(item.claim, book.currencies) + "\n";
    }
    return claims;
}

}  // namespace reports
