#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/check.hpp"

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of decimal digits; the caller has made sure that they are digits.
int value_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// The first day of every month there is, as days since 1970, and of the one after.
constexpr auto month_starts = [] {
    std::array<int, (last_year - first_year + 1) * 12 + 1> starts{};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const date::year year{first_year + static_cast<int>(i / 12)};
        const date::month month{static_cast<unsigned>(i % 12 + 1)};
        starts[i] = Date{year / month / 1}.time_since_epoch().count();
    }
    return starts;
}();

bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

static_assert(std::endian::native == std::endian::little,
              "the first byte of a text is to be the lowest of a word");

/// Eight bytes as a word, the first one lowest.
constexpr std::uint64_t of_bytes(const char (&text)[9]) {
    std::uint64_t word = 0;
    for (int i = 7; i >= 0; --i) word = word << 8U | static_cast<unsigned char>(text[i]);
    return word;
}

struct Fields {
    bool sound = false;  // of the form of a date
    int year = 0;
    int month = 0;
    int day = 0;
};

inline Fields fields_of(std::string_view text) {
    if (text.size() != 10) return {};
    std::uint64_t first = 0;
    std::uint16_t last = 0;
    std::memcpy(&first, text.data(), 8);
    std::memcpy(&last, text.data() + 8, 2);
    const auto values = first ^ of_bytes("0000-00-");  // digits as they count, nought for a hyphen
    const auto days = last ^ 0x3030U;
    constexpr std::uint64_t past_most = 0x7F76767F76767676;  // leads beyond 127 what is too large
    const auto others = ((values + past_most) | values) & 0x8080808080808080;
    const auto other_days = ((days + 0x7676U) | days) & 0x8080U;
    if (others != 0 || other_days != 0) return {};
    const auto pairs = values * 10 + (values >> 8U);  // of two digits, where the first one stands
    const auto pair = [&](unsigned at) { return static_cast<int>(pairs >> at * 8 & 0xFF); };
    return {true, pair(0) * 100 + pair(2), pair(5),
            static_cast<int>((days & 0xFF) * 10 + (days >> 8U))};
}

Date day_of(int year, unsigned month, unsigned day) {
    return Date{date::year{year} / date::month{month} / date::day{day}};
}

}  // namespace

// All ten bytes at once: a date stands in nearly every line.
int day_number(std::string_view text) {
    const auto fields = fields_of(text);
    if (!fields.sound || fields.year < first_year || fields.year > last_year || fields.month < 1 ||
        fields.month > 12)
        return no_day;
    const auto at = static_cast<std::size_t>((fields.year - first_year) * 12 + fields.month - 1);
    if (fields.day < 1 || fields.day > month_starts[at + 1] - month_starts[at]) return no_day;
    return month_starts[at] + fields.day - 1;
}

DateError date_error(std::string_view text) {
    const auto fields = fields_of(text);
    if (!fields.sound) return DateError::not_iso;
    const date::year_month_day written{date::year{fields.year},
                                       date::month(static_cast<unsigned>(fields.month)),
                                       date::day(static_cast<unsigned>(fields.day))};
    return written.ok() ? DateError::out_of_range : DateError::no_such_day;
}

std::string to_string(Date day) {
    const date::year_month_day fields{day};
    const auto year = static_cast<int>(fields.year());
    const auto month = static_cast<unsigned>(fields.month());
    const auto of_month = static_cast<unsigned>(fields.day());
    if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, of_month);
    std::string text = "0000-00-00";
    const auto put = [&text](std::size_t end, unsigned number) {
        for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, static_cast<unsigned>(year));
    put(7, month);
    put(10, of_month);
    return text;
}

Date month_end(Date day) {
    const date::year_month_day fields{day};
    return Date{fields.year() / fields.month() / date::last};
}

Date month_start(Date day) {
    const date::year_month_day fields{day};
    return Date{fields.year() / fields.month() / date::day{1}};
}

Date add_months(Date day, int months) {
    const date::year_month_day fields{day};
    const auto month = fields.year() / fields.month() + date::months{months};
    const auto last = date::year_month_day_last{month.year(), date::month_day_last{month.month()}};
    return Date{month / std::min(fields.day(), last.day())};
}

tl::expected<Period, DateError> parse_period(std::string_view text) {
    if (text.size() < 4 || !all_digits(text.substr(0, 4)))
        return tl::unexpected{DateError::not_iso};
    const int year = value_of(text.substr(0, 4));
    if (year < first_year || year > last_year) return tl::unexpected{DateError::out_of_range};
    const auto rest = text.substr(4);
    if (rest.empty()) return Period{day_of(year, 1, 1), day_of(year, 12, 31)};
    if (rest.size() == 2 && rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4') {
        const auto last_month = static_cast<unsigned>(rest[1] - '0') * 3;
        return Period{day_of(year, last_month - 2, 1), month_end(day_of(year, last_month, 1))};
    }
    if (rest.size() == 3 && rest[0] == '-' && all_digits(rest.substr(1))) {
        const auto month = static_cast<unsigned>(value_of(rest.substr(1)));
        if (month < 1 || month > 12) return tl::unexpected{DateError::no_such_day};
        return Period{day_of(year, month, 1), month_end(day_of(year, month, 1))};
    }
    return tl::unexpected{DateError::not_iso};
}
