#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// What a file holds that a rule reads.
enum class RuleFor { bank, sales, receipts, customers, open_items };
inline constexpr std::array<std::string_view, 5> rule_purposes{"bank", "sales", "receipts",
                                                               "customers", "open-items"};

/// Whose headings a key of [rules.NAME.columns] names: several for texts, which are joined, else
/// the first that the file has.
using RuleColumns = std::map<std::string, std::vector<std::string>, std::less<>>;

/// How one program or bank writes its CSV: [rules.NAME].
struct ImportRule {
    std::string name;
    RuleFor purpose = RuleFor::bank;
    std::vector<std::string> header;  // words that stand in the line of the headings
    std::string account;              // a heading, `=constant`, or `/pattern/` in the preamble
    std::string currency;             // the same
    std::string encoding;             // empty: to be found out
    std::string date;                 // a pattern of %d, %m, %Y or %y; empty: the usual forms
    char decimal = '.';
    RuleColumns columns;
    std::vector<std::string> in;  // of [rules.NAME.values], words of the column `sign`
    std::vector<std::string> out;
    std::vector<std::string> booked;  // words of `status`
    std::vector<std::string> empty;   // cells that say nothing
    bool is_card = false;             // of a credit card: built-in rules only

    /// `rules.NAME`, quoted where TOML wants it.
    std::string section() const;
};

/// One of our own accounts: [bank.NAME].
struct BankAccount {
    std::string name;
    std::string account;
    std::string currency;
    std::string via;
    bool by_value = false;          // receipts on the value day
    std::string number;             // a template; empty: BK-{yymmdd}-{h6}
    std::vector<std::string> skip;  // words of lines that are no receipts

    std::string section() const;
};

struct Import {
    std::string rules_file;          // as it can be opened from here; may be empty
    std::vector<ImportRule> rules;   // by name
    std::vector<BankAccount> banks;  // by name
};

/// Does it have a day (%d), a month (%m) and a year (%Y or %y), each once, and no other %?
bool is_day_pattern(std::string_view pattern);

/// The pattern of `/pattern/`; empty of what is none.
std::string_view between_slashes(std::string_view text);

/// The keys that [rules.NAME.columns] may have, for files of banks and for lists.
std::vector<std::string_view> column_keys(RuleFor purpose);

}  // namespace settings
