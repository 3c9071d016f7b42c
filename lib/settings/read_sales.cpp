#include <algorithm>
#include <tuple>

#include "settings/key_spelling.hpp"
#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr auto wanted = "a section for a key, as [sales.targets.salesperson]";

void take_targets_of(Reading& reading, const std::string& key, const toml::table& values) {
    for (const auto& [value, amount] : values) {
        SalesTarget target{key, std::string{value.str()}, {}};
        const auto name = spelled_key(target.value);
        reading.key = name;
        reading.settings.lines.emplace(fmt::format("{}.{}", target.section(), name),
                                       value.source().begin.line);
        const auto year = take_named_amount(reading, amount);
        if (!year) continue;
        target.year = *year;
        reading.settings.sales.targets.push_back(std::move(target));
    }
}

void take_targets(Reading& reading, const toml::node& value) {
    const auto* sections = value.as_table();
    if (sections == nullptr) return reading.refuse(value, wanted);
    for (const auto& [key, values] : *sections) {
        const auto* section = values.as_table();
        reading.key = "targets";
        if (section == nullptr)
            reading.refuse(values, wanted);
        else
            take_targets_of(reading, std::string{key.str()}, *section);
    }
    std::ranges::sort(reading.settings.sales.targets, {},
                      [](const SalesTarget& target) { return std::tie(target.key, target.value); });
}

constexpr Key keys[] = {{"sales", "targets", take_targets}};

}  // namespace

std::string SalesTarget::section() const {
    return fmt::format("sales.targets.{}", spelled_key(key));
}

std::span<const Key> sales_keys() { return keys; }

}  // namespace settings
