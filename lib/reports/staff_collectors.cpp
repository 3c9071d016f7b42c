#include "reports/staff_collectors.hpp"

#include <map>

#include "ledger/promises.hpp"
#include "ledger/reread.hpp"
#include "ledger/standing.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Following;

struct Work {
    std::size_t contacts = 0;
    std::size_t promises = 0;
    std::size_t kept = 0;
    Following following;
};

class Persons {
public:
    Persons(const Book& book, const CollectorsQuery& query) : book_{book}, query_{query} {}

    void take_contacts();
    void take_promises(const Sources& sources);
    std::vector<CollectorWork> result() const;

private:
    bool in_period(Date day) const { return query_.period.from <= day && day <= query_.period.to; }
    Work& of(const std::string& who) {
        return persons_.try_emplace(who, Work{0, 0, 0, Following{book_}}).first->second;
    }

    const Book& book_;
    const CollectorsQuery& query_;
    std::map<std::string, Work> persons_;
};

void Persons::take_contacts() {
    const ledger::ReceiptsByDay receipts{book_, query_.as_of};
    for (const auto& event : book_.events) {
        if (!in_period(event.date) || !ledger::is_contact(event)) continue;
        const auto billed = ledger::currency_on(book_, event.customer, event.date);
        if (!ledger::selects(book_, query_.selection, event.customer, billed, query_.as_of))
            continue;
        auto& work = of(ledger::who_of(event));
        ++work.contacts;
        work.following.take(event, receipts.following(event.customer, event.date));
    }
}

void Persons::take_promises(const Sources& sources) {
    ledger::Rereader words{sources};
    for (const auto& judged : ledger::judged_promises(book_, query_.as_of, query_.promise_grace)) {
        const auto& promise = book_.promises[judged.promise];
        const auto currency = promise.amount.currency();
        if (!in_period(promise.date) ||
            !ledger::selects(book_, query_.selection, promise.customer, currency, query_.as_of))
            continue;
        const auto* who = words.entry(promise.place).find(ledger::Key::who);
        auto& work = of(who == nullptr ? std::string{} : who->value.str());
        ++work.promises;
        if (judged.outcome == ledger::PromiseOutcome::kept) ++work.kept;
        work.following.ask(currency);
    }
}

std::vector<CollectorWork> Persons::result() const {
    std::vector<CollectorWork> list;
    for (const auto& [who, work] : persons_)
        list.push_back({who, work.contacts, work.promises, work.kept, work.following.result()});
    return list;
}

}  // namespace

CollectorsReport collectors(const Book& book, const Sources& sources, CollectorsQuery query) {
    CollectorsReport report{std::move(query), {}};
    Persons persons{book, report.query};
    persons.take_contacts();
    persons.take_promises(sources);
    report.persons = persons.result();
    return report;
}

}  // namespace reports
