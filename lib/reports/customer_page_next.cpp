#include <algorithm>
#include <set>

#include "reports/customer_page.hpp"

namespace reports {
namespace {

using journal::Key;
using ledger::Book;
using ledger::OpenItem;
using ledger::PromiseOutcome;
using What = NextStep::What;

class Planning {
public:
    Planning(const Book& book, const CustomerPage& page) : book_{book}, page_{page} {
        for (const auto& item : page.items) open_.insert(item.document);
        for (const auto& judged : page.promises)
            if (judged.outcome == PromiseOutcome::live) add_promised(book.promises[judged.promise]);
    }

    void chase_promises() { add_promises(PromiseOutcome::broken, What::chase_promise); }
    void await_promises() { add_promises(PromiseOutcome::live, What::await_promise); }
    void review_limit();
    void settle_disputes();
    void collect();
    void follow_up();
    void allocate();
    void await_payment();

    std::vector<NextStep> steps;

private:
    void add_promises(PromiseOutcome outcome, What what);
    void add_promised(const ledger::Promise& promise);
    bool is_promised(Id<ledger::Document> id) const {
        return all_promised_ || promised_.contains(id);
    }
    bool is_open(const ledger::Promise& promise) const;
    Money collectable(Currency currency) const;
    const OpenItem* first_item(Currency currency, bool overdue) const;

    Currency currency_of(const OpenItem& item) const {
        return book_.documents[item.document].currency;
    }

    const Book& book_;
    const CustomerPage& page_;
    std::set<Id<ledger::Document>> open_;
    std::set<Id<ledger::Document>> promised_;  // by promises that are live
    bool all_promised_ = false;
};

/// Is anything that was promised still owed?
bool Planning::is_open(const ledger::Promise& promise) const {
    if (promise.documents.empty()) return !open_.empty();
    return std::ranges::any_of(promise.documents,
                               [&](Id<ledger::Document> id) { return open_.contains(id); });
}

void Planning::add_promised(const ledger::Promise& promise) {
    if (promise.documents.empty()) all_promised_ = true;
    promised_.insert(promise.documents.begin(), promise.documents.end());
}

void Planning::add_promises(PromiseOutcome outcome, What what) {
    for (const auto& judged : page_.promises) {
        const auto& promise = book_.promises[judged.promise];
        if (judged.outcome != outcome || !is_open(promise)) continue;
        const auto document =
            promise.documents.empty() ? Id<ledger::Document>::none() : promise.documents.front();
        steps.push_back({what, promise.by, judged.missing, document, ""});
    }
}

void Planning::review_limit() {
    if (!page_.limit || !page_.limit->exposure) return;
    const auto over = page_.limit->exposure->total() - page_.limit->limit.amount;
    if (over.minor() > 0)
        steps.push_back({What::review_limit, {}, over, Id<ledger::Document>::none(), ""});
}

void Planning::settle_disputes() {
    for (const auto& dispute : page_.disputes) {
        const auto currency = book_.documents[dispute.document].currency;
        std::optional<Money> amount;
        if (dispute.amount) amount = Money::from_minor(*dispute.amount, currency);
        steps.push_back(
            {What::settle_dispute, dispute.from, amount, dispute.document, dispute.title});
    }
}

Money Planning::collectable(Currency currency) const {
    auto sum = Money::zero(currency);
    for (const auto& item : page_.items)
        if (currency_of(item) == currency && ledger::is_overdue(item.due, page_.query.as_of) &&
            !is_promised(item.document))
            sum = sum + Money::from_minor(item.open - item.disputed, currency);
    return sum;
}

/// The items are sorted by due day.
const OpenItem* Planning::first_item(Currency currency, bool overdue) const {
    const auto found = std::ranges::find_if(page_.items, [&](const OpenItem& item) {
        return currency_of(item) == currency &&
               ledger::is_overdue(item.due, page_.query.as_of) == overdue &&
               (!overdue || (!is_promised(item.document) && item.disputed != item.open));
    });
    return found == page_.items.end() ? nullptr : &*found;
}

void Planning::collect() {
    for (const auto& money : page_.money) {
        const auto currency = money.open.currency();
        if (const auto* item = first_item(currency, true))
            steps.push_back({What::collect, item->due, collectable(currency), item->document, ""});
    }
}

void Planning::follow_up() {
    if (page_.contacts.empty()) return;
    const auto& note = book_.events[page_.contacts.front()];
    if (const auto* next = ledger::find_attribute(note.attributes, Key::next))
        steps.push_back(
            {What::follow_up, note.date, {}, Id<ledger::Document>::none(), next->value});
}

void Planning::allocate() {
    for (const auto& money : page_.money)
        if (!money.on_account.is_zero() && !money.open.is_zero())
            steps.push_back(
                {What::allocate, {}, -money.on_account, Id<ledger::Document>::none(), ""});
}

void Planning::await_payment() {
    for (const auto& money : page_.money) {
        const auto currency = money.open.currency();
        if (const auto* item = first_item(currency, false))
            steps.push_back({What::await_payment, item->due,
                             Money::from_minor(item->open, currency), item->document, ""});
    }
}

}  // namespace

std::vector<NextStep> next_steps(const Book& book, const CustomerPage& page) {
    Planning planning{book, page};
    planning.chase_promises();
    planning.review_limit();
    planning.settle_disputes();
    planning.collect();
    planning.await_promises();
    planning.follow_up();
    planning.allocate();
    planning.await_payment();
    return std::move(planning.steps);
}

}  // namespace reports
