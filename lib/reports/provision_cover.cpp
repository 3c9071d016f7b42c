#include "reports/provision_cover.hpp"

#include <algorithm>
#include <numeric>

#include "ledger/rates.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;

/// What a customer with cover owes, by currency, and in which one its cover is.
struct Owed {
    Currency cover;
    std::map<Currency, i128> open;
};

std::map<Id<Customer>, Owed> customers_with_cover(const Book& book, Date day) {
    std::map<Id<Customer>, Owed> owed;
    for (const auto& insurance : ledger::insurances_on(book, day))
        owed.try_emplace(insurance.customer, Owed{insurance.limit.currency(), {}});
    for (const auto& guarantee : ledger::guarantees_on(book, day))
        owed.try_emplace(guarantee.customer, Owed{guarantee.amount.currency(), {}});
    return owed;
}

/// All that is owed, in the one currency it is in, else in that of the cover.
tl::expected<Money, Currency> sum_of(const Book& book, Date day, const Owed& owed) {
    const auto to = owed.open.size() == 1 ? owed.open.begin()->first : owed.cover;
    auto sum = Money::zero(to);
    for (const auto& [currency, minor] : owed.open) {
        const auto amount = Money::from_minor(minor, currency);
        const auto rate = currency == to ? std::nullopt : rate_on(book, currency, to, day);
        if (currency != to && !rate) return tl::unexpected{currency};
        sum = sum + (rate ? converted(amount, *rate, to, book.currencies) : amount);
    }
    return sum;
}

}  // namespace

tl::expected<CoverShares, NoCover> cover_shares(const Book& book, Date day,
                                                const std::vector<ledger::OpenItem>& items) {
    auto owed = customers_with_cover(book, day);
    CoverShares shares;
    if (owed.empty()) return shares;
    for (const auto& item : items) {
        const auto& document = book.documents[item.document];
        const auto own = owed.find(document.customer);
        if (own != owed.end()) own->second.open[document.currency] += item.open;
    }
    const ledger::Exposures exposures{book, day};
    for (const auto& [customer, own] : owed) {
        if (own.open.empty()) continue;
        const auto sum = sum_of(book, day, own);
        if (!sum) return tl::unexpected{NoCover{customer, sum.error(), day}};
        if (sum->minor() <= 0) continue;
        const auto cover = exposures.cover_of(customer, *sum);
        if (!cover) return tl::unexpected{NoCover{customer, cover.error().from, day}};
        shares.emplace(customer, Ratio{cover->minor(), sum->minor()});
    }
    return shares;
}

std::vector<i128> secured_parts(const std::vector<i128>& open, Ratio share) {
    const auto sum = std::accumulate(open.begin(), open.end(), i128{0});
    std::vector<i128> parts(open.size());
    if (sum <= 0 || parts.empty()) return parts;
    const auto whole = divide_rounded(sum * share.numerator, share.denominator);
    for (std::size_t i = 0; i < open.size(); ++i) parts[i] = divide_rounded(open[i] * whole, sum);
    add_remainder(parts, whole);
    return parts;
}

}  // namespace reports
