#include "foreign/ledger_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "foreign/written.hpp"

namespace foreign {

namespace {

/// Directives that change no amount, date or account. Their indented lines neither.
constexpr std::array<std::string_view, 6> harmless{"payee", "tag", "note", "N", "assert", "check"};

bool is_letter_or_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

std::string_view without_comment(std::string_view text) {
    return trimmed(text.substr(0, text.find(';')));
}

}  // namespace

void LedgerReader::refuse_feature(const Line& line, std::string_view part, std::string_view what) {
    file_->complaints.report(unsupported_journal_feature, line, part,
                             fmt::format("{} are not read", what), "would change figures",
                             "leave them out of the file, or print the plain transactions with "
                             "the program they were written for");
}

void LedgerReader::refuse_syntax(const Line& line, std::string_view part, std::string_view wanted) {
    file_->complaints.report(
        foreign_syntax, line, part,
        fmt::format("this cannot be read as {}", is_hledger() ? "hledger" : "ledger"),
        std::string{wanted});
}

void LedgerReader::read(std::string_view text, Complaints& complaints, const Includer& include) {
    auto* const outer = file_;
    const auto before = state_;
    File file{Lines{text}, complaints, include};
    file_ = &file;
    while (!file.lines.at_end()) {
        const auto line = file.lines.peek();
        file.lines.advance();
        read_line(line);
    }
    // What an included file says of accounts and years ends with it in hledger.
    if (is_hledger() && outer != nullptr) state_ = before;
    file_ = outer;
}

void LedgerReader::read_line(const Line& line) {
    if (line.is_blank()) return;
    const char first = line.text.front();
    constexpr std::string_view hledger_comments = ";#*";
    constexpr std::string_view ledger_comments = ";#*%|";
    if ((is_hledger() ? hledger_comments : ledger_comments).find(first) != std::string_view::npos)
        return;
    if (line.is_indented()) {
        if (trimmed(line.text).front() == ';') return;
        return refuse_syntax(line, {}, "an indented line without a transaction above");
    }
    if (first >= '0' && first <= '9') return read_transaction(line);
    if (first == '~' || first == '=') {
        refuse_feature(line, {}, first == '~' ? "periodic transactions" : "automated transactions");
        return skip_indented();
    }
    if (is_letter_or_sign(first) || first == '!' || first == '@') return read_directive(line);
    refuse_syntax(line, {}, "neither a date nor a directive");
    skip_indented();
}

void LedgerReader::skip_indented() {
    auto& lines = file_->lines;
    while (!lines.at_end() && lines.peek().is_indented() && !lines.peek().is_blank())
        lines.advance();
}

void LedgerReader::skip_until_end(std::string_view word) {
    auto& lines = file_->lines;
    while (!lines.at_end()) {
        auto text = lines.peek().text;
        lines.advance();
        if (take_word(text, "end") && take_word(text) == word) return;
    }
}

void LedgerReader::read_directive(const Line& line) {
    auto rest = line.text;
    if (rest.front() == '!' || rest.front() == '@') rest.remove_prefix(1);
    const auto word = take_word(rest);
    if (word == "include") return read_include(rest, line);
    if (word == "account") return read_account(rest, line);
    if (word == "commodity") return read_commodity(rest, line);
    if (word == "alias") return read_alias(rest, line);
    if (word == "apply") return read_apply(rest, line);
    if (word == "end") return read_end(rest, line);
    if (word == "P") return read_price(rest, line);
    if (word == "D") return read_default_commodity(rest, line);
    if (word == "decimal-mark" && is_hledger()) return read_decimal_mark(rest, line);
    if (word == "Y" || word == "year") return read_year(rest, line);
    if (word.size() > 1 && word[0] == 'Y' && word[1] >= '0' && word[1] <= '9')
        return read_year(word.substr(1), line);
    if (word == "comment" || word == "test") return skip_until_end(word);
    if (std::ranges::find(harmless, word) != harmless.end()) return skip_indented();
    refuse_feature(line, word, fmt::format("`{}` lines", word.substr(0, 40)));
    skip_indented();
}

void LedgerReader::read_include(std::string_view rest, const Line& line) {
    auto path = trimmed(rest);
    if (!is_hledger() && path.size() > 1 && path.front() == '"' && path.back() == '"')
        path = path.substr(1, path.size() - 2);
    const auto colon = path.find(':');
    if (path.empty()) return refuse_syntax(line, {}, "no file is named");
    if (path.front() == '~' || (is_hledger() && colon != std::string_view::npos))
        return refuse_feature(line, path, "includes by `~` or with a format");
    file_->include({std::string{path}, file_->complaints.span(line, path)});
}

void LedgerReader::read_apply(std::string_view rest, const Line& line) {
    const auto what = take_word(rest);
    if (what == "year") return read_year(rest, line);
    if (what != "account") return refuse_feature(line, what, "`apply` lines but of accounts");
    const auto name = without_comment(rest);
    if (name.empty()) return refuse_syntax(line, {}, "no account is named");
    state_.applied.emplace_back(name);
}

void LedgerReader::read_end(std::string_view rest, const Line& line) {
    const auto what = without_comment(rest);
    if (what == "aliases") {
        state_.aliases.clear();
    } else if (what == "tag" || what == "apply tag" || what == "apply year" || what == "year") {
        return;
    } else if (!state_.applied.empty()) {
        state_.applied.pop_back();
    } else {
        refuse_syntax(line, {}, "there is nothing to end");
    }
}

void LedgerReader::read_alias(std::string_view rest, const Line& line) {
    const auto equals = rest.find('=');
    const auto from = trimmed(rest.substr(0, equals));
    if (equals == std::string_view::npos || from.empty())
        return refuse_syntax(line, {}, "write `alias OLD=NEW`");
    if (is_hledger() && from.front() == '/')
        return refuse_feature(line, from, "aliases by pattern");
    state_.aliases.emplace_back(from, trimmed(rest.substr(equals + 1)));
}

void LedgerReader::read_account(std::string_view rest, const Line& line) {
    auto name = rest;
    for (std::size_t i = 0; i + 1 < rest.size(); ++i)
        if (rest[i] == '\t' || (rest[i] == ' ' && (rest[i + 1] == ' ' || rest[i + 1] == ';'))) {
            name = rest.substr(0, i);
            break;
        }
    if (trimmed(name).empty()) return refuse_syntax(line, {}, "no account is named");
    auto& lines = file_->lines;
    while (!lines.at_end() && lines.peek().is_indented() && !lines.peek().is_blank()) {
        const auto below = lines.peek();
        lines.advance();
        auto text = trimmed(below.text);
        if (text.front() == ';' || is_hledger()) continue;
        const auto word = take_word(text);
        if (word == "alias") {
            state_.aliases.emplace_back(trimmed(text), full_name(trimmed(name)));
        } else if (word == "default") {
            refuse_feature(below, word, "default accounts");
        }
    }
}

void LedgerReader::read_commodity(std::string_view rest, const Line& line) {
    const auto take_form = [this](std::string_view text, const Line& at) {
        auto form = text;
        if (!amounts_.take_form(form)) refuse_syntax(at, text, "no amount, as `1,000.00 EUR`");
    };
    const auto inline_form = without_comment(rest);
    if (inline_form.find_first_of("0123456789") != std::string_view::npos &&
        inline_form.front() != '"')
        take_form(inline_form, line);
    auto& lines = file_->lines;
    while (!lines.at_end() && lines.peek().is_indented() && !lines.peek().is_blank()) {
        const auto below = lines.peek();
        lines.advance();
        auto text = without_comment(below.text);
        const auto word = take_word(text);
        if (word == "format") take_form(text, below);
        if (word == "alias" || word == "default")
            refuse_feature(below, word, fmt::format("`{}` of commodities", word));
    }
}

void LedgerReader::read_default_commodity(std::string_view rest, const Line& line) {
    auto form = without_comment(rest);
    const auto amount = amounts_.take_form(form);
    if (!amount) return refuse_syntax(line, rest, "no amount, as `D 1,000.00 EUR`");
    amounts_.set_default_commodity(amount->commodity);
}

void LedgerReader::read_decimal_mark(std::string_view rest, const Line& line) {
    const auto mark = without_comment(rest);
    if (mark != "." && mark != ",") return refuse_syntax(line, rest, "either . or ,");
    amounts_.set_decimal_mark(mark.front());
}

void LedgerReader::read_year(std::string_view rest, const Line& line) {
    auto text = std::string{without_comment(rest)} + "-01-01";
    std::string_view date = text;
    const auto day = take_date(date, std::nullopt);
    if (!day || !date.empty()) return refuse_syntax(line, rest, "no year");
    state_.year = static_cast<int>(date::year_month_day{*day}.year());
}

void LedgerReader::read_price(std::string_view rest, const Line& line) {
    const auto date = take_date(rest, state_.year);
    if (!date) return refuse_syntax(line, rest, "no day, as 2026-01-31");
    skip_blanks(rest);
    auto time = rest;
    if (take_word(time).find(':') != std::string_view::npos) rest = time;
    const auto name = rest.front() == '"' ? rest.substr(0, rest.find('"', 1) + 1)
                                          : rest.substr(0, rest.find_first_of(" \t"));
    if (name.size() == rest.size()) return refuse_syntax(line, rest, "no price");
    rest.remove_prefix(name.size());
    skip_blanks(rest);
    auto text = without_comment(rest);
    const auto amount = take_amount(line, text);
    if (!amount) return;
    auto commodity = name;
    if (commodity.size() > 1 && commodity.front() == '"')
        commodity = commodity.substr(1, commodity.size() - 2);
    journal_.prices.push_back({*date,
                               journal_.commodities.number(commodity),
                               *amount,
                               {file_->complaints.file(), line.number, line.offset}});
}

std::string LedgerReader::full_name(std::string_view name) const {
    const auto aliased = [&](std::string& account) {
        for (auto alias = state_.aliases.rbegin(); alias != state_.aliases.rend(); ++alias) {
            const auto& [from, to] = *alias;
            if (!account.starts_with(from)) continue;
            const auto rest = account.substr(from.size());
            if (!rest.empty() && rest.front() != ':') continue;
            account = to + rest;
            if (!is_hledger()) return true;
        }
        return false;
    };
    std::string account{name};
    if (!is_hledger() && aliased(account)) return account;
    std::string prefix;
    for (const auto& applied : state_.applied) prefix += applied + ":";
    account = prefix + account;
    if (is_hledger()) aliased(account);
    return account;
}

}  // namespace foreign
