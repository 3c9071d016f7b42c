#include "journal/parse_head.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "journal/parse_options.hpp"
#include "journal/shared_rules.hpp"
#include "journal/words.hpp"
#include "journal/written_date.hpp"

namespace journal {
namespace {

constexpr Rule unknown_kind{"unknown-kind", Severity::error};
constexpr Rule unknown_directive{"unknown-directive", Severity::error};
constexpr Rule missing_number{"missing-number", Severity::error};
constexpr Rule missing_customer{"missing-customer", Severity::error};

std::vector<std::string_view> kind_names(bool dated) {
    std::vector<std::string_view> names;
    for (const auto& shape : all_shapes())
        if (shape.dated == dated && shape.name != "x-") names.push_back(shape.name);
    return names;
}

/// The kind of a misspelt word, so that the rest of the line can be read; the entry stays faulty.
std::optional<Kind> complain_kind(std::string_view word, bool dated, Writing writing) {
    const auto near = nearest(word, kind_names(dated));
    std::vector<Hint> hints;
    if (near) {
        hints.push_back(help(fmt::format("did you mean `{}`?", *near)));
    } else if (find_kind(word, !dated)) {
        hints.push_back(
            help(dated ? fmt::format("`{}` is a declaration: it has no date", word)
                       : fmt::format("`{}` is an entry: write its date before it", word)));
    } else {
        hints.push_back(help(fmt::format("kinds of your own start with `x-`: `x-{}`", word)));
    }
    writing.complain(dated ? unknown_kind : unknown_directive,
                     fmt::format("unknown {} `{}`", dated ? "entry kind" : "directive", word),
                     {{writing.entry.span(word), ""}}, std::move(hints));
    return near ? find_kind(*near, dated) : std::nullopt;
}

/// After the word before, where something is missing.
Label after(std::string_view word, std::string words, const Entry& entry) {
    return {entry.span(word), std::move(words)};
}

bool is_option(std::string_view word) {
    return word.empty() || word[0] == '"' || word[0] == '#' || key_length(word) > 0;
}

/// An id or document number: a word of id characters, or a string.
void check_id(const Word& word, std::string_view what, Writing writing) {
    if (word.quoted) {
        if (word.text.empty())
            writing.complain(unexpected_byte, fmt::format("an empty {}", what),
                             {{writing.entry.span(word), ""}},
                             {help("write one between the quotes")});
        return;
    }
    const auto good = id_length(word.text);
    if (good == word.text.size()) return;
    if (is_id_when_normalised(word.text))
        return writing.complain(
            lookalike, fmt::format("`{}` has accents that are characters of their own", word.text),
            {{writing.entry.span(word.text), ""}},
            {fix(fmt::format("`ar fmt --fix` joins them with their letters: `{}`",
                             normalised(word.text)))});
    const auto length = decode_utf8(word.text.substr(good)).length;
    const auto odd = word.text.substr(good, length);
    writing.complain(unexpected_byte, fmt::format("`{}` cannot stand in a {}", odd, what),
                     {{writing.entry.span(odd), ""}},
                     {help(fmt::format("quote it: \"{}\"", word.text))});
}

bool take_customer(Words& words, std::string_view previous, Writing writing) {
    const auto& shape = shape_of(writing.entry.kind);
    const auto word = words.peek();
    if (word.empty() || (is_option(word) && word[0] != '"')) {
        writing.complain(missing_customer, fmt::format("`{}` needs a customer", shape.name),
                         {after(previous, "after the kind", writing.entry)},
                         {help(fmt::format("form: {}", shape.form))});
        return false;
    }
    writing.entry.customer = take_value(words, writing);
    check_id(writing.entry.customer, "customer id", writing);
    return true;
}

bool take_number_of_document(Words& words, std::string_view previous, Writing writing) {
    auto& entry = writing.entry;
    const auto& shape = shape_of(entry.kind);
    const auto word = words.peek();
    if (word == "-" && entry.kind == Kind::receipt) {
        entry.unnumbered = true;
        entry.number = words.next();
        return true;
    }
    const bool amount_instead = word.find(',') != std::string_view::npos && parse_decimal(word);
    if (word.empty() || (is_option(word) && word[0] != '"') || amount_instead) {
        const bool declaration = !shape.dated;
        writing.complain(
            missing_number,
            fmt::format("`{}` needs {}", shape.name, declaration ? "a name" : "a document number"),
            {after(previous, shape.has_customer ? "after the customer" : "after this", entry)},
            {help(fmt::format("form: {}", shape.form))});
        return false;
    }
    entry.number = take_value(words, writing);
    if (entry.kind != Kind::include) check_id(entry.number, "document number", writing);
    return true;
}

void take_head_amount(Words& words, std::string_view previous, Writing writing) {
    auto& entry = writing.entry;
    const auto& shape = shape_of(entry.kind);
    if (shape.amount == Presence::absent) return;
    const auto word = words.peek();
    const bool missing = is_option(word);
    if (missing && shape.amount == Presence::required) {
        writing.complain(no_amount, fmt::format("`{}` has no amount", shape.name),
                         {after(previous, "after this", entry)},
                         {help(fmt::format("form: {}", shape.form))});
    }
    if (missing || (shape.amount == Presence::optional && !looks_like_amount(words))) return;
    const auto sign = entry.kind == Kind::balance ? Sign::any : Sign::positive;
    if (const auto amount = take_amount(words, sign, writing)) entry.amount = *amount;
}

void take_rate(Words& words, Writing writing) {
    auto& entry = writing.entry;
    const auto currency = [&]() -> std::string_view {
        const auto word = words.peek();
        if (is_currency_shaped(word)) return words.next().text;
        writing.complain(
            unexpected_word, "a rate says: 1 of one currency is so much of another",
            {{entry.span(word.empty() ? entry.kind_word : word), "a currency code belongs here"}},
            {help(fmt::format("form: {}", shape_of(Kind::rate).form))});
        return {};
    };
    entry.rate_one = currency();
    if (entry.rate_one.empty()) return words.advance(words.rest().size());
    const auto word = words.peek();
    const auto number = take_number(words, writing);
    if (!number) return words.advance(words.rest().size());
    entry.rate_number = *number;
    if (number->mantissa <= 0)
        writing.complain(unexpected_word, "a rate is more than zero", {{entry.span(word), ""}});
    entry.rate_other = currency();
    if (entry.rate_other.empty()) return words.advance(words.rest().size());
    if (entry.rate_other == entry.rate_one)
        writing.complain(unexpected_word, "a rate is between two currencies",
                         {{entry.span(entry.rate_other), "the same as before"}},
                         {help(fmt::format("form: {}", shape_of(Kind::rate).form))});
}

void parse_extension(Words& words, Writing writing) {
    while (!words.at_end()) {
        const auto word = words.peek();
        if (const auto size = key_length(word)) {
            take_attribute(words, size, Attribute::header, writing);
        } else {
            writing.entry.extra.push_back(take_value(words, writing));
        }
    }
}

/// Date and kind, or the directive of a declaration; false when the line cannot be read on.
bool take_kind(Words& words, Writing writing) {
    auto& entry = writing.entry;
    auto word = words.peek();
    const bool dated = is_digit(word[0]) || decode_utf8(word).value == 0xFFFD ||
                       (decode_utf8(word).value >= 0xFF10 && decode_utf8(word).value <= 0xFF19);
    if (dated) {
        words.advance(word.size());
        if (const auto day = read_date(word, writing)) {
            entry.date = *day;
        } else {
            entry.date = Date{};
        }
        if (words.at_end()) {
            writing.complain(
                unknown_kind, "a date alone is no entry", {{entry.span(word), ""}},
                {help("form: DATE KIND …, as in `2026-03-01 sale C001 INV-1 1,200.00`")});
            return false;
        }
        word = words.peek();
    }
    entry.kind_word = word;
    words.advance(word.size());
    auto name = word;
    if (!dated && name == "include?") {
        entry.optional_include = true;
        name.remove_suffix(1);
    }
    auto kind = find_kind(name, dated);
    if (!kind) kind = complain_kind(word, dated, writing);
    if (!kind) {
        entry.kind = dated ? Kind::extension : Kind::extension_declaration;
        return false;
    }
    entry.kind = *kind;
    return true;
}

}  // namespace

void parse_head(std::string_view line, Writing writing) {
    auto& entry = writing.entry;
    Words words{line};
    if (!take_kind(words, writing)) return;
    if (is_extension(entry.kind)) return parse_extension(words, writing);
    const auto& shape = shape_of(entry.kind);
    auto previous = entry.kind_word;
    if (shape.has_customer) {
        if (!take_customer(words, previous, writing)) return;
        previous = entry.customer.text;
    }
    if (shape.has_number) {
        if (!take_number_of_document(words, previous, writing)) return;
        previous = entry.number.text;
    }
    if (entry.kind == Kind::rate) take_rate(words, writing);
    take_head_amount(words, previous, writing);
    take_options(words, Attribute::header, writing);
    if (entry.kind == Kind::include && !entry.title.is_empty())
        writing.complain(unexpected_word, "an include takes one pattern",
                         {{entry.span(entry.title), "a second one"}},
                         {help("write an `include` of its own for it")});
}

}  // namespace journal
