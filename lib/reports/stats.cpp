#include "reports/stats.hpp"

#include <algorithm>

namespace reports {

namespace {

using ledger::Book;

std::uint64_t derived_allocations(const Book& book) {
    return static_cast<std::uint64_t>(
        std::ranges::count_if(book.allocations, &ledger::Allocation::derived));
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
    for (const auto& shape : journal::all_shapes()) {
        const auto index = static_cast<std::size_t>(shape.kind);
        if (index >= book.counts.by_kind.size() || book.counts.by_kind[index] == 0) continue;
        entries.push_back({shape.name, book.counts.by_kind[index]});
    }
    return entries;
}

}  // namespace

StatsReport stats(const Book& book) {
    return {sizes(book), entries(book), book.counts.first, book.counts.last};
}

}  // namespace reports
