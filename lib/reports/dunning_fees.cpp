#include "reports/dunning_fees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/late_charges.hpp"
#include "reports/dunning_steps.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Event;
using ledger::Key;

std::string said(const Event& event, Key key) {
    const auto* attribute = ledger::find_attribute(event.attributes, key);
    return attribute == nullptr ? std::string{} : attribute->value;
}

ledger::Reminder reminder_of(const Event& event) {
    const auto level = said(event, Key::level);
    return {event.date, ledger::level_of(level), level, said(event, Key::key)};
}

std::string number_of(const Book& book, const Event& event) {
    const auto key = said(event, Key::key);
    const auto dash = key.rfind('-');
    if (dash != std::string::npos) return "FEE-" + key.substr(dash + 1);
    auto day = to_string(event.date);
    std::erase(day, '-');
    return fmt::format("FEE-{}-{}", book.customers[event.customer].id, day);
}

/// A message that was sent: its copies to one address each, some perhaps on a later day.
struct Message {
    const settings::DunningStep* step;
    std::vector<const Event*> copies;  // by day
};

/// Whom a copy went to, as far as it says.
std::string address_of(const Event& event) {
    const auto address = said(event, Key::to_email);
    return address.empty() ? said(event, Key::via) : address;
}

/// Nobody gets a copy of one message twice: another to the same address is of another message,
/// about other instalments.
bool is_another(const Event& event, const Message& message) {
    return std::ranges::any_of(message.copies, [&](const Event* copy) {
        return address_of(*copy) == address_of(event) &&
               (said(*copy, Key::key) != said(event, Key::key) || said(event, Key::key).empty());
    });
}

/// The first document of a message that can be charged a fee in that currency on a day; none when
/// all are void or charged for paying late themselves.
Id<ledger::Document> charged_document(const Book& book, const Event& event, Currency currency,
                                      Date day) {
    for (const auto id : event.documents) {
        const auto& document = book.documents[id];
        if (document.currency == currency && document.exists_on(day) &&
            !ledger::is_late_charge(book, id))
            return id;
    }
    return Id<ledger::Document>::none();
}

/// The messages of steps with a fee. A customer gets one message a day about the same documents;
/// what failed to reach an address then goes out later, as a copy of the last.
std::vector<Message> messages_sent(const Book& book, const DunningQuery& query) {
    using Matter = std::tuple<Id<ledger::Customer>, std::string, std::vector<Id<ledger::Document>>>;
    std::map<Matter, std::map<Date, Message>> matters;
    for (const auto& event : book.events) {
        if (event.date > query.as_of) break;
        if (event.kind != ledger::Kind::remind) continue;
        const auto* step = step_of(book, query.dunning, event.customer, reminder_of(event));
        if (step == nullptr || !step->fee) continue;
        auto& message = matters[{event.customer, step->name, event.documents}][event.date];
        message.step = step;
        message.copies.push_back(&event);
    }
    std::vector<Message> messages;
    for (const auto& [matter, days] : matters) {
        const auto first = messages.size();
        for (const auto& [day, sent] : days) {
            const bool is_new = messages.size() == first ||
                                std::ranges::any_of(sent.copies, [&](const Event* copy) {
                                    return is_another(*copy, messages.back());
                                });
            if (is_new) messages.push_back({sent.step, {}});
            auto& copies = messages.back().copies;
            copies.insert(copies.end(), sent.copies.begin(), sent.copies.end());
        }
    }
    return messages;
}

std::optional<FeeProposal> proposal_for(const Book& book, const Message& message,
                                        const DunningQuery& query) {
    const auto& [step, copies] = message;
    const auto& first = *copies.front();
    const auto currency = book.currencies.find(step->fee->currency);
    if (currency.is_none()) return std::nullopt;
    const auto document = charged_document(book, first, currency, query.as_of);
    if (document.is_none() || !ledger::selects(book, query.selection, document, query.as_of))
        return std::nullopt;
    const auto minor = scale(step->fee->number, book.currencies.decimals(currency));
    const bool charged = std::ranges::any_of(copies, [&](const Event* copy) {
        return !book.find_document(number_of(book, *copy)).is_none();
    });
    if (!minor || charged) return std::nullopt;
    return FeeProposal{document,
                       number_of(book, first),
                       Money::from_minor(*minor, currency),
                       first.date,
                       step->name,
                       ledger::debit_form(book, first.customer, currency, query.as_of)};
}

}  // namespace

std::vector<FeeProposal> fee_proposals(const Book& book, const DunningQuery& query) {
    std::vector<FeeProposal> proposals;
    for (const auto& message : messages_sent(book, query))
        if (auto proposal = proposal_for(book, message, query))
            proposals.push_back(std::move(*proposal));
    std::ranges::stable_sort(proposals, {}, &FeeProposal::sent);
    return proposals;
}

}  // namespace reports
