#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "journal/entry.hpp"

namespace journal {
namespace plain {

inline constexpr std::ptrdiff_t date_size = 10;

/// The head of a document, from its date to its amount.
struct Head {
    Date date{};  // 1970-01-01 before any was read, as its text says
    std::array<char, date_size> date_text{'1', '9', '7', '0', '-', '0', '1', '-', '0', '1'};
    Kind kind = Kind::sale;
    std::string_view kind_word;
    std::string_view customer;
    std::string_view number;
    Amount amount;
};

/// An item line, or a `to` line: its kind tells which.
struct BodyLine {
    BodyLine() {}  // by default all of it would be zeroed first

    LineKind kind = LineKind::item;
    std::string_view name;  // description, or number of a document
    bool priced = false;
    Decimal quantity;
    std::string_view unit;
    Amount amount;
};

}  // namespace plain

/// A whole block of the kind most books are made of: a sale, a receipt, a credit note or a
/// write-off whose lines are plain (plain_lines.hpp), read straight from its bytes into what the
/// ledger keeps of it. It means exactly what the Entry would that the parser makes of it.
struct PlainDocument {
    Place place;
    std::string_view text;        // the block, from head line to the end of its last line
    std::uint32_t head_size = 0;  // bytes of its first line
    plain::Head head;             // with an amount
    Date due{};                   // when `has_due`
    bool has_due = false;
    bool to_rest = false;  // `to:*`
    std::string_view to;   // `to:NUMBER`, or the `for:NUMBER` of a credit note; or empty
    std::vector<plain::BodyLine> lines;
};

/// Takes the block that begins at `at`, all but its place; the empty line behind it is not part of
/// it. Returns where the line behind the block begins. Null when any of it, or that line, is less
/// plain than that: the block is the parser's then. Before `text_end` stands a line feed.
const char* take_plain_document(const char* at, const char* text_end, PlainDocument& document);

}  // namespace journal
