#include "journal/format_plain.hpp"

#include <algorithm>

#include "journal/format_line.hpp"
#include "journal/words.hpp"
#include "journal/written_number.hpp"

namespace journal {
namespace {

/// The currencies of a document's amounts, most of them that of its head.
struct Units {
    Units(const PlainDocument& document, const CurrencyUse& currencies)
        : use{currencies},
          head{use.of_head(document.head.amount, document.head.customer)},
          head_decimals{use.decimals(head)} {}

    int decimals(const Amount& amount) const {
        const bool as_head = amount.currency.empty() || amount.currency == head;
        return as_head ? head_decimals : use.decimals(amount.currency);
    }

    const CurrencyUse& use;
    std::string_view head;
    int head_decimals;
};

void put_word(std::string_view word, std::string& out) {
    out += word;
    out += ' ';
}

void write_number(const Amount& amount, const Units& units, bool group, std::string& out) {
    append_number(number_of(amount.text), units.decimals(amount), group, out);
}

void write_currency(const Amount& amount, std::string& out) {
    if (amount.currency.empty()) return;
    out += ' ';
    out += amount.currency;
}

/// `300 pcs @ `, which stands in the text between the description and the price.
void write_quantity(const plain::BodyLine& line, bool group, std::string& out) {
    const char* begin = line.name.end();
    while (is_blank(*begin)) ++begin;
    append_number(number_of({begin, line.amount.text.begin()}), 0, group, out);
    out += ' ';
    if (!line.unit.empty()) put_word(line.unit, out);
    out += "@ ";
}

/// Does one blank stand before each word?
bool is_tidy(std::string_view words) {
    if (words.empty()) return true;
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i] == '\t' || (words[i] == ' ' && words[i - 1] == ' ')) return false;
    return words.front() == ' ' && words.back() != ' ';
}

void write_line(const plain::BodyLine& line, const Units& units, const FormatOptions& options,
                std::string& out) {
    const auto begin = out.size();
    out += line.kind == LineKind::to ? "  to " : "  ";
    out += line.name;
    const auto right = out.size();
    if (line.priced) write_quantity(line, options.group, out);
    const auto number = out.size();
    write_number(line.amount, units, options.group, out);
    align(begin, right, std::min(out.find('.', number), out.size()), options, out);
    write_currency(line.amount, out);
}

}  // namespace

void write_options(const PlainDocument& document, std::string& out) {
    const char* const begin = document.head.amount.text.end();
    const std::string_view words{begin, document.text.begin() + document.head_size};
    if (is_tidy(words)) {
        out += words;
    } else {
        write_words(words, out);
    }
}

void write_plain(const PlainDocument& document, const CurrencyUse& use,
                 const FormatOptions& options, std::string& out) {
    const auto& head = document.head;
    const Units units{document, use};
    put_word({head.date_text.data(), head.date_text.size()}, out);
    put_word(head.kind_word, out);
    put_word(head.customer, out);
    put_word(head.number, out);
    write_number(head.amount, units, options.group, out);
    write_currency(head.amount, out);
    write_options(document, out);
    for (const auto& line : document.lines) {
        out += '\n';
        write_line(line, units, options, out);
    }
}

}  // namespace journal
