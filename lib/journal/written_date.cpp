#include "journal/written_date.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "journal/shared_rules.hpp"

namespace journal {
namespace {

constexpr Rule ambiguous_date{"ambiguous-date", Severity::error};
constexpr Rule date_out_of_range{"date-out-of-range", Severity::error};

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Three runs of digits with anything between them.
struct Parts {
    std::array<int, 3> values{};
    std::array<std::size_t, 3> sizes{};
};

std::optional<Parts> parts_of(std::string_view word) {
    Parts parts;
    std::size_t count = 0;
    bool in_run = false;
    for (const char c : word) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !in_run) {
            if (count == 3) return std::nullopt;
            ++count;
        }
        in_run = digit;
        if (!digit) continue;
        auto& value = parts.values[count - 1];
        value = value * 10 + (c - '0');
        if (++parts.sizes[count - 1] > 4) return std::nullopt;
    }
    return count == 3 ? std::optional{parts} : std::nullopt;
}

std::optional<std::string> real_day(int year, int month, int day) {
    auto text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    if (!parse_date(text)) return std::nullopt;
    return text;
}

std::string spoken(int month, int day) {
    return fmt::format("{} {}", day, month_names[static_cast<std::size_t>(month - 1)]);
}

DateFault no_day(std::string_view word) {
    const auto parts = parts_of(word);
    const auto [year, month, day] = parts ? parts->values : std::array{0, 0, 0};
    if (month < 1 || month > 12)
        return {no_such_day,
                fmt::format("{} is not a day: months go from 01 to 12", word),
                {help("dates are written YYYY-MM-DD, as in 2026-03-01")}};
    const auto last = date::year{year} / month / date::last;
    return {no_such_day,
            fmt::format("{} is not a day: {} {} has {}", word,
                        month_names[static_cast<std::size_t>(month - 1)], year,
                        static_cast<unsigned>(last.day())),
            {help(fmt::format("the last day of that month is {}", to_string(Date{last})))}};
}

DateFault out_of_range(std::string_view word) {
    return {date_out_of_range,
            fmt::format("{} is out of range: days are from 1900 to 2199", word),
            {help("is a digit of the year wrong?")}};
}

DateFault not_our_form(std::string_view word) {
    const auto advise = [](std::string words) {
        return DateFault{date_form, "dates are written YYYY-MM-DD", {help(std::move(words))}};
    };
    const auto parts = parts_of(word);
    if (const auto meant = repaired_date(word)) return advise(fmt::format("write {}", *meant));
    if (parts && parts->sizes[2] == 4) {
        const auto [first, second, year] = parts->values;
        const auto american = real_day(year, first, second);
        const auto european = real_day(year, second, first);
        if (american && european && *american != *european)
            return {ambiguous_date,
                    fmt::format("`{}` could be {} or {}", word, spoken(second, first),
                                spoken(first, second)),
                    {help(fmt::format("write {} or {}", *american, *european))}};
        if (const auto& one = american ? american : european)
            return advise(fmt::format("write {}", *one));
    }
    return advise("write it like 2026-03-01");
}

}  // namespace

std::optional<std::string> repaired_date(std::string_view word) {
    const auto parts = parts_of(word);
    if (!parts || parts->sizes[0] != 4 || parts->sizes[1] > 2 || parts->sizes[2] > 2)
        return std::nullopt;
    const auto separators = [&] {
        std::string signs;
        for (const char c : word)
            if (c < '0' || c > '9') signs += c;
        return signs;
    }();
    const bool known = separators == "//" || separators == ".." || separators == "--" ||
                       separators == "年月日" || separators == "年月";
    if (!known) return std::nullopt;
    return real_day(parts->values[0], parts->values[1], parts->values[2]);
}

DateFault date_fault(std::string_view word, DateError error) {
    switch (error) {
        case DateError::no_such_day:
            return no_day(word);
        case DateError::out_of_range:
            return out_of_range(word);
        case DateError::not_iso:
            break;
    }
    return not_our_form(word);
}

std::optional<Date> read_date(std::string_view word, Writing writing) {
    const auto day = parse_date(word);
    if (day) return *day;
    auto fault = date_fault(word, day.error());
    if (repaired_date(word)) {
        const auto mend = fix("`ar fmt --fix` rewrites YYYY/M/D and YYYY.M.D");
        fault.hints.push_back(mend);
    }
    writing.complain(fault.rule, std::move(fault.message), {{writing.entry.span(word), ""}},
                     std::move(fault.hints));
    return std::nullopt;
}

}  // namespace journal
