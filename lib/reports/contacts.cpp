#include "reports/contacts.hpp"

#include <map>

#include "ledger/standing.hpp"

namespace reports {

using ledger::Book;
using ledger::Following;

ContactsReport contacts(const Book& book, ContactsQuery query) {
    ContactsReport report{std::move(query), {}, {}};
    const ledger::ReceiptsByDay receipts{book, report.query.to};
    std::map<std::string, std::pair<std::size_t, Following>> persons;
    for (std::size_t i = 0; i < book.events.size(); ++i) {
        const auto& event = book.events[i];
        if (event.date > report.query.to) break;
        if (event.date < report.query.from || !ledger::is_contact(event)) continue;
        const auto billed = ledger::currency_on(book, event.customer, event.date);
        if (!ledger::selects(book, report.query.selection, event.customer, billed, report.query.to))
            continue;
        Following own{book};
        auto& [count, all] =
            persons.try_emplace(ledger::who_of(event), std::size_t{0}, Following{book})
                .first->second;
        ++count;
        const auto following = receipts.following(event.customer, event.date);
        own.take(event, following);
        all.take(event, following);
        report.contacts.push_back({i, own.result()});
    }
    for (const auto& [who, person] : persons)
        report.persons.push_back({who, person.first, person.second.result()});
    return report;
}

}  // namespace reports
