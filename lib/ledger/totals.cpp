#include "ledger/totals.hpp"

#include <algorithm>

namespace ledger {
namespace {

i128 tax_on(i128 amount, Rate rate, TaxMode mode) {
    if (mode == TaxMode::inclusive) return contained_tax(amount, rate);
    return divide_rounded(amount * rate.millionths, Rate::one);
}

/// Adds quantity × price of an item line, or its net, in minor units. False when it cannot.
template <class Line>
bool add_as_it_stands(const Line& line, std::int64_t& sum) {
    auto amount = line.amount.number.mantissa;
    int more = line.amount.number.decimals - usual_decimals;
    if (line.priced) {
        more += line.quantity.decimals;
        if (__builtin_mul_overflow(amount, line.quantity.mantissa, &amount)) return false;
    }
    if (more > most_power || (more > 0 && !line.priced)) return false;
    if (more > 0) amount = static_cast<std::int64_t>(divide_rounded(amount, power_of_ten(more)));
    if (more < 0 && __builtin_mul_overflow(amount, power_of_ten(-more), &amount)) return false;
    return !__builtin_add_overflow(sum, amount, &sum);
}

/// Do the items among the lines of a document make its amount?
template <class Line>
bool items_make(const std::vector<Line>& lines, const journal::Amount& amount) {
    std::int64_t total = 0;
    if (lines.empty() || !amount.is_given() || !scale_into(total, amount.number, usual_decimals))
        return false;
    bool any = false;
    std::int64_t sum = 0;
    for (const auto& line : lines) {
        if (line.kind == journal::LineKind::tax) return false;
        if (line.kind != journal::LineKind::item) continue;
        const bool same_currency = line.amount.currency.empty()
                                       ? amount.currency.empty()
                                       : line.amount.currency == amount.currency;
        if (!same_currency || !add_as_it_stands(line, sum)) return false;
        any = true;
    }
    return any && sum == total;
}

}  // namespace

bool adds_up(const journal::Entry& entry) {
    const bool plain = std::ranges::all_of(entry.attributes, &journal::Attribute::of_entry);
    return plain && items_make(entry.lines, entry.amount);
}

bool adds_up(const journal::PlainDocument& plain) {
    return items_make(plain.lines, plain.head.amount);
}

i128 contained_tax(i128 gross, Rate rate) {
    return divide_rounded(gross * rate.millionths, i128{Rate::one} + rate.millionths);
}

std::optional<Rate> rate_of_tax(i128 gross, i128 tax, int most) {
    if (tax <= 0 || tax >= gross) return std::nullopt;
    i128 unit = 1;
    for (int decimals = 0; decimals <= most; ++decimals, unit *= 10) {
        const auto percent = divide_rounded(tax * 100 * unit, gross - tax);
        if (percent <= 0 || percent > 100 * unit) continue;
        const Rate rate{static_cast<std::int32_t>(percent * 10'000 / unit)};
        if (contained_tax(gross, rate) == tax) return rate;
    }
    return std::nullopt;
}

std::vector<TaxOfRate> tax_by_rate(const std::vector<TaxedLine>& lines, TaxMode mode,
                                   TaxRound round) {
    std::vector<TaxOfRate> taxes;
    for (const auto& line : lines) {
        auto found = std::ranges::find(taxes, line.rate, &TaxOfRate::rate);
        if (found == taxes.end()) found = taxes.insert(found, TaxOfRate{line.rate, 0, 0, 0});
        found->base += line.amount;
        found->lines += 1;
        if (round == TaxRound::line) found->tax += tax_on(line.amount, line.rate, mode);
    }
    if (round == TaxRound::document)
        for (auto& tax : taxes) tax.tax = tax_on(tax.base, tax.rate, mode);
    return taxes;
}

i128 gross_of(const std::vector<TaxOfRate>& taxes, TaxMode mode) {
    i128 gross = 0;
    for (const auto& tax : taxes) gross += tax.base + (mode == TaxMode::exclusive ? tax.tax : 0);
    return gross;
}

i128 line_amount(i128 product, int product_decimals, Rate line_discount, Rate header_discount,
                 int decimals) {
    i128 numerator = product;
    i128 denominator = power_of_ten(product_decimals);
    if (line_discount.millionths != 0) {
        numerator *= Rate::one - line_discount.millionths;
        denominator *= Rate::one;
    }
    if (header_discount.millionths != 0) {
        numerator *= Rate::one - header_discount.millionths;
        denominator *= Rate::one;
    }
    // The unit of the currency comes last: cancelling first keeps the product within 128 bits.
    i128 unit = power_of_ten(decimals);
    while (unit > 1 && denominator % 10 == 0) {
        unit /= 10;
        denominator /= 10;
    }
    return divide_rounded(numerator * unit, denominator);
}

}  // namespace ledger
