#include "documents/chart.hpp"

#include <algorithm>

namespace documents {
namespace {

constexpr i128 most_steps = 5;

struct Extremes {
    i128 low = 0;
    i128 high = 0;
};

Extremes extremes_of(const Chart& chart) {
    Extremes extremes;
    for (const auto& series : chart.series) {
        for (const auto& value : series.values) {
            extremes.low = std::min(extremes.low, value.value_or(0));
            extremes.high = std::max(extremes.high, value.value_or(0));
        }
    }
    return extremes;
}

i128 rounded_up(i128 value, i128 step) { return (value + step - 1) / step * step; }

/// From 1 on: 2, 5, 10, 20, 50 and so on.
i128 next_step(i128 step) {
    i128 power = 1;
    while (power * 10 <= step) power *= 10;
    return step / power == 2 ? power * 5 : step * 2;
}

std::string without_trailing_noughts(std::string digits) {
    if (digits.find('.') == std::string::npos) return digits;
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

}  // namespace

bool has_figures(const Chart& chart) {
    return std::ranges::any_of(chart.series, [](const Series& series) {
        return std::ranges::any_of(series.values,
                                   [](const auto& value) { return value.value_or(0) != 0; });
    });
}

Axis axis_of(const Chart& chart) {
    const auto [low, high] = extremes_of(chart);
    i128 step = 1;
    while (rounded_up(-low, step) + rounded_up(high, step) > most_steps * step)
        step = next_step(step);
    const bool is_flat = low == 0 && high == 0;
    return {-rounded_up(-low, step), is_flat ? step : rounded_up(high, step), step};
}

std::string axis_label(i128 value, i128 high, int decimals) {
    struct Unit {
        int noughts;
        i128 least;  // largest figure of an axis in this unit or a larger one
        std::string_view name;
    };
    constexpr Unit units[] = {{12, 1'000'000'000'000, "tn"},
                              {9, 1'000'000'000, "bn"},
                              {6, 1'000'000, "M"},
                              {3, 10'000, "k"},
                              {0, 0, ""}};
    if (value == 0) return "0";
    const auto whole = high / power_of_ten(decimals);
    const auto& unit =
        *std::ranges::find_if(units, [&](const Unit& u) { return whole >= u.least; });
    return without_trailing_noughts(plain_digits(value, decimals + unit.noughts)).append(unit.name);
}

}  // namespace documents
