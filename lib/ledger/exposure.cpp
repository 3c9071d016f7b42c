#include "ledger/exposure.hpp"

#include <algorithm>

#include "ledger/commitments.hpp"
#include "ledger/open_items.hpp"
#include "ledger/rates.hpp"

namespace ledger {

Exposures::Exposures(const Book& book, Date day, NothingYet)
    : book_{book}, day_{day}, tree_{book, day}, sums_(book.customers.size()), covers_{book} {}

Exposures::Exposures(const Book& book, Date day) : Exposures{book, day, NothingYet{}} {
    const auto amounts = open_amounts(book, day);
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const auto worth = amounts[id.index];
        if (worth != 0) add(id, document.is_debit() ? open : on_account, worth);
    });
    for (const auto id : unbilled_orders(book, day)) add(id, orders, book.documents[id].amount);
    for (const auto& draft : unmatured_drafts(book, day))
        add(draft.receipt, drafts, book.documents[draft.receipt].amount);
}

void Exposures::add(Id<Document> id, Part part, i128 minor) {
    const auto& document = book_.documents[id];
    add(document.customer, document.currency, part, minor);
}

void Exposures::add(Id<Customer> id, Currency currency, Part part, i128 minor) {
    auto& sums = sums_[id.index];
    auto sum = std::ranges::find(sums, currency, &Sum::currency);
    if (sum == sums.end()) sum = sums.insert(sums.end(), Sum{currency, {}});
    sum->minor[part] += minor;
}

void Exposures::move_to(Date day, bool other_parents) {
    day_ = day;
    if (other_parents) tree_ = FamilyTree{book_, day};
}

void Exposures::leave_out(Id<Document> order) {
    add(order, orders, -book_.documents[order].amount);
}

tl::expected<Money, NoExchange> Exposures::in(Money amount, Currency currency) const {
    if (const auto found = in_currency(book_, amount, currency, day_)) return *found;
    return tl::unexpected{NoExchange{amount.currency()}};
}

/// Insurers one after the other, each of what those before leave; then the guarantors. Together
/// at most the rest.
tl::expected<Money, NoExchange> Exposures::cover_of(Id<Customer> id, Money rest) const {
    const auto none = Money::zero(rest.currency());
    auto left = std::max(rest, none);
    auto cover = none;
    for (const auto& insurance : covers_.insurances_on(id, day_)) {
        const auto limit = in(insurance.limit, rest.currency());
        if (!limit) return limit;
        const auto insured = std::min(*limit, left);
        left = left - insured;
        cover = cover + share_of(insured, insurance.quota);
    }
    for (const auto& guarantee : covers_.guarantees_on(id, day_)) {
        const auto amount = in(guarantee.amount, rest.currency());
        if (!amount) return amount;
        cover = cover + *amount;
    }
    return std::min(cover, std::max(rest, none));
}

tl::expected<Exposure, NoExchange> Exposures::of(Id<Customer> id, Currency currency) const {
    const auto none = Money::zero(currency);
    std::array<Money, parts> sums{none, none, none, none};
    for (const auto& sum : sums_[id.index]) {
        for (std::size_t part = 0; part < parts; ++part) {
            const auto amount = in(Money::from_minor(sum.minor[part], sum.currency), currency);
            if (!amount) return tl::unexpected{amount.error()};
            sums[part] = sums[part] + *amount;
        }
    }
    Exposure exposure{sums[open], sums[on_account], sums[orders], sums[drafts], none};
    const auto cover = cover_of(id, exposure.uncovered());
    if (!cover) return tl::unexpected{cover.error()};
    exposure.cover = *cover;
    return exposure;
}

tl::expected<Exposure, NoExchange> Exposures::of_tree(Id<Customer> id, Currency currency) const {
    const auto none = Money::zero(currency);
    Exposure sum{none, none, none, none, none};
    for (const auto member : tree_.members(id)) {
        const auto own = of(member, currency);
        if (!own) return own;
        sum.open = sum.open + own->open;
        sum.on_account = sum.on_account + own->on_account;
        sum.orders = sum.orders + own->orders;
        sum.drafts = sum.drafts + own->drafts;
        sum.cover = sum.cover + own->cover;
    }
    return sum;
}

}  // namespace ledger
