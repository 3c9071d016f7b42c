#include "reports/aging_items.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace reports {
namespace {

using Run = std::span<AgingItem>;

/// What may be set off against each other is together, oldest first; in which line of a journal
/// something stands means nothing.
bool comes_before(const ledger::Book& book, const AgingItem& a, const AgingItem& b) {
    const auto key = [&](const AgingItem& item) {
        return std::tuple{item.line, book.documents[item.document].customer, item.start};
    };
    if (a.document == b.document) return a.instalment < b.instalment;
    if (const auto first = key(a), second = key(b); first != second) return first < second;
    return std::tuple{book.number_of(a.document), a.open.minor(), a.document} <
           std::tuple{book.number_of(b.document), b.open.minor(), b.document};
}

bool may_meet(const ledger::Book& book, const AgingItem& a, const AgingItem& b) {
    return a.line == b.line &&
           book.documents[a.document].customer == book.documents[b.document].customer;
}

Money sum_of(Run run, bool on_account) {
    auto sum = Money::zero(run.front().open.currency());
    for (const auto& item : run)
        if (item.is_on_account() == on_account) sum = sum + item.open;
    return sum;
}

/// Takes `amount` from the oldest items, or gives it back to the oldest money.
void use_up(Run run, bool on_account, Money amount) {
    for (auto& item : run) {
        if (item.is_on_account() != on_account) continue;
        const auto part = std::min(on_account ? -item.open : item.open, amount);
        item.open = on_account ? item.open + part : item.open - part;
        amount = amount - part;
    }
}

void set_off(Run run) {
    const auto amount = std::min(sum_of(run, false), -sum_of(run, true));
    use_up(run, false, amount);
    use_up(run, true, amount);
}

}  // namespace

void set_off(const ledger::Book& book, std::vector<AgingItem>& items) {
    std::ranges::sort(
        items, [&](const AgingItem& a, const AgingItem& b) { return comes_before(book, a, b); });
    for (auto first = items.begin(); first != items.end();) {
        const auto last = std::find_if_not(first, items.end(), [&](const AgingItem& item) {
            return may_meet(book, *first, item);
        });
        set_off(Run{first, last});
        first = last;
    }
}

void sort_items(const ledger::Book& book, std::vector<AgingItem>& items) {
    struct Keyed {
        std::uint32_t line;
        std::string_view customer;
        Date due;
        std::string number;
        std::uint32_t instalment;
        AgingItem item;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(items.size());
    for (const auto& item : items)
        keyed.push_back({item.line, book.customers[book.documents[item.document].customer].id,
                         item.due, book.number_of(item.document), item.instalment, item});
    std::ranges::stable_sort(keyed, {}, [](const Keyed& key) {
        return std::tie(key.line, key.customer, key.due, key.number, key.instalment);
    });
    std::ranges::transform(keyed, items.begin(), &Keyed::item);
}

}  // namespace reports
