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

void add_text(std::string& out, std::string_view key, const std::string& text) {
    if (!text.empty()) out += fmt::format("{:<8} = {}\n", key, settings::quoted(text));
}

}  // namespace

std::optional<settings::ImportRule> guessed_rule(std::string_view text) {
    constexpr std::string_view delimiters = ",;\t|";
    for (std::size_t i = 0; i < head_lines && !text.empty(); ++i) {
        const auto line = text.substr(0, text.find('\n'));
        for (const char delimiter : delimiters) {
            auto cells = cells_of(line.substr(0, 65'536), delimiter);
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

std::string spelled_rule(const settings::ImportRule& rule) {
    auto out = fmt::format("[{}]\n", rule.section());
    add_text(out, "for",
             std::string{settings::rule_purposes[static_cast<std::size_t>(rule.purpose)]});
    out += fmt::format("{:<8} = {}\n", "header", spelled_list(rule.header));
    add_text(out, "account", rule.account);
    add_text(out, "currency", rule.currency);
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
