#include "reports/dunning_fees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

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

/// `20260122`: of the number of a fee for a message without a key the end, or what `-2` follows.
std::string day_mark(Date date) {
    auto day = to_string(date);
    std::erase(day, '-');
    return day;
}

std::string_view day_mark_in(std::string_view number) {
    constexpr std::size_t digits = 8;
    auto dash = number.rfind('-');
    if (dash != std::string_view::npos && number.size() - dash - 1 < digits) {
        number = number.substr(0, dash);
        dash = number.rfind('-');
    }
    return dash == std::string_view::npos ? std::string_view{} : number.substr(dash + 1);
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
    return fmt::format("{}{}-{}", lead, book.customers[event.customer].id, day_mark(event.date));
}

/// The fees that stand in the book, whatever became of them.
class FeesCharged {
public:
    explicit FeesCharged(const Book& book) : book_{book} {
        for (const auto& [debit, document] : book.charges) {
            auto number = book.number_of(debit);
            if (document.is_none() || !number.starts_with(lead)) continue;
            days_.emplace(document, day_mark_in(number));
            numbers_.insert(std::move(number));
        }
    }

    bool has(const Event& event) const;

private:
    const Book& book_;
    std::set<std::pair<Id<ledger::Document>, std::string>> days_;
    std::set<std::string> numbers_;  // of these
};

/// The key of a message tells its fee from all others. Without one there may be several of a
/// customer's on a day: a fee is of the one about its document, or of any when it names none.
bool FeesCharged::has(const Event& event) const {
    const auto number = number_of(book_, event);
    const bool is_taken = !book_.find_document(number).is_none();
    if (!digits_of(event).empty()) return is_taken;
    return (is_taken && !numbers_.contains(number)) ||
           std::ranges::any_of(event.documents, [&](Id<ledger::Document> document) {
               return days_.contains({document, day_mark(event.date)});
           });
}

/// A message that was sent: its copies to one address each, some perhaps on a later day.
struct Message {
    const settings::DunningStep* step;
    std::vector<const Event*> copies;                     // by day
    std::map<std::string, std::set<std::string>> keys{};  // of the copies, by address
};

/// Whom a copy went to, as far as it says.
std::string address_of(const Event& event) {
    const auto address = said(event, Key::to_email);
    return address.empty() ? said(event, Key::via) : address;
}

void add(const Event& event, Message& message) {
    message.copies.push_back(&event);
    message.keys[address_of(event)].insert(said(event, Key::key));
}

using Documents = std::set<Id<ledger::Document>>;

/// What was given up by a day: a write-off left nothing open of it.
Documents written_off(const Book& book, Date as_of) {
    Documents found;
    const auto open = ledger::open_amounts(book, as_of);
    for (const auto& allocation : book.allocations)
        if (allocation.in_force(as_of) && open[allocation.target.index] == 0 &&
            book.documents[allocation.source].kind == ledger::Kind::writeoff)
            found.insert(allocation.target);
    return found;
}

/// The first document of a message that can be charged a fee in that currency, paid by now or not;
/// none when all are void, given up or charged for paying late themselves.
Id<ledger::Document> charged_document(const Book& book, const Event& event, Currency currency,
                                      Date as_of, const Documents& lost) {
    for (const auto id : event.documents) {
        const auto& document = book.documents[id];
        if (document.currency == currency && document.exists_on(as_of) && !lost.contains(id) &&
            !ledger::is_late_charge(book, id))
            return id;
    }
    return Id<ledger::Document>::none();
}

/// Of reminders: customer, step and numbers of the documents.
using Matter = std::tuple<std::string, std::string, std::vector<std::string>>;
/// What was sent on each day: a customer gets one message a day.
using DaysSent = std::map<Date, Message>;

/// What was sent of steps with a fee.
std::map<Matter, DaysSent> matters_of(const Book& book, const DunningQuery& query) {
    std::map<Matter, DaysSent> matters;
    for (const auto& event : book.events) {
        if (event.date > query.as_of) break;
        if (event.kind != ledger::Kind::remind) continue;
        const auto* step = step_of(book, query.dunning, event.customer, reminder_of(event));
        if (step == nullptr || !step->fee) continue;
        std::vector<std::string> numbers;
        for (const auto id : event.documents) numbers.push_back(book.number_of(id));
        Matter matter{book.customers[event.customer].id, step->name, std::move(numbers)};
        auto& message = matters[std::move(matter)][event.date];
        message.step = step;
        add(event, message);
    }
    return matters;
}

/// Did an instalment of a document reach the step after the one day and up to the other?
bool has_new_item(const Book& book, const Message& message, Date from, Date to) {
    const auto after = message.step->after;
    return std::ranges::any_of(
        message.copies.front()->documents, [&](Id<ledger::Document> document) {
            const auto* schedule = ledger::schedule_on(book, document, to);
            return schedule != nullptr &&
                   std::ranges::any_of(schedule->instalments, [&](const auto& instalment) {
                       return from < instalment.due + after && instalment.due + after <= to;
                   });
        });
}

/// Of one matter: nobody gets a copy of one message twice, and what failed to reach an address goes
/// out later while no other instalment is due.
bool is_another(const Book& book, const Message& sent, const Message& before) {
    const bool is_repeated = std::ranges::any_of(sent.keys, [&](const auto& copies) {
        const auto& [address, keys] = copies;
        const auto known = before.keys.find(address);
        return known != before.keys.end() &&
               (keys.contains("") || !std::ranges::includes(known->second, keys));
    });
    return is_repeated ||
           has_new_item(book, sent, before.copies.front()->date, sent.copies.front()->date);
}

std::vector<Message> messages_sent(const Book& book, const DunningQuery& query) {
    std::vector<Message> messages;
    for (const auto& [matter, days] : matters_of(book, query)) {
        bool is_first = true;
        for (const auto& [day, sent] : days) {
            if (is_first || is_another(book, sent, messages.back()))
                messages.push_back({sent.step, {}});
            for (const auto* copy : sent.copies) add(*copy, messages.back());
            is_first = false;
        }
    }
    return messages;
}

std::optional<FeeProposal> proposal_for(const Book& book, const Message& message,
                                        const FeesCharged& fees, const Documents& lost,
                                        const DunningQuery& query) {
    const auto* step = message.step;
    const auto& copies = message.copies;
    const auto& first = *copies.front();
    const auto currency = book.currencies.find(step->fee->currency);
    if (currency.is_none() || query.as_of - first.date > oldest_charged) return std::nullopt;
    const auto document = charged_document(book, first, currency, query.as_of, lost);
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
/// `last` is the last such of each that was tried.
void make_free(const Book& book, std::map<std::string, int>& last, std::string& number) {
    const auto plain = number;
    auto& count = last[plain];
    do {
        if (++count > 1) number = fmt::format("{}-{}", plain, count);
    } while (!book.find_document(number).is_none());
}

}  // namespace

std::vector<FeeProposal> fee_proposals(const Book& book, const DunningQuery& query) {
    const FeesCharged fees{book};
    const auto lost = written_off(book, query.as_of);
    std::vector<FeeProposal> proposals;
    std::map<std::string, int> last;
    for (const auto& message : messages_sent(book, query)) {
        auto proposal = proposal_for(book, message, fees, lost, query);
        if (!proposal) continue;
        make_free(book, last, proposal->number);
        proposals.push_back(std::move(*proposal));
    }
    std::ranges::stable_sort(proposals, {}, &FeeProposal::sent);
    return proposals;
}

}  // namespace reports
