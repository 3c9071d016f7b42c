#include "ledger/oldest_first.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "ledger/tab.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

using Account = std::pair<Id<Customer>, Currency>;
using Tabs = std::map<Account, Tab>;

bool ever_oldest_first(const Book& book, const Customer& customer) {
    if (allocate_on(book, customer, always) == Allocate::oldest_first) return true;
    return std::ranges::any_of(customer.changes, [](const Change& change) {
        return change.attribute.key == Key::allocate && change.attribute.value == "oldest-first";
    });
}

Tab* find_tab(Tabs& tabs, const Document& document) {
    const auto found = tabs.find({document.customer, document.currency});
    return found == tabs.end() ? nullptr : &found->second;
}

/// A tab for every account that has unsaid money and, at some time, the policy.
Tabs open_tabs(const Book& book) {
    Tabs tabs;
    for (const auto& unsaid : book.unsaid) {
        const auto& source = book.documents[unsaid.source];
        if (find_tab(tabs, source) != nullptr ||
            !ever_oldest_first(book, book.customers[source.customer]))
            continue;
        const Account account{source.customer, source.currency};
        tabs.emplace(account, Tab{book, source.customer, source.currency});
    }
    return tabs;
}

void add_policy_days(const Book& book, Tabs& tabs) {
    for (auto& [account, tab] : tabs) {
        for (const auto& change : book.customers[account.first].changes) {
            if (change.attribute.key != Key::allocate) continue;
            tab.wake(change.from);
            if (change.until != never) tab.wake(change.until + Days{1});
        }
    }
}

void fill(const Book& book, Tabs& tabs) {
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!document.is_debit()) return;
        if (auto* tab = find_tab(tabs, document)) tab->add_target(id);
    });
    for (const auto& unsaid : book.unsaid)
        if (auto* tab = find_tab(tabs, book.documents[unsaid.source]))
            tab->add_source(unsaid.source, unsaid.amount);
    for (const auto& allocation : book.allocations) {
        auto* target = find_tab(tabs, book.documents[allocation.target]);
        auto* source = find_tab(tabs, book.documents[allocation.source]);
        if (target != nullptr) target->add_allocation(allocation);
        if (source != nullptr && source != target) source->add_allocation(allocation);
    }
    for (const auto& refund : book.refunds)
        if (auto* tab = find_tab(tabs, book.documents[refund.source])) tab->add_refund(refund);
    for (const auto& dispute : book.disputes) {
        auto* tab = find_tab(tabs, book.documents[dispute.document]);
        if (tab == nullptr) continue;
        tab->touch(dispute.document, dispute.from);
        if (dispute.until != never) tab->touch(dispute.document, dispute.until);
    }
    for (const auto& schedule : book.schedules)
        if (auto* tab = find_tab(tabs, book.documents[schedule.document]))
            tab->touch(schedule.document, schedule.from);
}

/// What is derived stands at the source's entry, as if that had said it on the day.
void add_derived(Book& book, Allocation allocation) {
    auto& detail = own_detail(book, allocation);
    detail.said = allocation.from;
    detail.derived = true;
    book.allocations.push_back(allocation);
}

}  // namespace

void allocate_oldest_first(Book& book) {
    if (book.unsaid.empty()) return;
    auto tabs = open_tabs(book);
    if (tabs.empty()) return;
    fill(book, tabs);
    add_policy_days(book, tabs);
    book.open_at_end.clear();
    for (auto& [account, tab] : tabs)
        for (const auto& allocation : tab.run()) add_derived(book, allocation);
}

}  // namespace ledger
