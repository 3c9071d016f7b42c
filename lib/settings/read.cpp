#include "settings/read.hpp"

// The library asserts on `key =` with nothing behind it before it complains
// properly. What a user wrote must not stop the program, so no assertions there.
#define TOML_ASSERT(condition) static_assert(true)
#if __has_include(<toml++/toml.hpp>)
#include <toml++/toml.hpp>
#else
#include <toml++/toml.h>
#endif

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"

namespace settings {

namespace {

constexpr Rule settings_syntax{"settings-syntax", Severity::error};
constexpr Rule unknown_setting{"unknown-setting", Severity::error};
constexpr Rule bad_setting{"bad-setting", Severity::error};

/// What the keys are read into, and where their faults go.
class Reading {
public:
    Reading(Id<Source> source, const Sources& sources,
            std::span<const std::string_view> known_rules, Diagnostics& diagnostics)
        : rules{known_rules}, source_{source}, sources_{sources}, diagnostics_{diagnostics} {
        settings.file = sources.name(source);
    }

    Span span(const toml::source_region& region) const {
        return {source_, offset(region.begin), offset(region.end)};
    }

    void complain(Rule rule, const toml::source_region& region, std::string message,
                  std::string words = {}, std::string advice = {}) {
        std::vector<Hint> hints;
        if (!advice.empty()) hints.push_back(help(std::move(advice)));
        diagnostics_.report(
            {rule, std::move(message), {{span(region), std::move(words)}}, std::move(hints), {}});
    }

    /// A value that is not what its key wants. Floats are refused wherever they stand.
    void refuse(const toml::node& value, std::string_view wanted, std::string advice = {}) {
        if (value.is_floating_point()) return;
        complain(bad_setting, value.source(), fmt::format("`{}` is {}", key, wanted),
                 fmt::format("this is {}", kind(value)), std::move(advice));
    }

    /// `path` as it can be opened from here.
    std::string resolved(const std::string& path) const {
        const auto slash = settings.file.rfind('/');
        if (slash == std::string::npos || path.starts_with('/')) return path;
        return settings.file.substr(0, slash + 1) + path;
    }

    static std::string_view kind(const toml::node& value);

    Settings settings;
    std::span<const std::string_view> rules;
    std::string_view key;  // the one being read

private:
    std::uint32_t offset(const toml::source_position& position) const;

    Id<Source> source_;
    const Sources& sources_;
    Diagnostics& diagnostics_;
};

/// The library counts lines and code points; spans count bytes.
std::uint32_t Reading::offset(const toml::source_position& position) const {
    const auto text = sources_.text(source_);
    std::size_t at = 0;
    for (toml::source_index line = 1; line < position.line; ++line) {
        const auto end = text.find('\n', at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    for (toml::source_index column = 1; column < position.column; ++column) {
        if (at >= text.size() || text[at] == '\n') break;
        at += decode_utf8(text.substr(at)).length;
    }
    return static_cast<std::uint32_t>(at);
}

std::string_view Reading::kind(const toml::node& value) {
    switch (value.type()) {
        case toml::node_type::table: return "a section";
        case toml::node_type::array: return "a list";
        case toml::node_type::string: return "a text";
        case toml::node_type::integer: return "a number";
        case toml::node_type::floating_point: return "a float";
        case toml::node_type::boolean: return "a switch";
        default: return "a date or time";
    }
}

/// "did you mean …", or what there is to choose from.
std::string advice(std::string_view word, const std::vector<std::string_view>& known) {
    if (const auto near = nearest(word, known)) return fmt::format("did you mean `{}`?", *near);
    return fmt::format("there is `{}`", fmt::join(known, "`, `"));
}

void take_flag(Reading& reading, const toml::node& value, bool& flag) {
    const auto read = value.value_exact<bool>();
    if (!read) return reading.refuse(value, "true or false");
    flag = *read;
}

std::optional<int> take_number(Reading& reading, const toml::node& value, int least, int most) {
    const auto read = value.value_exact<std::int64_t>();
    if (read && *read >= least && *read <= most) return static_cast<int>(*read);
    reading.refuse(value, fmt::format("a number from {} to {}", least, most));
    return std::nullopt;
}

/// The place of a text in `names`; nothing when it is not there.
std::optional<std::size_t> take_choice(Reading& reading, const toml::node& value,
                                       std::span<const std::string_view> names) {
    const auto read = value.value_exact<std::string_view>();
    const auto wanted = fmt::format("\"{}\"", fmt::join(names, "\", \""));
    if (!read) {
        reading.refuse(value, "one of " + wanted);
        return std::nullopt;
    }
    const auto found = std::ranges::find(names, *read);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    reading.complain(bad_setting, value.source(),
                     fmt::format("`{}` cannot be \"{}\"", reading.key, *read), "",
                     advice(*read, {names.begin(), names.end()}));
    return std::nullopt;
}

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

tl::expected<Bounds, BoundsError> bounds_of(const toml::node& value) {
    if (const auto text = value.value_exact<std::string_view>()) return parse_bounds(*text);
    const auto* list = value.as_array();
    if (list == nullptr) return tl::unexpected{BoundsError::not_a_number};
    std::vector<std::int64_t> days;
    for (const auto& element : *list) {
        const auto day = element.value_exact<std::int64_t>();
        if (!day) return tl::unexpected{BoundsError::not_a_number};
        days.push_back(*day);
    }
    return make_bounds(days);
}

void take_bounds(Reading& reading, const toml::node& value) {
    const auto bounds = bounds_of(value);
    if (!bounds)
        return reading.complain(bad_setting, value.source(),
                                fmt::format("`bounds` {}", words(bounds.error())), "",
                                "write the last day of each bucket: [30, 60, 90], or \"month\"");
    reading.settings.report.bounds = *bounds;
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

void take_promise_grace(Reading& reading, const toml::node& value) {
    if (const auto days = take_number(reading, value, 0, 365))
        reading.settings.dunning.promise_grace = Days{*days};
}

void take_group(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.fmt.group);
}

void take_ambiguous_wide(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.fmt.ambiguous_wide);
}

void take_drop_currency(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.fmt.drop_currency);
}

void take_blank_around_bodies(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.fmt.blank_around_bodies);
}

/// For a key that a later command reads.
void take_nothing(Reading&, const toml::node&) {}

/// A key this release knows, and how its value is taken.
struct Key {
    std::string_view section;  // empty: before the first section
    std::string_view name;
    void (*take)(Reading&, const toml::node&);
};

constexpr Key keys[] = {
    {"", "journal", take_journal},
    {"report", "bounds", take_bounds},
    {"report", "basis", take_basis},
    {"report", "format", take_format},
    {"report", "currency", take_currency},
    {"fmt", "column", take_column},
    {"fmt", "group", take_group},
    {"fmt", "ambiguous-wide", take_ambiguous_wide},
    {"fmt", "drop-currency", take_drop_currency},
    {"fmt", "blank-around-bodies", take_blank_around_bodies},
    {"dunning", "promise-grace", take_promise_grace},
    {"dunning", "min-amount", take_nothing},
    {"dunning", "min-gap", take_nothing},
    {"dunning", "max-bank-age", take_nothing},
    {"dunning", "skip-weekends", take_nothing},
    {"dunning", "holidays", take_nothing},
    {"dunning", "batch", take_nothing},
    {"dunning", "catch-up", take_nothing},
    {"dunning", "log", take_nothing},
};

/// Every section a configuration may have. The keys of those that are not in
/// `keys` belong to commands of their own, which read them.
constexpr std::string_view sections[] = {
    "report",  "lint",  "fmt",  "dunning",  "mail",      "letters", "interest",
    "export",  "add",   "credit", "score",  "risk",      "forecast", "provision",
    "sales",   "rank",  "import", "rules",  "bank",      "match",   "books",
};

bool has_keys(std::string_view section) {
    return std::ranges::find(keys, section, &Key::section) != std::end(keys);
}

std::vector<std::string_view> keys_of(std::string_view section) {
    std::vector<std::string_view> names;
    for (const auto& key : keys)
        if (key.section == section) names.push_back(key.name);
    return names;
}

/// `report.bounds` is said on the line where its key stands.
void note_line(Reading& reading, std::string_view section, const toml::key& key) {
    const auto name = section.empty() ? std::string{key.str()}
                                      : fmt::format("{}.{}", section, key.str());
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
    const auto found = std::ranges::find_if(keys, [&](const Key& candidate) {
        return candidate.section == section && candidate.name == key.str();
    });
    if (found == std::end(keys)) return refuse_key(reading, section, key);
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
        } else if (!is_policy(name, value)) {
            take_key(reading, name, key, value);
        }
    }
}

/// A word in the first column that is neither a section nor `journal`.
void refuse_name(Reading& reading, const toml::key& key, const toml::node& value) {
    const auto home = std::ranges::find(keys, key.str(), &Key::name);
    if (!value.is_table() && home != std::end(keys))
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
    if (section == nullptr) {
        reading.key = key.str();
        return reading.refuse(value, "a section", fmt::format("write [{}]", key.str()));
    }
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
    try {
        const auto table = toml::parse(sources.text(source), sources.name(source));
        for (const auto& [key, value] : table) take_name(reading, key, value);
        refuse_floats(reading, table);
    } catch (const toml::parse_error& error) {
        refuse_syntax(reading, error);
    }
    return std::move(reading.settings);
}

}  // namespace settings
