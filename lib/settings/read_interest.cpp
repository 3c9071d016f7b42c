#include "settings/reading.hpp"

namespace settings {

namespace {

void take_rate(Reading& reading, const toml::node& value) {
    if (const auto rate = take_percent(reading, value)) reading.settings.interest.rate = *rate;
}

void take_rates(Reading& reading, const toml::node& value) {
    take_path(reading, value, reading.settings.interest.rates);
}

void take_day_count(Reading& reading, const toml::node& value) {
    if (const auto index = take_choice(reading, value, day_counts))
        reading.settings.interest.basis = static_cast<DayCount>(*index);
}

void take_grace(Reading& reading, const toml::node& value) {
    take_days(reading, value, reading.settings.interest.grace);
}

void take_mode(Reading& reading, const toml::node& value) {
    if (const auto index = take_choice(reading, value, rate_modes))
        reading.settings.interest.mode = static_cast<RateMode>(*index);
}

/// `"500.00"`, or `"20%"` of the invoice.
void take_cap(Reading& reading, const toml::node& value) {
    const auto text = value.value_exact<std::string_view>();
    if (text && text->ends_with('%')) {
        reading.settings.interest.cap_share = take_percent(reading, value);
    } else {
        reading.settings.interest.cap = take_amount(reading, value);
    }
}

void take_minimum(Reading& reading, const toml::node& value) {
    reading.settings.interest.minimum = take_amount(reading, value);
}

/// An amount, or a file of them.
void take_fixed_sum(Reading& reading, const toml::node& value) {
    const auto text = value.value_exact<std::string>();
    if (text && text->ends_with(".csv")) {
        reading.settings.interest.fixed_sums = reading.resolved(*text);
    } else {
        reading.settings.interest.fixed_sum = take_named_amount(reading, value);
    }
}

constexpr Key keys[] = {
    {"interest", "rate", take_rate},       {"interest", "rates", take_rates},
    {"interest", "basis", take_day_count}, {"interest", "grace", take_grace},
    {"interest", "mode", take_mode},       {"interest", "cap", take_cap},
    {"interest", "minimum", take_minimum}, {"interest", "fixed-sum", take_fixed_sum},
};

}  // namespace

std::span<const Key> interest_keys() { return keys; }

}  // namespace settings
