#include "ledger/tie_out.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/open_items.hpp"

namespace ledger {
namespace {

Money sum_in(const std::vector<Money>& sums, Currency currency) {
    const auto found = std::ranges::find(sums, currency, &Money::currency);
    return found == sums.end() ? Money::zero(currency) : *found;
}

/// The first document whose items are not what is open of it; none when all are.
Id<Document> first_untied(const Book& book, Date as_of) {
    const auto open = open_amounts(book, as_of);
    std::vector<std::int64_t> amounts;
    for (std::size_t i = 0; i < open.size(); ++i) amounts.push_back(open[i]);
    const auto now = position(book, as_of);
    for (const auto& item : now.items) amounts[item.document.index] -= item.open;
    for (const auto& source : now.on_account) amounts[source.source.index] -= source.left;
    const auto off = std::ranges::find_if(amounts, [](std::int64_t rest) { return rest != 0; });
    if (off == amounts.end()) return Id<Document>::none();
    return {static_cast<std::uint32_t>(off - amounts.begin())};
}

[[noreturn]] void fail(const Book& book, Date as_of, Money reported, Money owed) {
    const auto document = first_untied(book, as_of);
    const auto where = document.is_none() ? "no single document"
                                          : fmt::format("document {}", book.number_of(document));
    throw Untied{fmt::format("on {} the report says {}, the books {}; {} is off", to_string(as_of),
                             to_string(reported, book.currencies), to_string(owed, book.currencies),
                             where)};
}

}  // namespace

std::vector<Money> owed_by_currency(const Book& book, Groups& groups, const OpenAmounts& amounts) {
    std::vector<i128> sums(book.currencies.size(), 0);
    const auto add = [&](Id<Document> id) {
        if (groups.of(id) == Groups::none) return;
        const auto& document = book.documents[id];
        const i128 amount = amounts[id.index];
        sums[document.currency.index] += document.is_source() ? -amount : amount;
    };
    for_each_worth(book, amounts, [](Ids) {}, add);
    std::vector<Money> owed;
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (sums[i] != 0)
            owed.push_back(Money::from_minor(sums[i], {static_cast<std::uint16_t>(i)}));
    return owed;
}

void tie_out(const Book& book, Groups& groups, Date as_of, const OpenAmounts& amounts,
             const std::vector<Money>& totals) {
    tie_out(book, as_of, owed_by_currency(book, groups, amounts), totals);
}

void tie_out(const Book& book, Date as_of, const std::vector<Money>& owed,
             const std::vector<Money>& totals) {
    for (const auto sum : totals) {
        const auto expected = sum_in(owed, sum.currency());
        if (sum != expected) fail(book, as_of, sum, expected);
    }
    for (const auto sum : owed) {
        const auto reported = sum_in(totals, sum.currency());
        if (sum != reported) fail(book, as_of, reported, sum);
    }
}

}  // namespace ledger
