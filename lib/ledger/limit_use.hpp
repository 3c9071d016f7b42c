#pragma once

#include <optional>
#include <vector>

#include <tl/expected.hpp>

#include "ledger/credit_limits.hpp"

namespace ledger {

/// The limit that binds each customer first on a day, and what uses it. The exposure of a tree is
/// formed once, and a limit looked for once, however many are below it.
class LimitUses {
public:
    /// Keeps references to the book and the settings.
    LimitUses(const Book& book, const settings::Credit& credit, Date day);

    /// Its own limit or that of its class, else that of the nearest company above.
    std::optional<CreditLimit> limit_of(Id<Customer> id);

    /// The exposure of a customer and all below it.
    tl::expected<Money, NoExchange> exposure_of(Id<Customer> id, Currency currency);

    const Exposures& exposures() const { return exposures_; }

private:
    struct Known {
        Currency currency;
        tl::expected<Money, NoExchange> exposure;
    };

    const Book& book_;
    const settings::Credit& credit_;
    Date day_;
    Exposures exposures_;
    std::vector<std::optional<Known>> known_;  // by customer: in the currency asked for first
    std::vector<std::optional<CreditLimit>> limits_;  // by customer, where it is known
    std::vector<bool> is_limit_known_;
};

}  // namespace ledger
