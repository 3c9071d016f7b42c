#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace cmd {

/// Refuses what an option was given: `--as-of: there is no day 2026-02-30`.
[[noreturn]] void refuse(const std::string& option, std::string_view words);

/// The name messages call an option by: `--format` of `-O,--format`.
std::string last_name(const std::string& names);

CLI::Option* day_option(CLI::App& app, const std::string& names, std::optional<Date>& day,
                        const std::string& description);

/// A number from `least` to `most`.
CLI::Option* number_option(CLI::App& app, const std::string& names, int& number, int least,
                           int most, const std::string& description);

/// The same for days: `7`, or `7d`.
CLI::Option* days_option(CLI::App& app, const std::string& names, int& days, int least, int most,
                         const std::string& description);

/// The same for months: `3`, or `3m`.
CLI::Option* months_option(CLI::App& app, const std::string& names, int& months, int least,
                           int most, const std::string& description);

/// May be given again and again, with one value each time.
CLI::Option* list_option(CLI::App& app, const std::string& names, std::vector<std::string>& values,
                         const std::string& description);

/// Calls `take` with the place in `choices` of the one that was named.
CLI::Option* choice_option(CLI::App& app, const std::string& names,
                           std::span<const std::string_view> choices,
                           std::function<void(std::size_t)> take, const std::string& description);

/// `--from`, `--to` and `--period`, which stands for both.
struct PeriodOptions {
    std::optional<Date> from;
    std::optional<Date> to;
};
void period_options(CLI::App& app, PeriodOptions& period);

/// `--as-of DATE`; nothing means today.
void as_of_option(CLI::App& app, std::optional<Date>& as_of);

/// What `--help` shows below the options: the words behind `ar COMMAND`, two of them.
void examples(CLI::App& app, std::string_view first, std::string_view second);

/// Reads a day as `--today` and `$AR_TODAY` name it; refuses in the name of `option`.
Date day_of(const std::string& option, std::string_view text);

}  // namespace cmd
