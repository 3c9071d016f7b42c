#include "foreign/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "foreign/number.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

std::optional<std::size_t> place_of(const std::vector<std::string>& cells,
                                    const std::string& heading) {
    const auto found = std::ranges::find(cells, folded(heading));
    if (found == cells.end()) return std::nullopt;
    return static_cast<std::size_t>(found - cells.begin());
}

std::string found_in(const Pattern& pattern, std::string_view preamble) {
    while (!preamble.empty()) {
        const auto line = preamble.substr(0, preamble.find('\n'));
        if (auto found = pattern.find_in(line)) return cleaned(*found);
        preamble.remove_prefix(std::min(preamble.size(), line.size() + 1));
    }
    return {};
}

bool is_among(const std::vector<std::string>& words, const std::string& cell) {
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return folded(word) == cell; });
}

}  // namespace

Columns::Columns(const Heading& heading, std::string_view text) : heading_{heading} {
    for (const auto& [key, headings] : rule().columns) {
        auto& places = places_[key];
        for (const auto& one : headings) {
            const auto place = place_of(heading.cells, one);
            if (place && (places.empty() || key == "text")) places.push_back(*place);
        }
    }
    const auto preamble = text.substr(0, heading.begin);
    account_ = origin_of(rule().account, preamble);
    currency_ = origin_of(rule().currency, preamble);
}

Columns::Origin Columns::origin_of(const std::string& word, std::string_view preamble) const {
    if (word.starts_with('=')) return {std::nullopt, cleaned(word.substr(1))};
    const auto expression = settings::between_slashes(word);
    if (expression.empty()) return {place_of(heading_.cells, word), {}};
    const auto pattern = Pattern::of(std::string{expression});
    return {std::nullopt, pattern ? found_in(*pattern, preamble) : std::string{}};
}

std::string Columns::plain(const CsvRecord& record, std::size_t column) const {
    if (column >= record.cells.size()) return {};
    const auto& cell = record.cells[column];
    return is_among(rule().empty, folded(cell)) ? std::string{} : cell;
}

std::string Columns::value(const CsvRecord& record, const Origin& origin) const {
    return origin.column ? plain(record, *origin.column) : origin.constant;
}

bool Columns::has(std::string_view key) const {
    const auto places = places_.find(key);
    return places != places_.end() && !places->second.empty();
}

std::string Columns::cell(const CsvRecord& record, std::string_view key) const {
    const auto places = places_.find(key);
    if (places == places_.end()) return {};
    std::vector<std::string> parts;
    for (const auto place : places->second) parts.push_back(plain(record, place));
    return joined(parts);
}

std::string Columns::account(const CsvRecord& record) const { return value(record, account_); }

std::string Columns::currency(const CsvRecord& record) const {
    auto written = cell(record, "currency");
    return written.empty() ? value(record, currency_) : written;
}

tl::expected<Date, std::string> day_of_cell(std::string_view cell, const DayForm& form) {
    const auto shown = cleaned(cell);
    if (shown.empty()) return tl::unexpected{std::string{"no day"}};
    if (!form.pattern.empty()) {
        if (const auto day = read_day_by(cell, form.pattern)) return *day;
        return tl::unexpected{fmt::format("{} is no day as {}", shown, form.pattern)};
    }
    const auto day = read_day(cell, form.order);
    if (day) return *day;
    return tl::unexpected{
        day.error() == DayError::unsettled
            ? fmt::format("{} may begin with its day or its month; say it with `date` in a rule",
                          shown)
            : fmt::format("{} is no day", shown)};
}

tl::expected<Money, std::string> money_of_cell(const std::string& cell, char decimal_sign,
                                               Currency currency, const Currencies& currencies) {
    const auto number = read_number(cell, decimal_sign);
    if (!number) return tl::unexpected{fmt::format("{} is no amount", cell)};
    const auto code = currencies.code(currency);
    if (has_foreign_sign(cell, code))
        return tl::unexpected{fmt::format("{} is not in {}", cell, code)};
    const auto amount = amount_of(*number, currency, currencies);
    if (amount) return *amount;
    return tl::unexpected{words_of(amount.error(), cell, currency, currencies)};
}

DayOrder settled_order(std::string_view body, const Heading& heading, const Columns& columns,
                       std::initializer_list<std::string_view> keys) {
    bool day_first = false;
    bool month_first = false;
    read_csv(body, heading.delimiter, [&](const CsvRecord& record) {
        for (const auto key : keys) {
            const auto order = order_of(columns.cell(record, key));
            day_first |= order == DayOrder::day_first;
            month_first |= order == DayOrder::month_first;
        }
    });
    if (day_first == month_first) return DayOrder::unsettled;
    return day_first ? DayOrder::day_first : DayOrder::month_first;
}

bool is_footer(const CsvRecord& record) {
    const auto first = std::ranges::find_if_not(record.cells, &std::string::empty);
    if (first == record.cells.end()) return true;
    const auto word = folded(*first);
    if (word.find_first_not_of("-=_*") == std::string::npos) return true;
    for (const std::string_view total : {"合计", "总计", "小计"})
        if (word.ends_with(total) || word.starts_with(total)) return true;
    const auto plain = fold_case(word);
    return plain == "total" || plain == "totals" || plain == "sum";
}

Refusal refusal_of(const RuleFault& fault, settings::RuleFor purpose, const std::string& wanted) {
    const auto kind = settings::rule_purposes[static_cast<std::size_t>(purpose)];
    if (fault.error == RuleError::tie)
        return {fmt::format("the rules {} fit alike", fmt::join(fault.names, " and ")), 0,
                "choose one with --rules"};
    if (fault.error == RuleError::unknown)
        return {fmt::format("there is no rule {} for {}", wanted, kind), 0,
                fault.names.empty() ? std::string{}
                                    : fmt::format("there is {}", fmt::join(fault.names, ", "))};
    if (!wanted.empty())
        return {fmt::format("no line of the first 50 has the headings of rule {}", wanted), 0, {}};
    const auto nothing_fits =
        purpose == settings::RuleFor::bank
            ? std::string{"neither camt, MT940 nor OFX, and no rule for CSV knows its headings"}
            : fmt::format("no rule for {} knows its headings", kind);
    return {nothing_fits, 0, "write a rule for it; `ar import --probe FILE` begins one"};
}

tl::expected<void, Refusal> each_record(std::string_view text, const Heading& heading,
                                        const CsvSink& sink) {
    const auto open = read_csv(text.substr(heading.end), heading.delimiter, sink, heading.line);
    if (!open) return {};
    LineIndex lines{text};
    return tl::unexpected{
        Refusal{"a quote is opened here and never closed", lines.begin_of(*open), {}}};
}

}  // namespace foreign
