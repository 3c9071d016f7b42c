#include "foreign/beancount_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "foreign/written.hpp"

namespace foreign {

namespace {

/// Directives that change no amount.
constexpr std::array<std::string_view, 8> harmless{"open",  "close", "commodity", "note",
                                                   "event", "query", "document",  "custom"};

bool is_flag(std::string_view word) {
    return word == "txn" || (word.size() == 1 && std::string_view{"*!#&?%PSTCURM"}.find(
                                                     word.front()) != std::string_view::npos);
}

/// `key: value` begins with a small letter; accounts with a capital.
std::size_t key_size(std::string_view text) {
    if (text.empty() || text.front() < 'a' || text.front() > 'z') return 0;
    std::size_t end = 1;
    while (end < text.size() && text[end] != ':' && text[end] > ' ') ++end;
    const bool is_key = end < text.size() && text[end] == ':' &&
                        (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\t');
    return is_key ? end : 0;
}

/// Up to a `;` outside strings.
std::string_view without_comment(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == ';' && !quoted)
            return trimmed(text.substr(0, i));
    }
    return trimmed(text);
}

}  // namespace

void BeancountReader::refuse_feature(const Line& line, std::string_view part,
                                     std::string_view what) {
    file_->complaints.report(unsupported_journal_feature, line, part,
                             fmt::format("{} are not read", what), "would change figures",
                             "leave them out of the file, or print the plain transactions with "
                             "`bean-report FILE print`");
}

void BeancountReader::refuse_syntax(const Line& line, std::string_view part,
                                    std::string_view wanted) {
    file_->complaints.report(foreign_syntax, line, part, "this cannot be read as beancount",
                             std::string{wanted});
}

void BeancountReader::read(std::string_view text, Complaints& complaints, const Includer& include) {
    auto* const outer = file_;
    File file{Lines{text}, complaints, include};
    file_ = &file;
    while (!file.lines.at_end()) {
        const auto line = file.lines.peek();
        file.lines.advance();
        read_line(line);
    }
    file_ = outer;
}

void BeancountReader::skip_indented() {
    auto& lines = file_->lines;
    while (!lines.at_end() && lines.peek().is_indented() && !lines.peek().is_blank())
        lines.advance();
}

void BeancountReader::read_line(const Line& line) {
    if (line.is_blank()) return;
    const char first = line.text.front();
    if (std::string_view{";*:#"}.find(first) != std::string_view::npos) return;
    if (line.is_indented()) {
        if (trimmed(line.text).front() == ';') return;
        return refuse_syntax(line, {}, "an indented line without a directive above");
    }
    if (first < '0' || first > '9') return read_undated(line);
    auto rest = line.text;
    const auto date = take_date(rest, std::nullopt);
    if (date && !rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) {
        skip_blanks(rest);
        return read_dated(line, *date, rest);
    }
    refuse_syntax(line, line.text.substr(0, line.text.find(' ')), "no day, as 2026-01-31");
    skip_indented();
}

void BeancountReader::read_dated(const Line& line, Date date, std::string_view rest) {
    const auto word = take_word(rest);
    if (is_flag(word)) return read_transaction(line, date, rest);
    if (word == "balance") {
        read_balance(line, date, without_comment(rest));
    } else if (word == "price") {
        read_price(line, date, without_comment(rest));
    } else if (word == "pad") {
        refuse_feature(line, word, "`pad` directives");
    } else if (std::ranges::find(harmless, word) == harmless.end()) {
        refuse_syntax(line, word, "no directive of beancount");
    }
    skip_indented();
}

void BeancountReader::read_undated(const Line& line) {
    auto rest = without_comment(line.text);
    const auto word = take_word(rest);
    if (word == "plugin") return refuse_feature(line, word, "plugins");
    if (word.starts_with("push") || word.starts_with("pop")) return read_push(line, word, rest);
    if (word == "include") {
        const auto path = take_string(line, rest);
        if (path)
            file_->include({std::string{*path}, file_->complaints.span(line, *path)});
        return;
    }
    if (word == "option") return;
    refuse_syntax(line, word, "no directive of beancount");
    skip_indented();
}

void BeancountReader::read_push(const Line& line, std::string_view word, std::string_view rest) {
    const bool push = word.starts_with("push");
    if (word == "pushtag" || word == "poptag") {
        const auto tag = rest.substr(std::min<std::size_t>(1, rest.size()));
        if (push) pushed_tags_.push_back(tag);
        const auto found = std::ranges::find(pushed_tags_, tag);
        if (!push && found != pushed_tags_.end()) pushed_tags_.erase(found);
        return;
    }
    const auto size = key_size(rest);
    if ((word != "pushmeta" && word != "popmeta") || size == 0)
        return refuse_syntax(line, word, "no directive of beancount");
    const auto key = rest.substr(0, size);
    std::erase_if(pushed_metadata_, [&](const Tag& tag) { return tag.name == key; });
    if (!push) return;
    auto value = trimmed(rest.substr(size + 1));
    if (!value.empty() && value.front() == '"') {
        const auto text = take_string(line, value);
        if (!text) return;
        value = *text;
    }
    pushed_metadata_.push_back({key, value});
}

std::optional<std::string_view> BeancountReader::take_string(const Line& line,
                                                             std::string_view& text) {
    const auto whole = text;
    std::size_t end = 1;
    bool escaped = false;
    if (!text.empty() && text.front() == '"')
        for (; end < text.size() && text[end] != '"'; ++end)
            if (text[end] == '\\') {
                escaped = true;
                ++end;
            }
    if (text.empty() || text.front() != '"' || end >= text.size()) {
        refuse_syntax(line, whole, "a text in quotes that end on the same line");
        return std::nullopt;
    }
    auto content = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    skip_blanks(text);
    if (!escaped) return content;
    auto& plain = journal_.texts.emplace_back();
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (content[i] == '\\' && i + 1 < content.size()) ++i;
        plain += content[i];
    }
    return plain;
}

std::optional<Amount> BeancountReader::take_amount(const Line& line, std::string_view& text) {
    const auto written = text;
    const auto amount = amounts_.take(text);
    if (amount && !journal_.commodities.name(amount->commodity).empty()) return *amount;
    if (!amount && amount.error() == AmountError::expression) {
        refuse_feature(line, written, "expressions");
    } else {
        refuse_syntax(line, written,
                      amount ? "an amount needs its currency" : words(amount.error()));
    }
    return std::nullopt;
}

void BeancountReader::read_balance(const Line& line, Date date, std::string_view rest) {
    const auto account = take_word(rest);
    const auto tilde = rest.find('~');
    if (tilde != std::string_view::npos) {
        auto tolerant = std::string{trimmed(rest.substr(0, tilde))};
        auto after = rest.substr(tilde + 1);
        skip_blanks(after);
        take_word(after);
        rest = journal_.texts.emplace_back(tolerant + " " + std::string{after});
    }
    const auto amount = take_amount(line, rest);
    if (!amount) return;
    if (!rest.empty()) return refuse_syntax(line, rest, "what is this?");
    Assertion assertion;
    assertion.date = date;
    assertion.account = journal_.accounts.number(account);
    assertion.amount = *amount;
    assertion.with_subaccounts = true;
    assertion.at_start = true;
    assertion.is_tolerant = tilde != std::string_view::npos;
    assertion.posting = static_cast<std::uint32_t>(journal_.postings.size());
    assertion.origin = {file_->complaints.file(), line.number, line.offset};
    journal_.assertions.push_back(assertion);
}

void BeancountReader::read_price(const Line& line, Date date, std::string_view rest) {
    const auto commodity = take_word(rest);
    const auto amount = take_amount(line, rest);
    if (!amount) return;
    if (!rest.empty()) return refuse_syntax(line, rest, "what is this?");
    journal_.prices.push_back({date,
                               journal_.commodities.number(commodity),
                               *amount,
                               {file_->complaints.file(), line.number, line.offset}});
}

void BeancountReader::read_transaction(const Line& line, Date date, std::string_view rest) {
    Transaction transaction;
    transaction.date = date;
    transaction.origin = {file_->complaints.file(), line.number, line.offset};
    transaction.links.begin = static_cast<std::uint32_t>(journal_.links.size());
    postings_.clear();
    posting_tags_.clear();
    strings_.clear();
    tags_ = pushed_metadata_;
    for (const auto tag : pushed_tags_) tags_.push_back({tag, {}});
    bool sound = read_words(line, without_comment(rest), transaction);
    auto& lines = file_->lines;
    for (; !lines.at_end() && lines.peek().is_indented() && !lines.peek().is_blank();
         lines.advance())
        sound = sound && read_below(lines.peek());
    if (sound) finish(line, transaction);
}

/// `#tag` or `^link`.
void BeancountReader::read_label(std::string_view& rest) {
    const auto word = take_word(rest);
    if (word.front() == '#') {
        tags_.push_back({word.substr(1), {}});
    } else {
        journal_.links.push_back(word.substr(1));
    }
}

bool BeancountReader::read_words(const Line& line, std::string_view rest,
                                 Transaction& transaction) {
    while (!rest.empty()) {
        if (rest.front() == '#' || rest.front() == '^') {
            read_label(rest);
            continue;
        }
        const auto text = take_string(line, rest);
        if (!text) return false;
        strings_.push_back(*text);
    }
    if (strings_.size() > 2) {
        refuse_syntax(line, {}, "a transaction has a payee and a narration");
        return false;
    }
    if (strings_.size() == 2) transaction.payee = strings_.front();
    if (strings_.empty()) return true;
    transaction.description = strings_.back();
    if (strings_.size() == 2 && !transaction.payee.empty())
        transaction.description =
            journal_.texts.emplace_back(fmt::format("{} | {}", strings_.front(), strings_.back()));
    return true;
}

bool BeancountReader::read_below(const Line& line) {
    auto text = without_comment(line.text);
    if (text.empty()) return true;
    if (text.front() == '#' || text.front() == '^') {
        const bool is_flagged = text.size() > 1 && text[1] == ' ';
        while (!is_flagged && !text.empty() && (text.front() == '#' || text.front() == '^'))
            read_label(text);
        if (text.empty()) return true;
    }
    if (key_size(text) > 0) return read_metadata(line, text);
    return read_posting(line, text);
}

bool BeancountReader::read_metadata(const Line& line, std::string_view text) {
    const auto size = key_size(text);
    const auto key = text.substr(0, size);
    auto value = trimmed(text.substr(size + 1));
    if (!value.empty() && value.front() == '"') {
        const auto content = take_string(line, value);
        if (!content) return false;
        value = *content;
    }
    (postings_.empty() ? tags_ : posting_tags_.back()).push_back({key, value});
    return true;
}

bool BeancountReader::read_posting(const Line& line, std::string_view text) {
    if (text.size() > 2 && is_flag(text.substr(0, 1)) && text[1] == ' ')
        text = trimmed(text.substr(1));
    const auto account = take_word(text);
    if (account.find(':') == std::string_view::npos) {
        refuse_syntax(line, account, "no account");
        return false;
    }
    WrittenPosting posting;
    posting.posting.line = line.number;
    posting.posting.account = journal_.accounts.number(account);
    posting.is_missing = text.empty();
    if (!posting.is_missing) {
        const auto amount = take_amount(line, text);
        if (!amount) return false;
        posting.posting.amount = *amount;
        if (!read_cost(line, text, posting)) return false;
    }
    postings_.push_back(posting);
    posting_tags_.emplace_back();
    return true;
}

/// What stands in braces weighs, also beside a price.
bool BeancountReader::read_cost(const Line& line, std::string_view text, WrittenPosting& posting) {
    if (!text.empty() && text.front() == '{') {
        const auto end = text.rfind('}');
        if (end == std::string_view::npos) {
            refuse_syntax(line, text, "no `}` follows");
            return false;
        }
        posting.has_lot = true;
        text = trimmed(text.substr(end + 1));
    }
    if (text.empty()) return true;
    const bool total = text.starts_with("@@");
    if (text.front() != '@') {
        refuse_syntax(line, text, "what is this?");
        return false;
    }
    text = trimmed(text.substr(total ? 2 : 1));
    const auto price = take_amount(line, text);
    if (!price) return false;
    auto cost = total ? std::optional{*price} : product(posting.posting.amount, *price);
    if (!cost || !text.empty()) {
        refuse_syntax(line, text, cost ? "what is this?" : "the cost has too many digits");
        return false;
    }
    if ((cost->digits < 0) != (posting.posting.amount.digits < 0)) cost->digits = -cost->digits;
    if (!posting.has_lot) posting.posting.cost = cost;
    return true;
}

void BeancountReader::finish(const Line& head, Transaction& transaction) {
    posting_tags_.resize(postings_.size());
    if (!balance(postings_, Format::beancount, head, file_->complaints)) return;
    const auto add_tags = [&](const std::vector<Tag>& tags) {
        const auto begin = static_cast<std::uint32_t>(journal_.tags.size());
        journal_.tags.insert(journal_.tags.end(), tags.begin(), tags.end());
        return Range{begin, static_cast<std::uint32_t>(journal_.tags.size())};
    };
    transaction.tags = add_tags(tags_);
    transaction.links.end = static_cast<std::uint32_t>(journal_.links.size());
    transaction.postings.begin = static_cast<std::uint32_t>(journal_.postings.size());
    for (std::size_t i = 0; i < postings_.size(); ++i) {
        if (i < posting_tags_.size()) postings_[i].posting.tags = add_tags(posting_tags_[i]);
        journal_.postings.push_back(postings_[i].posting);
    }
    transaction.postings.end = static_cast<std::uint32_t>(journal_.postings.size());
    journal_.transactions.push_back(transaction);
}

}  // namespace foreign
