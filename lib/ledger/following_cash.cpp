#include "ledger/following_cash.hpp"

#include <algorithm>

#include "ledger/standing.hpp"

namespace ledger {
namespace {

constexpr Days short_time{7};
constexpr Days long_time{30};

/// By code of the currency.
using Cash = std::map<std::string_view, FollowingCash>;

FollowingCash& cash_in(const Book& book, Currency currency, Cash& cash) {
    const FollowingCash none{Money::zero(currency), Money::zero(currency)};
    return cash.try_emplace(book.currencies.code(currency), none).first->second;
}

}  // namespace

bool is_contact(const Event& event) {
    return event.kind == Kind::note && !event.customer.is_none() &&
           find_attribute(event.attributes, Key::kind) != nullptr;
}

std::string who_of(const Event& event) {
    const auto* who = find_attribute(event.attributes, Key::who);
    return who == nullptr ? std::string{} : who->value;
}

ReceiptsByDay::ReceiptsByDay(const Book& book, Date as_of) : book_{book} {
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind == Kind::receipt && document.exists_on(as_of))
            receipts_[document.customer].push_back(id);
    });
    for (auto& [customer, list] : receipts_)
        std::ranges::sort(list, {}, [&](Id<Document> id) { return book.documents[id].date; });
}

std::vector<Id<Document>> ReceiptsByDay::following(Id<Customer> customer, Date day) const {
    const auto own = receipts_.find(customer);
    if (own == receipts_.end()) return {};
    const auto date_of = [&](Id<Document> id) { return book_.documents[id].date; };
    const auto first = std::ranges::upper_bound(own->second, day, {}, date_of);
    const auto last =
        std::ranges::upper_bound(first, own->second.end(), day + long_time, {}, date_of);
    return {first, last};
}

void Following::take(const Event& contact, const std::vector<Id<Document>>& receipts) {
    const auto billed = currency_on(book_, contact.customer, contact.date);
    if (!billed.is_none()) ask(billed);
    for (const auto id : receipts) {
        auto& soonest = after_.try_emplace(id, long_time).first->second;
        soonest = std::min(soonest, book_.documents[id].date - contact.date);
    }
}

std::vector<FollowingCash> Following::result() const {
    Cash cash;
    for (const auto currency : currencies_) cash_in(book_, currency, cash);
    for (const auto& [id, after] : after_) {
        const auto& receipt = book_.documents[id];
        auto& sums = cash_in(book_, receipt.currency, cash);
        const auto amount = Money::from_minor(receipt.amount, receipt.currency);
        sums.in_30 = sums.in_30 + amount;
        if (after <= short_time) sums.in_7 = sums.in_7 + amount;
    }
    std::vector<FollowingCash> list;
    for (const auto& [code, following] : cash) list.push_back(following);
    return list;
}

}  // namespace ledger
