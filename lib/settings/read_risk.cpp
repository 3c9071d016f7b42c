#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr int longest_row = 100;
constexpr int most_days = 3'650;

void take_late_row(Reading& reading, const toml::node& value) {
    if (const auto row = take_number(reading, value, 1, longest_row))
        reading.settings.risk.late_row = *row;
}

template <Days Risk::*days>
void take_risk_days(Reading& reading, const toml::node& value) {
    take_days(reading, value, reading.settings.risk.*days, 0, most_days);
}

template <Decimal Risk::*times>
void take_times(Reading& reading, const toml::node& value) {
    if (const auto number = take_decimal(reading, value)) reading.settings.risk.*times = *number;
}

void take_concentration(Reading& reading, const toml::node& value) {
    if (const auto share = take_percent(reading, value))
        reading.settings.risk.concentration = *share;
}

template <std::optional<Rate> Rank::*share>
void take_share(Reading& reading, const toml::node& value) {
    if (const auto rate = take_percent(reading, value)) reading.settings.rank.*share = *rate;
}

constexpr Key of_risk[] = {
    {"risk", "late-row", take_late_row},
    {"risk", "late-days", take_risk_days<&Risk::late_days>},
    {"risk", "drift", take_times<&Risk::drift>},
    {"risk", "sudden", take_times<&Risk::sudden>},
    {"risk", "promise-days", take_risk_days<&Risk::promise_days>},
    {"risk", "duplicate-days", take_risk_days<&Risk::duplicate_days>},
    {"risk", "concentration", take_concentration},
};

constexpr Key of_rank[] = {
    {"rank", "margin", take_share<&Rank::margin>},
    {"rank", "cost", take_share<&Rank::cost>},
};

}  // namespace

std::span<const Key> risk_keys() { return of_risk; }
std::span<const Key> rank_keys() { return of_rank; }

}  // namespace settings
