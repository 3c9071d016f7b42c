#include "settings/reading.hpp"

#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"
#include "settings/byte_at.hpp"

namespace settings {

namespace {

std::string_view kind(const toml::node& value) {
    switch (value.type()) {
        case toml::node_type::table:
            return "a section";
        case toml::node_type::array:
            return "a list";
        case toml::node_type::string:
            return "a text";
        case toml::node_type::integer:
            return "a number";
        case toml::node_type::floating_point:
            return "a float";
        case toml::node_type::boolean:
            return "a switch";
        default:
            return "a date or time";
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

}  // namespace

void Reading::complain(Rule rule, const toml::source_region& region, std::string message,
                       std::string words, std::string advice) {
    std::vector<Hint> hints;
    if (!advice.empty()) hints.push_back(help(std::move(advice)));
    diagnostics_.report(
        {rule, std::move(message), {{span(region), std::move(words)}}, std::move(hints), {}});
}

void Reading::refuse(const toml::node& value, std::string_view wanted) {
    if (value.is_floating_point()) return;
    complain(bad_setting, value.source(), fmt::format("`{}` wants {}", key, wanted),
             fmt::format("this is {}", kind(value)));
}

void Reading::refuse_value(const toml::node& value, std::string message, std::string advice) {
    complain(bad_setting, value.source(), std::move(message), "", std::move(advice));
}

std::string Reading::resolved(const std::string& path) const {
    const auto slash = settings.file.rfind('/');
    if (slash == std::string::npos || path.starts_with('/')) return path;
    return settings.file.substr(0, slash + 1) + path;
}

std::uint32_t Reading::offset(const toml::source_position& position) const {
    return byte_at(sources_.text(source_), position.line, position.column);
}

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
    const auto wanted = fmt::format("a number from {} to {}", least, most);
    if (read) {
        reading.complain(bad_setting, value.source(),
                         fmt::format("`{}` wants {}", reading.key, wanted));
    } else {
        reading.refuse(value, wanted);
    }
    return std::nullopt;
}

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

void take_days(Reading& reading, const toml::node& value, Days& days, int least, int most) {
    if (const auto count = take_number(reading, value, least, most)) days = Days{*count};
}

std::optional<std::string> take_text(Reading& reading, const toml::node& value,
                                     std::string_view wanted) {
    auto text = value.value_exact<std::string>();
    if (!text) {
        reading.refuse(value, wanted);
        return std::nullopt;
    }
    if (!text->empty()) return text;
    reading.refuse_value(value, fmt::format("`{}` is empty", reading.key));
    return std::nullopt;
}

void take_text(Reading& reading, const toml::node& value, std::string& text) {
    if (auto taken = take_text(reading, value)) text = std::move(*taken);
}

void take_path(Reading& reading, const toml::node& value, std::string& path) {
    if (const auto taken = take_text(reading, value, "a path")) path = reading.resolved(*taken);
}

void take_command(Reading& reading, const toml::node& value, std::vector<std::string>& words) {
    constexpr std::string_view wanted = "a program and its arguments: [\"sendmail\", \"-t\"]";
    const auto* list = value.as_array();
    if (list == nullptr || list->empty()) return reading.refuse(value, wanted);
    std::vector<std::string> taken;
    for (const auto& element : *list) {
        const auto word = element.value_exact<std::string>();
        if (!word) return reading.refuse(element, wanted);
        taken.push_back(*word);
    }
    if (taken.front().empty()) return reading.refuse_value(value, "the program has no name");
    words = std::move(taken);
}

std::optional<Decimal> take_amount(Reading& reading, const toml::node& value) {
    const auto text = take_text(reading, value, "an amount, as \"10.00\"");
    if (!text) return std::nullopt;
    const auto number = parse_decimal(*text);
    if (number && number->mantissa >= 0) return *number;
    reading.refuse_value(value, fmt::format("`{}` cannot be \"{}\"", reading.key, *text),
                         "write an amount, as \"1,000.00\"");
    return std::nullopt;
}

std::optional<Decimal> take_decimal(Reading& reading, const toml::node& value) {
    const auto whole = value.value_exact<std::int64_t>();
    if (whole && *whole >= 0) return Decimal{*whole, 0};
    return take_amount(reading, value);
}

std::optional<NamedAmount> take_named_amount(Reading& reading, const toml::node& value) {
    const auto text = take_text(reading, value, "an amount, as \"40.00 EUR\"");
    if (!text) return std::nullopt;
    const auto blank = text->find(' ');
    const auto number = parse_decimal(std::string_view{*text}.substr(0, blank));
    const auto code =
        blank == std::string::npos ? "" : trimmed(std::string_view{*text}.substr(blank));
    if (number && number->mantissa >= 0 && code.find(' ') == std::string_view::npos)
        return NamedAmount{*number, std::string{code}};
    reading.refuse_value(value, fmt::format("`{}` cannot be \"{}\"", reading.key, *text),
                         "write an amount, as \"40.00 EUR\"");
    return std::nullopt;
}

namespace {

/// Every float of a configuration is complained of by itself.
bool holds_a_float(const toml::node& value) {
    const auto* list = value.as_array();
    return list != nullptr && std::any_of(list->begin(), list->end(), [](const toml::node& one) {
               return one.is_floating_point();
           });
}

}  // namespace

std::optional<Bounds> take_bounds(Reading& reading, const toml::node& value) {
    if (auto bounds = bounds_of(value)) {
        return std::move(*bounds);
    } else if (!holds_a_float(value)) {
        reading.complain(bad_setting, value.source(),
                         fmt::format("`bounds` {}", words(bounds.error())), "",
                         "write the last day of each bucket: [30, 60, 90], or \"month\"");
    }
    return std::nullopt;
}

std::optional<Rate> take_percent(Reading& reading, const toml::node& value) {
    const auto text = take_text(reading, value, "a percentage, as \"9.25%\"");
    if (!text) return std::nullopt;
    if (const auto rate = parse_percent(*text)) return rate;
    reading.refuse_value(value, fmt::format("`{}` cannot be \"{}\"", reading.key, *text),
                         "write a percentage with at most 4 decimals, as \"9.25%\"");
    return std::nullopt;
}

std::optional<Date> take_date(Reading& reading, const toml::node& value) {
    std::string text;
    if (const auto* day = value.as_date()) {
        text = fmt::format("{:04}-{:02}-{:02}", day->get().year, day->get().month, day->get().day);
    } else if (const auto written = value.value_exact<std::string>()) {
        text = *written;
    } else {
        reading.refuse(value, "days, as \"2026-10-01\"");
        return std::nullopt;
    }
    if (const auto day = parse_date(text)) return *day;
    reading.refuse_value(value, fmt::format("\"{}\" is no day", text),
                         "write days as \"2026-10-01\"");
    return std::nullopt;
}

}  // namespace settings
