#include "ledger/limit_use.hpp"

namespace ledger {

LimitUses::LimitUses(const Book& book, const settings::Credit& credit, Date day)
    : book_{book},
      credit_{credit},
      day_{day},
      exposures_{book, day},
      known_(book.customers.size()) {}

std::optional<CreditLimit> LimitUses::limit_of(Id<Customer> id) const {
    for (const auto one : exposures_.tree().upwards(id))
        if (auto limit = credit_limit_on(book_, credit_, one, day_)) return limit;
    return std::nullopt;
}

tl::expected<Money, NoExchange> LimitUses::exposure_of(Id<Customer> id, Currency currency) {
    auto& known = known_[id.index];
    if (known && known->currency == currency) return known->exposure;
    const auto exposure =
        exposures_.of_tree(id, currency).map([](const Exposure& parts) { return parts.total(); });
    if (!known) known = Known{currency, exposure};
    return exposure;
}

}  // namespace ledger
