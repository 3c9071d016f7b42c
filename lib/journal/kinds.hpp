#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace journal {

/// What a block is: a declaration, or a dated entry.
enum class Kind : std::uint8_t {
    book,
    customer,
    item,
    contract,
    recurring,
    currency,
    tax,
    include,
    extension_declaration,
    sale,
    debit,
    open,
    open_credit,
    receipt,
    credit,
    refund,
    apply,
    unapply,
    writeoff,
    recover,
    void_,
    dispute,
    resolve,
    promise,
    plan,
    note,
    remind,
    hold,
    release,
    set,
    balance,
    order,
    insure,
    guarantee,
    impair,
    credit_report,
    financials,
    assign,
    rate,
    close,
    extension,
};

inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::extension) + 1;

/// The body lines there are. Metadata (`key: value`) becomes attributes instead.
enum class LineKind : std::uint8_t { to, from, fee, withheld, rest, due, tax, item };

constexpr std::uint8_t line_bit(LineKind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

enum class Presence : std::uint8_t { absent, optional, required };

/// What the head line of a kind holds after date and kind, and what its body may hold.
struct Shape {
    Kind kind;
    std::string_view name;
    bool dated;
    bool has_customer;
    bool has_number;
    Presence amount;
    std::uint8_t lines;     // bits of LineKind
    std::string_view form;  // for messages: `DATE sale CUSTOMER NUMBER [AMOUNT] [key:value …]`
};

const Shape& shape_of(Kind kind);
std::string_view name_of(Kind kind);
std::string_view name_of(LineKind kind);

/// The kind a word names, dated or not; `x-…` words are extensions.
std::optional<Kind> find_kind(std::string_view word, bool dated);

std::span<const Shape> all_shapes();

/// A debit document: a sale, a debit or an open item. Takes allocations.
constexpr bool is_debit_document(Kind kind) {
    return kind == Kind::sale || kind == Kind::debit || kind == Kind::open;
}

/// `x-` kinds, which are parsed, counted and otherwise left alone.
inline bool is_extension(Kind kind) {
    return kind == Kind::extension || kind == Kind::extension_declaration;
}

/// A kind whose entries have a document number of their own.
inline bool is_numbered(Kind kind) {
    const auto& shape = shape_of(kind);
    return shape.has_number && kind != Kind::void_ && kind != Kind::plan;
}

}  // namespace journal
