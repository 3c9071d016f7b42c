#include "reports/on_account.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/tie_out.hpp"

namespace reports {

using ledger::Book;
using ledger::Groups;

namespace {

using Sums = std::map<std::string_view, Money>;  // by code

void add_to(Sums& sums, Money money, const Book& book) {
    const auto code = book.currencies.code(money.currency());
    auto& sum = sums.try_emplace(code, Money::zero(money.currency())).first->second;
    sum = sum + money;
}

std::vector<Money> values_of(const Sums& sums) {
    std::vector<Money> values;
    for (const auto& [code, sum] : sums) values.push_back(sum);
    return values;
}

void sort_lines(const Book& book, std::vector<OnAccountLine>& lines) {
    std::ranges::sort(lines, {}, [&](const OnAccountLine& line) {
        const auto& document = book.documents[line.source];
        return std::tuple{document.dated, std::string_view{book.customers[document.customer].id},
                          book.number_of(line.source), line.source};
    });
}

}  // namespace

OnAccountReport on_account(const Book& book, OnAccountQuery query) {
    OnAccountReport report{std::move(query), {}, {}};
    const auto as_of = report.query.as_of;
    const ledger::Grouping by_customer;
    Groups groups{book, report.query.selection, by_customer, as_of};
    const auto now = ledger::position(book, as_of);
    Sums owed;
    Sums left;
    for (const auto& item : now.items)
        if (groups.of(item.document) != Groups::none)
            add_to(owed, Money::from_minor(item.open, book.documents[item.document].currency),
                   book);
    for (const auto& source : now.on_account) {
        if (groups.of(source.source) == Groups::none) continue;
        const auto& document = book.documents[source.source];
        const auto money = Money::from_minor(source.left, document.currency);
        add_to(owed, -money, book);
        add_to(left, money, book);
        report.lines.push_back({source.source,
                                Money::from_minor(document.amount, document.currency), money,
                                as_of - document.dated});
    }
    ledger::tie_out(book, groups, as_of, ledger::open_amounts(book, as_of), values_of(owed));
    sort_lines(book, report.lines);
    report.totals = values_of(left);
    return report;
}

}  // namespace reports
