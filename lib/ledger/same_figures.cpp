#include "ledger/same_figures.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "ledger/open_items.hpp"

namespace ledger {
namespace {

/// An allocation but for the names: by target first.
auto figures_of(const Book& book, const Allocation& allocation) {
    const auto detail = detail_of(book, allocation);
    return std::tuple{allocation.target.index, allocation.source.index, allocation.from,
                      allocation.until,        allocation.amount,       allocation.used,
                      detail.discount,         detail.derived};
}

using Figures = std::vector<decltype(figures_of(std::declval<const Book&>(),
                                                std::declval<const Allocation&>()))>;

Figures all_figures(const Book& book) {
    Figures all;
    all.reserve(book.allocations.size());
    for (const auto& allocation : book.allocations) all.push_back(figures_of(book, allocation));
    std::ranges::sort(all);
    return all;
}

bool is_same_document(const Document& a, const Document& b) {
    return a.kind == b.kind && a.date == b.date && a.until == b.until && a.dated == b.dated &&
           a.due == b.due && a.amount == b.amount && a.currency == b.currency &&
           a.customer == b.customer;
}

}  // namespace

std::optional<Id<Document>> first_difference(const Book& before, const Book& after) {
    const auto count = std::min(before.documents.size(), after.documents.size());
    const auto open_before = open_amounts(before, never - Days{1});
    const auto open_after = open_amounts(after, never - Days{1});
    for (std::uint32_t i = 0; i < count; ++i) {
        const Id<Document> id{i};
        if (!is_same_document(before.documents[id], after.documents[id]) ||
            open_before[i] != open_after[i])
            return id;
    }
    if (before.documents.size() != after.documents.size())
        return Id<Document>{static_cast<std::uint32_t>(count)};
    const auto one = all_figures(before);
    const auto other = all_figures(after);
    const auto [left, right] = std::ranges::mismatch(one, other);
    if (left != one.end()) return Id<Document>{std::get<0>(*left)};
    if (right != other.end()) return Id<Document>{std::get<0>(*right)};
    return std::nullopt;
}

}  // namespace ledger
