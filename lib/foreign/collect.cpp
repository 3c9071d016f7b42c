#include "foreign/collect.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

constexpr std::size_t most_shown = 500;  // bytes of what was written, in a reject
constexpr std::size_t least_tail = 4;    // digits that tell an account

/// May the account that a file shows be this one?
bool may_be(std::string_view shown, std::string_view account) {
    if (shown.empty() || account.empty()) return true;
    if (shown.find('*') != std::string_view::npos) return glob_matches(shown, account);
    return shown.size() >= least_tail && account.ends_with(shown);
}

std::string_view up_to(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

}  // namespace

const settings::BankAccount* bank_of(std::string_view account, std::string_view rule,
                                     const settings::Import& import) {
    const auto shown = unblanked(account);
    if (!shown.empty())
        for (const auto& bank : import.banks)
            if (unblanked(bank.account) == shown) return &bank;
    for (const auto& bank : import.banks)
        if (!rule.empty() && bank.name == rule && may_be(shown, unblanked(bank.account)))
            return &bank;
    return nullptr;
}

LineIndex::LineIndex(std::string_view text) : begins_{0} {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        begins_.push_back(static_cast<std::uint32_t>(at + 1));
}

std::uint32_t LineIndex::line_of(std::uint32_t offset) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(begins_, offset) - begins_.begin());
}

BankStatement& Collector::begin_statement(std::uint32_t offset) {
    file_.statements.emplace_back();
    file_.statements.back().begin = offset;
    file_.statements.back().closed_at = offset;
    unknown_.clear();
    return file_.statements.back();
}

BankLine Collector::new_line(std::uint32_t offset) const {
    BankLine line;
    line.statement = static_cast<std::uint32_t>(file_.statements.size());
    line.entry = entries_;
    line.line = line_of(offset);
    line.account = file_.statements.back().account;
    return line;
}

void Collector::reject(std::uint32_t offset, std::string reason, std::string_view written) {
    file_.rejects.push_back(
        {line_of(offset), std::move(reason), squeezed(up_to(written, most_shown))});
}

void Collector::note(std::uint32_t offset, std::string words) {
    file_.notes.push_back({line_of(offset), std::move(words)});
}

Currency Collector::known_currency(std::string_view word) const {
    if (!cleaned(word).empty()) return currency_named(word, terms_.currencies);
    if (has_statement() && !file_.statements.back().currency.is_none())
        return file_.statements.back().currency;
    if (!unknown_.empty()) return Currency::none();
    if (!terms_.currency.is_none()) return terms_.currency;
    const auto account = has_statement() ? std::string_view{file_.statements.back().account} : "";
    const auto* bank = bank_of(account, file_.rule, terms_.import);
    return bank == nullptr ? Currency::none() : currency_named(bank->currency, terms_.currencies);
}

void Collector::name_currency(std::string_view word) {
    auto& currency = file_.statements.back().currency;
    if (!currency.is_none()) return;
    currency = known_currency(word);
    if (currency.is_none()) unknown_ = cleaned(word);
}

Currency Collector::currency_of(std::string_view word, std::uint32_t offset,
                                std::string_view written) {
    const auto currency = known_currency(word);
    const auto named = cleaned(word).empty() ? unknown_ : cleaned(word);
    if (currency.is_none())
        reject(offset,
               named.empty() ? std::string{"no currency; name it with --currency"}
                             : fmt::format("no currency is called {}", named),
               written);
    return currency;
}

std::optional<Money> Collector::money_of(std::optional<Decimal> number, std::string_view word,
                                         Currency currency, std::uint32_t offset,
                                         std::string_view written) {
    if (currency.is_none()) return std::nullopt;
    const auto shown = cleaned(word);
    if (!number) {
        reject(offset, shown.empty() ? "no amount" : fmt::format("{} is no amount", shown),
               written);
        return std::nullopt;
    }
    const auto amount = amount_of(*number, currency, terms_.currencies);
    if (amount) return *amount;
    reject(offset, words_of(amount.error(), shown, currency, terms_.currencies), written);
    return std::nullopt;
}

void finish(BankFile& file, const BankTerms& terms) {
    for (auto& statement : file.statements) {
        statement.movements = Money::zero(statement.currency);
        for (const auto& balance : {statement.opening, statement.closing})
            if (balance && balance->currency() != statement.currency) statement.mixed = true;
        if (const auto* bank = bank_of(statement.account, file.rule, terms.import);
            bank != nullptr && !bank->account.empty())
            statement.account = bank->account;
    }
    for (auto& line : file.lines) {
        auto& statement = file.statements[line.statement - 1];
        line.account = statement.account;
        if (line.status != LineStatus::booked) continue;
        if (line.amount.currency() == statement.currency)
            statement.movements = statement.movements + line.amount;
        else
            statement.mixed = true;
    }
}

}  // namespace foreign
