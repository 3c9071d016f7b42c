#pragma once

#include <functional>
#include <map>

#include "base/date.hpp"
#include "base/money.hpp"
#include "foreign/camt.hpp"
#include "foreign/csv.hpp"
#include "foreign/day.hpp"
#include "foreign/rules.hpp"

namespace foreign {

/// The columns of one CSV file, as its rule names them.
class Columns {
public:
    Columns(const Heading& heading, std::string_view text);

    /// Is any heading of that key in the file?
    bool has(std::string_view key) const;
    /// The cell of a record, or nothing that the rule's `empty` words stand for; of texts all of
    /// them, joined.
    std::string cell(const CsvRecord& record, std::string_view key) const;
    /// The rule's `account` or `currency`: a column of the record, a constant, or what stands in
    /// the preamble.
    std::string account(const CsvRecord& record) const;
    std::string currency(const CsvRecord& record) const;

    const settings::ImportRule& rule() const { return *heading_.rule; }

private:
    struct Origin {
        std::optional<std::size_t> column;
        std::string constant;
    };
    Origin origin_of(const std::string& word, std::string_view preamble) const;
    std::string plain(const CsvRecord& record, std::size_t column) const;
    std::string value(const CsvRecord& record, const Origin& origin) const;

    const Heading& heading_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> places_;
    Origin account_;
    Origin currency_;
};

/// How the days of one file are written.
struct DayForm {
    std::string pattern;  // the rule's; empty: the usual forms
    DayOrder order = DayOrder::unsettled;
};

/// The day of a cell; otherwise why not, in words.
tl::expected<Date, std::string> day_of_cell(std::string_view cell, const DayForm& form);

/// The amount of a cell that is not empty; otherwise why not, in words.
tl::expected<Money, std::string> money_of_cell(const std::string& cell, char decimal_sign,
                                               Currency currency, const Currencies& currencies);

/// What all days of a column settle, or contradict.
DayOrder settled_order(std::string_view body, const Heading& heading, const Columns& columns,
                       std::initializer_list<std::string_view> keys);

/// Is it a line of totals or of mere dashes, which is no record?
bool is_footer(const CsvRecord& record);

/// Why no rule was found, to be said of a file.
Refusal refusal_of(const RuleFault& fault, settings::RuleFor purpose, const std::string& wanted);

/// Hands over the records below the headings, their lines counted in the whole text. A quote that
/// is never closed is the refusal of the file.
tl::expected<void, Refusal> each_record(std::string_view text, const Heading& heading,
                                        const CsvSink& sink);

}  // namespace foreign
