#include "ledger/limit_use.hpp"

namespace ledger {

LimitUses::LimitUses(const Book& book, const settings::Credit& credit, Date day)
    : book_{book},
      credit_{credit},
      day_{day},
      exposures_{book, day},
      known_(book.customers.size()),
      limits_(book.customers.size()),
      is_limit_known_(book.customers.size()) {}

std::optional<CreditLimit> LimitUses::limit_of(Id<Customer> id) {
    std::vector<Id<Customer>> passed;  // up to the first whose limit is known
    std::optional<CreditLimit> limit;
    for (auto at = id; !at.is_none() && !limit; at = exposures_.tree().parent(at)) {
        if (is_limit_known_[at.index]) {
            limit = limits_[at.index];
            break;
        }
        is_limit_known_[at.index] = true;
        passed.push_back(at);
        limit = credit_limit_on(book_, credit_, at, day_);
    }
    for (const auto one : passed) limits_[one.index] = limit;
    return limit;
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
