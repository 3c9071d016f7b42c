#include "reports/stats.hpp"

#include <algorithm>

namespace reports {

namespace {

using ledger::Book;

std::uint64_t derived_allocations(const Book& book) {
    return static_cast<std::uint64_t>(std::ranges::count_if(
        book.allocations,
        [&](const ledger::Allocation& allocation) { return is_derived(book, allocation); }));
}

std::vector<Size> sizes(const Book& book) {
    return {{"bytes", book.counts.bytes},
            {"files", book.counts.files},
            {"customers", book.customers.size()},
            {"items", book.items.size()},
            {"contracts", book.contracts.size()},
            {"documents", book.documents.size()},
            {"allocations", book.allocations.size()},
            {"derived allocations", derived_allocations(book)}};
}

std::vector<Size> entries(const Book& book) {
    std::vector<Size> entries;
    for (const auto& shape : journal::all_shapes())
        if (const auto count = book.counts.of(shape.kind); count > 0)
            entries.push_back({shape.name, count});
    return entries;
}

}  // namespace

StatsReport stats(const Book& book) {
    return {sizes(book), entries(book), book.counts.first, book.counts.last};
}

Speed speed(const ledger::Counts& counts, std::int64_t microseconds) {
    const i128 time = std::max<std::int64_t>(microseconds, 1);
    return {divide_rounded(time, 1000), divide_rounded(i128{counts.bytes} * 10, time),
            divide_rounded(i128{counts.blocks()} * 1'000'000, time)};
}

}  // namespace reports
