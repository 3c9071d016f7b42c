#include "arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "base/text.hpp"
#include "offering.hpp"

namespace cmd {

namespace {

Period period_of(std::string_view text) {
    const auto period = parse_period(text);
    if (!period)
        refuse("--period", fmt::format("{} is no period; write 2026, 2026Q1 or 2026-03", text));
    return *period;
}

int number_of(const std::string& option, std::string_view text, int least, int most) {
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || rest != end || number < least || number > most)
        refuse(option, fmt::format("{} is no number from {} to {}", text, least, most));
    return number;
}

std::size_t choice_of(const std::string& option, std::string_view text,
                      std::span<const std::string_view> choices) {
    const auto found = std::ranges::find(choices, text);
    if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    if (const auto near = nearest(text, {choices.begin(), choices.end()}))
        refuse(option, fmt::format("there is no {}; did you mean {}?", text, *near));
    refuse(option, fmt::format("there is no {}, but {}", text, fmt::join(choices, ", ")));
}

}  // namespace

void refuse(const std::string& option, std::string_view words) {
    throw CLI::ValidationError(option, std::string{words});
}

std::string last_name(const std::string& names) {
    const auto comma = names.rfind(',');
    return comma == std::string::npos ? names : names.substr(comma + 1);
}

Date day_of(const std::string& option, std::string_view text) {
    const auto day = parse_date(text);
    if (day) return *day;
    switch (day.error()) {
        case DateError::no_such_day:
            refuse(option, fmt::format("there is no day {}", text));
        case DateError::out_of_range:
            refuse(option, fmt::format("{} is not within 1900 to 2199", text));
        case DateError::not_iso:
            break;
    }
    refuse(option, fmt::format("{} is no day; write it as 2026-03-31", text));
}

CLI::Option* day_option(CLI::App& app, const std::string& names, std::optional<Date>& day,
                        const std::string& description) {
    const auto take = [&day, name = last_name(names)](const std::string& text) {
        day = day_of(name, text);
    };
    return app.add_option_function<std::string>(names, take, description)->type_name("DATE");
}

CLI::Option* number_option(CLI::App& app, const std::string& names, int& number, int least,
                           int most, const std::string& description) {
    const auto take = [&number, least, most, name = last_name(names)](const std::string& text) {
        number = number_of(name, text, least, most);
    };
    return app.add_option_function<std::string>(names, take, description)->type_name("N");
}

namespace {

/// A number that may carry its unit: `7d`.
CLI::Option* unit_option(CLI::App& app, const std::string& names, int& number, char unit, int least,
                         int most, const std::string& description) {
    const auto take = [&number, unit, least, most, name = last_name(names)](std::string text) {
        if (text.ends_with(unit)) text.pop_back();
        number = number_of(name, text, least, most);
    };
    return app.add_option_function<std::string>(names, take, description);
}

}  // namespace

CLI::Option* days_option(CLI::App& app, const std::string& names, int& days, int least, int most,
                         const std::string& description) {
    return unit_option(app, names, days, 'd', least, most, description)->type_name("DAYS");
}

CLI::Option* months_option(CLI::App& app, const std::string& names, int& months, int least,
                           int most, const std::string& description) {
    return unit_option(app, names, months, 'm', least, most, description)->type_name("MONTHS");
}

CLI::Option* list_option(CLI::App& app, const std::string& names, std::vector<std::string>& values,
                         const std::string& description) {
    return app.add_option(names, values, description)->allow_extra_args(false)->take_all();
}

CLI::Option* choice_option(CLI::App& app, const std::string& names,
                           std::span<const std::string_view> choices,
                           std::function<void(std::size_t)> take, const std::string& description) {
    const auto choose = [choices, take = std::move(take), name = last_name(names)](
                            const std::string& text) { take(choice_of(name, text, choices)); };
    return app.add_option_function<std::string>(names, choose, description)
        ->type_name(offering(fmt::format("{}", fmt::join(choices, "|")), choices));
}

void period_options(CLI::App& app, PeriodOptions& period) {
    day_option(app, "--from", period.from, "first day");
    day_option(app, "--to", period.to, "last day");
    const auto take = [&period](const std::string& text) {
        const auto [from, to] = period_of(text);
        period = {from, to};
    };
    app.add_option_function<std::string>("--period", take, "a year, quarter or month: 2026Q1")
        ->type_name("PERIOD")
        ->excludes("--from")
        ->excludes("--to");
}

void as_of_option(CLI::App& app, std::optional<Date>& as_of) {
    day_option(app, "--as-of", as_of, "the figures as they stood at the close of that day");
}

void examples(CLI::App& app, std::string_view first, std::string_view second) {
    app.footer(fmt::format("{}\n{}", first, second));
}

}  // namespace cmd
