#include <algorithm>

#include "base/text.hpp"
#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr int most_days = 3'650;
constexpr int most_messages = 100'000;

template <Days Dunning::* days>
void take_dunning_days(Reading& reading, const toml::node& value) {
    take_days(reading, value, reading.settings.dunning.*days);
}

void take_min_amount(Reading& reading, const toml::node& value) {
    if (const auto amount = take_amount(reading, value))
        reading.settings.dunning.min_amount = *amount;
}

void take_skip_weekends(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.dunning.skip_weekends);
}

void take_holidays(Reading& reading, const toml::node& value) {
    const auto* list = value.as_array();
    if (list == nullptr) return reading.refuse(value, "a list of days");
    auto& holidays = reading.settings.dunning.holidays;
    for (const auto& element : *list)
        if (const auto day = take_date(reading, element)) holidays.push_back(*day);
    std::ranges::sort(holidays);
}

void take_batch(Reading& reading, const toml::node& value) {
    if (const auto most = take_number(reading, value, 1, most_messages))
        reading.settings.dunning.batch = *most;
}

void take_catch_up(Reading& reading, const toml::node& value) {
    if (const auto index = take_choice(reading, value, catch_up_words))
        reading.settings.dunning.catch_up = static_cast<CatchUp>(*index);
}

void take_log(Reading& reading, const toml::node& value) {
    take_path(reading, value, reading.settings.dunning.log);
}

constexpr Key keys[] = {
    {"dunning", "min-amount", take_min_amount},
    {"dunning", "min-gap", take_dunning_days<&Dunning::min_gap>},
    {"dunning", "promise-grace", take_dunning_days<&Dunning::promise_grace>},
    {"dunning", "max-bank-age", take_dunning_days<&Dunning::max_bank_age>},
    {"dunning", "skip-weekends", take_skip_weekends},
    {"dunning", "holidays", take_holidays},
    {"dunning", "batch", take_batch},
    {"dunning", "catch-up", take_catch_up},
    {"dunning", "log", take_log},
};

/// A word that can stand in a file name.
bool is_plain_word(std::string_view word) {
    while (!word.empty()) {
        const auto [value, length] = decode_utf8(word);
        const bool digit = value >= '0' && value <= '9';
        if (!is_letter(value) && !digit && value != '-' && value != '_') return false;
        word.remove_prefix(length);
    }
    return true;
}

std::optional<std::string> take_word(Reading& reading, const toml::node& value) {
    auto word = take_text(reading, value, "a word");
    if (!word || is_plain_word(*word)) return word;
    reading.refuse_value(value, fmt::format("`{}` cannot be \"{}\"", reading.key, *word),
                         "write one word of letters, digits, `-` and `_`");
    return std::nullopt;
}

void take_name(Reading& reading, const toml::node& value, DunningStep& step) {
    if (auto word = take_word(reading, value)) step.name = std::move(*word);
}

void take_template(Reading& reading, const toml::node& value, DunningStep& step) {
    if (auto word = take_word(reading, value)) step.template_name = std::move(*word);
}

void take_after(Reading& reading, const toml::node& value, DunningStep& step) {
    take_days(reading, value, step.after, -365, most_days);
}

void take_deadline(Reading& reading, const toml::node& value, DunningStep& step) {
    if (const auto count = take_number(reading, value, 1, 365)) step.deadline = Days{*count};
}

void take_channels(Reading& reading, const toml::node& value, DunningStep& step) {
    const auto* list = value.as_array();
    if (list == nullptr || list->empty())
        return reading.refuse(value, "a list of channels, as [\"email\", \"letter\"]");
    step.by.clear();
    for (const auto& element : *list) {
        const auto index = take_choice(reading, element, channels);
        if (!index) continue;
        const auto channel = static_cast<Channel>(*index);
        if (std::ranges::find(step.by, channel) == step.by.end()) step.by.push_back(channel);
    }
}

void take_interest(Reading& reading, const toml::node& value, DunningStep& step) {
    take_flag(reading, value, step.interest);
}

void take_fee(Reading& reading, const toml::node& value, DunningStep& step) {
    const auto fee = take_named_amount(reading, value);
    if (!fee) return;
    if (fee->currency.empty())
        return reading.refuse_value(value, "`fee` names no currency", "write it as \"40.00 EUR\"");
    step.fee = *fee;
}

void take_cc_salesperson(Reading& reading, const toml::node& value, DunningStep& step) {
    take_flag(reading, value, step.cc_salesperson);
}

void take_action(Reading& reading, const toml::node& value, DunningStep& step) {
    take_text(reading, value, step.action);
}

/// A key of a step.
struct StepKey {
    std::string_view name;
    void (*take)(Reading&, const toml::node&, DunningStep&);
};

constexpr StepKey step_keys[] = {
    {"name", take_name},         {"after", take_after},
    {"template", take_template}, {"deadline", take_deadline},
    {"channels", take_channels}, {"interest", take_interest},
    {"fee", take_fee},           {"cc-salesperson", take_cc_salesperson},
    {"action", take_action},
};

void take_step_key(Reading& reading, std::string_view policy, const toml::key& key,
                   const toml::node& value, DunningStep& step) {
    const auto* const found = std::ranges::find(step_keys, key.str(), &StepKey::name);
    if (found != std::end(step_keys)) {
        reading.key = found->name;
        return found->take(reading, value, step);
    }
    std::vector<std::string_view> known;
    for (const auto& candidate : step_keys) known.push_back(candidate.name);
    reading.complain(unknown_setting, key.source(),
                     fmt::format("unknown key `{}` in [[dunning.{}]]", key.str(), policy), "",
                     advice(key.str(), known));
}

/// Reports a step that has no name, no day, or no place behind those before it.
bool fits(Reading& reading, const toml::table& table, const DunningStep& step,
          const std::vector<DunningStep>& before) {
    for (const std::string_view needed : {"name", "after"}) {
        if (table.contains(needed)) continue;
        reading.complain(bad_setting, table.source(), fmt::format("a step has no `{}`", needed));
        return false;
    }
    if (step.name.empty()) return false;
    if (std::ranges::find(before, step.name, &DunningStep::name) != before.end()) {
        reading.refuse_value(*table.get("name"),
                             fmt::format("two steps are called \"{}\"", step.name));
        return false;
    }
    if (before.empty() || before.back().after < step.after) return true;
    reading.refuse_value(*table.get("after"),
                         fmt::format("this step is no later than \"{}\"", before.back().name),
                         "write the steps in the order of their days");
    return false;
}

DunningStep take_step(Reading& reading, std::string_view policy, const toml::table& table) {
    DunningStep step;
    for (const auto& [key, value] : table) take_step_key(reading, policy, key, value, step);
    if (step.template_name.empty()) step.template_name = step.name;
    return step;
}

}  // namespace

std::span<const Key> dunning_keys() { return keys; }

void take_policy(Reading& reading, const toml::key& name, const toml::array& steps) {
    if (!is_plain_word(name.str()))
        return reading.complain(bad_setting, name.source(),
                                fmt::format("no policy can be called \"{}\"", name.str()), "",
                                "write one word of letters, digits, `-` and `_`");
    Policy policy{std::string{name.str()}, {}};
    for (const auto& element : steps) {
        const auto* table = element.as_table();
        if (table == nullptr) continue;
        auto step = take_step(reading, name.str(), *table);
        if (fits(reading, *table, step, policy.steps)) policy.steps.push_back(std::move(step));
    }
    reading.settings.lines.emplace(fmt::format("dunning.{}", name.str()), name.source().begin.line);
    auto& policies = reading.settings.dunning.policies;
    std::erase_if(policies, [&](const Policy& known) { return known.name == policy.name; });
    policies.push_back(std::move(policy));
    std::ranges::sort(policies, {}, &Policy::name);
}

}  // namespace settings
