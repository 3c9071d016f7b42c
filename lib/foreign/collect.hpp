#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/number.hpp"
#include "foreign/statement.hpp"
#include "settings/import.hpp"

namespace foreign {

/// What is known besides the file: currencies, what `--currency` says, rules and accounts.
struct BankTerms {
    const Currencies& currencies;
    const settings::Import& import;
    Currency currency = Currency::none();  // of `--currency`
    std::string rule;                      // of `--rules`; empty: the one that fits
};

/// The [bank.NAME] of an account: the one that names it, else that of the rule that read the file,
/// if the account that is written there (empty, its last digits, or partly hidden by `*`) may be
/// its own. Null when there is none.
const settings::BankAccount* bank_of(std::string_view account, std::string_view rule,
                                     const settings::Import& import);

/// The line of a place in a text.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);
    std::uint32_t line_of(std::uint32_t offset) const;  // from 1
    std::uint32_t begin_of(std::uint32_t line) const { return begins_[line - 1]; }

private:
    std::vector<std::uint32_t> begins_;
};

/// Gathers what is read of a file. What cannot be read is rejected with its place and reason.
class Collector {
public:
    Collector(std::string_view text, const BankTerms& terms, BankFile& file)
        : file_{file}, text_{text}, terms_{terms}, lines_{text} {}

    std::uint32_t line_of(std::uint32_t offset) const { return lines_.line_of(offset); }
    std::string_view text() const { return text_; }
    const BankTerms& terms() const { return terms_; }

    /// Begins a statement; its lines are counted to it from now on.
    BankStatement& begin_statement(std::uint32_t offset);
    BankStatement& statement() { return file_.statements.back(); }
    bool has_statement() const { return !file_.statements.empty(); }
    /// Counts an entry, whether it can be read or not.
    void begin_entry() { ++entries_; }
    /// A line of the entry and statement that were begun last.
    BankLine new_line(std::uint32_t offset) const;
    void add(BankLine line) { file_.lines.push_back(std::move(line)); }

    void reject(std::uint32_t offset, std::string reason, std::string_view written);
    void note(std::uint32_t offset, std::string words);

    /// The currency that is meant: the one that is written, else that of the statement, of
    /// `--currency`, of the account. Rejects and gives none when there is none.
    Currency currency_of(std::string_view word, std::uint32_t offset, std::string_view written);
    /// The same without any rejecting.
    Currency known_currency(std::string_view word) const;
    /// The currency of the statement begun last; a word that is none is that of no line of it.
    void name_currency(std::string_view word);
    /// An amount of a number in a currency, or a reject.
    std::optional<Money> money_of(std::optional<Decimal> number, std::string_view word,
                                  Currency currency, std::uint32_t offset,
                                  std::string_view written);

private:
    BankFile& file_;
    std::string_view text_;
    const BankTerms& terms_;
    LineIndex lines_;
    std::uint32_t entries_ = 0;
    std::string unknown_;  // the currency of the statement, where there is no such
};

/// Adds up the booked lines of every statement, and names accounts as [bank.NAME] does.
void finish(BankFile& file, const BankTerms& terms);

}  // namespace foreign
