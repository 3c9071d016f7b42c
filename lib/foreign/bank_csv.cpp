#include "foreign/bank_csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "foreign/table.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

bool says(const std::vector<std::string>& words, const std::string& cell) {
    const auto plain = folded(cell);
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return folded(word) == plain; });
}

class Reader {
public:
    Reader(std::string_view text, const Columns& columns, DayForm form, const BankTerms& terms,
           BankFile& file)
        : columns_{columns}, form_{std::move(form)}, terms_{terms}, file_{file}, text_{text} {}

    void take(const CsvRecord& record) {
        if (is_footer(record))
            return file_.notes.push_back(
                {record.line, fmt::format("a line of totals is no line of the account: {}",
                                          squeezed(record.text))});
        ++entries_;
        if (const auto fault = read(record))
            file_.rejects.push_back({record.line, *fault, squeezed(record.text)});
    }

private:
    /// Nothing, or why it is rejected.
    std::optional<std::string> read(const CsvRecord& record) {
        BankLine line;
        line.entry = entries_;
        line.line = record.line;
        line.account = columns_.account(record);
        if (auto fault = take_days(record, line)) return fault;
        const auto currency = currency_of(record, line);
        if (!currency) return currency.error();
        if (auto fault = take_amount(record, *currency, line)) return fault;
        if (auto fault = take_texts(record, line)) return fault;
        line.statement = statement_of(line, record);
        file_.lines.push_back(std::move(line));
        return std::nullopt;
    }

    std::optional<std::string> take_days(const CsvRecord& record, BankLine& line) const {
        const auto booked = day_of_cell(columns_.cell(record, "booked"), form_);
        if (!booked) return booked.error();
        line.booked = *booked;
        const auto written = columns_.cell(record, "value");
        if (written.empty()) return std::nullopt;
        const auto value = day_of_cell(written, form_);
        if (!value) return value.error();
        line.value = *value;
        return std::nullopt;
    }

    tl::expected<Currency, std::string> currency_of(const CsvRecord& record,
                                                    const BankLine& line) const {
        const auto written = columns_.currency(record);
        if (!written.empty()) {
            const auto currency = currency_named(written, terms_.currencies);
            if (!currency.is_none()) return currency;
            return tl::unexpected{fmt::format("no currency is called {}", written)};
        }
        if (!terms_.currency.is_none()) return terms_.currency;
        const auto* bank = bank_of(line.account, file_.rule, terms_.import);
        const auto currency =
            bank == nullptr ? Currency::none() : currency_named(bank->currency, terms_.currencies);
        if (!currency.is_none()) return currency;
        return tl::unexpected{std::string{"no currency; name it with --currency"}};
    }

    /// A cell as an amount: nothing where it is empty.
    tl::expected<std::optional<Money>, std::string> amount_in(const CsvRecord& record,
                                                              std::string_view key,
                                                              Currency currency) const {
        const auto cell = columns_.cell(record, key);
        if (cell.empty()) return std::optional<Money>{};
        return money_of_cell(cell, columns_.rule().decimal, currency, terms_.currencies)
            .map([](Money amount) { return std::optional{amount}; });
    }

    /// What comes in less what goes out, of which only one is said.
    tl::expected<Money, std::string> of_two_columns(const CsvRecord& record,
                                                    Currency currency) const {
        const auto in = amount_in(record, "in", currency);
        if (!in) return tl::unexpected{in.error()};
        const auto out = amount_in(record, "out", currency);
        if (!out) return tl::unexpected{out.error()};
        if (!*in && !*out) return tl::unexpected{std::string{"no amount"}};
        const auto zero = Money::zero(currency);
        const auto received = in->value_or(zero);
        const auto paid = out->value_or(zero);
        if (!received.is_zero() && !paid.is_zero())
            return tl::unexpected{std::string{"an amount in and an amount out"}};
        return paid.is_zero() ? received : -Money::from_minor(magnitude(paid), currency);
    }

    static i128 magnitude(Money amount) {
        return amount.minor() < 0 ? -amount.minor() : amount.minor();
    }

    tl::expected<Money, std::string> of_one_column(const CsvRecord& record, Currency currency,
                                                   LineKind& kind) const {
        const auto amount = amount_in(record, "amount", currency);
        if (!amount) return tl::unexpected{amount.error()};
        if (!*amount) return tl::unexpected{std::string{"no amount"}};
        if (!columns_.has("sign")) return **amount;
        const auto sign = columns_.cell(record, "sign");
        if (says(columns_.rule().in, sign)) return **amount;
        if (says(columns_.rule().out, sign))
            return -Money::from_minor(magnitude(**amount), currency);
        kind = LineKind::neutral;
        return **amount;
    }

    std::optional<std::string> take_amount(const CsvRecord& record, Currency currency,
                                           BankLine& line) const {
        const auto amount = columns_.has("amount") ? of_one_column(record, currency, line.kind)
                                                   : of_two_columns(record, currency);
        if (!amount) return amount.error();
        const auto fee = amount_in(record, "fee", currency);
        if (!fee) return fee.error();
        line.amount = *amount;
        if (*fee) line.amount = line.amount - Money::from_minor(magnitude(**fee), currency);
        if (line.kind != LineKind::neutral && amount->minor() < 0) line.kind = LineKind::debit;
        const auto balance = amount_in(record, "balance", currency);
        if (balance) line.balance = *balance;  // banks hide digits of it; it is no amount of ours
        return std::nullopt;
    }

    std::optional<std::string> take_texts(const CsvRecord& record, BankLine& line) const {
        line.id = columns_.cell(record, "id");
        line.payer = columns_.cell(record, "payer");
        line.payer_account = columns_.cell(record, "payer-account");
        line.reference = columns_.cell(record, "reference");
        line.text = columns_.cell(record, "text");
        line.status = LineStatus::booked;
        if (!columns_.has("status") || columns_.rule().booked.empty()) return std::nullopt;
        const auto status = columns_.cell(record, "status");
        if (status.empty()) return "no status";
        if (!says(columns_.rule().booked, status)) line.status = LineStatus::pending;
        return std::nullopt;
    }

    /// From 1; the statement of that account and currency, which is begun where there is none.
    std::uint32_t statement_of(const BankLine& line, const CsvRecord& record) {
        auto& all = file_.statements;
        const auto found = std::ranges::find_if(all, [&](const BankStatement& one) {
            return one.account == line.account && one.currency == line.amount.currency();
        });
        const auto place = static_cast<std::uint32_t>(found - all.begin()) + 1;
        if (found != all.end()) return place;
        BankStatement made;
        made.account = line.account;
        made.currency = line.amount.currency();
        made.card = columns_.rule().is_card;
        made.begin = static_cast<std::uint32_t>(record.text.data() - text_.data());
        made.closed_at = made.begin;
        all.push_back(std::move(made));
        return place;
    }

    const Columns& columns_;
    DayForm form_;
    const BankTerms& terms_;
    BankFile& file_;
    std::string_view text_;
    std::uint32_t entries_ = 0;
};

/// A rule that has no column to read the day or the amount from reads nothing.
std::optional<Refusal> lacking(const Heading& heading, const Columns& columns) {
    const bool amounts = columns.has("amount") || columns.has("in") || columns.has("out");
    if (columns.has("booked") && amounts) return std::nullopt;
    return Refusal{fmt::format("rule {} finds no column for the {} under these headings",
                               heading.rule->name, amounts ? "booking day" : "amount"),
                   heading.begin, fmt::format("name it in [{}.columns]", heading.rule->section())};
}

}  // namespace

tl::expected<void, Refusal> read_bank_csv(std::string_view text, const BankTerms& terms,
                                          BankFile& file) {
    file.format = "CSV";
    const auto heading = choose_rule(text, settings::RuleFor::bank, terms.import, terms.rule);
    if (!heading)
        return tl::unexpected{refusal_of(heading.error(), settings::RuleFor::bank, terms.rule)};
    file.rule = heading->rule->name;
    const Columns columns{*heading, text};
    if (auto refusal = lacking(*heading, columns)) return tl::unexpected{std::move(*refusal)};
    DayForm form{heading->rule->date, DayOrder::unsettled};
    if (form.pattern.empty())
        form.order =
            settled_order(text.substr(heading->end), *heading, columns, {"booked", "value"});
    Reader reader{text, columns, form, terms, file};
    return each_record(text, *heading, [&](const CsvRecord& record) { reader.take(record); });
}

}  // namespace foreign
