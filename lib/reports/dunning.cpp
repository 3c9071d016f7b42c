#include "reports/dunning.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "reports/dunning_deliveries.hpp"
#include "reports/dunning_items.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Key;
using settings::Channel;
using settings::DunningStep;

using Items = std::vector<DunningItem>;

/// Everything of one customer that a message could be about.
struct Account {
    Items items;
    std::vector<ledger::OnAccount> on_account;
};

/// By id, as it is written.
using Accounts = std::map<std::string_view, std::pair<Id<Customer>, Account>>;

Account& account_of(const Book& book, Id<Customer> id, Accounts& accounts) {
    auto& [own_id, account] = accounts[book.customers[id].id];
    own_id = id;
    return account;
}

void sort_items(const Book& book, Items& items) {
    std::ranges::sort(items, {}, [&](const DunningItem& item) {
        return std::tuple{item.item.due, book.number_of(item.item.document), item.item.instalment};
    });
}

Accounts accounts_of(const Book& book, const DunningQuery& query, DunningJudge& judge) {
    Accounts accounts;
    const auto position = ledger::position(book, query.as_of);
    for (const auto& open : position.items) {
        if (!ledger::selects(book, query.selection, open.document, query.as_of)) continue;
        auto item = judge.judge(open);
        if (!item) continue;
        account_of(book, book.documents[open.document].customer, accounts)
            .items.push_back(std::move(*item));
    }
    for (const auto& source : position.on_account) {
        const auto customer = book.documents[source.source].customer;
        const auto found = accounts.find(book.customers[customer].id);
        if (found != accounts.end()) found->second.second.on_account.push_back(source);
    }
    for (auto& [id, account] : accounts) sort_items(book, account.second.items);
    return accounts;
}

std::vector<std::string> addresses(const Customer& customer, Channel channel, Date day) {
    constexpr Key keys[] = {Key::email, Key::address, Key::phone, Key::phone};
    const auto* value = ledger::value_on(customer, keys[static_cast<std::size_t>(channel)], day);
    if (value == nullptr || value->empty()) return {};
    if (channel != Channel::email) return {*value};
    std::vector<std::string> all;
    for (const auto part : split_list(*value))
        if (std::ranges::count(all, part) == 0) all.emplace_back(part);
    return all;
}

/// Plans the messages to one customer after the other.
class Planner {
public:
    Planner(const Book& book, DunningPlan& plan, DunningJudge& judge,
            const ledger::Reminders& reminders)
        : book_{book}, plan_{plan}, judge_{judge}, reminders_{reminders} {}

    void take(Id<Customer> customer, Account account);

private:
    void hold(Items items, Held held, std::optional<Date> until = {});
    bool write(Id<Customer> customer, Items items, const Account& account);
    std::vector<DunningSum> sums_of(Items items, const Account& account);
    std::optional<DunningSum> sum_of(Currency currency, Items items, const Account& account);
    std::vector<Money> other_credits(const std::vector<DunningSum>& sums,
                                     const Account& account) const;
    bool find_way(const Customer& customer, DunningMessage& message) const;

    const Book& book_;
    DunningPlan& plan_;
    DunningJudge& judge_;
    const ledger::Reminders& reminders_;
};

void Planner::hold(Items items, Held held, std::optional<Date> until) {
    for (auto& item : items) {
        item.held = held;
        item.until = until;
        plan_.held.push_back(std::move(item));
    }
}

/// Items of one currency against the money on account in it; held back when nothing is left.
std::optional<DunningSum> Planner::sum_of(Currency currency, Items items, const Account& account) {
    DunningSum sum{std::move(items), {}, Money::zero(currency)};
    for (const auto& item : sum.items) sum.total = sum.total + item.claim;
    for (const auto& source : account.on_account) {
        if (book_.documents[source.source].currency != currency) continue;
        sum.total = sum.total - Money::from_minor(source.left, currency);
        sum.on_account.push_back(source);
    }
    const bool in_credit = sum.total.minor() <= 0;
    if (!in_credit && is_at_least(sum.total, plan_.query.dunning.min_amount, book_.currencies))
        return sum;
    hold(std::move(sum.items), in_credit ? Held::in_credit : Held::too_small);
    return std::nullopt;
}

std::vector<DunningSum> Planner::sums_of(Items items, const Account& account) {
    std::map<std::string_view, std::pair<Currency, Items>> by_code;
    for (auto& item : items) {
        const auto currency = item.claim.currency();
        auto& [own, list] = by_code[book_.currencies.code(currency)];
        own = currency;
        list.push_back(std::move(item));
    }
    std::vector<DunningSum> sums;
    for (auto& [code, part] : by_code)
        if (auto sum = sum_of(part.first, std::move(part.second), account))
            sums.push_back(std::move(*sum));
    return sums;
}

/// What is set off against nothing in a message with these sums.
std::vector<Money> Planner::other_credits(const std::vector<DunningSum>& sums,
                                          const Account& account) const {
    std::map<std::string_view, Money> by_code;
    for (const auto& source : account.on_account) {
        const auto currency = book_.documents[source.source].currency;
        if (std::ranges::any_of(
                sums, [&](const DunningSum& sum) { return sum.total.currency() == currency; }))
            continue;
        auto& credit = by_code.try_emplace(book_.currencies.code(currency), Money::zero(currency))
                           .first->second;
        credit = credit + Money::from_minor(source.left, currency);
    }
    std::vector<Money> credits;
    for (const auto& [code, credit] : by_code) credits.push_back(credit);
    return credits;
}

/// The first channel that reaches the customer. A letter always does: somebody can hand it over.
bool Planner::find_way(const Customer& customer, DunningMessage& message) const {
    const auto& query = plan_.query;
    auto ways = step_of(query.dunning, message).by;
    if (query.channel) ways = {*query.channel};
    for (const auto way : ways) {
        message.channel = way;
        message.recipients = addresses(customer, way, query.as_of);
        if (!message.recipients.empty() || way == Channel::letter) return true;
    }
    return false;
}

/// Is there a message about any of them?
bool Planner::write(Id<Customer> customer, Items items, const Account& account) {
    DunningMessage message{customer, 0, 0, Channel::email, {}, sums_of(std::move(items), account)};
    if (message.sums.empty()) return false;
    message.other_credits = other_credits(message.sums, account);
    message.policy = *judge_.policy_of(customer);
    for (const auto& sum : message.sums)
        for (const auto& item : sum.items) message.level = std::max(message.level, item.level);
    if (find_way(book_.customers[customer], message)) {
        plan_.messages.push_back(std::move(message));
        return true;
    }
    for (auto& sum : message.sums) hold(std::move(sum.items), Held::unreachable);
    return false;
}

/// What is not due yet never stands in a letter about what is late. A customer gets one message a
/// day, however often it is planned.
void Planner::take(Id<Customer> customer, Account account) {
    Items late;
    Items early;
    for (auto& item : account.items) {
        if (item.held != Held::no) {
            plan_.held.push_back(std::move(item));
        } else {
            (item.days_late > 0 ? late : early).push_back(std::move(item));
        }
    }
    const auto today = plan_.query.as_of;
    const auto tomorrow = today + Days{1};
    if (reminders_.any_on(customer, today)) {
        hold(std::move(late), Held::other_letter, tomorrow);
        return hold(std::move(early), Held::other_letter, tomorrow);
    }
    if (write(customer, std::move(late), account))
        return hold(std::move(early), Held::other_letter, tomorrow);
    write(customer, std::move(early), account);
}

void sort_held(const Book& book, Items& held) {
    std::ranges::sort(held, {}, [&](const DunningItem& item) {
        const auto& document = book.documents[item.item.document];
        return std::tuple{std::string_view{book.customers[document.customer].id}, item.item.due,
                          book.number_of(item.item.document), item.item.instalment};
    });
}

std::optional<Date> newest_receipt(const Book& book, Date as_of) {
    std::optional<Date> newest;
    book.documents.for_each([&](Id<ledger::Document>, const ledger::Document& document) {
        if (document.kind == ledger::Kind::receipt && document.date <= as_of &&
            (!newest || *newest < document.date))
            newest = document.date;
    });
    return newest;
}

bool is_weekend(Date day) {
    const date::weekday weekday{day};
    return weekday == date::Saturday || weekday == date::Sunday;
}

/// Why nothing is sent on a day, by the calendar.
std::vector<Quiet> quiet_days(const settings::Dunning& dunning, Date day) {
    std::vector<Quiet> quiet;
    if (dunning.skip_weekends && is_weekend(day)) quiet.push_back({Quiet::Because::weekend, {}});
    if (std::ranges::binary_search(dunning.holidays, day))
        quiet.push_back({Quiet::Because::holiday, {}});
    return quiet;
}

void add_pending(const Book& book, const DunningQuery& query, ledger::Reminders& reminders) {
    for (const auto& message : query.pending) {
        if (std::ranges::count(query.but, message.key) > 0) continue;
        const auto customer = book.find_customer(message.customer);
        std::vector<Id<ledger::Document>> documents;
        for (const auto& number : message.documents)
            if (const auto id = book.find_document(number); !id.is_none()) documents.push_back(id);
        if (!customer.is_none() && !documents.empty())
            reminders.add(customer, documents, {message.day, message.level, {}, message.key});
    }
}

DunningPlan plan_of(const Book& book, DunningQuery query, const ledger::Reminders& reminders) {
    DunningPlan plan{std::move(query), {}, {}, {}};
    DunningJudge judge{book, plan.query, reminders};
    Planner planner{book, plan, judge, reminders};
    for (auto& [id, account] : accounts_of(book, plan.query, judge))
        planner.take(account.first, std::move(account.second));
    sort_held(book, plan.held);
    plan.quiet = quiet_days(plan.query.dunning, plan.query.as_of);
    return plan;
}

std::vector<Id<ledger::Document>> documents_of(const DunningMessage& message) {
    std::vector<Id<ledger::Document>> documents;
    for (const auto& sum : message.sums)
        for (const auto& item : sum.items) documents.push_back(item.item.document);
    return documents;
}

}  // namespace

std::vector<std::string> unknown_names(const Book& book, const PendingMessage& message) {
    std::vector<std::string> unknown;
    if (book.find_customer(message.customer).is_none()) unknown.push_back(message.customer);
    std::ranges::copy_if(
        message.documents, std::back_inserter(unknown),
        [&](const std::string& number) { return book.find_document(number).is_none(); });
    return unknown;
}

const DunningStep& step_of(const settings::Dunning& dunning, const DunningMessage& message) {
    return dunning.policies[message.policy].steps[static_cast<std::size_t>(message.level) - 1];
}

DunningPlan dunning(const Book& book, DunningQuery query) {
    ledger::Reminders reminders{book, query.as_of, query.but};
    add_pending(book, query, reminders);
    auto plan = plan_of(book, std::move(query), reminders);
    const auto newest = newest_receipt(book, plan.query.as_of);
    if (!newest || plan.query.as_of - *newest > plan.query.dunning.max_bank_age)
        plan.quiet.push_back({Quiet::Because::stale_bank, newest});
    return plan;
}

std::vector<ReplayedMessage> replayed_dunning(const Book& book, DunningQuery query, Period period) {
    std::vector<ReplayedMessage> replayed;
    ledger::Reminders reminders{book, period.from - Days{1}};
    for (auto day = period.from; day <= period.to; day += Days{1}) {
        if (!quiet_days(query.dunning, day).empty()) continue;
        query.as_of = day;
        auto plan = plan_of(book, std::move(query), reminders);
        for (auto& message : plan.messages) {
            const auto& to = message.recipients;
            // The key names the step, should the customer get another policy.
            const auto key = message_key(book, plan.query, message, to.empty() ? "" : to.front());
            reminders.add(message.customer, documents_of(message), {day, message.level, {}, key});
            replayed.push_back({day, std::move(message)});
        }
        query = std::move(plan.query);
    }
    return replayed;
}

}  // namespace reports
