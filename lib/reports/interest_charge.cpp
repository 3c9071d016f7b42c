#include <algorithm>
#include <numeric>

#include "ledger/day_count.hpp"
#include "reports/interest_accrual.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;

i128 parts_of(const Stretch& stretch, const InterestTerms& terms) {
    const auto before = stretch.from - Days{1};
    return i128{stretch.principal} * stretch.rate.millionths *
           ledger::year_parts(terms.settings.basis, before, stretch.to);
}

/// The most a document may bear; nothing where there is no limit.
std::optional<i128> cap_of(const Document& document, int decimals, const InterestTerms& terms) {
    if (const auto& share = terms.settings.cap_share)
        return i128{document.amount} * share->millionths *
               ledger::parts_of_year(terms.settings.basis);
    const auto& cap = terms.settings.cap;
    if (!cap) return std::nullopt;
    i128 parts = i128{cap->mantissa} * power_of_ten(decimals);
    if (__builtin_mul_overflow(parts, parts_of_minor(terms), &parts)) return std::nullopt;
    return parts / power_of_ten(cap->decimals);
}

/// Day by day the cap is used up; what goes beyond it is not charged. Returns what is left of it.
i128 cut_at(i128 cap, const std::vector<Stretch>& stretches, std::vector<i128>& parts) {
    std::vector<std::size_t> order(stretches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return stretches[i].from; });
    for (const auto i : order) {
        parts[i] = std::min(parts[i], cap);
        cap -= parts[i];
    }
    return cap;
}

bool is_below(Money interest, const std::optional<Decimal>& least, int decimals) {
    if (!least) return false;
    return interest.minor() * power_of_ten(least->decimals) <
           i128{least->mantissa} * power_of_ten(decimals);
}

std::vector<InterestRow> rows_of(const std::vector<Stretch>& stretches,
                                 const std::vector<i128>& rounded, Currency currency,
                                 const InterestTerms& terms) {
    std::vector<InterestRow> rows;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const auto& stretch = stretches[i];
        const auto before = stretch.from - Days{1};
        rows.push_back({stretch.instalment, Money::from_minor(stretch.principal, currency),
                        stretch.from, stretch.to,
                        ledger::counted_days(terms.settings.basis, before, stretch.to),
                        stretch.rate, Money::from_minor(rounded[i], currency)});
    }
    return rows;
}

std::optional<FixedSum> fixed_sum_of(const Book& book, const Document& document,
                                     const Accrual& accrual, const InterestTerms& terms) {
    const auto& sums = terms.fixed_sums;
    const bool applies =
        sums.currency.empty() || sums.currency == book.currencies.code(document.currency);
    if (!applies || accrual.stretches.empty()) return std::nullopt;
    const auto sum = sums.of(document.amount, book.currencies.decimals(document.currency));
    if (sum == 0) return std::nullopt;
    const auto first = std::ranges::min(accrual.stretches, {}, &Stretch::from).from;
    return FixedSum{first, Money::from_minor(sum, document.currency)};
}

}  // namespace

i128 parts_of_minor(const InterestTerms& terms) {
    return i128{ledger::parts_of_year(terms.settings.basis)} * Rate::one;
}

Charged charged(const Book& book, Id<Document> id, const Accrual& accrual,
                const InterestTerms& terms) {
    const auto& document = book.documents[id];
    const int decimals = book.currencies.decimals(document.currency);
    Charged result;
    result.interest = Money::zero(document.currency);
    result.fixed_sum = fixed_sum_of(book, document, accrual, terms);
    std::vector<i128> parts;
    for (const auto& stretch : accrual.stretches) parts.push_back(parts_of(stretch, terms));
    result.cap = cap_of(document, decimals, terms);
    result.room = result.cap;
    if (result.room) result.room = cut_at(*result.room, accrual.stretches, parts);
    const auto unit = parts_of_minor(terms);
    const auto whole = divide_rounded(std::accumulate(parts.begin(), parts.end(), i128{0}), unit);
    const auto interest = Money::from_minor(whole, document.currency);
    if (is_below(interest, terms.settings.minimum, decimals)) return result;
    result.interest = interest;
    for (auto& part : parts) part = divide_rounded(part, unit);
    if (!parts.empty()) add_remainder(parts, whole);
    result.rows = rows_of(accrual.stretches, parts, document.currency, terms);
    if (!result.room || *result.room > 0) result.after = accrual.after;
    return result;
}

i128 daily_parts(const Charged& charged, const InterestTerms& terms, Date as_of) {
    const auto of_day = ledger::parts_of_day_after(terms.settings.basis, as_of);
    i128 parts = 0;
    for (const auto& part : charged.after)
        parts += i128{part.principal} * part.rate.value_or(Rate{}).millionths * of_day;
    return std::min(parts, charged.room.value_or(parts));
}

}  // namespace reports
