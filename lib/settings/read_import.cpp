#include <algorithm>

#include "base/pattern.hpp"
#include "settings/key_spelling.hpp"
#include "settings/reading.hpp"
#include "settings/receipt_number.hpp"

namespace settings {

namespace {

/// One text, or a list of them.
void take_texts(Reading& reading, const toml::node& value, std::vector<std::string>& texts) {
    if (value.value_exact<std::string>()) {
        std::string one;
        take_text(reading, value, one);
        if (!one.empty()) texts = {std::move(one)};
        return;
    }
    const auto* list = value.as_array();
    if (list == nullptr || list->empty()) return reading.refuse(value, "a text, or a list of them");
    std::vector<std::string> taken;
    for (const auto& element : *list)
        if (auto text = take_text(reading, element)) taken.push_back(std::move(*text));
    texts = std::move(taken);
}

void take_purpose(Reading& reading, const toml::node& value, ImportRule& rule) {
    if (const auto index = take_choice(reading, value, rule_purposes))
        rule.purpose = static_cast<RuleFor>(*index);
}

/// A heading, `=constant`, or `/pattern/`.
void take_origin(Reading& reading, const toml::node& value, std::string& origin) {
    take_text(reading, value, origin);
    const auto pattern = between_slashes(origin);
    if (pattern.empty() || Pattern::of(std::string{pattern})) return;
    reading.refuse_value(value, fmt::format("`{}` is no pattern", origin),
                         "write a regular expression, as \"/Account: (\\\\S+)/\"");
}

void take_day_pattern(Reading& reading, const toml::node& value, std::string& pattern) {
    const auto text = take_text(reading, value, "a pattern of days, as \"%d.%m.%Y\"");
    if (!text) return;
    if (is_day_pattern(*text)) return void(pattern = *text);
    reading.refuse_value(value, fmt::format("`{}` cannot be \"{}\"", reading.key, *text),
                         "write %d, %m and %Y (or %y), as \"%d.%m.%Y\"");
}

void take_decimal_sign(Reading& reading, const toml::node& value, char& sign) {
    constexpr std::string_view signs[] = {".", ","};
    if (const auto index = take_choice(reading, value, signs)) sign = signs[*index][0];
}

void refuse_key_of(Reading& reading, const toml::key& key, const std::string& section,
                   const std::vector<std::string_view>& known) {
    reading.complain(unknown_setting, key.source(),
                     fmt::format("unknown key `{}` in [{}]", key.str(), section), "",
                     advice(key.str(), known));
}

void note(Reading& reading, const std::string& section, const toml::key& key) {
    reading.key = key.str();
    reading.settings.lines.emplace(fmt::format("{}.{}", section, key.str()),
                                   key.source().begin.line);
}

/// Keys of customers have any name, so lists of customers may name any column.
void take_columns(Reading& reading, const toml::table& columns, ImportRule& rule) {
    const auto section = rule.section() + ".columns";
    const auto known = column_keys(rule.purpose);
    for (const auto& [key, value] : columns) {
        const bool is_known = std::ranges::find(known, key.str()) != known.end();
        if (!is_known && (rule.purpose != RuleFor::customers)) {
            refuse_key_of(reading, key, section, known);
            continue;
        }
        note(reading, section, key);
        take_texts(reading, value, rule.columns[std::string{key.str()}]);
    }
}

void take_values(Reading& reading, const toml::table& values, ImportRule& rule) {
    const auto section = rule.section() + ".values";
    const std::pair<std::string_view, std::vector<std::string>*> known[] = {
        {"in", &rule.in}, {"out", &rule.out}, {"booked", &rule.booked}, {"empty", &rule.empty}};
    for (const auto& [key, value] : values) {
        const auto found =
            std::ranges::find(known, key.str(), [](const auto& one) { return one.first; });
        if (found == std::end(known)) {
            refuse_key_of(reading, key, section, {"in", "out", "booked", "empty"});
            continue;
        }
        note(reading, section, key);
        take_texts(reading, value, *found->second);
    }
}

void take_rule_key(Reading& reading, const toml::key& key, const toml::node& value,
                   ImportRule& rule) {
    static const std::vector<std::string_view> known{
        "for", "header", "account", "currency", "encoding", "date", "decimal", "columns", "values"};
    const auto name = key.str();
    if (std::ranges::find(known, name) == known.end())
        return refuse_key_of(reading, key, rule.section(), known);
    const auto* table = value.as_table();
    if (name == "columns" || name == "values") {
        reading.key = name;
        if (table == nullptr)
            reading.refuse(value, fmt::format("a section, [{}.{}]", rule.section(), name));
        else if (name == "columns")
            take_columns(reading, *table, rule);
        else
            take_values(reading, *table, rule);
        return;
    }
    note(reading, rule.section(), key);
    if (name == "for") return;  // it was taken first
    if (name == "header") take_texts(reading, value, rule.header);
    if (name == "account") take_origin(reading, value, rule.account);
    if (name == "currency") take_origin(reading, value, rule.currency);
    if (name == "encoding") take_text(reading, value, rule.encoding);
    if (name == "date") take_day_pattern(reading, value, rule.date);
    if (name == "decimal") take_decimal_sign(reading, value, rule.decimal);
}

void take_rule(Reading& reading, const toml::key& name, const toml::table& keys) {
    ImportRule rule;
    rule.name = name.str();
    if (const auto* purpose = keys.get("for")) {
        reading.key = "for";
        take_purpose(reading, *purpose, rule);
    }
    for (const auto& [key, value] : keys) take_rule_key(reading, key, value, rule);
    if (!keys.contains("header"))
        reading.complain(bad_setting, name.source(),
                         fmt::format("[{}] has no `header`", rule.section()), "",
                         "name words of the line with the headings");
    auto& rules = reading.settings.import.rules;
    const auto place = std::ranges::lower_bound(rules, rule.name, {}, &ImportRule::name);
    if (place != rules.end() && place->name == rule.name)
        return reading.complain(bad_setting, name.source(),
                                fmt::format("[{}] is declared elsewhere too", rule.section()));
    rules.insert(place, std::move(rule));
}

void take_day_of_receipts(Reading& reading, const toml::node& value, BankAccount& bank) {
    constexpr std::string_view days[] = {"booked", "value"};
    if (const auto index = take_choice(reading, value, days)) bank.by_value = *index == 1;
}

void take_receipt_number(Reading& reading, const toml::node& value, BankAccount& bank) {
    const auto text = take_text(reading, value, "a template of numbers, as \"BK-{yymmdd}-{h6}\"");
    if (!text) return;
    if (is_receipt_number(*text)) return void(bank.number = *text);
    reading.refuse_value(value, fmt::format("`{}` cannot be \"{}\"", reading.key, *text),
                         "write one of {h4} to {h32}, and {yyyy}, {yy}, {mm}, {dd}, {yymmdd} or "
                         "{yyyymmdd} as you like, as \"BK-{yymmdd}-{h6}\"");
}

void take_bank_key(Reading& reading, const toml::key& key, const toml::node& value,
                   BankAccount& bank) {
    static const std::vector<std::string_view> known{"account", "currency", "via",
                                                     "date",    "number",   "skip"};
    const auto name = key.str();
    if (std::ranges::find(known, name) == known.end())
        return refuse_key_of(reading, key, bank.section(), known);
    note(reading, bank.section(), key);
    if (name == "account") take_text(reading, value, bank.account);
    if (name == "currency") take_text(reading, value, bank.currency);
    if (name == "via") take_text(reading, value, bank.via);
    if (name == "number") take_receipt_number(reading, value, bank);
    if (name == "date") take_day_of_receipts(reading, value, bank);
    if (name == "skip") take_texts(reading, value, bank.skip);
}

void take_rules_file(Reading& reading, const toml::node& value) {
    take_path(reading, value, reading.settings.import.rules_file);
}

constexpr Key keys[] = {{"import", "rules", take_rules_file}};

}  // namespace

std::span<const Key> import_keys() { return keys; }

void take_rules(Reading& reading, const toml::table& section) {
    for (const auto& [name, value] : section) {
        reading.key = name.str();
        const auto* keys_of_rule = value.as_table();
        if (keys_of_rule == nullptr)
            reading.refuse(value, "a section, as [rules.mybank]");
        else
            take_rule(reading, name, *keys_of_rule);
    }
}

void take_banks(Reading& reading, const toml::table& section) {
    for (const auto& [name, value] : section) {
        reading.key = name.str();
        const auto* keys_of_bank = value.as_table();
        if (keys_of_bank == nullptr) {
            reading.refuse(value, "a section, as [bank.main]");
            continue;
        }
        BankAccount bank;
        bank.name = name.str();
        for (const auto& [key, said] : *keys_of_bank) take_bank_key(reading, key, said, bank);
        reading.settings.import.banks.push_back(std::move(bank));
    }
}

}  // namespace settings
