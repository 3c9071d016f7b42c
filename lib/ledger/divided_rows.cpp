#include "ledger/divided_rows.hpp"

#include <algorithm>
#include <numeric>

namespace ledger {
namespace {

constexpr std::uint32_t months_of_year = 12;

/// The keys that are no dividers.
Grouping of_customers(const Grouping& grouping, const std::vector<Divider>& dividers) {
    Grouping rest{{}, grouping.depth};
    for (const auto& key : grouping.keys)
        if (std::ranges::find(dividers, key, &Divider::key) == dividers.end())
            rest.keys.push_back(key);
    return rest;
}

std::size_t mixed(std::uint64_t hash, std::uint64_t value) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    hash = (hash ^ value) * odd;
    return hash ^ (hash >> 32U);
}

/// Where each text stands among all; equal ones alike.
std::vector<std::uint32_t> ranks_of(const std::vector<std::string_view>& texts) {
    auto distinct = texts;
    std::ranges::sort(distinct);
    const auto repeated = std::ranges::unique(distinct);
    distinct.erase(repeated.begin(), repeated.end());
    std::vector<std::uint32_t> ranks;
    for (const auto text : texts)
        ranks.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(distinct, text) -
                                                   distinct.begin()));
    return ranks;
}

}  // namespace

Divider by_month() {
    return {"month", [](std::uint32_t month) {
                const date::year year{static_cast<int>(month / months_of_year)};
                const date::month in_year{month % months_of_year + 1};
                return to_string(Date{year / in_year / 1}).substr(0, 7);
            }};
}

std::uint32_t month_of(Date day) {
    const date::year_month_day parts{day};
    return static_cast<std::uint32_t>(int{parts.year()}) * months_of_year +
           unsigned{parts.month()} - 1;
}

DividedRows::DividedRows(const Book& book, const Selection& selection, Grouping grouping,
                         std::vector<Divider> dividers, Date day)
    : keys_{std::move(grouping.keys)},
      dividers_{std::move(dividers)},
      of_customers_{of_customers({keys_, grouping.depth}, dividers_)},
      groups_{book, selection, of_customers_, day} {
    check(dividers_.size() <= most_dividers);
    for (std::size_t i = 0; i < dividers_.size(); ++i)
        is_asked_[i] = std::ranges::count(keys_, dividers_[i].key) > 0;
}

std::uint32_t DividedRows::of(Id<Document> id, Divisions divisions) {
    const auto group = groups_.of(id);
    if (group == Groups::none) return none;
    for (std::size_t i = 0; i < divisions.size(); ++i)
        if (!is_asked_[i]) divisions[i] = 0;
    const Row row{group, divisions};
    if (2 * rows_.size() >= slots_.size()) grow();
    auto& slot = slots_[slot_of(row)];
    if (slot == 0) {
        rows_.push_back(row);
        slot = static_cast<std::uint32_t>(rows_.size());
    }
    return slot - 1;
}

/// Where a row is, or where it would be put.
std::size_t DividedRows::slot_of(const Row& row) const {
    std::size_t hash = row.group;
    for (const auto value : row.divisions) hash = mixed(hash, value);
    const auto last = slots_.size() - 1;  // their number is a power of two
    auto slot = hash & last;
    while (slots_[slot] != 0 && rows_[slots_[slot] - 1] != row) slot = (slot + 1) & last;
    return slot;
}

void DividedRows::grow() {
    slots_.assign(std::max<std::size_t>(64, 2 * slots_.size()), 0);
    for (std::uint32_t row = 0; row < rows_.size(); ++row) slots_[slot_of(rows_[row])] = row + 1;
}

/// The number of dividers when it is a key of customers.
std::size_t DividedRows::divider_of(const std::string& key) const {
    const auto divider = std::ranges::find(dividers_, key, &Divider::key);
    return static_cast<std::size_t>(divider - dividers_.begin());
}

Group DividedRows::group(std::uint32_t row) const {
    const auto& [place, divisions] = rows_[row];
    const auto& of_customers = groups_[place];
    Group group{{}, of_customers.customer, of_customers.currency};
    group.values.reserve(keys_.size());
    std::size_t next = 0;
    for (const auto& key : keys_) {
        const auto divider = divider_of(key);
        group.values.push_back(divider == dividers_.size()
                                   ? of_customers.values[next++]
                                   : dividers_[divider].spelled(divisions[divider]));
    }
    return group;
}

/// By what `text_of` says of the groups.
template <class TextOf>
DividedRows::Ranks DividedRows::ranks_by(TextOf text_of) const {
    std::vector<std::string_view> texts;
    for (std::uint32_t group = 0; group < groups_.size(); ++group)
        texts.push_back(text_of(groups_[group]));
    const auto of_groups = ranks_of(texts);
    Ranks ranks;
    for (const auto& row : rows_) ranks.push_back(of_groups[row.group]);
    return ranks;
}

DividedRows::Ranks DividedRows::ranks_by_divider(std::size_t divider) const {
    Ranks numbers;
    for (const auto& row : rows_) numbers.push_back(row.divisions[divider]);
    auto distinct = numbers;
    std::ranges::sort(distinct);
    const auto repeated = std::ranges::unique(distinct);
    distinct.erase(repeated.begin(), repeated.end());
    std::vector<std::string> spelled;
    for (const auto number : distinct) spelled.push_back(dividers_[divider].spelled(number));
    const auto ranks = ranks_of({spelled.begin(), spelled.end()});
    for (auto& number : numbers)
        number = ranks[static_cast<std::size_t>(std::ranges::lower_bound(distinct, number) -
                                                distinct.begin())];
    return numbers;
}

std::vector<DividedRows::Ranks> DividedRows::ranks(const Currencies& currencies) const {
    std::vector<Ranks> ranks;
    std::size_t next = 0;
    for (const auto& key : keys_) {
        const auto divider = divider_of(key);
        if (divider != dividers_.size()) {
            ranks.push_back(ranks_by_divider(divider));
            continue;
        }
        ranks.push_back(
            ranks_by([&](const Group& group) { return std::string_view{group.values[next]}; }));
        ++next;
    }
    ranks.push_back(ranks_by([&](const Group& group) { return currencies.code(group.currency); }));
    return ranks;
}

std::vector<std::uint32_t> DividedRows::in_order(const Currencies& currencies) const {
    const auto by = ranks(currencies);
    std::vector<std::uint32_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        for (const auto& ranks : by)
            if (ranks[a] != ranks[b]) return ranks[a] < ranks[b];
        return false;
    });
    return order;
}

}  // namespace ledger
