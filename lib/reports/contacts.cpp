#include "reports/contacts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ledger/standing.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Event;
using ledger::Key;
using ledger::Kind;

constexpr Days short_time{7};
constexpr Days long_time{30};

using Receipts = std::map<Id<Customer>, std::vector<Id<Document>>>;
/// By code of the currency.
using Cash = std::map<std::string_view, FollowingCash>;

FollowingCash& cash_in(const Book& book, Currency currency, Cash& cash) {
    const FollowingCash none{Money::zero(currency), Money::zero(currency)};
    return cash.try_emplace(book.currencies.code(currency), none).first->second;
}

std::vector<FollowingCash> listed(const Cash& cash) {
    std::vector<FollowingCash> list;
    for (const auto& [code, following] : cash) list.push_back(following);
    return list;
}

/// The receipts known on a day, by customer and day.
Receipts receipts_of(const Book& book, Date as_of) {
    Receipts receipts;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind == Kind::receipt && document.exists_on(as_of))
            receipts[document.customer].push_back(id);
    });
    for (auto& [customer, list] : receipts)
        std::ranges::sort(list, {}, [&](Id<Document> id) { return book.documents[id].date; });
    return receipts;
}

/// Calls `visit` for the receipts after a day and up to `long_time` later.
template <class Visit>
void for_each_following(const Book& book, const Receipts& receipts, Id<Customer> customer, Date day,
                        Visit visit) {
    const auto own = receipts.find(customer);
    if (own == receipts.end()) return;
    const auto date_of = [&](Id<Document> id) { return book.documents[id].date; };
    for (auto id = std::ranges::upper_bound(own->second, day, {}, date_of);
         id != own->second.end() && date_of(*id) <= day + long_time; ++id)
        visit(*id);
}

/// The sums of one person, or of one contact: each receipt once, at the shortest time.
class Following {
public:
    explicit Following(const Book& book) : book_{book} {}

    void ask(Id<Customer> customer, Date day) {
        const auto billed = ledger::currency_on(book_, customer, day);
        if (!billed.is_none()) currencies_.insert(billed);
    }
    void take(Id<Document> id, Date day) {
        auto& soonest = after_.try_emplace(id, long_time).first->second;
        soonest = std::min(soonest, book_.documents[id].date - day);
    }
    std::vector<FollowingCash> result() const;

private:
    const Book& book_;
    std::set<Currency> currencies_;
    std::map<Id<Document>, Days> after_;
};

std::vector<FollowingCash> Following::result() const {
    Cash cash;
    for (const auto currency : currencies_) cash_in(book_, currency, cash);
    for (const auto& [id, after] : after_) {
        const auto& receipt = book_.documents[id];
        auto& sums = cash_in(book_, receipt.currency, cash);
        const auto amount = Money::from_minor(receipt.amount, receipt.currency);
        sums.in_30 = sums.in_30 + amount;
        if (after <= short_time) sums.in_7 = sums.in_7 + amount;
    }
    return listed(cash);
}

bool is_contact(const Event& event) {
    return event.kind == Kind::note && !event.customer.is_none() &&
           ledger::find_attribute(event.attributes, Key::kind) != nullptr;
}

std::string who_of(const Event& event) {
    const auto* who = ledger::find_attribute(event.attributes, Key::who);
    return who == nullptr ? std::string{} : who->value;
}

}  // namespace

ContactsReport contacts(const Book& book, ContactsQuery query) {
    ContactsReport report{std::move(query), {}, {}};
    const auto receipts = receipts_of(book, report.query.to);
    std::map<std::string, std::pair<std::size_t, Following>> persons;
    for (std::size_t i = 0; i < book.events.size(); ++i) {
        const auto& event = book.events[i];
        if (event.date > report.query.to) break;
        if (event.date < report.query.from || !is_contact(event)) continue;
        const auto billed = ledger::currency_on(book, event.customer, event.date);
        if (!ledger::selects(book, report.query.selection, event.customer, billed, report.query.to))
            continue;
        Following own{book};
        auto& [count, all] =
            persons.try_emplace(who_of(event), std::size_t{0}, Following{book}).first->second;
        ++count;
        own.ask(event.customer, event.date);
        all.ask(event.customer, event.date);
        for_each_following(book, receipts, event.customer, event.date, [&](Id<Document> id) {
            own.take(id, event.date);
            all.take(id, event.date);
        });
        report.contacts.push_back({i, own.result()});
    }
    for (const auto& [who, person] : persons)
        report.persons.push_back({who, person.first, person.second.result()});
    return report;
}

}  // namespace reports
