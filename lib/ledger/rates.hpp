#pragma once

#include <optional>

#include "ledger/book.hpp"

namespace ledger {

/// A rate found for a conversion, and which way it was used.
struct UsedRate {
    const ExchangeRate* rate;
    bool inverse;
};

/// The latest rate between two currencies on or before a day, in either
/// direction; never through a third currency. Of the same day the direct one.
std::optional<UsedRate> rate_on(const Book& book, Currency from, Currency to, Date day);

/// `amount` in `to` at the latest rate of a day; nothing when there is none. Nought and what is in
/// `to` already need no rate.
std::optional<Money> in_currency(const Book& book, Money amount, Currency to, Date day);

/// `amount` in `to`, rounded once to its minor unit.
Money converted(Money amount, const UsedRate& used, Currency to, const Currencies& currencies);

}  // namespace ledger
