#include "foreign/open_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "foreign/table.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

constexpr std::array<std::string_view, 15> credit_kinds{
    "credit",  "credit note", "credit-note", "credit memo", "open-credit",
    "receipt", "payment",     "on-account",  "on account",  "贷项",
    "贷项单",  "红字发票",    "付款",        "付款单",      "预付款"};
constexpr std::array<std::string_view, 14> debit_kinds{
    "sale", "invoice", "debit", "debit note", "debit-note", "open", "bill",
    "发票", "应付单",  "应付",  "采购发票",   "应付款",     "入库", "采购"};

class Reader {
public:
    Reader(const Columns& columns, DayForm form, const OpenListTerms& terms, OpenList& list)
        : columns_{columns}, form_{std::move(form)}, terms_{terms}, list_{list} {}

    void take(const CsvRecord& record) {
        if (is_footer(record) && !is_unnumbered(record))
            return list_.notes.push_back(
                {record.line,
                 fmt::format("a line of totals is no item: {}", squeezed(record.text))});
        auto line = read(record);
        if (line) return list_.lines.push_back(std::move(*line));
        list_.rejects.push_back({record.line, std::move(line.error()), squeezed(record.text)});
    }

private:
    /// A dash may stand for the number of an item, too.
    bool is_unnumbered(const CsvRecord& record) const {
        const auto first = std::ranges::find_if_not(record.cells, &std::string::empty);
        return first != record.cells.end() && *first == "-" &&
               !columns_.cell(record, "amount").empty();
    }

    /// One item, or why it is rejected.
    tl::expected<OpenListLine, std::string> read(const CsvRecord& record) {
        const auto currency = currency_of(record);
        if (!currency) return tl::unexpected{currency.error()};
        const auto cell = columns_.cell(record, "amount");
        if (cell.empty()) return tl::unexpected{std::string{"no amount"}};
        auto amount = money_of_cell(cell, columns_.rule().decimal, *currency, terms_.currencies);
        if (!amount) return tl::unexpected{amount.error()};
        const auto date = day_in(record, "date");
        if (!date) return tl::unexpected{date.error()};
        const auto due = day_in(record, "due");
        if (!due) return tl::unexpected{due.error()};
        return OpenListLine{record.line, columns_.cell(record, "number"),
                            signed_amount(*amount, record), *date, *due};
    }

    tl::expected<Currency, std::string> currency_of(const CsvRecord& record) const {
        const auto written = columns_.currency(record);
        if (written.empty() && !terms_.currency.is_none()) return terms_.currency;
        if (written.empty())
            return tl::unexpected{std::string{"no currency; name it with --currency"}};
        const auto currency = currency_named(written, terms_.currencies);
        if (!currency.is_none()) return currency;
        return tl::unexpected{fmt::format("no currency is called {}", written)};
    }

    tl::expected<std::optional<Date>, std::string> day_in(const CsvRecord& record,
                                                          std::string_view key) const {
        const auto cell = columns_.cell(record, key);
        if (cell.empty()) return std::optional<Date>{};
        return day_of_cell(cell, form_).map([](Date day) { return std::optional{day}; });
    }

    Money signed_amount(Money amount, const CsvRecord& record) {
        const auto kind = columns_.cell(record, "kind");
        const auto side = side_of_kind(kind);
        if (side == ItemSide::credit) return amount.minor() > 0 ? -amount : amount;
        if (side == ItemSide::unknown && told_.insert(kind).second)
            list_.notes.push_back(
                {record.line,
                 fmt::format("{} is no kind known here: its amounts count by their sign", kind)});
        return amount;
    }

    const Columns& columns_;
    DayForm form_;
    const OpenListTerms& terms_;
    OpenList& list_;
    std::set<std::string> told_;  // kinds that are not known
};

std::optional<Refusal> lacking(const Heading& heading, const Columns& columns) {
    for (const std::string_view key : {"number", "amount"})
        if (!columns.has(key))
            return Refusal{fmt::format("rule {} finds no column for the {} under these headings",
                                       heading.rule->name, key),
                           heading.begin,
                           fmt::format("name it in [{}.columns]", heading.rule->section())};
    return std::nullopt;
}

/// What is wrong when no rule is chosen: of a list the usual headings can be said.
Refusal unfit(const RuleFault& fault, const std::string& wanted) {
    auto refusal = refusal_of(fault, settings::RuleFor::open_items, wanted);
    if (fault.error == RuleError::none_fits && wanted.empty())
        refusal = {"no line of the first 50 has the headings of a list of open items", 0,
                   "call the columns number and amount, or write a rule for open-items"};
    if (fault.error == RuleError::tie) refusal.advice = "choose one with --list-rule";
    return refusal;
}

tl::expected<void, Refusal> read_text(std::string_view text, const OpenListTerms& terms,
                                      OpenList& list) {
    const auto heading = choose_rule(text, settings::RuleFor::open_items, terms.import, terms.rule);
    if (!heading) return tl::unexpected{unfit(heading.error(), terms.rule)};
    const Columns columns{*heading, text};
    if (auto refusal = lacking(*heading, columns)) return tl::unexpected{std::move(*refusal)};
    DayForm form{heading->rule->date, DayOrder::unsettled};
    if (form.pattern.empty())
        form.order = settled_order(text.substr(heading->end), *heading, columns, {"date", "due"});
    Reader reader{columns, form, terms, list};
    return each_record(text, *heading, [&](const CsvRecord& record) { reader.take(record); });
}

}  // namespace

ItemSide side_of_kind(std::string_view kind) {
    if (kind.empty()) return ItemSide::unsaid;
    const auto plain = fold_case(folded(kind));
    if (std::ranges::find(credit_kinds, plain) != credit_kinds.end()) return ItemSide::credit;
    const bool known = std::ranges::find(debit_kinds, plain) != debit_kinds.end();
    return known ? ItemSide::debit : ItemSide::unknown;
}

std::optional<OpenList> read_open_list(Id<Source> source, const OpenListTerms& terms,
                                       const Sources& sources, Diagnostics& diagnostics) {
    OpenList list;
    const auto text = sources.text(source);
    if (const auto read = read_text(text, terms, list); !read) {
        diagnostics.report(not_a_statement_of(source, read.error(), text));
        return std::nullopt;
    }
    return list;
}

}  // namespace foreign
