#include "journal/parse_body.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "journal/parse_options.hpp"
#include "journal/shared_rules.hpp"
#include "journal/spelled.hpp"
#include "journal/words.hpp"
#include "journal/written_date.hpp"

namespace journal {
namespace {

constexpr Rule missing_gap{"missing-gap", Severity::error};
constexpr Rule not_a_key{"not-a-key", Severity::error};
constexpr Rule misplaced_line{"misplaced-line", Severity::error};
constexpr Rule allocated_in_both_places{"allocated-in-both-places", Severity::error};
constexpr Rule due_in_both_places{"due-in-both-places", Severity::error};

/// The bytes of `text` up to where `words` stands in it, without blanks at the end.
std::string_view taken(std::string_view text, const Words& words) {
    return trimmed(text.substr(0, words.at()));
}

/// The kind of line its first word says, when a token of the right type follows; else an item.
LineKind kind_of_line(std::string_view text) {
    Words words{text};
    const auto first = words.peek();
    if (first.size() > 8 || first[0] == '"') return LineKind::item;
    words.advance(first.size());
    const auto second = words.peek();
    if (first == "*") {
        const bool bare =
            words.at_end() || key_length(second) > 0 || second[0] == '#' || second[0] == '"';
        return bare || looks_like_amount(words) ? LineKind::rest : LineKind::item;
    }
    if (second.empty()) return LineKind::item;
    const bool reference = second[0] == '"' || is_id(second) || is_id_when_normalised(second);
    if (first == "to") return reference ? LineKind::to : LineKind::item;
    if (first == "from") return reference ? LineKind::from : LineKind::item;
    if (first == "fee") return looks_like_amount(words) ? LineKind::fee : LineKind::item;
    if (first == "withheld") return looks_like_amount(words) ? LineKind::withheld : LineKind::item;
    const bool date_like =
        is_digit(second[0]) &&
        (second.find_first_of("-/") != std::string_view::npos || repaired_date(second));
    if (first == "due") return date_like ? LineKind::due : LineKind::item;
    if (first == "tax") return second.ends_with('%') ? LineKind::tax : LineKind::item;
    return LineKind::item;
}

void require_amount(Words& words, std::string_view text, Line& line, Sign sign, Writing writing) {
    const auto word = words.peek();
    if (word.empty() || key_length(word) > 0) {
        writing.complain(no_amount, fmt::format("no amount on this `{}` line", name_of(line.kind)),
                         {{writing.entry.span(taken(text, words)), "an amount belongs after this"}},
                         {help("amounts are always written down, never guessed")});
        return;
    }
    if (const auto amount = take_amount(words, sign, writing)) line.amount = *amount;
}

void read_exchange(Words& words, std::string_view text, Line& line, Writing writing) {
    if (words.peek() == "@@") {
        words.advance(2);
        line.exchange = Exchange{{}, true};
        if (words.at_end()) return require_amount(words, text, line, Sign::positive, writing);
        if (const auto amount = take_amount(words, Sign::positive, writing))
            line.exchange->amount = *amount;
    } else if (words.peek() == "@") {
        words.advance(1);
        line.exchange = Exchange{};
        const auto word = words.peek();
        if (word.empty()) return require_amount(words, text, line, Sign::positive, writing);
        if (const auto number = take_number(words, writing))
            line.exchange->amount = {*number, {}, word};
    } else {
        return;
    }
    const auto& exchanged = line.exchange->amount;
    if (!exchanged.is_given() || !line.amount.is_given()) return;
    check_above_zero(line.amount.number, line.amount.text, writing);
    check_above_zero(exchanged.number, exchanged.text, writing);
}

void read_discount(Words& words, std::string_view text, Line& line, Writing writing) {
    if (words.peek() != "discount") return;
    words.advance(words.peek().size());
    if (words.at_end()) return require_amount(words, text, line, Sign::positive, writing);
    if (const auto amount = take_amount(words, Sign::positive, writing)) line.discount = *amount;
}

void read_simple(Words& words, std::string_view text, Line& line, Writing writing) {
    words.advance(words.peek().size());
    if (line.kind == LineKind::to || line.kind == LineKind::from) {
        line.number = take_value(words, writing);
    } else if (line.kind == LineKind::due) {
        const auto word = words.peek();
        words.advance(word.size());
        if (const auto day = read_date(word, writing)) line.date = *day;
        line.number = {word, false, false};
    } else if (line.kind == LineKind::tax) {
        const auto word = words.peek();
        words.advance(word.size());
        if (const auto rate = take_percent(word, writing)) line.rate = *rate;
    }
    if (line.kind == LineKind::rest && !looks_like_amount(words)) return;
    require_amount(words, text, line, line.kind == LineKind::tax ? Sign::any : Sign::positive,
                   writing);
    if (line.kind != LineKind::to) return;
    read_exchange(words, text, line, writing);
    read_discount(words, text, line, writing);
}

bool is_legal(LineKind kind, const Entry& entry) {
    return (shape_of(entry.kind).lines & line_bit(kind)) != 0;
}

void complain_no_gap(std::string_view text, Writing writing) {
    const auto& entry = writing.entry;
    const Words words{text};
    const auto first = words.peek();
    if (first.size() > 1 && first.ends_with(':') && first[0] != '"') {
        const auto key = fold_case(first.substr(0, first.size() - 1));
        std::vector<Hint> hints;
        if (find_key(key) != Key::unknown) {
            hints.push_back(
                help(fmt::format("keys are lower case: `{}:{}`", key, text.substr(first.size()))));
        } else {
            hints.push_back(help("keys are lower-case letters, digits and `-`"));
        }
        writing.complain(not_a_key,
                         fmt::format("`{}` is not a key, and the line has no amount", first),
                         {{entry.span(first), ""}}, std::move(hints));
        return;
    }
    if (const auto key = find_key(first); !is_legal(LineKind::item, entry) && key != Key::unknown &&
                                          is_key_of(key, entry.kind) &&
                                          first.size() < text.size()) {
        writing.complain(
            not_a_key, fmt::format("`{}` is a key: a colon follows it", first),
            {{entry.span(first), ""}},
            {help(fmt::format("write `{}: {}`", first, trimmed(text.substr(first.size()))))});
        return;
    }
    const auto at = only_reading(text);
    if (at != std::string_view::npos) {
        writing.complain(
            missing_gap, "no amount on this line",
            {{entry.span(text.substr(at)), "one space only"}},
            {help(fmt::format("put two or more spaces before the amount: `{}  {}`",
                              trimmed(text.substr(0, at)), text.substr(at))),
             fix("`ar fmt --fix` does it when, as here, only one reading is possible")});
        return;
    }
    writing.complain(
        missing_gap, "no amount on this line", {{entry.span(text), ""}},
        {help("an item is a description, two or more spaces, and `QUANTITY UNIT @ PRICE` "
              "or an amount")});
}

/// Quantity and price are multiplied exactly, so neither may be arbitrarily fine.
void check_price_decimals(const Line& line, Writing writing) {
    const auto& price = line.amount;
    if (price.number.decimals <= finest_decimals) return;
    writing.complain(too_many_decimals,
                     fmt::format("a unit price has at most {} decimals, this has {}",
                                 finest_decimals, price.number.decimals),
                     {{writing.entry.span(price.text), ""}}, {help("round it")});
}

/// `3 箱 @ 120.00`, or a net amount.
void read_price(Words& words, std::string_view text, Line& line, Writing writing) {
    auto ahead = words;
    ahead.advance(ahead.peek().size());
    if (!ahead.at_end() && ahead.peek() != "@") {
        auto after_unit = ahead;
        after_unit.advance(after_unit.peek().size());
        if (after_unit.peek() == "@") {
            line.unit = ahead.peek();
            ahead = after_unit;
        }
    }
    if (ahead.peek() != "@") return require_amount(words, text, line, Sign::any, writing);
    line.priced = true;
    if (const auto quantity = take_number(words, writing)) line.quantity = *quantity;
    words = ahead;
    words.advance(1);
    require_amount(words, text, line, Sign::any, writing);
    check_price_decimals(line, writing);
}

void read_item(std::string_view text, Line& line, Writing writing) {
    if (text[0] == '"') {
        Words first{text};
        line.number = take_value(first, writing);
        if (!line.number.quoted) return;
    }
    const auto gap = gap_of(text);
    const bool after_string = !line.number.quoted || gap == string_length(text);
    if (gap == std::string_view::npos || !after_string) return complain_no_gap(text, writing);
    if (!line.number.quoted) line.number = {text.substr(0, gap), false, false};
    Words words{text.substr(gap)};
    read_price(words, text.substr(gap), line, writing);
    writing.entry.lines.push_back(line);
    take_options(words, static_cast<std::uint32_t>(writing.entry.lines.size() - 1), writing);
}

/// The value of metadata runs to the comment, or is a string.
void read_metadata(std::string_view text, std::size_t key_size, Writing writing) {
    Attribute attribute;
    attribute.name = {text.substr(0, key_size), false, false};
    attribute.line = Attribute::metadata;
    const auto value = trimmed(text.substr(key_size + 1));
    if (!value.empty() && value[0] == '"') {
        Words words{value};
        attribute.value = take_value(words, writing);
        if (!words.at_end())
            writing.complain(unexpected_word, "something follows the closing quote",
                             {{writing.entry.span(trimmed(words.rest())), "unexpected"}},
                             {help("put all of it between the quotes")});
    } else {
        attribute.value = {value, false, false};
    }
    if (value.empty()) attribute.value = {text.substr(key_size + 1, 0), false, false};
    add_attribute(attribute, writing);
}

/// An item whose name is a word that says what a line is: `to  5.00`.
bool is_named_like_a_kind(const Line& line) {
    if (line.kind == LineKind::item || line.kind == LineKind::rest) return false;
    Words words{line.text};
    words.next();
    return looks_like_amount(words) && (line.number.is_empty() || line.amount.text.empty());
}

std::string instead_of(const Line& line, const Entry& entry) {
    if (is_legal(LineKind::item, entry) && is_named_like_a_kind(line)) {
        const auto name = line.text.substr(0, line.text.find_first_of(" \t"));
        return fmt::format("an item of that name is quoted: `\"{}\"  {}`", name,
                           trimmed(line.text.substr(name.size())));
    }
    if (line.kind == LineKind::to && is_debit_document(entry.kind))
        return fmt::format("to use money already on account, write: `{} apply {} {} from:{} to:{}`",
                           to_string(entry.date), spelled_id(entry.customer.str()),
                           line.amount.text.empty() ? "AMOUNT" : line.amount.text,
                           spelled_value(line.number.str()), spelled_value(entry.number.str()));
    if (line.kind == LineKind::item)
        return fmt::format(
            "a `{}` has no item lines; write keys as `key: value`, and comments after `;`",
            name_of(entry.kind));
    return fmt::format("form: {}", shape_of(entry.kind).form);
}

/// What a line is and what it is about, without the amount.
std::string_view subject_of(const Line& line) {
    constexpr unsigned with_subject = line_bit(LineKind::to) | line_bit(LineKind::from) |
                                      line_bit(LineKind::due) | line_bit(LineKind::tax);
    if ((line_bit(line.kind) & with_subject) == 0) return before_gap(line.text);
    Words words{line.text};
    words.next();
    words.next();
    return taken(line.text, words);
}

void complain_misplaced(const Line& line, Writing writing) {
    const auto& entry = writing.entry;
    writing.complain(
        misplaced_line,
        fmt::format("`{}` lines do not belong in a `{}`", name_of(line.kind), name_of(entry.kind)),
        {{entry.span(subject_of(line)), ""}}, {help(instead_of(line, entry))});
}

/// An item where none belongs is often a mistake of another kind; says the likelier one.
bool reads_as_item(std::string_view text) { return gap_of(text) != std::string_view::npos; }

const Line* first_of(const Entry& entry, LineKind kind) {
    for (const auto& line : entry.lines)
        if (line.kind == kind) return &line;
    return nullptr;
}

}  // namespace

std::size_t only_reading(std::string_view text) {
    const auto price = text.rfind(" @ ");
    auto end = price == std::string_view::npos ? text.size() : price;
    std::size_t found = std::string_view::npos;
    int readings = 0;
    for (auto at = text[0] == '"' ? string_length(text) + 1 : 1; at < end; ++at) {
        if (!is_blank(text[at - 1]) || !is_digit(text[at])) continue;
        const auto word = text.substr(at, text.find_first_of(" \t", at) - at);
        if (!parse_decimal(word)) continue;
        found = at;
        ++readings;
    }
    return readings == 1 ? found : std::string_view::npos;
}

void parse_body_line(std::string_view line, Writing writing) {
    auto& entry = writing.entry;
    const auto text = trimmed(without_comment(line));
    if (text.empty()) return;
    if (const auto size = key_length(text)) return read_metadata(text, size, writing);
    Line read;
    read.text = text;
    if (is_extension(entry.kind)) {
        read.number = {text, false, false};
        return entry.lines.push_back(read);
    }
    read.kind = kind_of_line(text);
    if (!is_legal(read.kind, entry)) {
        if (entry.faulty_head) return;
        if (read.kind == LineKind::item && !reads_as_item(text))
            return complain_no_gap(text, writing);
        const Diagnostics::Muted silence{writing.diagnostics};
        Words words{text};
        if (read.kind != LineKind::item) read_simple(words, text, read, writing);
    }
    if (!is_legal(read.kind, entry)) return complain_misplaced(read, writing);
    if (read.kind == LineKind::item) return read_item(text, read, writing);
    Words words{text};
    read_simple(words, text, read, writing);
    entry.lines.push_back(read);
    take_options(words, static_cast<std::uint32_t>(entry.lines.size() - 1), writing);
}

void check_block(Writing writing) {
    const auto& entry = writing.entry;
    unsigned kinds = 0;
    for (const auto& line : entry.lines) kinds |= line_bit(line.kind);
    constexpr unsigned doubled =
        line_bit(LineKind::to) | line_bit(LineKind::rest) | line_bit(LineKind::due);
    if ((kinds & doubled) == 0) return;
    const auto* to = entry.find(Key::to);
    const auto* line = first_of(entry, LineKind::to);
    if (line == nullptr) line = first_of(entry, LineKind::rest);
    if (to != nullptr && line != nullptr) {
        writing.complain(
            allocated_in_both_places,
            fmt::format("header says `to:{}` and the body allocates too", to->value.text),
            {{entry.span(subject_of(*line)), ""}, {entry.span(*to), "header allocation"}},
            {help("list every allocation in the body, or keep only `to:` in the header")});
    }
    const auto* due = entry.find(Key::due);
    const auto* instalment = first_of(entry, LineKind::due);
    if (due != nullptr && instalment != nullptr) {
        writing.complain(
            due_in_both_places,
            fmt::format("header says `due:{}` and the body has `due` lines", due->value.text),
            {{entry.span(instalment->text), ""}, {entry.span(*due), "due day of the header"}},
            {help("keep the `due` lines for instalments, or only `due:` in the header")});
    }
}

}  // namespace journal
