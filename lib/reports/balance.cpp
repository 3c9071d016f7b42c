#include "reports/balance.hpp"

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"

namespace reports {
namespace {

using ledger::Book;
using OwedLines = ledger::Lines<Owed>;

void add_items(const Book& book, Date as_of, const ledger::OpenAmounts& amounts, OwedLines& lines) {
    const auto soon = [&](ledger::Ids ids) { lines.prefetch(ids); };
    const auto take_item = [&](const ledger::OpenItem& item) {
        auto* owed = lines.of(item.document);
        if (owed == nullptr) return;
        const auto open = Money::from_minor(item.open, owed->open.currency());
        owed->open = owed->open + open;
        if (ledger::is_overdue(item.due, as_of)) owed->overdue = owed->overdue + open;
    };
    const auto take_source = [&](const ledger::OnAccount& source) {
        auto* owed = lines.of(source.source);
        if (owed == nullptr) return;
        owed->on_account = owed->on_account - Money::from_minor(source.left, owed->open.currency());
    };
    ledger::for_each_open(book, as_of, amounts, soon, take_item, take_source);
}

std::vector<Money> balances(const std::vector<ledger::Line<Owed>>& totals) {
    std::vector<Money> sums;
    for (const auto& total : totals) sums.push_back(total.figures.balance);
    return sums;
}

}  // namespace

Owed& Owed::operator+=(const Owed& other) {
    open = open + other.open;
    on_account = on_account + other.on_account;
    balance = balance + other.balance;
    overdue = overdue + other.overdue;
    return *this;
}

BalanceReport balance(const Book& book, BalanceQuery query) {
    BalanceReport report{std::move(query), {}, {}};
    const auto& asked = report.query;
    ledger::Groups groups{book, asked.selection, asked.grouping, asked.as_of};
    OwedLines lines{groups};
    const auto amounts = ledger::open_amounts(book, asked.as_of);
    add_items(book, asked.as_of, amounts, lines);
    if (asked.all) ledger::ask_for_everybody(book, asked.as_of, lines);
    report.lines = lines.taken_in_order();
    for (auto& line : report.lines)
        line.figures.balance = line.figures.open + line.figures.on_account;
    report.totals = ledger::totals(report.lines, book.currencies);
    ledger::tie_out(book, groups, asked.as_of, amounts, balances(report.totals));
    return report;
}

}  // namespace reports
