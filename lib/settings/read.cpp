#include "settings/read.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "settings/reading.hpp"

namespace settings {

namespace {

void take_journal(Reading& reading, const toml::node& value) {
    auto& journal = reading.settings.journal;
    if (const auto path = value.value_exact<std::string>()) {
        journal = {reading.resolved(*path)};
        return;
    }
    const auto* paths = value.as_array();
    if (paths == nullptr) return reading.refuse(value, "a path, or a list of paths");
    for (const auto& element : *paths) {
        const auto path = element.value_exact<std::string>();
        if (!path) return reading.refuse(element, "a path, or a list of paths");
        journal.push_back(reading.resolved(*path));
    }
}

void take_report_bounds(Reading& reading, const toml::node& value) {
    if (const auto bounds = take_bounds(reading, value)) reading.settings.report.bounds = *bounds;
}

void take_basis(Reading& reading, const toml::node& value) {
    constexpr std::string_view names[] = {"due", "invoice"};
    if (const auto index = take_choice(reading, value, names))
        reading.settings.report.basis = static_cast<Basis>(*index);
}

void take_format(Reading& reading, const toml::node& value) {
    if (const auto index = take_choice(reading, value, formats))
        reading.settings.report.format = formats[*index];
}

void take_currency(Reading& reading, const toml::node& value) {
    const auto code = value.value_exact<std::string>();
    if (!code) return reading.refuse(value, "a currency code, as \"EUR\"");
    reading.settings.report.currency = *code;
}

void take_column(Reading& reading, const toml::node& value) {
    if (const auto column = take_number(reading, value, 10, 200))
        reading.settings.fmt.column = *column;
}

template <bool Layout::*flag>
void take_layout(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.fmt.*flag);
}

template <std::string Add::*path>
void take_added(Reading& reading, const toml::node& value) {
    take_path(reading, value, reading.settings.add.*path);
}

constexpr Key own_keys[] = {
    {"", "journal", take_journal},
    {"report", "bounds", take_report_bounds},
    {"report", "basis", take_basis},
    {"report", "format", take_format},
    {"report", "currency", take_currency},
    {"fmt", "column", take_column},
    {"fmt", "group", take_layout<&Layout::group>},
    {"fmt", "ambiguous-wide", take_layout<&Layout::ambiguous_wide>},
    {"fmt", "drop-currency", take_layout<&Layout::drop_currency>},
    {"fmt", "blank-around-bodies", take_layout<&Layout::blank_around_bodies>},
    {"add", "file", take_added<&Add::file>},
    {"add", "declarations", take_added<&Add::declarations>},
};

/// Every key there is, section by section.
const std::vector<Key>& keys() {
    static const std::vector<Key> all = [] {
        std::vector<Key> list{std::begin(own_keys), std::end(own_keys)};
        for (const auto more :
             {dunning_keys(), mail_keys(), match_keys(), interest_keys(), credit_keys(),
              score_keys(), provision_keys(), forecast_keys(), sales_keys(), risk_keys(),
              rank_keys(), export_keys(), import_keys(), books_keys()})
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

/// Every section a configuration may have. The keys of those that are not in
/// `keys` belong to commands of their own, which read them.
constexpr std::string_view sections[] = {
    "report", "lint", "fmt",    "dunning", "mail", "letters",  "interest",
    "export", "add",  "credit", "score",   "risk", "forecast", "provision",
    "sales",  "rank", "import", "rules",   "bank", "match",    "books",
};

bool has_keys(std::string_view section) {
    return std::ranges::find(keys(), section, &Key::section) != keys().end();
}

std::vector<std::string_view> keys_of(std::string_view section) {
    std::vector<std::string_view> names;
    for (const auto& key : keys())
        if (key.section == section) names.push_back(key.name);
    return names;
}

/// `report.bounds` is said on the line where its key stands.
void note_line(Reading& reading, std::string_view section, const toml::key& key) {
    const auto name =
        section.empty() ? std::string{key.str()} : fmt::format("{}.{}", section, key.str());
    reading.settings.lines.emplace(name, key.source().begin.line);
}

void refuse_key(Reading& reading, std::string_view section, const toml::key& key) {
    const auto known = keys_of(section);
    reading.complain(unknown_setting, key.source(),
                     fmt::format("unknown key `{}` in [{}]", key.str(), section), "",
                     advice(key.str(), known));
}

void take_key(Reading& reading, std::string_view section, const toml::key& key,
              const toml::node& value) {
    const auto found = std::ranges::find_if(keys(), [&](const Key& candidate) {
        return candidate.section == section && candidate.name == key.str();
    });
    if (found == keys().end()) return refuse_key(reading, section, key);
    reading.key = found->name;
    note_line(reading, section, key);
    found->take(reading, value);
}

/// A list of tables in [dunning] is a policy, and its name is the author's choice.
bool is_policy(std::string_view section, const toml::node& value) {
    return section == "dunning" && value.is_array_of_tables();
}

void take_level(Reading& reading, const toml::key& rule, const toml::node& value) {
    constexpr std::string_view levels[] = {"off", "warn", "error"};
    const auto& rules = reading.rules;
    if (!rules.empty() && std::ranges::find(rules, rule.str()) == rules.end()) {
        const auto near = nearest(rule.str(), {rules.begin(), rules.end()});
        return reading.complain(unknown_setting, rule.source(),
                                fmt::format("no rule is called `{}`", rule.str()), "",
                                near ? fmt::format("did you mean `{}`?", *near) : std::string{});
    }
    reading.key = rule.str();
    note_line(reading, "lint", rule);
    if (const auto index = take_choice(reading, value, levels))
        reading.settings.lint.emplace(rule.str(), static_cast<Severity>(*index));
}

void take_section(Reading& reading, std::string_view name, const toml::table& section) {
    for (const auto& [key, value] : section) {
        if (name == "lint") {
            take_level(reading, key, value);
        } else if (is_policy(name, value)) {
            take_policy(reading, key, *value.as_array());
        } else if (name == "provision" && key == "by") {
            take_provision_by(reading, value);
        } else {
            take_key(reading, name, key, value);
        }
    }
    if (name == "score") refuse_no_weights(reading, section);
}

/// A word in the first column that is neither a section nor `journal`.
void refuse_name(Reading& reading, const toml::key& key, const toml::node& value) {
    const auto home = std::ranges::find(keys(), key.str(), &Key::name);
    if (!value.is_table() && home != keys().end())
        return reading.complain(unknown_setting, key.source(),
                                fmt::format("`{}` stands outside its section", key.str()), "",
                                fmt::format("it belongs under [{}]", home->section));
    std::vector<std::string_view> known{std::begin(sections), std::end(sections)};
    if (!value.is_table()) known.push_back("journal");
    const auto near = nearest(key.str(), known);
    const auto what = value.is_table() ? fmt::format("unknown section [{}]", key.str())
                                       : fmt::format("unknown key `{}`", key.str());
    reading.complain(unknown_setting, key.source(), what, "",
                     near ? fmt::format("did you mean `{}`?", *near) : std::string{});
}

void take_name(Reading& reading, const toml::key& key, const toml::node& value) {
    if (key == "journal") return take_key(reading, "", key, value);
    if (std::ranges::find(sections, key.str()) == std::end(sections))
        return refuse_name(reading, key, value);
    const auto* section = value.as_table();
    if (section == nullptr)
        return reading.complain(bad_setting, key.source(),
                                fmt::format("`{}` is a section, not a key", key.str()), "",
                                fmt::format("write [{}]", key.str()));
    if (key == "rules") return take_rules(reading, *section);
    if (key == "bank") return take_banks(reading, *section);
    if (key == "lint" || has_keys(key.str())) take_section(reading, key.str(), *section);
}

/// No setting takes a float, in no section: they stand for amounts and
/// percentages, and those are exact.
void refuse_floats(Reading& reading, const toml::node& node) {
    if (node.is_floating_point())
        return reading.complain(bad_setting, node.source(), "a float is never exact", "",
                                "write amounts and percentages as texts: \"10.00\", \"80%\"");
    if (const auto* table = node.as_table())
        for (const auto& [key, value] : *table) refuse_floats(reading, value);
    if (const auto* array = node.as_array())
        for (const auto& value : *array) refuse_floats(reading, value);
}

void refuse_syntax(Reading& reading, const toml::parse_error& error) {
    std::string_view description = error.description();
    constexpr std::string_view lead = "Error while parsing ";
    std::string context;
    if (description.starts_with(lead)) {
        const auto colon = description.find(": ", lead.size());
        context = fmt::format(" in a {}", description.substr(lead.size(), colon - lead.size()));
        description.remove_prefix(std::min(description.size(), colon + 2));
    }
    std::string message{description};
    if (!message.empty() && message[0] == 'E') message[0] = 'e';
    reading.complain(settings_syntax, error.source(), fmt::format("{}{}", message, context));
}

}  // namespace

Settings read(Id<Source> source, const Sources& sources, std::span<const std::string_view> rules,
              Diagnostics& diagnostics) {
    Reading reading{source, sources, rules, diagnostics};
    for (auto* path : {&reading.settings.mail.outbox, &reading.settings.dunning.log,
                       &reading.settings.letters.templates})
        *path = reading.resolved(*path);
    try {
        const auto table = toml::parse(sources.text(source), sources.name(source));
        for (const auto& [key, value] : table) take_name(reading, key, value);
        refuse_floats(reading, table);
    } catch (const toml::parse_error& error) {
        refuse_syntax(reading, error);
    }
    return std::move(reading.settings);
}

void read_rules(Id<Source> source, const Sources& sources, Settings& settings,
                Diagnostics& diagnostics) {
    Reading reading{source, sources, {}, diagnostics};
    reading.settings.import.rules = std::move(settings.import.rules);
    try {
        const auto table = toml::parse(sources.text(source), sources.name(source));
        for (const auto& [key, value] : table) {
            const auto* section = value.as_table();
            if (key == "rules" && section != nullptr)
                take_rules(reading, *section);
            else
                reading.complain(unknown_setting, key.source(),
                                 fmt::format("`{}` has no place among rules", key.str()), "",
                                 "this file may hold [rules.NAME] only");
        }
        refuse_floats(reading, table);
    } catch (const toml::parse_error& error) {
        refuse_syntax(reading, error);
    }
    settings.import.rules = std::move(reading.settings.import.rules);
}

}  // namespace settings
