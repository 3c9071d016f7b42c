#include "reports/customer_page.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "ledger/standing.hpp"

namespace reports {
namespace {

using journal::Key;
using journal::Kind;
using ledger::Book;

constexpr std::size_t most_events = 5;

/// The keys a customer has, declared or set, each with the value in force.
std::vector<ledger::Attribute> master_data(const ledger::Customer& customer, Date as_of) {
    std::map<std::pair<Key, std::string>, ledger::Attribute> found;
    for (const auto& attribute : customer.attributes)
        found.try_emplace({attribute.key, attribute.name}, attribute);
    for (const auto& change : customer.changes)
        if (change.from <= as_of && as_of <= change.until)
            found.insert_or_assign({change.attribute.key, change.attribute.name}, change.attribute);
    std::vector<ledger::Attribute> master;
    for (auto& [key, attribute] : found) master.push_back(std::move(attribute));
    return master;
}

/// The position of one customer, sorted.
void take_position(const Book& book, CustomerPage& page) {
    const auto is_own = [&](Id<ledger::Document> id) {
        return book.documents[id].customer == page.query.customer;
    };
    auto position = ledger::position(book, page.query.as_of);
    for (const auto& item : position.items)
        if (is_own(item.document)) page.items.push_back(item);
    for (const auto& source : position.on_account)
        if (is_own(source.source)) page.on_account.push_back(source);
    std::ranges::sort(page.items, {}, [&](const ledger::OpenItem& item) {
        return std::tuple{item.due, book.number_of(item.document), item.instalment};
    });
    std::ranges::sort(page.on_account, {}, [&](const ledger::OnAccount& source) {
        return std::tuple{book.documents[source.source].date, book.number_of(source.source)};
    });
}

CustomerMoney no_money(Currency currency, std::size_t buckets) {
    const auto zero = Money::zero(currency);
    return {zero, zero, zero, zero, zero, std::vector<Money>(buckets, zero), {}};
}

std::optional<PayingHabit> averaged(const ledger::Habit& habit, Currency currency) {
    if (habit.amount == 0) return std::nullopt;
    const auto tenths = [&](i128 sum) { return divide_rounded(10 * sum, habit.amount); };
    return PayingHabit{Money::from_minor(habit.amount, currency), tenths(habit.days_to_pay),
                       tenths(habit.days_late)};
}

/// Sums by currency code, with a line for the currency the customer is billed in.
class Sums {
public:
    Sums(const Book& book, const CustomerPageQuery& query)
        : book_{book}, query_{query}, buckets_{query.bounds, query.basis, query.as_of} {
        const auto own = ledger::currency_on(book, query.customer, query.as_of);
        if (!own.is_none()) of(own);
    }

    void take(const ledger::OpenItem& item);
    void take(const ledger::OnAccount& source);
    void take_habits();
    std::vector<CustomerMoney> result() const;
    const std::vector<std::string>& bucket_names() const { return buckets_.names(); }

private:
    CustomerMoney& of(Currency currency) {
        return sums_
            .try_emplace(book_.currencies.code(currency), no_money(currency, buckets_.size()))
            .first->second;
    }

    const Book& book_;
    const CustomerPageQuery& query_;
    ledger::Buckets buckets_;
    std::map<std::string_view, CustomerMoney> sums_;
};

void Sums::take(const ledger::OpenItem& item) {
    const auto& document = book_.documents[item.document];
    auto& sums = of(document.currency);
    const auto open = Money::from_minor(item.open, document.currency);
    sums.open = sums.open + open;
    sums.balance = sums.balance + open;
    sums.disputed = sums.disputed + Money::from_minor(item.disputed, document.currency);
    if (ledger::is_overdue(item.due, query_.as_of)) sums.overdue = sums.overdue + open;
    auto& bucket =
        sums.buckets[buckets_.of(query_.basis == ledger::Basis::due ? item.due : document.dated)];
    bucket = bucket + open;
}

void Sums::take(const ledger::OnAccount& source) {
    const auto currency = book_.documents[source.source].currency;
    auto& sums = of(currency);
    sums.on_account = sums.on_account - Money::from_minor(source.left, currency);
    sums.balance = sums.balance - Money::from_minor(source.left, currency);
}

void Sums::take_habits() {
    const auto cash = ledger::cash_parts(book_, query_.as_of);
    for (const auto& part : cash)
        if (book_.documents[part.document].customer == query_.customer)
            of(book_.documents[part.document].currency);
    for (auto& [code, sums] : sums_)
        sums.habit = averaged(
            ledger::habit(book_, cash, query_.customer, sums.open.currency(), query_.as_of),
            sums.open.currency());
}

std::vector<CustomerMoney> Sums::result() const {
    std::vector<CustomerMoney> result;
    for (const auto& [code, sums] : sums_) result.push_back(sums);
    return result;
}

void take_money(const Book& book, CustomerPage& page) {
    Sums sums{book, page.query};
    for (const auto& item : page.items) sums.take(item);
    for (const auto& source : page.on_account) sums.take(source);
    sums.take_habits();
    page.money = sums.result();
    page.bucket_names = sums.bucket_names();
}

void take_disputes(const Book& book, CustomerPage& page) {
    std::set<Id<ledger::Document>> open;
    for (const auto& item : page.items) open.insert(item.document);
    for (const auto& dispute : book.disputes) {
        const bool unresolved =
            dispute.from <= page.query.as_of && page.query.as_of < dispute.until;
        if (unresolved && open.contains(dispute.document)) page.disputes.push_back(dispute);
    }
    std::ranges::stable_sort(page.disputes, {}, [&](const ledger::Dispute& dispute) {
        return std::tuple{dispute.from, book.number_of(dispute.document)};
    });
}

void take_promises(const Book& book, CustomerPage& page) {
    page.promises = ledger::judged_promises(book, page.query.as_of, page.query.promise_grace);
    std::erase_if(page.promises, [&](const ledger::JudgedPromise& judged) {
        return book.promises[judged.promise].customer != page.query.customer;
    });
}

std::vector<std::size_t> latest(const Book& book, const CustomerPageQuery& query, Kind kind) {
    std::vector<std::size_t> found;
    for (auto i = book.events.size(); i-- > 0 && found.size() < most_events;) {
        const auto& event = book.events[i];
        if (event.kind == kind && event.customer == query.customer && event.date <= query.as_of)
            found.push_back(i);
    }
    return found;
}

void take_limit(ledger::LimitUses& uses, CustomerPage& page) {
    const auto limit = uses.limit_of(page.query.customer);
    if (!limit) return;
    CustomerLimit result{*limit, {}, {}, {}};
    if (const auto exposure = uses.exposures().of_tree(limit->of, limit->amount.currency())) {
        const auto percent = ledger::percent_used(exposure->total(), limit->amount);
        result.exposure = *exposure;
        if (percent.is_number()) result.share = rounded(percent, 1);
    } else {
        result.without_rate = exposure.error().from;
    }
    page.limit = result;
}

void take_score(const Book& book, ledger::LimitUses& uses, CustomerPage& page) {
    const auto& query = page.query;
    auto cards =
        ledger::scorecards(book, query.score, ledger::paying(book, query.as_of), uses, query.as_of);
    page.score = std::move(cards.of_customers[query.customer.index]);
}

}  // namespace

CustomerPage customer_page(const Book& book, CustomerPageQuery query) {
    CustomerPage page;
    page.query = std::move(query);
    page.master = master_data(book.customers[page.query.customer], page.query.as_of);
    take_position(book, page);
    take_money(book, page);
    take_disputes(book, page);
    take_promises(book, page);
    page.contacts = latest(book, page.query, Kind::note);
    page.reminders = latest(book, page.query, Kind::remind);
    page.hold = ledger::holds_on(book, page.query.as_of)[page.query.customer.index];
    ledger::LimitUses uses{book, page.query.credit, page.query.as_of};
    take_limit(uses, page);
    take_score(book, uses, page);
    page.next = next_steps(book, page);
    return page;
}

}  // namespace reports
