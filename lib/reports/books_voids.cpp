#include "reports/books_voids.hpp"

#include <algorithm>
#include <tuple>

namespace reports {

namespace {

/// Of two transactions of one day either may stand first in the book.
bool is_the_document(const BookClaim& claim) {
    if (claim.amount < 0) return claim.invoice == claim.called || claim.invoice == no_name;
    const bool has_due = std::ranges::any_of(
        claim.instalments, [](const BookInstalment& one) { return one.due.has_value(); });
    return has_due || claim.invoice != claim.called;
}

}  // namespace

BookVoids find_voids(const BookClaims& claims, const BookKinds& kinds) {
    BookVoids voids;
    std::map<std::tuple<std::uint32_t, std::uint32_t>, std::size_t> first_of;  // by name and payer
    for (std::size_t i = 0; i < claims.list.size(); i = claims.end_of_transaction(i)) {
        const auto& claim = claims.list[i];
        if (claim.called == no_name) continue;
        const auto [found, is_first] = first_of.try_emplace({claim.called, claim.payer}, i);
        if (is_first) continue;
        const auto& first = claims.list[found->second];
        if (first.transaction == claim.transaction ||
            !kinds.is_reverse(first.transaction, claim.transaction))
            continue;
        const bool is_turned = first.date == claim.date && !is_the_document(first);
        const auto& document = is_turned ? claim : first;
        voids.emplace((is_turned ? first : claim).transaction,
                      BookVoided{document.transaction, document.date});
        first_of.erase(found);
    }
    return voids;
}

}  // namespace reports
