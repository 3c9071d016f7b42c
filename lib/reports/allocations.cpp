#include "reports/allocations.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace reports {
namespace {

using ledger::Allocation;
using ledger::Book;

AllocationLine line_of(const Book& book, const Allocation& allocation) {
    const auto& source = book.documents[allocation.source];
    const auto& target = book.documents[allocation.target];
    return {allocation.from,
            book.number_of(allocation.source),
            book.number_of(allocation.target),
            target.customer,
            Money::from_minor(allocation.amount, target.currency),
            Money::from_minor(discount_of(book, allocation), target.currency),
            Money::from_minor(allocation.used, source.currency),
            is_derived(book, allocation)};
}

AllocationLine taken_back(AllocationLine line, Date day) {
    line.date = day;
    line.amount = -line.amount;
    line.discount = -line.discount;
    line.used = -line.used;
    return line;
}

bool is_selected(const Book& book, const AllocationsQuery& query, const Allocation& allocation) {
    return ledger::selects(book, query.selection, allocation.target, query.to) ||
           ledger::selects(book, query.selection, allocation.source, query.to);
}

void add_lines(const Book& book, const AllocationsQuery& query, const Allocation& allocation,
               std::vector<AllocationLine>& lines) {
    const auto within = [&](Date day) { return query.from <= day && day <= query.to; };
    const auto line = line_of(book, allocation);
    if (within(allocation.from)) lines.push_back(line);
    if (within(allocation.until)) lines.push_back(taken_back(line, allocation.until));
}

/// The columns behind the first three, as they are printed.
auto later_columns(const Book& book, const AllocationLine& line) {
    const auto digits = [&](Money amount) {
        return plain_digits(amount.minor(), book.currencies.decimals(amount.currency()));
    };
    return std::tuple{std::string_view{book.customers[line.customer].id},
                      book.currencies.code(line.amount.currency()),
                      digits(line.amount),
                      digits(line.discount),
                      book.currencies.code(line.used.currency()),
                      digits(line.used),
                      line.derived};
}

/// Equal books in other files list the same lines in the same order.
void sort_lines(const Book& book, std::vector<AllocationLine>& lines) {
    std::ranges::sort(lines, [&](const AllocationLine& a, const AllocationLine& b) {
        const auto first = std::tie(a.date, a.source, a.document);
        const auto second = std::tie(b.date, b.source, b.document);
        if (first != second) return first < second;
        return later_columns(book, a) < later_columns(book, b);
    });
}

}  // namespace

AllocationsReport allocations(const Book& book, AllocationsQuery query) {
    std::vector<AllocationLine> lines;
    for (const auto& allocation : book.allocations) {
        const bool ever = allocation.from < allocation.until;
        if (ever && is_selected(book, query, allocation)) add_lines(book, query, allocation, lines);
    }
    sort_lines(book, lines);
    return {std::move(query), std::move(lines)};
}

}  // namespace reports
