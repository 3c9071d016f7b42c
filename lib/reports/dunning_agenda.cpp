#include "reports/dunning_agenda.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "ledger/buckets.hpp"
#include "ledger/promises.hpp"
#include "ledger/rates.hpp"
#include "ledger/standing.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Event;
using ledger::Key;
using ledger::Kind;
using ledger::PromiseOutcome;

using Documents = std::vector<Id<Document>>;
/// Of one customer in one currency.
using Purse = std::pair<Id<Customer>, Currency>;

std::string said(const std::vector<ledger::Attribute>& attributes, Key key) {
    const auto* attribute = ledger::find_attribute(attributes, key);
    return attribute == nullptr ? std::string{} : attribute->value;
}

/// Calendar days of `30`, `30 days` or `3 months` before a day; the day itself for other words.
Date noticed_by(Date last, std::string_view notice) {
    int count = 0;
    const auto [end, error] = std::from_chars(notice.data(), notice.data() + notice.size(), count);
    if (error != std::errc{} || count < 0 || count > 3'650) return last;
    const auto unit = trimmed(notice.substr(static_cast<std::size_t>(end - notice.data())));
    return unit.starts_with("month") ? add_months(last, -count) : last - Days{count};
}

class Planning {
public:
    Planning(const Book& book, const AgendaQuery& query)
        : book_{book},
          query_{query},
          today_{query.dunning.as_of},
          last_{today_ + query.within},
          promises_{book, today_, query.dunning.dunning.promise_grace} {
        const auto position = ledger::position(book, today_);
        for (const auto& item : position.items)
            if (selects(item.document)) items_.push_back(item);
        for (const auto& source : position.on_account)
            if (selects(source.source)) on_account_.push_back(source);
        for (const auto& item : items_) {
            disputed_[item.document] += item.disputed;
            const auto& document = book.documents[item.document];
            owing_.insert({document.customer, document.currency});
        }
        add_balances();
        index_what_was_said();
    }

    void add_promises();
    void add_plan();
    void add_newly_overdue();
    void add_disputes();
    void add_holds();
    void add_contracts();
    void add_follow_ups();
    void add_unallocated();
    void add_deadlines();

    std::vector<AgendaLine> lines;

private:
    bool selects(Id<Document> id) const {
        return ledger::selects(book_, query_.dunning.selection, id, today_);
    }
    bool selects(Id<Customer> id) const {
        return ledger::selects(book_, query_.dunning.selection, id,
                               ledger::currency_on(book_, id, today_), today_);
    }
    bool selects(const ledger::Promise& promise) const {
        return ledger::selects(book_, query_.dunning.selection, promise.customer,
                               promise.amount.currency(), today_);
    }
    void add_balances();
    void index_what_was_said();
    std::optional<Money> balance_of(Id<Customer> id) const;
    bool is_owed(const ledger::Promise& promise) const;
    bool is_superseded(const ledger::Promise& promise) const;
    Date last_word_on(const ledger::Dispute& dispute) const;
    bool was_followed(const Event& note, Date next) const;
    void add_sums(Task task, const std::map<std::pair<Purse, std::string>, AgendaLine>& sums);

    const Book& book_;
    const AgendaQuery& query_;
    Date today_;
    Date last_;  // of what is near
    ledger::LivePromises promises_;
    std::vector<ledger::OpenItem> items_;
    std::vector<ledger::OnAccount> on_account_;
    std::map<Id<Document>, std::int64_t> disputed_;  // of every open one
    std::set<Purse> owing_;
    std::map<Purse, Money> balances_;
    std::map<Id<Customer>, std::vector<const ledger::Promise*>> promises_by_;  // by day
    std::map<Id<Customer>, Date> last_notes_;
    std::map<Id<Document>, Date> last_notes_on_;
};

/// Promises and the last notes, so that one pass answers for all.
void Planning::index_what_was_said() {
    for (const auto& promise : book_.promises)
        if (promise.date <= today_) promises_by_[promise.customer].push_back(&promise);
    for (const auto& event : book_.events) {
        if (event.date > today_) break;
        if (event.kind != Kind::note || event.customer.is_none()) continue;
        last_notes_[event.customer] = event.date;
        for (const auto id : event.documents) last_notes_on_[id] = event.date;
    }
}

void Planning::add_balances() {
    const auto add = [&](Id<Document> id, i128 minor) {
        const auto& document = book_.documents[id];
        auto& sum =
            balances_
                .try_emplace({document.customer, document.currency}, Money::zero(document.currency))
                .first->second;
        sum = sum + Money::from_minor(minor, document.currency);
    };
    for (const auto& item : items_) add(item.document, item.open);
    for (const auto& source : on_account_) add(source.source, -i128{source.left});
}

/// What the customer owes in the currency it is billed in, else in another one.
std::optional<Money> Planning::balance_of(Id<Customer> id) const {
    if (const auto billed = balances_.find({id, ledger::currency_on(book_, id, today_)});
        billed != balances_.end())
        return billed->second;
    const auto other = balances_.lower_bound({id, Currency{0}});
    if (other == balances_.end() || other->first.first != id) return std::nullopt;
    return other->second;
}

/// Is anything that was promised still open?
bool Planning::is_owed(const ledger::Promise& promise) const {
    if (promise.documents.empty())
        return owing_.contains({promise.customer, promise.amount.currency()});
    return std::ranges::any_of(promise.documents,
                               [&](Id<Document> id) { return disputed_.contains(id); });
}

/// Was there a later one about the same?
bool Planning::is_superseded(const ledger::Promise& promise) const {
    const auto& own = promises_by_.at(promise.customer);
    return std::any_of(own.rbegin(), own.rend(), [&](const ledger::Promise* other) {
        if (other->date <= promise.date) return false;
        if (promise.documents.empty() || other->documents.empty())
            return other->amount.currency() == promise.amount.currency();
        return std::ranges::any_of(promise.documents, [&](Id<Document> id) {
            return std::ranges::count(other->documents, id) > 0;
        });
    });
}

void Planning::add_promises() {
    const auto grace = query_.dunning.dunning.promise_grace;
    for (const auto& judged : ledger::judged_promises(book_, today_, grace)) {
        const auto& promise = book_.promises[judged.promise];
        if (judged.outcome == PromiseOutcome::kept || !selects(promise)) continue;
        const bool broken = judged.outcome == PromiseOutcome::broken;
        if (!is_owed(promise) || (broken ? is_superseded(promise) : promise.by > last_)) continue;
        lines.push_back({broken ? Task::broken_promise : Task::due_promise, promise.by,
                         promise.customer, promise.documents, judged.missing, promise.title});
    }
}

void Planning::add_sums(Task task,
                        const std::map<std::pair<Purse, std::string>, AgendaLine>& sums) {
    for (auto [key, line] : sums) {
        line.task = task;
        const auto repeated = std::ranges::unique(line.documents);
        line.documents.erase(repeated.begin(), repeated.end());
        lines.push_back(std::move(line));
    }
}

/// What a plan leaves to people: steps that are no message, what no step follows, and calls.
void Planning::add_plan() {
    const auto plan = dunning(book_, query_.dunning);
    std::map<std::pair<Purse, std::string>, AgendaLine> handed;
    for (const auto& item : plan.held) {
        if (item.held != Held::hand_over && item.held != Held::last_sent) continue;
        const auto customer = book_.documents[item.item.document].customer;
        const AgendaLine empty{
            Task::hand_over, item.item.due, customer, {}, Money::zero(item.claim.currency()),
            item.because};
        auto& line = handed.try_emplace({{customer, item.claim.currency()}, item.because}, empty)
                         .first->second;
        line.amount = *line.amount + item.claim;
        line.day = std::min(line.day, item.item.due);
        line.documents.push_back(item.item.document);
    }
    add_sums(Task::hand_over, handed);
    for (const auto& message : plan.messages) {
        if (message.channel != settings::Channel::phone) continue;
        for (const auto& sum : message.sums) {
            AgendaLine line{Task::call, today_,    message.customer,
                            {},         sum.total, step_of(plan.query.dunning, message).name};
            for (const auto& item : sum.items) line.documents.push_back(item.item.document);
            lines.push_back(std::move(line));
        }
    }
}

void Planning::add_newly_overdue() {
    std::map<std::pair<Purse, std::string>, AgendaLine> sums;
    for (const auto& item : items_) {
        const int days = ledger::days_late(item.due, today_);
        if (days < 1 || Days{days} > query_.within || item.open == item.disputed) continue;
        if (promises_.day_of(book_, item.document)) continue;
        const auto& document = book_.documents[item.document];
        const AgendaLine empty{Task::newly_overdue,
                               item.due,
                               document.customer,
                               {},
                               Money::zero(document.currency),
                               {}};
        auto& line =
            sums.try_emplace({{document.customer, document.currency}, {}}, empty).first->second;
        line.amount =
            *line.amount + Money::from_minor(item.open - item.disputed, document.currency);
        line.day = std::min(line.day, item.due);
        line.documents.push_back(item.document);
    }
    add_sums(Task::newly_overdue, sums);
}

/// The last day on which somebody wrote of the dispute or its document.
Date Planning::last_word_on(const ledger::Dispute& dispute) const {
    const auto note = last_notes_on_.find(dispute.document);
    return note == last_notes_on_.end() ? dispute.from : std::max(dispute.from, note->second);
}

void Planning::add_disputes() {
    for (const auto& dispute : book_.disputes) {
        const bool in_force = dispute.from <= today_ && today_ < dispute.until;
        const auto open = disputed_.find(dispute.document);
        if (!in_force || open == disputed_.end()) continue;
        const auto last = last_word_on(dispute);
        if (today_ - last < query_.dispute_days) continue;
        const auto& document = book_.documents[dispute.document];
        lines.push_back({Task::stale_dispute,
                         last,
                         document.customer,
                         {dispute.document},
                         Money::from_minor(open->second, document.currency),
                         dispute.title});
    }
}

void Planning::add_holds() {
    const auto holds = ledger::holds_on(book_, today_);
    book_.customers.for_each([&](Id<Customer> id, const Customer&) {
        if (!holds[id.index] || !selects(id)) return;
        const auto& hold = book_.events[*holds[id.index]];
        lines.push_back({Task::review_hold,
                         hold.date,
                         id,
                         {},
                         balance_of(id),
                         said(hold.attributes, Key::reason)});
    });
}

void Planning::add_contracts() {
    book_.contracts.for_each([&](Id<ledger::Contract>, const ledger::Contract& contract) {
        const auto last = parse_date(said(contract.attributes, Key::until));
        const auto customer = book_.find_customer(said(contract.attributes, Key::customer));
        if (!last || customer.is_none() || !selects(customer)) return;
        const auto notice = noticed_by(*last, said(contract.attributes, Key::notice));
        if (notice > last_ || *last < today_) return;
        lines.push_back(
            {Task::ending_contract, *last, customer, {}, balance_of(customer), contract.id});
    });
}

/// Did anybody write of the customer on the day that the note names, or after it?
bool Planning::was_followed(const Event& note, Date next) const {
    const auto last = last_notes_.at(note.customer);
    return last > note.date && last >= next;
}

void Planning::add_follow_ups() {
    for (const auto& event : book_.events) {
        if (event.date > today_) break;
        if (event.kind != Kind::note || event.customer.is_none() || !selects(event.customer))
            continue;
        const auto next = parse_date(said(event.attributes, Key::next));
        if (!next || *next > last_ || was_followed(event, *next)) continue;
        lines.push_back({Task::follow_up, *next, event.customer, event.documents,
                         balance_of(event.customer), event.title});
    }
}

void Planning::add_deadlines() {
    for (auto& line : agenda_deadlines(book_, query_, items_)) {
        if (!line.amount) line.amount = balance_of(line.customer);
        lines.push_back(std::move(line));
    }
}

void Planning::add_unallocated() {
    std::set<Purse> with_items;
    for (const auto& item : items_) {
        const auto& document = book_.documents[item.document];
        with_items.insert({document.customer, document.currency});
    }
    std::map<std::pair<Purse, std::string>, AgendaLine> sums;
    for (const auto& source : on_account_) {
        const auto& document = book_.documents[source.source];
        const Purse purse{document.customer, document.currency};
        if (!with_items.contains(purse)) continue;
        const AgendaLine empty{Task::allocate,
                               document.date,
                               document.customer,
                               {},
                               Money::zero(document.currency),
                               {}};
        auto& line = sums.try_emplace({purse, {}}, empty).first->second;
        line.amount = *line.amount + Money::from_minor(source.left, document.currency);
        line.day = std::min(line.day, document.date);
        line.documents.push_back(source.source);
    }
    add_sums(Task::allocate, sums);
}

/// Smaller is more valuable: whether it can be compared, its currency, and its amount.
std::tuple<int, std::string_view, i128> worth_of(const Book& book, const AgendaLine& line,
                                                 Date day) {
    if (!line.amount) return {2, {}, 0};
    const auto currency = line.amount->currency();
    const auto code = book.currencies.code(currency);
    if (currency == book.currency || book.currency.is_none())
        return {0, book.currency.is_none() ? code : std::string_view{}, -line.amount->minor()};
    if (const auto rate = ledger::rate_on(book, currency, book.currency, day))
        return {0, {}, -converted(*line.amount, *rate, book.currency, book.currencies).minor()};
    return {1, code, -line.amount->minor()};
}

void sort_lines(const Book& book, Date day, std::vector<AgendaLine>& lines) {
    struct Keyed {
        std::tuple<int, std::string_view, i128> worth;
        std::string_view customer;
        std::vector<std::string> numbers;
        AgendaLine line;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(lines.size());
    for (auto& line : lines) {
        std::vector<std::string> numbers;
        for (const auto id : line.documents) numbers.push_back(book.number_of(id));
        keyed.push_back({worth_of(book, line, day), book.customers[line.customer].id,
                         std::move(numbers), std::move(line)});
    }
    std::ranges::sort(keyed, {}, [](const Keyed& key) {
        return std::tie(key.worth, key.line.task, key.customer, key.line.day, key.numbers,
                        key.line.words);
    });
    std::ranges::transform(keyed, lines.begin(), [](Keyed& key) { return std::move(key.line); });
}

}  // namespace

Agenda agenda(const Book& book, AgendaQuery query) {
    Agenda agenda{std::move(query), {}};
    Planning planning{book, agenda.query};
    planning.add_promises();
    planning.add_plan();
    planning.add_newly_overdue();
    planning.add_disputes();
    planning.add_holds();
    planning.add_contracts();
    planning.add_follow_ups();
    planning.add_unallocated();
    planning.add_deadlines();
    agenda.lines = std::move(planning.lines);
    sort_lines(book, agenda.query.dunning.as_of, agenda.lines);
    return agenda;
}

}  // namespace reports
