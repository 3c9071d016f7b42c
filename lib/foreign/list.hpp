#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "foreign/statement.hpp"
#include "foreign/table.hpp"

namespace foreign {

/// One record of a list of customers, sales, receipts or open items.
struct ListRow {
    std::uint32_t line = 0;                                 // where it begins, from 1
    std::string text;                                       // as written, in one line
    std::map<std::string, std::string, std::less<>> cells;  // by key of the rule; none is empty
    std::string currency;                                   // as written; may be empty
    std::optional<Date> date;
    std::optional<Date> due;
    std::optional<Decimal> amount;  // gross
    std::optional<Decimal> tax;     // in it, where the list tells

    /// Empty where there is none.
    std::string_view cell(std::string_view key) const;
};

/// All that a list says, and how it was read.
struct ListFile {
    std::string rule;
    std::vector<std::string> keys;  // that its columns are read for
    char decimal = '.';
    DayForm days;
    std::vector<ListRow> rows;
    std::vector<Reject> rejects;
    std::vector<Note> notes;
};

/// By which rule a list is to be read.
struct ListRules {
    settings::RuleFor purpose;  // not `bank`
    const settings::Import& import;
    std::string wanted;  // of `--rules`; empty: the one that fits
};

/// Reads a decoded list. Nothing, and the complaint `not-a-statement`, when no rule fits, or the
/// rule finds no column for what every row must say.
std::optional<ListFile> read_list(Id<Source> source, const ListRules& rules, const Sources& sources,
                                  Diagnostics& diagnostics);

}  // namespace foreign
