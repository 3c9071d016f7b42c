#include "journal/parse_head.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "journal/shared_rules.hpp"
#include "journal/words.hpp"
#include "journal/written_date.hpp"

namespace journal {
namespace {

constexpr Rule unknown_kind{"unknown-kind", Severity::error};
constexpr Rule unknown_directive{"unknown-directive", Severity::error};
constexpr Rule missing_number{"missing-number", Severity::error};
constexpr Rule missing_customer{"missing-customer", Severity::error};
constexpr Rule missing_value{"missing-value", Severity::error};
constexpr Rule unclosed_string{"unclosed-string", Severity::error};
constexpr Rule unknown_escape{"unknown-escape", Severity::error};
constexpr Rule repeated_key{"repeated-key", Severity::error};
constexpr Rule word_reads_as_key{"word-reads-as-key", Severity::error};

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

void check_escapes(const Word& word, Writing writing) {
    for (std::size_t i = 0; i + 1 < word.text.size(); ++i) {
        if (word.text[i] != '\\') continue;
        const char escaped = word.text[++i];
        if (escaped == '"' || escaped == '\\') continue;
        const auto length = 1 + decode_utf8(word.text.substr(i)).length;
        writing.complain(
            unknown_escape,
            fmt::format("unknown escape `{}` in a string", word.text.substr(i - 1, length)),
            {{writing.entry.span(word.text.substr(i - 1, length)), ""}},
            {help("only `\\\"` and `\\\\` are escapes; write a second entry for a second line")});
        return;
    }
}

void complain_unexpected(std::string_view word, Writing writing) {
    const auto& entry = writing.entry;
    std::vector<Hint> hints;
    if (entry.kind == Kind::receipt && (word == "bank" || word == "cash" || word == "cheque")) {
        hints.push_back(
            help(fmt::format("write `via:{}`, or quote free text: \"{}\"", word, word)));
    } else if (word[0] == '#') {
        hints.push_back(help("a tag is `#` and letters, digits, `-`, `_` or `/`"));
    } else {
        hints.push_back(help(fmt::format("quote free text: \"{}\"; or give it a key", word)));
    }
    writing.complain(unexpected_word,
                     fmt::format("this word fits nowhere in a `{}` header", name_of(entry.kind)),
                     {{entry.span(word), "unexpected"}}, std::move(hints));
}

bool is_tag(std::string_view word) {
    if (word.size() < 2 || word[0] != '#') return false;
    auto name = word.substr(1);
    for (bool first = true; !name.empty(); first = false) {
        const auto point = decode_utf8(name);
        const auto c = point.value;
        const bool alphanumeric = is_letter(c) || (c >= '0' && c <= '9');
        if (!alphanumeric && (first || (c != '-' && c != '_' && c != '/'))) return false;
        name.remove_prefix(point.length);
    }
    return true;
}

void complain_misplaced(const Attribute& attribute, Writing writing) {
    const auto& entry = writing.entry;
    const auto key = attribute.name.text;
    const auto kinds = kinds_with(attribute.key);
    std::string words;
    if (is_key_of(attribute.key, Kind::customer) && !entry.customer.is_empty()) {
        words = fmt::format(
            "`{}` belongs to a customer: put it under `customer {}`, or date it: "
            "`{} set {} {}:{}`",
            key, entry.customer.text, to_string(entry.date), entry.customer.text, key,
            attribute.value.text);
    } else {
        std::string list;
        for (const auto kind : kinds)
            list += fmt::format("{}`{}`", list.empty() ? "" : ", ", name_of(kind));
        words = fmt::format("`{}` is a key of {}", key, list);
    }
    writing.complain(misplaced_key,
                     fmt::format("`{}` is not a key of `{}`", key, name_of(entry.kind)),
                     {{entry.span(attribute.name), ""}}, {help(std::move(words))});
}

void complain_unknown(const Attribute& attribute, Writing writing) {
    const auto& entry = writing.entry;
    const auto key = attribute.name.text;
    const auto value = attribute.value.text;
    if (value.starts_with("//")) {
        writing.complain(word_reads_as_key, fmt::format("`{}` is read as a key here", key),
                         {{{entry.place.source, entry.span(attribute.name).begin,
                            entry.span(attribute.name).end + 1},
                           "`word:` starts a key"}},
                         {help(fmt::format("quote it: \"{}:{}\", or name it: `x-url:{}:{}`", key,
                                           value, key, value))});
        return;
    }
    std::vector<Hint> hints;
    if (const auto near = nearest(key, keys_of(entry.kind)))
        hints.push_back(help(fmt::format("did you mean `{}`?", *near)));
    hints.push_back(help(fmt::format("keys of your own start with `x-`: `x-{}:{}`", key, value)));
    writing.complain(unknown_key, fmt::format("unknown key `{}`", key),
                     {{entry.span(attribute.name), ""}}, std::move(hints));
}

/// The entry's own attribute of the same name that was said before, or null.
const Attribute* said_before(const Attribute& attribute, const Entry& entry) {
    for (const auto& other : entry.attributes) {
        const bool same_place =
            attribute.of_entry() ? other.of_entry() : other.line == attribute.line;
        if (same_place && other.key == attribute.key && other.name.text == attribute.name.text)
            return &other;
    }
    return nullptr;
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

Word take_value(Words& words, Writing writing) {
    const auto word = words.next();
    if (words.unclosed) {
        writing.complain(
            unclosed_string, "string is not closed on this line",
            {{writing.entry.span(trimmed(word.text)), "the quote opens here"}},
            {help("add the closing `\"`; strings never span lines, so only this entry is "
                  "affected")});
        words.unclosed = false;
    }
    if (word.escaped) check_escapes(word, writing);
    return word;
}

void add_attribute(Attribute attribute, Writing writing) {
    auto& entry = writing.entry;
    attribute.key = find_key(attribute.name.text);
    if (attribute.key == Key::unknown) {
        complain_unknown(attribute, writing);
    } else if (attribute.of_entry() && !is_key_of(attribute.key, entry.kind)) {
        complain_misplaced(attribute, writing);
    } else if (!attribute.of_entry() &&
               !is_key_of_line(attribute.key, entry.lines[attribute.line].kind)) {
        complain_misplaced(attribute, writing);
    }
    if (attribute.value.is_empty() && attribute.key != Key::unknown) {
        const auto name = attribute.name.text;
        writing.complain(missing_value, fmt::format("key `{}` has no value", name),
                         {{entry.span(name), ""}},
                         {help(attribute.line == Attribute::metadata
                                   ? fmt::format("write `{}: VALUE`, or delete the line", name)
                                   : fmt::format("write `{}:VALUE`, without a blank", name))});
    }
    if (const auto* first = said_before(attribute, entry)) {
        writing.complain(
            repeated_key, fmt::format("key `{}` is given twice", attribute.name.text),
            {{entry.span(attribute), "second value"}, {entry.span(*first), "first value"}},
            {help("keep one")});
    }
    entry.attributes.push_back(attribute);
}

void take_attribute(Words& words, std::size_t key_size, std::uint32_t line, Writing writing) {
    Attribute attribute;
    const auto word = words.rest();
    attribute.name = {word.substr(0, key_size), false, false};
    attribute.line = line;
    const bool blank_after = word.size() <= key_size + 1 || is_blank(word[key_size + 1]);
    words.advance(key_size + 1);
    if (blank_after) {
        attribute.value = {word.substr(std::min(key_size + 1, word.size()), 0), false, false};
    } else {
        attribute.value = take_value(words, writing);
    }
    add_attribute(attribute, writing);
}

void take_options(Words& words, std::uint32_t line, Writing writing) {
    auto& entry = writing.entry;
    auto& title = line == Attribute::header ? entry.title : entry.lines[line].title;
    bool complained = false;  // of one stray word; those after it are no news
    while (!words.at_end()) {
        const auto word = words.peek();
        if (const auto size = key_length(word)) {
            take_attribute(words, size, line, writing);
        } else if (word[0] == '"' && title.is_empty()) {
            title = take_value(words, writing);
        } else if (is_tag(word)) {
            entry.tags.push_back({word.substr(1), line});
            words.advance(word.size());
        } else {
            const auto odd = take_value(words, writing);
            if (!complained) complain_unexpected(odd.quoted ? word : odd.text, writing);
            complained = true;
        }
    }
}

void parse_head(std::string_view line, Writing writing) {
    auto& entry = writing.entry;
    Words words{line};
    if (!take_kind(words, writing)) return;
    if (entry.kind == Kind::extension || entry.kind == Kind::extension_declaration)
        return parse_extension(words, writing);
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
}

}  // namespace journal
