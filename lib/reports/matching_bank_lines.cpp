#include "reports/matching_bank_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "foreign/collect.hpp"
#include "foreign/identity.hpp"
#include "reports/matching_names.hpp"

namespace reports {

using foreign::BankFile;
using foreign::BankLine;
using foreign::BankStatement;
using foreign::LineKind;
using foreign::LineStatus;

namespace {

constexpr std::size_t most_identity = 500;  // bytes; nobody's id is longer

std::string folded(std::string_view text) { return fold_case(fold_width(text)); }

/// Words of what is said of a line, or the whole name of its other side: a name may hold any word.
bool is_skipped(const BankLine& line, const settings::BankAccount* bank) {
    if (bank == nullptr) return false;
    const auto words = folded(line.text + '\n' + line.reference);
    return std::ranges::any_of(bank->skip, [&](const std::string& skip) {
        const auto form = name_form(skip);
        return words.find(folded(skip)) != std::string::npos || form == name_form(line.payer) ||
               form == name_form(line.payee);
    });
}

bool moves_money(const BankLine& line) {
    switch (line.kind) {
        case LineKind::credit:
            return line.amount.minor() > 0;
        case LineKind::debit:
        case LineKind::reversal:
            return line.amount.minor() < 0;
        case LineKind::neutral:
            break;
    }
    return false;
}

std::optional<Date> day_of(const BankLine& line, const settings::BankAccount* bank) {
    const bool by_value = bank != nullptr && bank->by_value;
    const auto& wanted = by_value ? line.value : line.booked;
    return wanted ? wanted : by_value ? line.booked : line.value;
}

/// Takes one file after the other apart.
class Sorter {
public:
    Sorter(const BankLineTerms& terms, BankMovements& into) : terms_{terms}, into_{into} {}

    void take(const BankSource& source) {
        const auto& file = *source.file;
        const auto names = foreign::identities(file.lines, terms_.currencies);
        reject_statements(file);
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            take_line(file, file.lines[i], names[i]);
        ++file_;
    }

private:
    bool is_left_out(const BankStatement& statement) const {
        return !terms_.untied && !statement.ties().value_or(true);
    }

    void reject(std::uint32_t line, std::string reason, std::string text) {
        into_.rejects.push_back({file_, {line, std::move(reason), std::move(text)}});
    }

    /// Once for each statement that is left out, with the first of its lines.
    void reject_statements(const BankFile& file) {
        std::vector<std::size_t> counts(file.statements.size());
        for (const auto& line : file.lines) ++counts[line.statement - 1];
        std::vector<bool> is_told(file.statements.size());
        for (const auto& line : file.lines) {
            const auto place = line.statement - 1;
            const auto& statement = file.statements[place];
            if (is_told[place] || !is_left_out(statement)) continue;
            is_told[place] = true;
            reject(line.line,
                   fmt::format("statement {} does not tie; its {} {} left out", line.statement,
                               counts[place], counts[place] == 1 ? "line is" : "lines are"),
                   statement.account);
        }
    }

    void take_line(const BankFile& file, const BankLine& line, const std::string& identity) {
        const auto& statement = file.statements[line.statement - 1];
        if (is_left_out(statement)) return;
        const auto* bank = foreign::bank_of(line.account, file.rule, terms_.import);
        const bool counts =
            line.status == LineStatus::booked && (terms_.advice || !statement.advice);
        const bool is_apart = !moves_money(line) || is_skipped(line, bank);
        if (!counts || is_apart) ++into_.others;
        if (!counts) return;
        const auto day = day_of(line, bank);
        if (is_apart) {
            if (day) into_.apart.push_back({&line, file_, identity, bank, *day});
            return;
        }
        if (!day) return reject(line.line, "no day", line.text);
        if (identity.size() > most_identity)
            return reject(line.line, "its id is too long", line.text);
        into_.movements.push_back({&line, file_, identity, bank, *day});
    }

    const BankLineTerms& terms_;
    BankMovements& into_;
    std::size_t file_ = 0;
};

}  // namespace

std::string via_of(const settings::BankAccount* bank) {
    return bank == nullptr || bank->via.empty() ? "bank" : bank->via;
}

BankMovements bank_movements(std::span<const BankSource> sources, const BankLineTerms& terms) {
    BankMovements found;
    Sorter sorter{terms, found};
    for (const auto& source : sources) sorter.take(source);
    return found;
}

}  // namespace reports
