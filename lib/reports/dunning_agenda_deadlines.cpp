#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/buckets.hpp"
#include "ledger/cover.hpp"
#include "ledger/standing.hpp"
#include "reports/dunning_agenda.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;

/// The policies of a day, so far as they had been written down by another; asked for day by day.
class KnownPolicies {
public:
    KnownPolicies(const Book& book, Date known) : book_{book}, known_{known} {}

    /// Does the same insurer go on after the last day of a policy?
    bool goes_on(const ledger::Insurance& policy) {
        const auto next = policy.until + Days{1};
        auto found = by_day_.find(next);
        if (found == by_day_.end()) found = by_day_.emplace(next, of(next)).first;
        return std::ranges::binary_search(found->second, Key{policy.customer, policy.by});
    }

private:
    using Key = std::pair<Id<Customer>, std::string>;

    std::vector<Key> of(Date day) const {
        std::vector<Key> keys;
        for (const auto& policy : ledger::insurances_on(book_, day))
            if (book_.events[policy.event].date <= known_)
                keys.emplace_back(policy.customer, policy.by);
        std::ranges::sort(keys);
        return keys;
    }

    const Book& book_;
    Date known_;
    std::map<Date, std::vector<Key>> by_day_;
};

class Deadlines {
public:
    Deadlines(const Book& book, const AgendaQuery& query)
        : book_{book},
          query_{query},
          today_{query.dunning.as_of},
          last_{today_ + query.within},
          insurances_{ledger::insurances_on(book, today_)} {}

    void add_ending_cover();
    void add_ending_values();
    void add_notices(const std::vector<ledger::OpenItem>& items);

    std::vector<AgendaLine> lines;

private:
    bool is_selected(Id<Customer> id) const {
        return ledger::selects(book_, query_.dunning.selection, id,
                               ledger::currency_on(book_, id, today_), today_);
    }
    bool ends_soon(Date until) const { return today_ <= until && until <= last_; }
    void add(Task task, Date day, Id<Customer> id, std::string words) {
        if (is_selected(id)) lines.push_back({task, day, id, {}, {}, std::move(words)});
    }

    const Book& book_;
    const AgendaQuery& query_;
    Date today_;
    Date last_;  // of what is near
    std::vector<ledger::Insurance> insurances_;
};

std::string by_whom(std::string words, const std::string& by) {
    return by.empty() ? words : words + " by " + by;
}

void Deadlines::add_ending_cover() {
    KnownPolicies known{book_, today_};
    for (const auto& policy : insurances_)
        if (ends_soon(policy.until) && !known.goes_on(policy))
            add(Task::ending_cover, policy.until, policy.customer, by_whom("insurance", policy.by));
    for (const auto& guarantee : ledger::guarantees_on(book_, today_))
        if (ends_soon(guarantee.until))
            add(Task::ending_cover, guarantee.until, guarantee.customer,
                by_whom("guarantee", guarantee.by));
}

void Deadlines::add_ending_values() {
    book_.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        for (const auto& change : customer.changes) {
            if (change.from > today_ || !ends_soon(change.until)) continue;
            const auto& said = change.attribute;
            if (ledger::attribute_on(customer, said.key, today_) == &said)
                add(Task::ending_value, change.until, id, said.name + " " + said.value);
        }
    });
}

/// What an insurer wants to be told of, with the first day that is the last for any of it.
void Deadlines::add_notices(const std::vector<ledger::OpenItem>& items) {
    std::map<Id<Customer>, std::vector<const ledger::Insurance*>> policies;
    for (const auto& policy : insurances_)
        if (policy.notify) policies[policy.customer].push_back(&policy);
    if (policies.empty()) return;
    std::map<std::tuple<Id<Customer>, Currency, std::string>, AgendaLine> sums;
    for (const auto& item : items) {
        const auto& document = book_.documents[item.document];
        const auto own = policies.find(document.customer);
        if (own == policies.end() || !ledger::is_overdue(item.due, today_)) continue;
        for (const auto* policy : own->second) {
            const auto by = item.due + *policy->notify;
            if (by > last_) continue;
            const auto who = policy->by.empty() ? std::string{"the insurer"} : policy->by;
            const AgendaLine empty{Task::notify_insurer,           by, document.customer, {},
                                   Money::zero(document.currency), who};
            auto& line =
                sums.try_emplace({document.customer, document.currency, who}, empty).first->second;
            line.amount = *line.amount + Money::from_minor(item.open, document.currency);
            line.day = std::min(line.day, by);
            if (std::ranges::count(line.documents, item.document) == 0)
                line.documents.push_back(item.document);
        }
    }
    for (auto& [key, line] : sums) lines.push_back(std::move(line));
}

}  // namespace

std::vector<AgendaLine> agenda_deadlines(const Book& book, const AgendaQuery& query,
                                         const std::vector<ledger::OpenItem>& items) {
    Deadlines deadlines{book, query};
    deadlines.add_ending_cover();
    deadlines.add_notices(items);
    deadlines.add_ending_values();
    return std::move(deadlines.lines);
}

}  // namespace reports
