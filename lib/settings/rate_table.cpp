#include "settings/rate_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "base/text.hpp"
#include "settings/shared_rules.hpp"
#include "settings/two_columns.hpp"

namespace settings {

namespace {

constexpr TwoColumns rate_columns{"from,rate", "2024-07-01,12.25%"};
constexpr TwoColumns sum_columns{"from-amount,sum", "1000.00,70.00"};

void refuse(const Field& field, std::string message, std::string advice, Diagnostics& diagnostics) {
    diagnostics.report(
        {bad_setting, std::move(message), {{field.span, ""}}, {help(std::move(advice))}, {}});
}

void refuse_order(const Field& field, const Field& before, Diagnostics& diagnostics) {
    diagnostics.report({bad_setting,
                        fmt::format("{} is not after {}", field.text, before.text),
                        {{field.span, ""}, {before.span, "the row before"}},
                        {help("put the rows in order, each once")},
                        {}});
}

std::optional<Date> day_of(const Field& field, Diagnostics& diagnostics) {
    if (const auto day = parse_date(field.text)) return *day;
    refuse(field, fmt::format("`{}` is no day", field.text), "write days as 2024-07-01",
           diagnostics);
    return std::nullopt;
}

std::optional<Rate> rate_of(const Field& field, Diagnostics& diagnostics) {
    if (const auto rate = parse_rate(field.text)) return rate;
    refuse(field, fmt::format("`{}` is no percentage", field.text),
           "write percent a year with at most 4 decimals, as 12.25%", diagnostics);
    return std::nullopt;
}

/// `70.00`, or `70.00 GBP`.
struct Sum {
    Decimal number;
    std::string_view currency;
};

std::optional<Sum> parse_sum(std::string_view text) {
    const auto blank = std::min(text.find(' '), text.size());
    const auto number = parse_decimal(text.substr(0, blank));
    const auto currency = trimmed(text.substr(blank));
    if (!number || number->mantissa < 0 || currency.find(' ') != std::string_view::npos)
        return std::nullopt;
    return Sum{*number, currency};
}

std::optional<Decimal> amount_of(const Field& field, Diagnostics& diagnostics) {
    const auto number = parse_decimal(field.text);
    if (number && number->mantissa >= 0) return *number;
    refuse(field, fmt::format("`{}` is no amount", field.text), "write amounts as 1000.00",
           diagnostics);
    return std::nullopt;
}

std::optional<Sum> sum_of(const Field& field, Diagnostics& diagnostics) {
    if (const auto sum = parse_sum(field.text)) return sum;
    refuse(field, fmt::format("`{}` is no amount", field.text),
           "write sums as 70.00, or as 70.00 GBP when they are for one currency only", diagnostics);
    return std::nullopt;
}

/// Compared exactly, whatever decimals either has.
bool is_less(Decimal a, Decimal b) {
    return i128{a.mantissa} * power_of_ten(b.decimals) <
           i128{b.mantissa} * power_of_ten(a.decimals);
}

/// Reads row by row what `parse` makes of the two fields; rows have to rise by their first.
template <class Row, class Parse, class Rises>
std::vector<Row> rising_rows(const std::vector<TwoFields>& fields, Parse parse, Rises rises,
                             Diagnostics& diagnostics) {
    std::vector<Row> rows;
    std::optional<Field> before;  // of the last row
    for (const auto& both : fields) {
        const std::optional<Row> row = parse(both);
        if (!row) continue;
        if (!before || rises(rows.back().from, row->from)) {
            rows.push_back(*row);
            before = both.first;
        } else {
            refuse_order(both.first, *before, diagnostics);
        }
    }
    return rows;
}

}  // namespace

std::optional<Rate> RateTable::on(Date day) const {
    const auto after = std::ranges::upper_bound(rows, day, {}, &Row::from);
    if (after == rows.begin()) return std::nullopt;
    return std::prev(after)->rate;
}

Date RateTable::next_change(Date day) const {
    const auto rate = on(day);
    const auto after = std::ranges::upper_bound(rows, day, {}, &Row::from);
    const auto other =
        std::find_if(after, rows.end(), [&](const Row& row) { return row.rate != rate; });
    return other == rows.end() ? never : other->from;
}

RateTable constant_rate(Rate rate) { return {{{always, rate}}, ""}; }

std::optional<Rate> parse_rate(std::string_view text) {
    return parse_percent(text.ends_with('%') ? std::string{text} : std::string{text} + '%');
}

i128 FixedSums::of(i128 minor, int decimals) const {
    const i128 unit = power_of_ten(decimals);
    const auto is_for = [&](const Row& row) {
        return row.from.mantissa * unit <= minor * power_of_ten(row.from.decimals);
    };
    const auto found = std::ranges::find_if(rows | std::views::reverse, is_for);
    if (found == std::ranges::rend(rows)) return 0;
    return divide_rounded(found->sum.mantissa * unit, power_of_ten(found->sum.decimals));
}

FixedSums constant_sum(const NamedAmount& sum) {
    return {{{Decimal{0, 0}, sum.number}}, sum.currency};
}

RateTable read_rate_table(Id<Source> source, const Sources& sources, Diagnostics& diagnostics) {
    const auto fields = read_two_columns(source, sources, rate_columns, diagnostics);
    const auto parse = [&](const TwoFields& both) -> std::optional<RateTable::Row> {
        const auto day = day_of(both.first, diagnostics);
        const auto rate = rate_of(both.second, diagnostics);
        return day && rate ? std::optional{RateTable::Row{*day, *rate}} : std::nullopt;
    };
    const auto rises = [](Date before, Date day) { return before < day; };
    return {rising_rows<RateTable::Row>(fields, parse, rises, diagnostics), sources.name(source)};
}

FixedSums read_fixed_sums(Id<Source> source, const Sources& sources, Diagnostics& diagnostics) {
    const auto fields = read_two_columns(source, sources, sum_columns, diagnostics);
    FixedSums sums;
    std::optional<std::string_view> currency;
    const auto parse = [&](const TwoFields& both) -> std::optional<FixedSums::Row> {
        const auto from = amount_of(both.first, diagnostics);
        const auto sum = sum_of(both.second, diagnostics);
        if (!from || !sum) return std::nullopt;
        if (currency.value_or(sum->currency) != sum->currency)
            refuse(both.second, "the sums of a table are in one currency",
                   "write a table for each currency", diagnostics);
        currency = currency.value_or(sum->currency);
        return FixedSums::Row{*from, sum->number};
    };
    sums.rows = rising_rows<FixedSums::Row>(fields, parse, is_less, diagnostics);
    sums.currency = currency.value_or("");
    return sums;
}

}  // namespace settings
