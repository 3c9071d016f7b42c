#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/exposure.hpp"
#include "settings/credit.hpp"

namespace ledger {

/// A limit in force, and the customer it is of: what that one and all below it owe uses it.
struct CreditLimit {
    Money amount;
    Id<Customer> of;
    Date until = never;  // its last day, of a temporary one
};

/// What the configuration says of the `grade:` a customer has on a day; null when nothing.
const settings::CreditClass* class_on(const Book& book, const settings::Credit& credit,
                                      Id<Customer> id, Date day);

/// What a class names, without a currency in that of the customer; nothing when the book knows no
/// such currency, or the amount has more decimals than it.
std::optional<Money> class_amount(const Book& book, const settings::NamedAmount& amount,
                                  Id<Customer> id, Date day);

/// The `limit:` in force, else that of the customer's class.
std::optional<CreditLimit> credit_limit_on(const Book& book, const settings::Credit& credit,
                                           Id<Customer> id, Date day);

/// The limits of a customer and of all above it, the nearest first.
std::vector<CreditLimit> limits_upwards(const Book& book, const settings::Credit& credit,
                                        const FamilyTree& tree, Id<Customer> id, Date day);

/// How a limit is used: `near` above the share `warn` of it, `over` above all of it.
enum class LimitUse : std::uint8_t { below, near, over };
LimitUse use_of(Money exposure, Money limit, Rate warn);

/// The exposure of the limit, in percent; no number of a limit of nought.
inline Ratio percent_used(Money exposure, Money limit) {
    return {100 * exposure.minor(), limit.minor()};
}

}  // namespace ledger
