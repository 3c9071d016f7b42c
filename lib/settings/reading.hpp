#pragma once

#include <fmt/format.h>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "settings/settings.hpp"
#include "settings/shared_rules.hpp"
#include "settings/toml.hpp"

namespace settings {

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
                  std::string words = {}, std::string advice = {});

    /// A value that is not what its key wants. Floats are refused wherever they stand.
    void refuse(const toml::node& value, std::string_view wanted);

    /// A value of the right kind that its key cannot have.
    void refuse_value(const toml::node& value, std::string message, std::string advice = {});

    /// `path` as it can be opened from here.
    std::string resolved(const std::string& path) const;

    Settings settings;
    std::span<const std::string_view> rules;
    std::string_view key;  // the one being read

private:
    /// The library counts lines and code points; spans count bytes.
    std::uint32_t offset(const toml::source_position& position) const;

    Id<Source> source_;
    const Sources& sources_;
    Diagnostics& diagnostics_;
};

/// A key this release knows, and how its value is taken.
struct Key {
    std::string_view section;  // empty: before the first section
    std::string_view name;
    void (*take)(Reading&, const toml::node&);
};

/// "did you mean …", or what there is to choose from.
std::string advice(std::string_view word, const std::vector<std::string_view>& known);

// How values are taken. What is no such value is reported, and nothing is taken.
void take_flag(Reading& reading, const toml::node& value, bool& flag);
std::optional<int> take_number(Reading& reading, const toml::node& value, int least, int most);
void take_days(Reading& reading, const toml::node& value, Days& days, int least = 0,
               int most = 365);
/// One that is not empty.
std::optional<std::string> take_text(Reading& reading, const toml::node& value,
                                     std::string_view wanted = "a text");
void take_text(Reading& reading, const toml::node& value, std::string& text);
void take_path(Reading& reading, const toml::node& value, std::string& path);
/// A program and its arguments.
void take_command(Reading& reading, const toml::node& value, std::vector<std::string>& words);
/// The place of a text in `names`; nothing when it is not there.
std::optional<std::size_t> take_choice(Reading& reading, const toml::node& value,
                                       std::span<const std::string_view> names);
/// `"10.00"`, not negative.
std::optional<Decimal> take_amount(Reading& reading, const toml::node& value);
/// The same, or a whole number: `100`.
std::optional<Decimal> take_decimal(Reading& reading, const toml::node& value);
/// `"40.00 EUR"`; the currency may be left out.
std::optional<NamedAmount> take_named_amount(Reading& reading, const toml::node& value);
/// `[30, 60, 90]`, or `"month"`.
std::optional<Bounds> take_bounds(Reading& reading, const toml::node& value);
std::optional<Rate> take_percent(Reading& reading, const toml::node& value);
/// `"2026-10-01"`, or the day that TOML itself knows.
std::optional<Date> take_date(Reading& reading, const toml::node& value);

// The keys of the larger sections.
std::span<const Key> dunning_keys();
std::span<const Key> mail_keys();  // of [mail] and [letters]
std::span<const Key> match_keys();
std::span<const Key> interest_keys();
std::span<const Key> provision_keys();
std::span<const Key> forecast_keys();
std::span<const Key> credit_keys();
std::span<const Key> sales_keys();
std::span<const Key> risk_keys();
std::span<const Key> rank_keys();
std::span<const Key> score_keys();
std::span<const Key> export_keys();
std::span<const Key> import_keys();
std::span<const Key> books_keys();

/// `[[dunning.NAME]]`, a list of steps.
void take_policy(Reading& reading, const toml::key& name, const toml::array& steps);
/// `[provision.by.KEY.VALUE]`, all of them.
void take_provision_by(Reading& reading, const toml::node& value);
/// `[rules.NAME]`, all of them.
void take_rules(Reading& reading, const toml::table& section);
/// `[bank.NAME]`, all of them.
void take_banks(Reading& reading, const toml::table& section);
/// Once [score] was read: some factor has to weigh something.
void refuse_no_weights(Reading& reading, const toml::table& section);

}  // namespace settings
