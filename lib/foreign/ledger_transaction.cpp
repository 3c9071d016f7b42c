#include <fmt/format.h>

#include "base/text.hpp"
#include "foreign/ledger_reader.hpp"
#include "foreign/written.hpp"

namespace foreign {

namespace {

/// Of a posting: its account ends before two blanks or a tab.
std::size_t end_of_account(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\t') return i;
        if (text[i] == ' ' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t'))
            return i;
    }
    return text.size();
}

/// Where the comment of a header begins; ledger wants two blanks before it.
std::size_t begin_of_note(std::string_view text, bool is_hledger) {
    for (auto at = text.find(';'); at != std::string_view::npos; at = text.find(';', at + 1)) {
        if (is_hledger) return at;
        if (at > 0 && text[at - 1] == '\t') return at;
        if (at > 1 && text[at - 1] == ' ' && text[at - 2] == ' ') return at;
    }
    return text.size();
}

void set_cost_sign(Amount& cost, const Amount& amount) {
    if ((cost.digits < 0) != (amount.digits < 0)) cost.digits = -cost.digits;
}

}  // namespace

void LedgerReader::read_transaction(const Line& line) {
    Transaction transaction;
    transaction.origin = {file_->complaints.file(), line.number, line.offset};
    transaction.tags.begin = static_cast<std::uint32_t>(journal_.tags.size());
    postings_.clear();
    assertions_.clear();
    bool sound = read_head(line, transaction);
    auto& lines = file_->lines;
    for (; !lines.at_end() && lines.peek().is_indented() && !lines.peek().is_blank();
         lines.advance()) {
        const auto below = lines.peek();
        const auto text = trimmed(below.text);
        if (!sound) continue;
        if (text.front() != ';') {
            if (postings_.empty())
                transaction.tags.end = static_cast<std::uint32_t>(journal_.tags.size());
            sound = read_posting(below);
        } else if (postings_.empty()) {
            read_note(below, text.substr(1));
        } else {
            sound = read_posting_comment(below, text.substr(1));
        }
    }
    if (postings_.empty()) transaction.tags.end = static_cast<std::uint32_t>(journal_.tags.size());
    if (sound) finish(line, transaction);
}

bool LedgerReader::read_head(const Line& line, Transaction& transaction) {
    auto text = line.text;
    const auto date = take_date(text, state_.year);
    if (!date) {
        refuse_syntax(line, text.substr(0, text.find(' ')), "no day, as 2026-01-31");
        return false;
    }
    transaction.date = *date;
    if (!text.empty() && text.front() == '=') {
        text.remove_prefix(1);
        transaction.date2 = take_date(text, static_cast<int>(date::year_month_day{*date}.year()));
        if (!transaction.date2) refuse_syntax(line, text, "no day, as 2026-01-31");
    }
    if (!text.empty() && text.front() != ' ' && text.front() != '\t' && text.front() != ';') {
        refuse_syntax(line, text, "a blank belongs after the date");
        return false;
    }
    auto rest = trimmed(text);
    if (!rest.empty() && (rest.front() == '*' || rest.front() == '!'))
        rest = trimmed(rest.substr(1));
    const auto close = rest.find(')');
    // A code ends at its bracket, whatever it holds.
    if (!rest.empty() && rest.front() == '(' && close != std::string_view::npos) {
        transaction.code = trimmed(rest.substr(1, close - 1));
        rest.remove_prefix(close + 1);
    }
    const auto note = begin_of_note(rest, is_hledger());
    if (note < rest.size()) read_note(line, rest.substr(note + 1));
    rest = trimmed(rest.substr(0, note));
    transaction.description = rest;
    transaction.payee = is_hledger() ? trimmed(rest.substr(0, rest.find('|'))) : rest;
    return true;
}

void LedgerReader::read_note(const Line& line, std::string_view comment) {
    const auto dates = read_comment(comment, journal_.format, state_.year, journal_.tags);
    if (is_hledger()) return;  // it takes dates from the comments of postings only
    if (dates.date || dates.date2)
        refuse_feature(line, comment, "dates in the comment of a transaction");
}

bool LedgerReader::read_posting_comment(const Line& line, std::string_view comment) {
    auto& posting = postings_.back().posting;
    const auto dates = read_comment(comment, journal_.format, state_.year, journal_.tags);
    posting.tags.end = static_cast<std::uint32_t>(journal_.tags.size());
    if (dates.date) posting.date = dates.date;
    if (dates.date2) posting.date2 = dates.date2;
    if (dates.is_faulty) refuse_syntax(line, comment, "a date that is none");
    return !dates.is_faulty;
}

std::optional<std::uint32_t> LedgerReader::account_of(const Line& line, std::string_view name,
                                                      Reality& reality) {
    const auto bare = name;
    const auto in = [&](char open, char close) {
        return name.size() > 2 && name.front() == open && name.back() == close;
    };
    if (in('(', ')')) reality = Reality::unbalanced_virtual;
    if (in('[', ']')) reality = Reality::balanced_virtual;
    if (in('<', '>')) {
        refuse_feature(line, bare, "deferred postings");
        return std::nullopt;
    }
    if (reality != Reality::real) name = trimmed(name.substr(1, name.size() - 2));
    if (name.empty()) {
        refuse_syntax(line, {}, "no account");
        return std::nullopt;
    }
    return journal_.accounts.number(full_name(name));
}

bool LedgerReader::read_posting(const Line& line) {
    auto text = line.text;
    skip_blanks(text);
    if (text.size() > 1 && (text.front() == '*' || text.front() == '!')) {
        text.remove_prefix(1);
        skip_blanks(text);
    }
    const auto end = end_of_account(text);
    WrittenPosting posting;
    posting.posting.line = line.number;
    const auto account = account_of(line, trimmed(text.substr(0, end)), posting.posting.reality);
    if (!account) return false;
    posting.posting.account = *account;
    text = trimmed(text.substr(end));
    const auto note = text.find(';');
    const auto here = static_cast<std::uint32_t>(journal_.tags.size());
    posting.posting.tags = {here, here};
    if (!read_amounts(line, trimmed(text.substr(0, note)), posting)) return false;
    postings_.push_back(posting);
    return note == std::string_view::npos || read_posting_comment(line, text.substr(note + 1));
}

std::optional<Amount> LedgerReader::take_amount(const Line& line, std::string_view& text) {
    const auto written = text;
    const auto amount = amounts_.take(text);
    if (amount) return *amount;
    const auto error = amount.error();
    if (error == AmountError::expression) {
        refuse_feature(line, written, "expressions");
    } else {
        file_->complaints.report(
            foreign_syntax, line, written.substr(0, written.find("  ")),
            fmt::format("`{}` cannot be read as an amount", written.substr(0, 40)),
            std::string{foreign::words(error)},
            error == AmountError::ambiguous
                ? "say which above: `decimal-mark .`, or `commodity 1,000.00 EUR`"
                : "");
    }
    return std::nullopt;
}

bool LedgerReader::read_amounts(const Line& line, std::string_view text, WrittenPosting& posting) {
    posting.is_missing = text.empty() || text.front() == '=';
    if (posting.is_missing && !text.empty()) {
        refuse_feature(line, text, "balance assignments");
        return false;
    }
    if (posting.is_missing) {
        if (posting.posting.reality != Reality::unbalanced_virtual) return true;
        refuse_syntax(line, {}, "a virtual posting needs its amount");
        return false;
    }
    const auto amount = take_amount(line, text);
    if (!amount) return false;
    posting.posting.amount = *amount;
    if (!read_lot(line, text, posting) || !read_cost(line, text, posting) ||
        !read_lot(line, text, posting) || !read_assertion(line, text, posting))
        return false;
    if (text.empty()) return true;
    refuse_syntax(line, text, "what is this?");
    return false;
}

/// `{cost}`, `[date]` and `(note)` of a lot.
bool LedgerReader::read_lot(const Line& line, std::string_view& text, WrittenPosting& posting) {
    while (!text.empty() && (text.front() == '{' || text.front() == '[' || text.front() == '(')) {
        if (text.front() == '(' && text.starts_with("(@")) return true;
        const char close = text.front() == '{' ? '}' : text.front() == '[' ? ']' : ')';
        const auto end = text.find(close);
        if (end == std::string_view::npos) {
            refuse_syntax(line, text, fmt::format("no `{}` follows", close));
            return false;
        }
        text.remove_prefix(end);
        while (!text.empty() && text.front() == close) text.remove_prefix(1);
        skip_blanks(text);
        posting.has_lot = true;
    }
    return true;
}

bool LedgerReader::read_cost(const Line& line, std::string_view& text, WrittenPosting& posting) {
    const bool in_brackets = text.starts_with("(@");
    if (in_brackets) text.remove_prefix(1);
    if (text.empty() || text.front() != '@') return true;
    const bool total = text.starts_with("@@");
    text.remove_prefix(total ? 2 : 1);
    if (in_brackets && !text.empty() && text.front() == ')') text.remove_prefix(1);
    if (!text.empty() && text.front() == '=') text.remove_prefix(1);  // ledger: a fixed price
    skip_blanks(text);
    const auto price = take_amount(line, text);
    if (!price) return false;
    auto cost = total ? std::optional{*price} : product(posting.posting.amount, *price);
    if (!cost) {
        refuse_syntax(line, {}, "the cost has too many digits");
        return false;
    }
    set_cost_sign(*cost, posting.posting.amount);
    posting.posting.cost = cost;
    return true;
}

bool LedgerReader::read_assertion(const Line& line, std::string_view& text,
                                  const WrittenPosting& posting) {
    if (text.empty() || text.front() != '=') return true;
    Assertion assertion;
    assertion.is_total = text.starts_with("==");
    text.remove_prefix(assertion.is_total ? 2 : 1);
    if (is_hledger() && !text.empty() && text.front() == '*') {
        assertion.with_subaccounts = true;
        text.remove_prefix(1);
    }
    skip_blanks(text);
    const auto amount = take_amount(line, text);
    if (!amount) return false;
    auto cost = posting;  // a price after an assertion says nothing
    if (!read_lot(line, text, cost) || !read_cost(line, text, cost)) return false;
    assertion.account = posting.posting.account;
    assertion.amount = *amount;
    assertion.posting = static_cast<std::uint32_t>(postings_.size());
    assertion.origin = {file_->complaints.file(), line.number, line.offset};
    assertions_.push_back(assertion);
    return true;
}

void LedgerReader::finish(const Line& head, Transaction& transaction) {
    if (!balance(postings_, journal_.format, head, file_->complaints)) return;
    transaction.postings.begin = static_cast<std::uint32_t>(journal_.postings.size());
    for (const auto& posting : postings_) journal_.postings.push_back(posting.posting);
    transaction.postings.end = static_cast<std::uint32_t>(journal_.postings.size());
    transaction.links = {};
    for (auto assertion : assertions_) {
        const auto& posting = postings_[assertion.posting].posting;
        assertion.date = posting.date.value_or(transaction.date);
        assertion.posting += transaction.postings.begin + 1;
        journal_.assertions.push_back(assertion);
    }
    journal_.transactions.push_back(transaction);
}

}  // namespace foreign
