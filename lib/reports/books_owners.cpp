#include "reports/books_owners.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace reports {

namespace {

constexpr std::uint32_t several = no_name;

/// By name, the customer who has something of that name.
class Owners {
public:
    void add(std::uint32_t name, std::uint32_t customer) {
        const auto [found, is_new] = by_name_.try_emplace(name, customer);
        if (!is_new && found->second != customer) found->second = several;
    }
    bool has(std::uint32_t name) const { return by_name_.contains(name); }
    /// Who it is, if only one.
    std::uint32_t of(std::uint32_t name, std::uint32_t otherwise) const {
        const auto found = by_name_.find(name);
        return found == by_name_.end() || found->second == several ? otherwise : found->second;
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> by_name_;
};

/// Of new debts, and of money that comes in under a name.
std::pair<Owners, Owners> owners_of(const BookClaims& claims, BookKinds& kinds,
                                    const BookVoids& voids) {
    std::pair<Owners, Owners> owners;
    auto& [debts, sources] = owners;
    const auto& list = claims.list;
    for (std::size_t begin = 0, end = 0; begin < list.size(); begin = end) {
        end = claims.end_of_transaction(begin);
        if (voids.contains(list[begin].transaction)) continue;
        bool comes_in = list[begin].called != no_name;
        for (auto i = begin; i < end; ++i) {
            const auto& claim = list[i];
            comes_in = comes_in && claim.amount < 0;
            if (claim.amount > 0 && claim.invoice != no_name &&
                kinds.of(claim.transaction, claim.currency).is_sale)
                debts.add(claim.invoice, claim.customer);
        }
        if (comes_in) sources.add(list[begin].called, list[begin].customer);
    }
    return owners;
}

}  // namespace

void find_owners(BookClaims& claims, BookKinds& kinds, const BookVoids& voids) {
    const auto [debts, sources] = owners_of(claims, kinds, voids);
    for (auto& claim : claims.list) {
        if (!claim.is_payer_said || claim.invoice == no_name) continue;
        const auto& owners = debts.has(claim.invoice) ? debts : sources;
        claim.customer = owners.of(claim.invoice, claim.customer);
    }
}

}  // namespace reports
