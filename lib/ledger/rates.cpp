#include "ledger/rates.hpp"

namespace ledger {

std::optional<UsedRate> rate_on(const Book& book, Currency from, Currency to, Date day) {
    std::optional<UsedRate> found;
    for (const auto& rate : book.rates) {
        if (rate.date > day) break;
        const bool direct = rate.one == from && rate.other == to;
        const bool inverse = rate.one == to && rate.other == from;
        const bool newer = !found || found->rate->date < rate.date || found->inverse;
        if ((direct || inverse) && newer) found = UsedRate{&rate, inverse};
    }
    return found;
}

Money converted(Money amount, const UsedRate& used, Currency to, const Currencies& currencies) {
    const i128 from_unit = power_of_ten(currencies.decimals(amount.currency()));
    const i128 to_unit = power_of_ten(currencies.decimals(to));
    const i128 scale = power_of_ten(used.rate->number.decimals);
    const i128 number = used.rate->number.mantissa;
    const i128 numerator = amount.minor() * to_unit * (used.inverse ? scale : number);
    const i128 denominator = from_unit * (used.inverse ? number : scale);
    return Money::from_minor(divide_rounded(numerator, denominator), to);
}

std::optional<Money> in_currency(const Book& book, Money amount, Currency to, Date day) {
    if (amount.currency() == to) return amount;
    if (amount.is_zero()) return Money::zero(to);
    const auto rate = rate_on(book, amount.currency(), to, day);
    if (!rate) return std::nullopt;
    return converted(amount, *rate, to, book.currencies);
}

}  // namespace ledger
