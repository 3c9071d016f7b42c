#include "journal/parse_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "journal/shared_rules.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

constexpr Rule missing_value{"missing-value", Severity::error};
constexpr Rule unclosed_string{"unclosed-string", Severity::error};
constexpr Rule unknown_escape{"unknown-escape", Severity::error};
constexpr Rule repeated_key{"repeated-key", Severity::error};
constexpr Rule word_reads_as_key{"word-reads-as-key", Severity::error};

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

/// The attribute whose value an amount's currency may have been meant for: `limit:40,000.00 USD`.
const Attribute* amount_before(std::string_view word, const Entry& entry) {
    if (entry.attributes.empty() || !is_currency_shaped(word)) return nullptr;
    const auto& last = entry.attributes.back();
    const auto& value = last.value;
    const bool is_next = value.text.data() + value.text.size() + 1 == word.data();
    return is_next && !value.quoted && parse_decimal(value.text) ? &last : nullptr;
}

void complain_unexpected(std::string_view word, Writing writing) {
    const auto& entry = writing.entry;
    std::vector<Hint> hints;
    if (const auto* before = amount_before(word, entry)) {
        hints.push_back(help(fmt::format("quote an amount with its currency: `{}:\"{} {}\"`",
                                         before->name.text, before->value.text, word)));
    } else if (entry.kind == Kind::receipt &&
               (word == "bank" || word == "cash" || word == "cheque")) {
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
    if (is_extension(entry.kind)) return;
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
    } else if (attribute.of_entry()
                   ? !is_key_of(attribute.key, entry.kind)
                   : !is_key_of_line(attribute.key, entry.lines[attribute.line].kind)) {
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

}  // namespace journal
