#include <algorithm>

#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr int most_weight = 1000;

template <ScoreFactor factor>
void take_weight(Reading& reading, const toml::node& value) {
    if (const auto weight = take_number(reading, value, 0, most_weight))
        reading.settings.score.weights[static_cast<std::size_t>(factor)] = *weight;
}

template <ScoreFactor factor>
constexpr Key weight_of{"score", score_factors[static_cast<std::size_t>(factor)],
                        take_weight<factor>};

constexpr Key keys[] = {
    weight_of<ScoreFactor::index>,  weight_of<ScoreFactor::overdue>,
    weight_of<ScoreFactor::trend>,  weight_of<ScoreFactor::use>,
    weight_of<ScoreFactor::tenure>, weight_of<ScoreFactor::promises>,
    weight_of<ScoreFactor::report>, weight_of<ScoreFactor::financials>,
};

}  // namespace

std::span<const Key> score_keys() { return keys; }

void refuse_no_weights(Reading& reading, const toml::table& section) {
    const auto& weights = reading.settings.score.weights;
    if (std::ranges::all_of(weights, [](int weight) { return weight == 0; }))
        reading.refuse_value(section, "all weights of [score] are 0",
                             "leave at least one factor on");
}

}  // namespace settings
