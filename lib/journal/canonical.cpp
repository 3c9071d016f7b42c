#include "journal/canonical.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <functional>

#include "journal/format_plain.hpp"
#include "journal/parse.hpp"

namespace journal {
namespace {

/// A name for the field, the field, a line feed: no text of an entry holds one.
void put(char name, std::string_view text, std::string& into) {
    into += name;
    into += text;
    into += '\n';
}

/// `*` and `-` in quotes are names, without quotes they are signs.
void put(char name, const Word& word, std::string& into) {
    if (word.is_empty()) return;
    into += name;
    if (word.quoted && (word.text == "*" || word.text == "-")) into += '"';
    if (word.escaped) {
        into += word.str();
    } else {
        into += word.text;
    }
    into += '\n';
}

void put_digits(std::int64_t value, std::string& into) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    into.append(digits.begin(), end);
}

/// Mantissa and decimals.
void put(char name, Decimal number, std::string_view unit, std::string& into) {
    number = without_trailing_zeros(number);
    into += name;
    put_digits(number.mantissa, into);
    into += 'e';
    put_digits(number.decimals, into);
    into += ' ';
    into += unit;
    into += '\n';
}

void put_options(const Entry& entry, std::uint32_t line, std::string& into) {
    for (const auto& attribute : entry.attributes) {
        if (attribute.line != line) continue;
        put(line == Attribute::metadata ? 'm' : 'k', attribute.name, into);
        put('v', attribute.value, into);
    }
    for (const auto& tag : entry.tags)
        if (tag.line == line) put('#', tag.name, into);
}

void put_body_amount(char name, const Amount& amount, const Entry& entry, const CurrencyUse& use,
                     std::string& into) {
    if (amount.is_given()) put(name, amount.number, use.of_body(amount, entry), into);
}

void put_head(const Entry& entry, const CurrencyUse& use, std::string& into) {
    if (shape_of(entry.kind).dated) {
        into += 'D';
        put_digits(entry.date.time_since_epoch().count(), into);
        into += '\n';
    }
    put('K', entry.kind_word, into);
    put('C', entry.customer, into);
    put('N', entry.number, into);
    if (entry.amount.is_given()) put('A', entry.amount.number, use.of_head(entry), into);
    if (entry.kind == Kind::rate) {
        put('O', entry.rate_one, into);
        put('R', entry.rate_number, entry.rate_other, into);
    }
    put('T', entry.title, into);
    for (const auto& extra : entry.extra) put('E', extra, into);
    put_options(entry, Attribute::header, into);
}

/// The form of a plain document is for machines alone: numbers as they are in memory, texts with
/// their sizes before them.
template <class Number>
void put_raw(Number number, std::string& into) {
    std::array<char, sizeof(number)> bytes{};
    std::memcpy(bytes.data(), &number, bytes.size());
    into.append(bytes.data(), bytes.size());
}

void put_raw(std::string_view text, std::string& into) {
    put_raw(text.size(), into);
    into += text;
}

void put_raw(Decimal number, std::string& into) {
    number = without_trailing_zeros(number);
    put_raw(number.mantissa, into);
    put_raw(number.decimals, into);
}

void append_form(const plain::BodyLine& line, std::string& into) {
    put_raw(line.kind, into);
    put_raw(line.name, into);
    put_raw(line.priced, into);
    if (line.priced) {
        put_raw(line.quantity, into);
        put_raw(line.unit, into);
    }
    put_raw(line.amount.number, into);
    put_raw(line.amount.currency, into);
}

void append_form(const PlainDocument& document, std::string& into) {
    const auto& head = document.head;
    put_raw(head.date.time_since_epoch().count(), into);
    put_raw(head.kind, into);
    put_raw(head.customer, into);
    put_raw(head.number, into);
    put_raw(head.amount.number, into);
    put_raw(head.amount.currency, into);
    put_raw(document.lines.size(), into);
    for (const auto& line : document.lines) append_form(line, into);
    write_options(document, into);
}

}  // namespace

Decimal without_trailing_zeros(Decimal number) {
    while (number.decimals > 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        --number.decimals;
    }
    return number;
}

void append_canonical_line(const Entry& entry, std::size_t index, const CurrencyUse& use,
                           std::string& into) {
    const auto& line = entry.lines[index];
    put('l', name_of(line.kind), into);
    put('n', line.number, into);
    if (line.kind == LineKind::tax) put('r', to_string(line.rate), into);
    if (line.priced) put('q', line.quantity, line.unit, into);
    put_body_amount('a', line.amount, entry, use, into);
    if (line.exchange && line.exchange->total) {
        put_body_amount('x', line.exchange->amount, entry, use, into);
    } else if (line.exchange) {
        put('@', line.exchange->amount.number, {}, into);
    }
    if (line.discount) put_body_amount('c', *line.discount, entry, use, into);
    put('t', line.title, into);
    put_options(entry, static_cast<std::uint32_t>(index), into);
}

void append_canonical(const Entry& entry, const CurrencyUse& use, std::string& into) {
    if (entry.faulty) {
        put('!', entry.text, into);
    } else {
        put_head(entry, use, into);
        put_options(entry, Attribute::metadata, into);
        for (std::size_t i = 0; i < entry.lines.size(); ++i)
            append_canonical_line(entry, i, use, into);
    }
    into += '\n';
}

std::string canonical(std::string_view text, const CurrencyUse& use) {
    std::string form;
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0,
                                  [&](const Entry& entry) { append_canonical(entry, use, form); });
    return form;
}

void Meaning::take(const Entry& entry) {
    form_.clear();
    append_canonical(entry, use_, form_);
    keep();
}

void Meaning::take(const PlainDocument& document) {
    form_.clear();
    append_form(document, form_);
    keep();
}

void Meaning::keep() { entries_.push_back(std::hash<std::string_view>{}(form_)); }

void Meaning::sort() { std::ranges::sort(entries_); }

Meaning quick_meaning_of(std::string_view text, const CurrencyUse& use) {
    Meaning meaning{use};
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0,
                                  {[&](const Entry& entry) { meaning.take(entry); },
                                   [&](const PlainDocument& document) { meaning.take(document); }});
    return meaning;
}

Meaning meaning_of(std::string_view text, const CurrencyUse& use) {
    Meaning meaning{use};
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) { meaning.take(entry); });
    return meaning;
}

}  // namespace journal
