#include "reports/dunning_fees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "ledger/late_charges.hpp"
#include "ledger/open_items.hpp"
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

constexpr std::string_view lead = "FEE-";
/// Of a message: what steps cost in later settings is not what its letter claimed.
constexpr Days oldest_charged{90};

/// `-20260122`: the end of the number of a fee for a message without a key, or what `-2` follows.
std::string day_mark(Date date) {
    auto day = to_string(date);
    std::erase(day, '-');
    return "-" + day;
}

/// The digits of the message's key; nothing where it has none.
std::string digits_of(const Event& event) {
    const auto key = said(event, Key::key);
    const auto dash = key.rfind('-');
    return dash == std::string::npos ? std::string{} : key.substr(dash + 1);
}

std::string number_of(const Book& book, const Event& event) {
    const auto digits = digits_of(event);
    if (!digits.empty()) return fmt::format("{}{}", lead, digits);
    return fmt::format("{}{}{}", lead, book.customers[event.customer].id, day_mark(event.date));
}

/// The fees that stand in the book, whatever became of them.
class FeesCharged {
public:
    explicit FeesCharged(const Book& book) : book_{book} {
        for (const auto& [debit, document] : book.charges) {
            if (document.is_none()) continue;
            auto number = book.number_of(debit);
            if (!number.starts_with(lead)) continue;
            numbers_.insert(number);
            of_documents_.emplace(document, std::move(number));
        }
    }

    bool has(const Event& event) const;

private:
    bool has_of_day(Id<ledger::Document> document, Date day) const;

    const Book& book_;
    std::multimap<Id<ledger::Document>, std::string> of_documents_;
    std::set<std::string> numbers_;  // of these
};

bool FeesCharged::has_of_day(Id<ledger::Document> document, Date day) const {
    const auto [first, last] = of_documents_.equal_range(document);
    const auto mark = day_mark(day);
    return std::any_of(first, last,
                       [&](const auto& fee) { return fee.second.find(mark) != std::string::npos; });
}

/// The key of a message tells its fee from all others. Without one there may be several of a
/// customer's on a day: a fee is of the one about its document, or of any when it names none.
bool FeesCharged::has(const Event& event) const {
    const auto number = number_of(book_, event);
    const bool is_taken = !book_.find_document(number).is_none();
    if (!digits_of(event).empty()) return is_taken;
    return (is_taken && !numbers_.contains(number)) ||
           std::ranges::any_of(event.documents, [&](Id<ledger::Document> document) {
               return has_of_day(document, event.date);
           });
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

/// The first document of a message that can be charged a fee in that currency; none when all are
/// settled, void or charged for paying late themselves.
Id<ledger::Document> charged_document(const Book& book, const Event& event, Currency currency,
                                      const ledger::OpenAmounts& open) {
    for (const auto id : event.documents)
        if (book.documents[id].currency == currency && open[id.index] > 0 &&
            !ledger::is_late_charge(book, id))
            return id;
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
                                        const FeesCharged& fees, const ledger::OpenAmounts& open,
                                        const DunningQuery& query) {
    const auto& [step, copies] = message;
    const auto& first = *copies.front();
    const auto currency = book.currencies.find(step->fee->currency);
    if (currency.is_none() || query.as_of - first.date > oldest_charged) return std::nullopt;
    const auto document = charged_document(book, first, currency, open);
    if (document.is_none() || !ledger::selects(book, query.selection, document, query.as_of))
        return std::nullopt;
    const auto minor = scale(step->fee->number, book.currencies.decimals(currency));
    if (!minor || std::ranges::any_of(copies, [&](const Event* copy) { return fees.has(*copy); }))
        return std::nullopt;
    return FeeProposal{document,
                       number_of(book, first),
                       Money::from_minor(*minor, currency),
                       first.date,
                       step->name,
                       ledger::debit_form(book, first.customer, currency, query.as_of)};
}

/// Of messages without a key: where the number is taken, the same with `-2` behind it, and so on.
void make_free(const Book& book, std::set<std::string>& taken, std::string& number) {
    const auto plain = number;
    for (int count = 2; !book.find_document(number).is_none() || taken.contains(number); ++count)
        number = fmt::format("{}-{}", plain, count);
    taken.insert(number);
}

}  // namespace

std::vector<FeeProposal> fee_proposals(const Book& book, const DunningQuery& query) {
    const FeesCharged fees{book};
    const auto open = ledger::open_amounts(book, query.as_of);
    std::vector<FeeProposal> proposals;
    std::set<std::string> taken;
    for (const auto& message : messages_sent(book, query)) {
        auto proposal = proposal_for(book, message, fees, open, query);
        if (!proposal) continue;
        make_free(book, taken, proposal->number);
        proposals.push_back(std::move(*proposal));
    }
    std::ranges::stable_sort(proposals, {}, &FeeProposal::sent);
    return proposals;
}

}  // namespace reports
