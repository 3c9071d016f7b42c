#include <algorithm>

#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr int most_factor = 10;

bool is_at_most(const Share& share, int most) {
    return share.value.numerator <= share.value.denominator * most;
}

/// `"3.6%"` or `"2000/23000"`, at most `most` times the whole.
std::optional<Share> take_share(Reading& reading, const toml::node& value, int most) {
    const auto text = take_text(reading, value, "a share, as \"3.6%\" or \"2000/23000\"");
    if (!text) return std::nullopt;
    const auto share = parse_share(*text);
    if (share && is_at_most(*share, most)) return share;
    reading.refuse_value(
        value, fmt::format("`{}` cannot be \"{}\"", reading.key, *text),
        fmt::format("write a share of at most {} %, as \"3.6%\" or \"2000/23000\"", 100 * most));
    return std::nullopt;
}

std::vector<Share> take_rates(Reading& reading, const toml::node& value) {
    const auto* list = value.as_array();
    if (list == nullptr || list->empty()) {
        reading.refuse(value, "a rate for each bucket, as [\"0.3%\", \"1.6%\", \"100%\"]");
        return {};
    }
    std::vector<Share> rates;
    for (const auto& element : *list)
        if (auto share = take_share(reading, element, 1)) rates.push_back(std::move(*share));
    return rates;
}

void take_own_rates(Reading& reading, const toml::node& value) {
    reading.settings.provision.rates = take_rates(reading, value);
}

void take_provision_bounds(Reading& reading, const toml::node& value) {
    reading.settings.provision.bounds = take_bounds(reading, value);
}

template <Share Provision::* share, int most>
void take_own_share(Reading& reading, const toml::node& value) {
    if (auto taken = take_share(reading, value, most))
        reading.settings.provision.*share = std::move(*taken);
}

constexpr Key keys[] = {
    {"provision", "rates", take_own_rates},
    {"provision", "bounds", take_provision_bounds},
    {"provision", "recovery", take_own_share<&Provision::recovery, 1>},
    {"provision", "factor", take_own_share<&Provision::factor, most_factor>},
    {"provision", "last", take_own_share<&Provision::last, 1>},
};

void take_rates_of(Reading& reading, ProvisionRates own, const toml::table& table) {
    for (const auto& [key, value] : table) {
        if (key != "rates") {
            reading.complain(unknown_setting, key.source(),
                             fmt::format("unknown key `{}` in [{}]", key.str(), own.section()), "",
                             advice(key.str(), {"rates"}));
            continue;
        }
        reading.key = "rates";
        reading.settings.lines.emplace(own.section() + ".rates", key.source().begin.line);
        own.rates = take_rates(reading, value);
    }
    if (!own.rates.empty()) reading.settings.provision.by.push_back(std::move(own));
}

/// As they stand in the configuration.
void sort_by_line(Settings& settings) {
    std::ranges::sort(settings.provision.by, {}, [&](const ProvisionRates& own) {
        return settings.lines.at(own.section() + ".rates");
    });
}

}  // namespace

void take_provision_by(Reading& reading, const toml::node& value) {
    constexpr auto wanted = "a section for each value, as [provision.by.grade.A]";
    reading.key = "by";
    const auto* by = value.as_table();
    if (by == nullptr) return reading.refuse(value, wanted);
    for (const auto& [key, values] : *by) {
        const auto* sections = values.as_table();
        if (sections == nullptr) {
            reading.refuse(values, wanted);
            continue;
        }
        for (const auto& [name, section] : *sections) {
            const auto* table = section.as_table();
            if (table == nullptr) {
                reading.refuse(section, wanted);
                continue;
            }
            take_rates_of(reading, {std::string{key.str()}, std::string{name.str()}, {}}, *table);
        }
    }
    sort_by_line(reading.settings);
}

std::span<const Key> provision_keys() { return keys; }

}  // namespace settings
