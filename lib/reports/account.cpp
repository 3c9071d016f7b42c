#include "reports/account.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/check.hpp"
#include "ledger/open_items.hpp"

namespace reports {
namespace {

using ledger::AccountMovement;
using ledger::Allocation;
using ledger::Book;
using ledger::Document;
using ledger::Movement;

using AccountKey = std::pair<Id<ledger::Customer>, Currency>;
using Accounts = std::map<AccountKey, Account>;
using Selected = std::vector<bool>;  // by document

Selected selected_documents(const Book& book, const AccountQuery& query) {
    Selected selected(book.documents.size(), true);
    if (query.selection.is_everything()) return selected;
    book.documents.for_each([&](Id<Document> id, const Document&) {
        selected[id.index] = ledger::selects(book, query.selection, id, query.to);
    });
    return selected;
}

/// Money set against a document within one account crosses no border between
/// accounts; but it crosses that of the selection when only one side is taken.
bool crosses_selection(const Book& book, const Selected& selected, const Allocation& allocation) {
    const auto& source = book.documents[allocation.source];
    const auto& target = book.documents[allocation.target];
    return source.kind != journal::Kind::writeoff && source.customer == target.customer &&
           source.currency == target.currency &&
           selected[allocation.source.index] != selected[allocation.target.index];
}

void add_transfer(const Book& book, const Selected& selected, const Allocation& allocation,
                  std::vector<AccountMovement>& result) {
    const bool settles = selected[allocation.target.index];
    const auto moved = settles ? allocation.target : allocation.source;
    const auto& document = book.documents[moved];
    const i128 amount = settles ? -i128{allocation.amount} : i128{allocation.used};
    AccountMovement movement{Movement::transferred,
                             allocation.from,
                             document.customer,
                             document.currency,
                             amount,
                             moved,
                             moved,
                             document.kind,
                             detail_of(book, allocation).place};
    result.push_back(movement);
    if (allocation.until == never) return;
    movement.movement = Movement::voided;
    movement.date = allocation.until;
    movement.amount = -amount;
    movement.place = end_place(book, allocation);
    result.push_back(movement);
}

std::vector<AccountMovement> selected_movements(const Book& book, const AccountQuery& query) {
    const auto selected = selected_documents(book, query);
    auto result = ledger::movements(book);
    std::erase_if(result,
                  [&](const AccountMovement& movement) { return !selected[movement.moved.index]; });
    for (const auto& allocation : book.allocations)
        if (crosses_selection(book, selected, allocation) && allocation.from < allocation.until)
            add_transfer(book, selected, allocation, result);
    std::erase_if(result,
                  [&](const AccountMovement& movement) { return movement.date > query.to; });
    return result;
}

std::string_view kind_of(const AccountMovement& movement) {
    switch (movement.movement) {
        case Movement::discount:
            return "discount";
        case Movement::transferred:
            return "transfer";
        case Movement::voided:
            return "void";
        default:
            return journal::name_of(movement.kind);
    }
}

Account empty_account(Id<ledger::Customer> customer, Currency currency) {
    const auto zero = Money::zero(currency);
    return {customer, zero, {}, zero, zero, zero};
}

AccountLine line_of(const Book& book, const AccountMovement& movement, const TitleAt& title_at) {
    const auto amount = Money::from_minor(movement.amount, movement.currency);
    const auto zero = Money::zero(movement.currency);
    return {movement.date,
            book.number_of(movement.document),
            kind_of(movement),
            title_at(movement.place),
            std::max(amount, zero),
            std::max(-amount, zero),
            zero,
            movement.place};
}

/// The order of the columns, so that it does not matter in which file or line
/// an entry stands; lines that are equal in all of them keep reading order.
void sort_lines(const Book& book, Account& account) {
    const auto decimals = book.currencies.decimals(account.opening.currency());
    const auto digits = [&](Money amount) { return plain_digits(amount.minor(), decimals); };
    std::ranges::sort(account.lines, [&](const AccountLine& a, const AccountLine& b) {
        const auto first = std::tie(a.date, a.number, a.kind, a.title);
        const auto second = std::tie(b.date, b.number, b.kind, b.title);
        if (first != second) return first < second;
        if (a.debit != b.debit) return digits(a.debit) < digits(b.debit);
        if (a.credit != b.credit) return digits(a.credit) < digits(b.credit);
        return a.place < b.place;
    });
}

void run_balance(Account& account) {
    account.closing = account.opening;
    for (auto& line : account.lines) {
        account.debits = account.debits + line.debit;
        account.credits = account.credits + line.credit;
        account.closing = account.closing + line.debit - line.credit;
        line.balance = account.closing;
    }
}

Accounts collect(const Book& book, const AccountQuery& query, const TitleAt& title_at) {
    Accounts accounts;
    for (const auto& movement : selected_movements(book, query)) {
        const AccountKey key{movement.customer, movement.currency};
        const auto empty = empty_account(movement.customer, movement.currency);
        auto& account = accounts.try_emplace(key, empty).first->second;
        if (movement.date >= query.from) {
            account.lines.push_back(line_of(book, movement, title_at));
        } else {
            account.opening =
                account.opening + Money::from_minor(movement.amount, movement.currency);
        }
    }
    return accounts;
}

/// Two ways to the same figure: the movements, and what is open and on account.
void check_closing(const Book& book, const AccountQuery& query, const Accounts& accounts) {
    const auto selected = selected_documents(book, query);
    const auto open = ledger::open_amounts(book, query.to);
    std::map<AccountKey, i128> balances;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!selected[id.index]) return;
        const i128 amount = open[id.index];
        balances[{document.customer, document.currency}] += document.is_debit() ? amount : -amount;
    });
    for (const auto& [key, balance] : balances) {
        const auto found = accounts.find(key);
        check(balance == (found == accounts.end() ? 0 : found->second.closing.minor()));
    }
}

std::vector<Account> sorted_accounts(const Book& book, Accounts accounts) {
    std::vector<Account> sorted;
    for (auto& [key, account] : accounts)
        if (!account.lines.empty() || !account.opening.is_zero())
            sorted.push_back(std::move(account));
    std::ranges::sort(sorted, {}, [&](const Account& account) {
        return std::pair{std::string_view{book.customers[account.customer].id},
                         book.currencies.code(account.opening.currency())};
    });
    return sorted;
}

std::vector<AccountTotal> totals_of(const Book& book, const std::vector<Account>& accounts) {
    std::map<std::string_view, AccountTotal> totals;
    for (const auto& account : accounts) {
        const auto zero = Money::zero(account.opening.currency());
        const AccountTotal none{zero, zero, zero, zero};
        auto& total = totals.try_emplace(book.currencies.code(zero.currency()), none).first->second;
        total = {total.opening + account.opening, total.debits + account.debits,
                 total.credits + account.credits, total.closing + account.closing};
    }
    std::vector<AccountTotal> sorted;
    for (const auto& [code, total] : totals) sorted.push_back(total);
    return sorted;
}

}  // namespace

AccountReport account(const Book& book, AccountQuery query, const TitleAt& title_at) {
    auto accounts = collect(book, query, title_at);
    for (auto& [key, account] : accounts) {
        sort_lines(book, account);
        run_balance(account);
    }
    check_closing(book, query, accounts);
    auto sorted = sorted_accounts(book, std::move(accounts));
    auto totals = totals_of(book, sorted);
    return {std::move(query), std::move(sorted), std::move(totals)};
}

}  // namespace reports
