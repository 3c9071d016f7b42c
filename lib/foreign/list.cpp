#include "foreign/list.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "foreign/number.hpp"
#include "foreign/open_list.hpp"
#include "foreign/read_bank.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

using settings::RuleFor;

/// Of each at least one column has to be there.
std::vector<std::vector<std::string_view>> wanted_columns(RuleFor purpose) {
    if (purpose == RuleFor::customers) return {{"id"}};
    return {{"number"}, {"date"}, {"customer", "name"}, {"amount", "net"}};
}

/// At the finest scale there is, where every number of 18 digits has room.
i128 scaled(Decimal number) {
    return i128{number.mantissa} * power_of_ten(most_power - number.decimals);
}

/// `one` + `other`, or − `other`. Nothing beyond 18 digits.
std::optional<Decimal> added(Decimal one, Decimal other, bool subtract) {
    const auto decimals = std::max(one.decimals, other.decimals);
    const auto unit = power_of_ten(most_power - decimals);
    const auto sum = (scaled(one) + (subtract ? -scaled(other) : scaled(other))) / unit;
    const i128 most = power_of_ten(most_power);
    if (sum >= most || sum <= -most) return std::nullopt;
    return Decimal{static_cast<std::int64_t>(sum), decimals};
}

/// Of one list.
class Reader {
public:
    Reader(const Columns& columns, ListFile& file) : columns_{columns}, file_{file} {}

    void take(const CsvRecord& record) {
        if (is_footer(record) && !has_record(record))
            return file_.notes.push_back(
                {record.line, fmt::format("a line of totals is no line of the list: {}",
                                          squeezed(record.text))});
        ListRow row;
        row.line = record.line;
        row.text = squeezed(record.text);
        if (const auto fault = read(record, row))
            return file_.rejects.push_back({row.line, *fault, row.text});
        file_.rows.push_back(std::move(row));
    }

private:
    using Number = tl::expected<std::optional<Decimal>, std::string>;

    /// Does a line that looks like totals say what only a record of the list says?
    bool has_record(const CsvRecord& record) const {
        const auto has = [&](std::string_view key) { return !columns_.cell(record, key).empty(); };
        if (columns_.rule().purpose == RuleFor::customers) return has("name");
        return has("date") && (has("customer") || has("name"));
    }

    /// Nothing, or why it is rejected.
    std::optional<std::string> read(const CsvRecord& record, ListRow& row) {
        for (const auto& key : file_.keys)
            if (auto cell = columns_.cell(record, key); !cell.empty())
                row.cells.emplace(key, std::move(cell));
        if (columns_.rule().purpose == RuleFor::customers) return std::nullopt;
        row.currency = columns_.currency(record);
        if (auto fault = take_day(row, "date", row.date)) return fault;
        if (auto fault = take_day(row, "due", row.due)) return fault;
        if (auto fault = take_amounts(row)) return fault;
        take_kind(row);
        return std::nullopt;
    }

    /// A credit is negative, or its kind says that it is one.
    void take_kind(ListRow& row) {
        const auto kind = row.cell("kind");
        const auto side = side_of_kind(kind);
        if (side == ItemSide::credit && row.amount->mantissa > 0)
            row.amount->mantissa = -row.amount->mantissa;
        if (side == ItemSide::unknown && told_.emplace(kind).second)
            file_.notes.push_back(
                {row.line,
                 fmt::format("{} is no kind known here: its amounts count by their sign", kind)});
    }

    std::optional<std::string> take_day(const ListRow& row, std::string_view key,
                                        std::optional<Date>& day) const {
        const auto cell = row.cell(key);
        if (cell.empty()) return std::nullopt;
        const auto read = day_of_cell(cell, file_.days);
        if (!read) return read.error();
        day = *read;
        return std::nullopt;
    }

    Number number_in(const ListRow& row, std::string_view key) const {
        const auto cell = row.cell(key);
        if (cell.empty()) return std::optional<Decimal>{};
        const auto number = read_number(cell, file_.decimal);
        if (!number) return tl::unexpected{fmt::format("{} is no amount", cell)};
        return std::optional{*number};
    }

    /// Gross, net and tax: any of the three follows from the others, and must agree with them.
    std::optional<std::string> take_amounts(ListRow& row) const {
        const auto gross = number_in(row, "amount");
        if (!gross) return gross.error();
        const auto net = number_in(row, "net");
        if (!net) return net.error();
        const auto tax = number_in(row, "tax");
        if (!tax) return tax.error();
        row.amount = *gross;
        row.tax = *tax;
        if (!row.amount && !(*net && *tax)) return "no amount";
        if (!row.amount) row.amount = added(**net, **tax, false);
        if (row.amount && *net && !*tax) row.tax = added(*row.amount, **net, true);
        if (!row.amount || (*net && !row.tax)) return "an amount is too large";
        if (*net && *tax && scaled(**net) + scaled(**tax) != scaled(*row.amount))
            return fmt::format("net {} and tax {} are not {}", row.cell("net"), row.cell("tax"),
                               row.cell("amount"));
        return std::nullopt;
    }

    const Columns& columns_;
    ListFile& file_;
    std::set<std::string> told_;  // kinds that are not known
};

/// The rule with the usual headings, those of `erp`, for what it has to say and does not.
settings::ImportRule completed(settings::ImportRule rule) {
    const auto rules = built_in_rules();
    const auto usual = std::ranges::find(rules, "erp", &settings::ImportRule::name);
    if (usual == rules.end() || rule.purpose == RuleFor::customers) return rule;
    for (const auto& keys : wanted_columns(rule.purpose)) {
        const auto is_said = [&](std::string_view key) { return rule.columns.contains(key); };
        if (std::ranges::any_of(keys, is_said)) continue;
        auto& headings = rule.columns[std::string{keys.front()}];
        headings = usual->columns.find(keys.front())->second;
        headings.emplace_back(keys.front());
    }
    return rule;
}

std::optional<Refusal> lacking(const Heading& heading, const Columns& columns) {
    for (const auto& keys : wanted_columns(heading.rule->purpose))
        if (std::ranges::none_of(keys, [&](std::string_view key) { return columns.has(key); }))
            return Refusal{fmt::format("rule {} finds no column for the {} under these headings",
                                       heading.rule->name, fmt::join(keys, " or ")),
                           heading.begin,
                           fmt::format("name it in [{}.columns]", heading.rule->section())};
    return std::nullopt;
}

tl::expected<void, Refusal> read_text(std::string_view text, const ListRules& rules,
                                      ListFile& file) {
    auto heading = choose_rule(text, rules.purpose, rules.import, rules.wanted);
    if (!heading) return tl::unexpected{refusal_of(heading.error(), rules.purpose, rules.wanted)};
    const auto rule = completed(*heading->rule);
    heading->rule = &rule;
    const Columns columns{*heading, text};
    if (auto refusal = lacking(*heading, columns)) return tl::unexpected{std::move(*refusal)};
    file.rule = rule.name;
    file.decimal = rule.decimal;
    file.days.pattern = rule.date;
    for (const auto& [key, headings] : rule.columns)
        if (columns.has(key)) file.keys.push_back(key);
    if (rule.date.empty())
        file.days.order =
            settled_order(text.substr(heading->end), *heading, columns, {"date", "due", "since"});
    Reader reader{columns, file};
    return each_record(text, *heading, [&](const CsvRecord& record) { reader.take(record); });
}

}  // namespace

std::string_view ListRow::cell(std::string_view key) const {
    const auto found = cells.find(key);
    return found == cells.end() ? std::string_view{} : std::string_view{found->second};
}

std::optional<ListFile> read_list(Id<Source> source, const ListRules& rules, const Sources& sources,
                                  Diagnostics& diagnostics) {
    ListFile file;
    const auto text = sources.text(source);
    const auto read = read_text(text, rules, file);
    if (read) return file;
    diagnostics.report(not_a_statement_of(source, read.error(), text));
    return std::nullopt;
}

}  // namespace foreign
