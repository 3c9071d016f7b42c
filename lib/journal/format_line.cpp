#include "journal/format_line.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "journal/bytes.hpp"
#include "journal/lines.hpp"
#include "journal/spelled.hpp"
#include "journal/words.hpp"
#include "journal/written_number.hpp"

namespace journal {
namespace {

constexpr std::size_t smallest_gap = 2;
constexpr std::size_t tab_stop = 8;

/// What may be left out or written in another way in the words of a line.
struct Written {
    const Amount* amounts[2] = {};  // their numbers get decimals and groups
    bool spare[2] = {};             // their currency is left out
    int decimals[2] = {};
    std::string_view number;  // gets groups only
};

std::size_t width_of(std::string_view text, const FormatOptions& options) {
    return is_ascii(text) ? text.size() : display_width(text, options.ambiguous_wide);
}

/// Width of the first part of a line, which may hold tabs.
std::size_t column_after(std::string_view text, const FormatOptions& options) {
    std::size_t column = 0;
    while (true) {
        const auto tab = text.find('\t');
        column += width_of(text.substr(0, tab), options);
        if (tab == std::string_view::npos) return column;
        column += tab_stop - column % tab_stop;
        text.remove_prefix(tab + 1);
    }
}

/// The next word, with its value if it is an attribute, and the blanks after it.
std::string_view take_token(Words& words) {
    const auto rest = words.rest();
    auto size = words.peek().size();
    if (const auto key = key_length(rest.substr(0, size)); key > 0 && key + 1 < rest.size()) {
        const auto value = rest.substr(key + 1);
        if (value[0] == '"' && string_length(value) > 0) size = key + 1 + string_length(value);
    }
    words.advance(size);
    return rest.substr(0, size);
}

/// `key:"value"` without quotes where it means the same.
void write_attribute(std::string_view token, std::size_t key_size, std::string& out) {
    const auto value = token.substr(key_size + 1);
    if (value.size() > 2 && value[0] == '"') {
        const auto inner = value.substr(1, value.size() - 2);
        const bool escaped = inner.find('\\') != std::string_view::npos;
        if (is_plain_value({inner, true, escaped})) {
            out += token.substr(0, key_size + 1);
            out += inner;
            return;
        }
    }
    out += token;
}

/// The one of the two amounts whose number is `token`, or -1.
int amount_at(const char* token, const Written& written) {
    for (int i = 0; i < 2; ++i)
        if (written.amounts[i] != nullptr && written.amounts[i]->text.data() == token) return i;
    return -1;
}

bool is_spare(std::string_view token, const Written& written) {
    for (int i = 0; i < 2; ++i)
        if (written.spare[i] && written.amounts[i]->currency.data() == token.data()) return true;
    return false;
}

void write_token(std::string_view token, const Written& written, bool group, std::string& out) {
    if (const auto key = key_length(token)) return write_attribute(token, key, out);
    const auto amount = amount_at(token.data(), written);
    if (amount >= 0) {
        append_number(token, written.decimals[amount], group, out);
    } else if (token.data() == written.number.data()) {
        append_number(token, 0, group, out);
    } else {
        out += token;
    }
}

/// Writes words with one blank before each, but none where there is none: behind a quoted word.
/// Returns where in `text` the last of them ends.
std::size_t write_words(std::string_view text, const Written& written, bool group,
                        std::string& out) {
    std::size_t end = 0;
    for (Words words{text}; !words.at_end();) {
        const auto token = take_token(words);
        const bool touches = end > 0 && token.data() == text.data() + end;
        end = static_cast<std::size_t>(token.data() + token.size() - text.data());
        if (is_spare(token, written)) continue;
        if (!touches) out += ' ';
        write_token(token, written, group, out);
    }
    return end;
}

std::string_view up_to(std::string_view text, const char* end) {
    return text.substr(0, static_cast<std::size_t>(end - text.data()));
}

std::string_view after(std::string_view text, const char* begin) {
    return text.substr(static_cast<std::size_t>(begin - text.data()));
}

void add_amount(const Amount& amount, std::size_t at, Pen pen, Written& written) {
    if (!amount.is_given()) return;
    written.amounts[at] = &amount;
    written.spare[at] = pen.options.drop_currency && pen.use.is_spare_in_body(amount, pen.entry);
    written.decimals[at] = pen.use.decimals(pen.use.of_body(amount, pen.entry));
}

/// What the words after the amount of a body line may change.
Written after_amount(const Line& line, Pen pen) {
    Written written;
    if (line.exchange && !line.exchange->total) {
        written.number = line.exchange->amount.text;
    } else if (line.exchange) {
        add_amount(line.exchange->amount, 0, pen, written);
    }
    if (line.discount) add_amount(*line.discount, 1, pen, written);
    return written;
}

/// What stands before the blanks that lead to the amount: a description, or the first words.
std::string_view left_of(const Line& line) {
    const bool quoted = line.number.quoted;
    if (line.kind != LineKind::item) return up_to(line.text, line.amount.text.data());
    return line.text.substr(0, quoted ? string_length(line.text) : line.number.text.size());
}

/// `300 箱 @ `, or nothing.
void write_quantity(const Line& line, std::string_view left, Pen pen) {
    const auto text = up_to(after(line.text, left.data() + left.size()), line.amount.text.data());
    Written written;
    written.number = text.substr(std::min(text.size(), text.find_first_not_of(" \t")));
    const auto begin = pen.out.size();
    write_words(text, written, pen.options.group, pen.out);
    pen.out.erase(begin, 1);
    pen.out += ' ';
}

}  // namespace

std::string_view number_of(std::string_view amount) {
    return {amount.begin(), std::ranges::find_if(amount, is_blank)};
}

void write_words(std::string_view words, std::string& out) { write_words(words, {}, false, out); }

void align(std::size_t begin, std::size_t right, std::size_t point, const FormatOptions& options,
           std::string& out) {
    const auto line = std::string_view{out}.substr(begin);
    const auto width = width_of(line.substr(0, point - begin), options);
    const auto column = static_cast<std::size_t>(options.column) - 1;
    const auto gap = width + smallest_gap <= column ? column - width : smallest_gap;
    out.insert(right, gap, ' ');
}

bool is_plain_value(const Word& value) {
    if (value.escaped || value.text.empty() || value.text == "*" || value.text == "-") return false;
    const auto has_sign = std::ranges::any_of(value.text, [](char c) {
        return c == '"' || c == ',' || c == ';' || (c >= 0 && c <= ' ') || c == 0x7F;
    });
    return !has_sign && !has_look_alike(value.text);
}

std::size_t write_head(std::string_view line, Pen pen) {
    const auto& entry = pen.entry;
    Written written;
    if (entry.amount.is_given()) {
        written.amounts[0] = &entry.amount;
        written.spare[0] = pen.options.drop_currency && pen.use.is_spare_in_head(entry);
        written.decimals[0] = pen.use.decimals(pen.use.of_head(entry));
    }
    if (!entry.rate_one.empty()) {
        const Words words{after(line, entry.rate_one.data() + entry.rate_one.size())};
        written.number = words.peek();
    }
    const auto begin = pen.out.size();
    const auto end = write_words(line, written, pen.options.group, pen.out);
    pen.out.erase(begin, 1);
    return end;
}

void write_line(const Line& line, Pen pen) {
    const auto begin = pen.out.size();
    pen.out += ' ';
    const bool bare = !line.amount.is_given();
    const auto left = bare ? line.text : left_of(line);
    if (line.kind == LineKind::item) {
        pen.out += ' ';
        pen.out += left;
    } else {
        write_words(left, {}, pen.options.group, pen.out);
    }
    if (bare) return;
    const auto right = pen.out.size();
    if (line.priced) write_quantity(line, left, pen);
    const auto number = number_of(line.amount.text);
    const auto number_begin = pen.out.size();
    const bool spare =
        pen.options.drop_currency && pen.use.is_spare_in_body(line.amount, pen.entry);
    append_number(number, pen.use.decimals(pen.use.of_body(line.amount, pen.entry)),
                  pen.options.group, pen.out);
    align(begin, right, std::min(pen.out.find('.', number_begin), pen.out.size()), pen.options,
          pen.out);
    const auto& last = spare ? line.amount.text : number;
    write_words(after(line.text, last.data() + last.size()), after_amount(line, pen),
                pen.options.group, pen.out);
}

void write_metadata(const Attribute& attribute, Pen pen) {
    pen.out += "  ";
    pen.out += attribute.name.text;
    pen.out += ": ";
    const auto& value = attribute.value;
    // Behind a blank it would begin a comment.
    if (!value.quoted && value.text.starts_with(';')) {
        pen.out += quoted(value.text);
        return;
    }
    if (value.quoted) pen.out += '"';
    pen.out += value.text;
    if (value.quoted) pen.out += '"';
}

void write_comment(std::string_view before, std::size_t end, std::size_t begin,
                   const FormatOptions& options, std::string& out) {
    const auto comment = before.find(';', end);
    if (comment == std::string_view::npos) return;
    const auto width = column_after(std::string_view{out}.substr(begin), options);
    const auto column = column_after(before.substr(0, comment), options);
    out.append(std::max(column, width + smallest_gap) - width, ' ');
    out += without_trailing_blanks(before.substr(comment));
}

}  // namespace journal
