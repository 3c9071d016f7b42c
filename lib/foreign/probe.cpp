#include "foreign/probe.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "foreign/csv.hpp"
#include "foreign/rules.hpp"
#include "foreign/text.hpp"
#include "settings/key_spelling.hpp"

namespace foreign {

namespace {

constexpr std::size_t head_lines = 50;
constexpr std::size_t most_words = 4;  // of a guessed header
constexpr std::size_t most_shown = 4;  // lines of a table that nobody knows
constexpr std::size_t longest_line = 65'536;
constexpr std::size_t longest_heading = 100;  // bytes; what is longer is none
constexpr std::string_view delimiters = ",;\t|";
constexpr std::string_view which_currency =
    "# currency = \"=EUR\"  # which? nothing in the file is known to say it\n";

/// Words that headings have, by the column they are likely to be; the first that is found counts.
struct Likely {
    std::string_view key;
    std::vector<std::string_view> words;  // in lower case
};

const std::vector<Likely>& likely_columns() {
    static const std::vector<Likely> all{
        {"value", {"value date", "valuta", "wertstellung", "起息日"}},
        {"booked",
         {"booking date", "posting date", "buchungstag", "transaction date", "date", "datum",
          "记账日", "入账日", "交易日", "交易时间", "日期"}},
        {"in", {"credit", "money in", "paid in", "haben", "贷方", "收入", "存入"}},
        {"out", {"debit", "money out", "paid out", "soll", "借方", "支出", "支取"}},
        {"amount", {"amount", "betrag", "umsatz", "金额", "发生额"}},
        {"currency", {"currency", "währung", "waehrung", "币种", "币别", "货币"}},
        {"balance", {"balance", "saldo", "余额"}},
        {"payer-account",
         {"counterparty account", "payer account", "iban", "对方账号", "对方账户"}},
        {"payer",
         {"payer", "counterparty", "name", "auftraggeber", "zahlungspflichtiger", "对方户名",
          "交易对方", "付款人", "对手", "对方"}},
        {"id",
         {"transaction id", "transaction number", "流水号", "交易单号", "交易订单号", "日志号"}},
        {"reference", {"reference", "referenz", "商户单号", "订单号", "凭证号"}},
        {"text",
         {"purpose", "verwendungszweck", "description", "details", "memo", "摘要", "附言", "备注",
          "用途"}},
        {"status", {"status", "交易状态", "当前状态"}}};
    return all;
}

const std::vector<Likely>& likely_columns_of_sales() {
    static const std::vector<Likely> all{
        {"due", {"due", "fällig", "faellig", "到期"}},
        {"number",
         {"invoice number", "invoice no", "invoice", "document", "belegnummer", "beleg",
          "rechnungsnummer", "rechnungsnr", "单据编号", "发票号", "单据号"}},
        {"date", {"date", "datum", "日期"}},
        {"name", {"customer name", "kundenname", "客户名称"}},
        {"customer", {"customer", "kunde", "debitor", "客户"}},
        {"amount", {"gross", "total", "brutto", "amount", "betrag", "价税合计", "含税", "金额"}},
        {"net", {"net", "netto", "不含税"}},
        {"tax", {"tax", "vat", "steuer", "税额"}},
        {"currency", {"currency", "währung", "waehrung", "币种", "币别"}},
        {"terms", {"terms", "zahlungsziel", "收款条件"}},
        {"salesperson", {"salesperson", "vertreter", "业务员", "销售员"}},
        {"po", {"po number", "purchase order", "bestellnummer", "客户订单"}},
        {"title", {"description", "text", "memo", "摘要", "备注"}}};
    return all;
}

/// The heading that is most like one of the words and not taken yet.
std::optional<std::size_t> place_of(const std::vector<std::string>& headings, const Likely& likely,
                                    const std::vector<bool>& taken) {
    for (const auto word : likely.words)
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (!taken[i] && fold_case(headings[i]).find(word) != std::string::npos) return i;
    return std::nullopt;
}

settings::ImportRule rule_of_headings(const std::vector<std::string>& headings,
                                      settings::RuleFor purpose) {
    const bool is_bank = purpose == settings::RuleFor::bank;
    settings::ImportRule rule;
    rule.name = is_bank ? "mybank" : "mysales";
    rule.purpose = purpose;
    std::vector<bool> taken(headings.size());
    for (const auto& likely : is_bank ? likely_columns() : likely_columns_of_sales()) {
        if (likely.key == "amount" && rule.columns.contains("in") && rule.columns.contains("out"))
            continue;
        const auto place = place_of(headings, likely, taken);
        if (!place) continue;
        taken[*place] = true;
        rule.columns[std::string{likely.key}] = {headings[*place]};
        if (rule.header.size() < most_words) rule.header.push_back(headings[*place]);
    }
    return rule;
}

bool is_useful(const settings::ImportRule& rule) {
    const auto& columns = rule.columns;
    if (rule.purpose == settings::RuleFor::sales)
        return columns.contains("number") && columns.contains("date") &&
               columns.contains("amount") &&
               (columns.contains("customer") || columns.contains("name"));
    return columns.contains("booked") && (columns.contains("amount") || columns.contains("in"));
}

std::string spelled_list(const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    for (const auto& text : texts) parts.push_back(settings::quoted(text));
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string spelled_texts(const std::vector<std::string>& texts) {
    return texts.size() == 1 ? settings::quoted(texts.front()) : spelled_list(texts);
}

bool may_be_headings(const std::vector<std::string>& cells) {
    const auto is_too_long = [](const std::string& cell) { return cell.size() > longest_heading; };
    const auto blank = static_cast<std::size_t>(std::ranges::count(cells, std::string{}));
    return cells.size() > 1 && 2 * blank <= cells.size() &&
           std::ranges::none_of(cells, is_too_long);
}

/// The lines that are not blank and stand first.
std::vector<std::pair<std::uint32_t, std::string_view>> first_lines(std::string_view text) {
    std::vector<std::pair<std::uint32_t, std::string_view>> lines;
    for (std::uint32_t number = 1; lines.size() < head_lines && !text.empty(); ++number) {
        const auto line = text.substr(0, text.find('\n'));
        if (!trimmed(line).empty()) lines.emplace_back(number, line.substr(0, longest_line));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return lines;
}

void add_text(std::string& out, std::string_view key, const std::string& text) {
    if (!text.empty()) out += fmt::format("{:<8} = {}\n", key, settings::quoted(text));
}

}  // namespace

std::optional<settings::ImportRule> guessed_rule(std::string_view text) {
    for (std::size_t i = 0; i < head_lines && !text.empty(); ++i) {
        const auto line = text.substr(0, text.find('\n'));
        for (const char delimiter : delimiters) {
            auto cells = cells_of(line.substr(0, longest_line), delimiter);
            for (auto& cell : cells) cell = folded(cell);
            for (const auto purpose : {settings::RuleFor::sales, settings::RuleFor::bank}) {
                auto rule = rule_of_headings(cells, purpose);
                if (is_useful(rule)) return rule;
            }
        }
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return std::nullopt;
}

std::optional<ProbedRule> probed_rule(std::string_view text, const settings::Import& import,
                                      const std::string& wanted) {
    for (std::size_t i = 0; i < settings::rule_purposes.size(); ++i)
        if (const auto heading =
                choose_rule(text, static_cast<settings::RuleFor>(i), import, wanted))
            return ProbedRule{*heading->rule};
    auto guessed = guessed_rule(text);
    if (!guessed) return std::nullopt;
    return ProbedRule{std::move(*guessed), true};
}

std::optional<UnknownTable> unknown_table(std::string_view text) {
    const auto lines = first_lines(text);
    std::optional<UnknownTable> widest;
    for (const char delimiter : delimiters) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto cells = cells_of(lines[i].second, delimiter);
            if (widest && cells.size() <= widest->headings.size()) continue;
            if (!may_be_headings(cells)) continue;
            if (i + 1 < lines.size() &&
                cells_of(lines[i + 1].second, delimiter).size() != cells.size())
                continue;
            widest = UnknownTable{std::move(cells), lines[i].first, {}};
            for (auto next = i; next < lines.size() && next < i + most_shown; ++next)
                widest->lines.push_back(lines[next].second);
        }
    }
    return widest;
}

std::string sketched_rule(const UnknownTable& table) {
    std::vector<std::string> headings;
    for (const auto& cell : table.headings)
        if (!cell.empty()) headings.push_back(folded(cell));
    auto rule = rule_of_headings(headings, settings::RuleFor::bank);
    if (headings.size() > most_words) headings.resize(most_words);
    rule.header = std::move(headings);
    for (const auto* key : {"booked", "amount"})
        if (!rule.columns.contains(key)) rule.columns[key] = {""};
    auto out = fmt::format("# of a bank; or for sales, receipts, customers or open-items, with the "
                           "columns of those\n{}",
                           spelled_rule(rule));
    out += fmt::format("# which heading is what? a bank has {}\n",
                       fmt::join(settings::column_keys(settings::RuleFor::bank), " "));
    out += fmt::format("# line {} and those that follow:\n", table.line);
    for (const auto line : table.lines) out += fmt::format("# {}\n", visible(line));
    return out;
}

bool lacks_currency(const settings::ImportRule& rule) {
    return rule.purpose == settings::RuleFor::bank && rule.currency.empty() &&
           !rule.columns.contains("currency");
}

std::string spelled_rule(const settings::ImportRule& rule) {
    auto out = fmt::format("[{}]\n", rule.section());
    add_text(out, "for",
             std::string{settings::rule_purposes[static_cast<std::size_t>(rule.purpose)]});
    out += fmt::format("{:<8} = {}\n", "header", spelled_list(rule.header));
    add_text(out, "account", rule.account);
    add_text(out, "currency", rule.currency);
    if (lacks_currency(rule)) out += which_currency;
    add_text(out, "encoding", rule.encoding);
    add_text(out, "date", rule.date);
    if (rule.decimal != '.') add_text(out, "decimal", std::string{rule.decimal});
    out += fmt::format("[{}.columns]\n", rule.section());
    const auto keys = settings::column_keys(rule.purpose);
    for (const auto key : keys)
        if (const auto found = rule.columns.find(key); found != rule.columns.end())
            out += fmt::format("{} = {}\n", key, spelled_texts(found->second));
    for (const auto& [key, headings] : rule.columns)
        if (std::ranges::find(keys, key) == keys.end())
            out += fmt::format("{} = {}\n", settings::spelled_key(key), spelled_texts(headings));
    const std::pair<std::string_view, const std::vector<std::string>&> values[] = {
        {"in", rule.in}, {"out", rule.out}, {"booked", rule.booked}, {"empty", rule.empty}};
    bool first = true;
    for (const auto& [key, words] : values) {
        if (words.empty()) continue;
        if (first) out += fmt::format("[{}.values]\n", rule.section());
        first = false;
        out += fmt::format("{} = {}\n", key, spelled_list(words));
    }
    return out;
}

}  // namespace foreign
