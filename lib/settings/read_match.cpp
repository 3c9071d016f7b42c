#include <algorithm>

#include "settings/reading.hpp"

namespace settings {

namespace {

/// Calls `take` with a value, or with each of a list, until it returns false. True when all went
/// well.
template <class Take>
bool take_each(const toml::node& value, Take take) {
    const auto* list = value.as_array();
    if (list == nullptr) return take(value);
    return std::all_of(list->begin(), list->end(), take);
}

bool take_share(Reading& reading, const toml::node& value, std::vector<Rate>& rates) {
    const auto rate = take_percent(reading, value);
    if (!rate) return false;
    const bool is_part = rate->millionths > 0 && rate->millionths < Rate::one;
    if (!is_part) reading.refuse_value(value, "a share between 0% and 100% belongs here");
    rates.push_back(*rate);
    return is_part;
}

bool take_sum(Reading& reading, const toml::node& value, std::vector<NamedAmount>& amounts) {
    const auto amount = take_named_amount(reading, value);
    if (amount) amounts.push_back(*amount);
    return amount.has_value();
}

/// `"15.00"`, `"0.5%"`, or a list of such.
void take_fees(Reading& reading, const toml::node& value) {
    Match taken;
    const bool sound = take_each(value, [&](const toml::node& fee) {
        const auto text = fee.value_exact<std::string_view>();
        return text && text->ends_with('%') ? take_share(reading, fee, taken.fee_rates)
                                            : take_sum(reading, fee, taken.fees);
    });
    if (!sound) return;
    reading.settings.match.fees = std::move(taken.fees);
    reading.settings.match.fee_rates = std::move(taken.fee_rates);
}

void take_withheld(Reading& reading, const toml::node& value) {
    std::vector<Rate> rates;
    if (take_each(value, [&](const toml::node& rate) { return take_share(reading, rate, rates); }))
        reading.settings.match.withheld = std::move(rates);
}

void take_tolerance(Reading& reading, const toml::node& value) {
    std::vector<NamedAmount> amounts;
    if (take_each(value, [&](const toml::node& sum) { return take_sum(reading, sum, amounts); }))
        reading.settings.match.tolerance = std::move(amounts);
}

constexpr Key keys[] = {
    {"match", "fees", take_fees},
    {"match", "withheld", take_withheld},
    {"match", "tolerance", take_tolerance},
};

}  // namespace

std::span<const Key> match_keys() { return keys; }

}  // namespace settings
