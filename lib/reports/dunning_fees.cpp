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

}  // namespace

std::vector<FeeProposal> fee_proposals(const Book& book, const DunningQuery& query) {
    using Message =
        std::tuple<Date, Id<ledger::Customer>, std::string, std::vector<Id<ledger::Document>>>;
    std::map<Message, std::vector<const Event*>> messages;
    for (const auto& event : book.events) {
        if (event.date > query.as_of) break;
        if (event.kind != ledger::Kind::remind || event.documents.empty()) continue;
        if (std::ranges::all_of(event.documents, [&](Id<ledger::Document> id) {
                return ledger::is_late_charge(book, id);
            }))
            continue;
        if (!ledger::selects(book, query.selection, event.documents.front(), query.as_of)) continue;
        messages[{event.date, event.customer, said(event, Key::level), event.documents}].push_back(
            &event);
    }
    std::vector<FeeProposal> proposals;
    for (const auto& [message, events] : messages) {
        const auto* step =
            step_of(book, query.dunning, events.front()->customer, reminder_of(*events.front()));
        if (step == nullptr || !step->fee) continue;
        const auto currency = book.currencies.find(step->fee->currency);
        const auto document = events.front()->documents.front();
        if (currency.is_none() || book.documents[document].currency != currency) continue;
        const auto minor = scale(step->fee->number, book.currencies.decimals(currency));
        const bool charged = std::ranges::any_of(events, [&](const Event* event) {
            return !book.find_document(number_of(book, *event)).is_none();
        });
        if (!minor || charged) continue;
        proposals.push_back(
            {document, number_of(book, *events.front()), Money::from_minor(*minor, currency),
             events.front()->date, step->name,
             ledger::debit_form(book, events.front()->customer, currency, query.as_of)});
    }
    return proposals;
}

}  // namespace reports
