#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/source.hpp"
#include "journal/keys.hpp"
#include "journal/kinds.hpp"

namespace journal {

/// A word as the author wrote it: a view into the text being read, valid as
/// long as that text. Of a quoted word, what stands between the quotes.
struct Word {
    std::string_view text;
    bool quoted = false;
    bool escaped = false;  // `text` still holds `\"` or `\\`

    bool is_empty() const { return text.empty() && !quoted; }
    /// The text with its escapes resolved.
    std::string str() const;
};

/// An amount as written: the number, and the currency code or nothing.
struct Amount {
    Decimal number;
    std::string_view currency;
    std::string_view text;  // number and currency, for messages

    bool is_given() const { return !text.empty(); }
};

/// `key:value` in a header, `key: value` in a body, or an attribute of a body line.
struct Attribute {
    static constexpr std::uint32_t header = 0xFFFFFFFF;
    static constexpr std::uint32_t metadata = 0xFFFFFFFE;

    Key key = Key::unknown;
    Word name;  // as written, without the colon
    Word value;
    std::uint32_t line = header;  // index in Entry::lines of the line it follows

    bool of_entry() const { return line >= metadata; }
};

struct Tag {
    std::string_view name;  // without the `#`
    std::uint32_t line = Attribute::header;
};

/// What is set against the amount of a `to` line: `@@ amount`, or `@ number` for each of its units.
struct Exchange {
    Amount amount;
    bool total = false;
};

/// A body line, its fields by kind:
///   to        number, amount, [exchange: total `@@` or rate `@`], [discount]
///   from      number, amount
///   fee, withheld, rest   amount (absent in a bare `*`)
///   due       date, amount
///   tax       rate, amount
///   item      description in `number`, [quantity, unit, price in `amount`], else net in `amount`
/// Of an entry whose kind is an extension: the whole line in `number`.
struct Line {
    Line() {}  // by default all of it would be zeroed first

    LineKind kind = LineKind::item;
    std::string_view text;  // without indentation and comment
    Word number;
    Date date{};
    Rate rate;
    Amount amount;
    bool priced = false;  // an item with quantity and price
    Decimal quantity;
    std::string_view unit;
    std::optional<Exchange> exchange;
    std::optional<Amount> discount;
    Word title;
};

/// One block as it was written. Everything in it is a view into the text that
/// is being read; what must outlive the reading is copied by who needs it.
struct Entry {
    Place place;
    std::string_view text;  // the block, from head line to the end of its last line
    Kind kind = Kind::book;
    std::string_view kind_word;
    Date date{};
    Word customer;
    Word number;              // document number; the id of a declaration; the pattern of an include
    bool unnumbered = false;  // a receipt numbered `-`
    bool optional_include = false;
    Amount amount;
    std::string_view rate_one;  // rate: 1 ONE = NUMBER OTHER
    Decimal rate_number;
    std::string_view rate_other;
    Word title;
    std::vector<Attribute> attributes;
    std::vector<Tag> tags;
    std::vector<Line> lines;
    std::vector<Word> extra;   // the values of an `x-` entry
    bool faulty = false;       // an error was reported; the entry is left out
    bool faulty_head = false;  // of its first line

    /// The bytes of a view into this entry's text.
    Span span(std::string_view part) const {
        const auto begin = place.offset + static_cast<std::uint32_t>(part.data() - text.data());
        return {place.source, begin, begin + static_cast<std::uint32_t>(part.size())};
    }
    Span span(const Word& word) const;
    /// Key, colon and value.
    Span span(const Attribute& attribute) const;

    /// The attribute of the entry itself (header or metadata) with this key, or null.
    const Attribute* find(Key key) const;
    /// The attribute of one body line, or null.
    const Attribute* find_on_line(Key key, std::size_t line) const;

    void clear();
};

/// Does the entry say itself when it is due, by `due:`, `terms:` or `due` lines?
bool says_due(const Entry& entry);

}  // namespace journal
