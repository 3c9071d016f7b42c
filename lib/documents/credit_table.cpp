#include "documents/credit_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/book_cells.hpp"
#include "documents/grouped.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::LimitUse;
using reports::CreditLine;
using reports::CreditReport;

/// A line and what it takes to say it.
struct Said {
    const CreditLine& line;
    const Book& book;
    const reports::CreditQuery& query;
    Audience audience;

    const ledger::Customer& customer() const { return book.customers[line.customer]; }
};

Cell text(std::string words) { return words.empty() ? Cell{} : Cell{std::move(words)}; }

Cell currency_cell(const Said& said) {
    const auto currency = said.line.currency;
    return currency.is_none() ? Cell{} : Cell{std::string{said.book.currencies.code(currency)}};
}

Cell limit_cell(const Said& said) {
    return said.line.limit ? balance_cell(said.line.limit->amount, said.book.currencies) : Cell{};
}

/// People see whose limit it is only where it is another's.
Cell limit_of_cell(const Said& said) {
    if (!said.line.limit) return {};
    const auto of = said.line.limit->of;
    if (said.audience == Audience::people && of == said.line.customer) return {};
    return said.book.customers[of].id;
}

Cell until_cell(const Said& said) {
    const bool ends = said.line.limit && said.line.limit->until != never;
    return ends ? Cell{said.line.limit->until} : Cell{};
}

Cell exposure_cell(const Said& said) {
    return said.line.exposure ? balance_cell(*said.line.exposure, said.book.currencies) : Cell{};
}

Cell headroom_cell(const Said& said) {
    if (!said.line.limit || !said.line.exposure) return {};
    return balance_cell(said.line.limit->amount - *said.line.exposure, said.book.currencies);
}

Cell use_cell(const Said& said) {
    if (!said.line.limit || !said.line.exposure) return {};
    const auto percent = ledger::percent_used(*said.line.exposure, said.line.limit->amount);
    const int decimals = said.audience == Audience::people ? 1 : 4;
    return percent.is_number() ? Cell{Figure{rounded(percent, decimals), decimals}} : Cell{};
}

Cell score_cell(const Said& said) {
    return said.line.score ? Cell{std::int64_t{*said.line.score}} : Cell{};
}

Cell oldest_cell(const Said& said) {
    const auto& days = said.line.oldest_overdue;
    return days ? Cell{std::int64_t{*days}} : Cell{};
}

/// The day it began; people are told why as well.
Cell hold_cell(const Said& said) {
    if (!said.line.hold) return {};
    const auto& hold = said.book.events[*said.line.hold];
    if (said.audience == Audience::machines) return hold.date;
    const auto* reason = ledger::find_attribute(hold.attributes, ledger::Key::reason);
    const auto& words = reason == nullptr ? hold.title : reason->value;
    return fmt::format("{}{}{}", to_string(hold.date), words.empty() ? "" : ": ", words);
}

Cell state_cell(const Said& said) {
    std::vector<std::string> words;
    if (said.line.use == LimitUse::over) words.emplace_back("over");
    if (said.line.use == LimitUse::near) words.emplace_back("near");
    if (said.line.hold) words.emplace_back("on hold");
    if (said.line.limit && !said.line.exposure) words.emplace_back("no rate");
    return text(joined(words, ", "));
}

struct LineColumn {
    const char* name;
    const char* heading;
    Align align;
    bool for_machines;
    Cell (*cell)(const Said&);
};

constexpr LineColumn columns[] = {
    {"customer", "Customer", Align::left, true,
     [](const Said& s) { return Cell{s.customer().id}; }},
    {"name", "Name", Align::left, true,
     [](const Said& s) { return Cell{std::string{name_on(s.customer(), s.query.as_of)}}; }},
    {"currency", "Currency", Align::left, true, currency_cell},
    {"limit", "Limit", Align::right, true, limit_cell},
    {"limit_of", "Limit of", Align::left, true, limit_of_cell},
    {"until", "Until", Align::left, true, until_cell},
    {"exposure", "Exposure", Align::right, true, exposure_cell},
    {"headroom", "Headroom", Align::right, true, headroom_cell},
    {"use", "Use %", Align::right, true, use_cell},
    {"state", "State", Align::left, false, state_cell},
    {"grade", "Grade", Align::left, true, [](const Said& s) { return text(s.line.grade); }},
    {"score", "Score", Align::right, true, score_cell},
    {"oldest_overdue", "Oldest", Align::right, true, oldest_cell},
    {"hold", "Hold", Align::left, true, hold_cell},
};

/// The columns that follow the keys.
std::vector<LineColumn> following(const std::vector<std::string>& keys, Audience audience) {
    auto chosen = without_keys<LineColumn>(columns, keys);
    std::erase_if(chosen, [&](const LineColumn& column) {
        return audience == Audience::machines && !column.for_machines;
    });
    return chosen;
}

Table table_of(const CreditReport& report, const Book& book, Audience audience) {
    const auto& keys = report.query.grouping.keys;
    const auto chosen = following(keys, audience);
    Table table;
    for (const auto& key : keys) table.columns.push_back({key, heading_of(key)});
    for (const auto& column : chosen)
        table.columns.push_back({column.name, column.heading, column.align});
    table.rows.reserve(report.lines.size());
    for (const auto& line : report.lines) {
        const Said said{line, book, report.query, audience};
        Row row;
        for (const auto& value : line.values) row.cells.emplace_back(value);
        for (const auto& column : chosen) row.cells.push_back(column.cell(said));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Each pair of currencies that a limit could not be computed for, once.
std::vector<std::string> missing_rates(const CreditReport& report, const Book& book) {
    std::vector<std::string> notes;
    for (const auto& line : report.lines) {
        if (line.without_rate.is_none()) continue;
        auto note = fmt::format("no rate from {} to {}: what needs it is left empty",
                                book.currencies.code(line.without_rate),
                                book.currencies.code(line.currency));
        if (std::ranges::count(notes, note) == 0) notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace

Paper credit_table(const CreditReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "credit";
    paper.title = "Credit limits";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = table_of(report, book, audience);
        return paper;
    }
    if (report.lines.empty()) {
        paper.notes.emplace_back("no customers");
        return paper;
    }
    paper.sections.push_back({"", table_of(report, book, audience), {}});
    paper.notes = missing_rates(report, book);
    paper.notes.emplace_back(
        "exposure = open + orders not billed + drafts not matured - on account - cover, of the "
        "customer that has the limit and all below it, at the latest rates");
    paper.notes.push_back(fmt::format("use = exposure / limit; near is above {}",
                                      to_string(report.query.credit.warn)));
    return paper;
}

}  // namespace documents
