#include "journal/canonical_text.hpp"

#include <algorithm>
#include <vector>

namespace journal {
namespace {

/// One line of a text: its words in the order of the grammar, then what is sorted.
class TextLine {
public:
    explicit TextLine(const AmountUnits& units) : units_{units} {}

    void put(std::string_view word) {
        if (!words_.empty()) words_ += '\t';
        append_field(word, words_);
    }
    void put(const Word& word) { put(word.escaped ? word.str() : std::string{word.text}); }
    void put(Decimal number) { put_decimals(number, 0); }
    /// Full decimals, and more where the entry has more: unit prices may.
    void put(const Amount& amount, std::string_view inherited) {
        const auto code = amount.currency.empty() ? inherited : amount.currency;
        const auto currency = units_.currencies.find(code);
        put_decimals(amount.number,
                     currency.is_none() ? 0 : units_.currencies.decimals(currency));
        words_ += ' ';
        words_ += code;
    }
    void put_options(const Entry& entry, bool (*is_of)(std::uint32_t, std::uint32_t),
                     std::uint32_t line);
    void put_title(const Word& title) {
        if (!title.is_empty()) options_.push_back('"' + title.str());
    }

    std::string finish() {
        std::ranges::sort(options_);
        for (const auto& option : options_) put(option);
        return std::move(words_);
    }

private:
    void put_decimals(Decimal number, int least) {
        while (number.decimals > least && number.mantissa % 10 == 0) {
            number.mantissa /= 10;
            --number.decimals;
        }
        const int decimals = std::max<int>(number.decimals, least);
        const auto minor = i128{number.mantissa} * power_of_ten(decimals - number.decimals);
        if (!words_.empty()) words_ += '\t';
        append_plain_digits(words_, minor, decimals);
    }

    const AmountUnits& units_;
    std::string words_;
    std::vector<std::string> options_;
};

bool is_of_entry(std::uint32_t line, std::uint32_t /*wanted*/) {
    return line >= Attribute::metadata;
}
bool is_of_line(std::uint32_t line, std::uint32_t wanted) { return line == wanted; }

void TextLine::put_options(const Entry& entry, bool (*is_of)(std::uint32_t, std::uint32_t),
                           std::uint32_t line) {
    for (const auto& tag : entry.tags)
        if (is_of(tag.line, line)) options_.push_back('#' + std::string{tag.name});
    for (const auto& attribute : entry.attributes)
        if (is_of(attribute.line, line))
            options_.push_back(std::string{attribute.name.text} + ':' + attribute.value.str());
}

std::string head_line(const Entry& entry, const AmountUnits& units) {
    TextLine line{units};
    line.put(to_string(entry.date));
    line.put(entry.kind_word);
    if (!entry.customer.is_empty()) line.put(entry.customer);
    if (entry.unnumbered) {
        line.put("-");
    } else if (!entry.number.is_empty()) {
        line.put(entry.number);
    }
    if (entry.amount.is_given()) line.put(entry.amount, units.bare);
    if (entry.kind == Kind::rate) {
        line.put(entry.rate_one);
        line.put(entry.rate_number);
        line.put(entry.rate_other);
    }
    for (const auto& word : entry.extra) line.put(word);
    line.put_title(entry.title);
    line.put_options(entry, is_of_entry, 0);
    return line.finish();
}

void put_item(const Line& item, std::string_view inherited, TextLine& line) {
    line.put(item.number);
    if (item.priced) {
        line.put(item.quantity);
        if (!item.unit.empty()) line.put(item.unit);
        line.put("@");
    }
    if (item.amount.is_given()) line.put(item.amount, inherited);
}

void put_others(const Line& body, std::string_view inherited, TextLine& line) {
    line.put(name_of(body.kind));
    if (body.kind == LineKind::tax) line.put(to_string(body.rate));
    if (!body.number.is_empty()) line.put(body.number);  // of a `due` line its date
    if (body.amount.is_given()) line.put(body.amount, inherited);
    if (body.exchange && body.exchange->total) {
        line.put("@@");
        line.put(body.exchange->amount, inherited);
    } else if (body.exchange) {
        line.put("@");
        line.put(body.exchange->amount.number);
    }
    if (body.discount) {
        line.put("discount");
        line.put(*body.discount, inherited);
    }
}

std::string body_line(const Entry& entry, std::uint32_t index, const AmountUnits& units) {
    const auto& body = entry.lines[index];
    const auto inherited = entry.amount.currency.empty() ? units.bare : entry.amount.currency;
    TextLine line{units};
    if (body.kind == LineKind::item) {
        put_item(body, inherited, line);
    } else {
        put_others(body, inherited, line);
    }
    line.put_title(body.title);
    line.put_options(entry, is_of_line, index);
    return line.finish();
}

/// The words of a head, one after the other.
std::string_view take_word(std::string_view& head) {
    const auto end = std::min(head.find('\t'), head.size());
    const auto word = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    return word;
}

}  // namespace

void append_field(std::string_view text, std::string& into) {
    for (const char c : text) {
        if (c == '\t' || c == '\n' || c == '\\') into += '\\';
        into += c == '\t' ? 't' : c == '\n' ? 'n' : c;
    }
}

void append_amount_field(std::int64_t minor, Currency currency, const Currencies& currencies,
                         std::string& into) {
    append_plain_digits(into, minor, currencies.decimals(currency));
    into += ' ';
    into += currencies.code(currency);
}

void append_canonical_text(const Entry& entry, const AmountUnits& units, std::string& into) {
    into += head_line(entry, units);
    std::vector<std::string> lines;
    for (std::uint32_t i = 0; i < entry.lines.size(); ++i)
        lines.push_back(body_line(entry, i, units));
    std::ranges::sort(lines);
    for (const auto& line : lines) {
        into += '\n';
        into += line;
    }
}

TextHead head_of_text(std::string_view text) {
    auto head = text.substr(0, text.find('\n'));
    TextHead result;
    result.date = take_word(head);
    result.kind = take_word(head);
    const auto kind = find_kind(result.kind, true);
    if (!kind || is_extension(*kind)) return result;
    if (shape_of(*kind).has_customer) result.customer = take_word(head);
    if (shape_of(*kind).has_number) result.number = take_word(head);
    return result;
}

}  // namespace journal
