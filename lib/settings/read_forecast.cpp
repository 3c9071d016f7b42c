#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr int most_weight = 1000;
constexpr int longest_window = 36'500;

void take_group(Reading& reading, const toml::node& value) {
    take_text(reading, value, reading.settings.forecast.group);
}

void take_k(Reading& reading, const toml::node& value) {
    if (const auto k = take_number(reading, value, 0, most_weight))
        reading.settings.forecast.k = *k;
}

void take_window(Reading& reading, const toml::node& value) {
    take_days(reading, value, reading.settings.forecast.window, 1, longest_window);
}

void take_dispute_delay(Reading& reading, const toml::node& value) {
    take_days(reading, value, reading.settings.forecast.dispute_delay);
}

constexpr Key keys[] = {
    {"forecast", "group", take_group},
    {"forecast", "k", take_k},
    {"forecast", "window", take_window},
    {"forecast", "dispute-delay", take_dispute_delay},
};

}  // namespace

std::span<const Key> forecast_keys() { return keys; }

}  // namespace settings
