#include "journal/kinds.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace journal {
namespace {

constexpr auto absent = Presence::absent;
constexpr auto optional = Presence::optional;
constexpr auto required = Presence::required;

constexpr std::uint8_t none = 0;
constexpr std::uint8_t due = line_bit(LineKind::due);
constexpr std::uint8_t from = line_bit(LineKind::from);
constexpr std::uint8_t to = line_bit(LineKind::to);
constexpr std::uint8_t goods = line_bit(LineKind::item) | line_bit(LineKind::tax);
constexpr std::uint8_t split = to | line_bit(LineKind::rest);
constexpr std::uint8_t costs = line_bit(LineKind::fee) | line_bit(LineKind::withheld);

#define AR_FORM(rest) "DATE " rest " [key:value …]"

constexpr std::array shapes = std::to_array<Shape>({
    {Kind::book, "book", false, false, false, absent, none, "book"},
    {Kind::customer, "customer", false, false, true, absent, none, "customer ID \"NAME\""},
    {Kind::item, "item", false, false, true, absent, none, "item ID \"NAME\""},
    {Kind::contract, "contract", false, false, true, absent, none, "contract ID \"TITLE\""},
    {Kind::recurring, "recurring", false, false, true, absent, goods, "recurring ID \"TITLE\""},
    {Kind::currency, "currency", false, false, true, absent, none, "currency CODE"},
    {Kind::tax, "tax", false, false, true, absent, none, "tax ID \"NAME\""},
    {Kind::include, "include", false, false, true, absent, none, "include \"PATTERN\""},
    {Kind::extension_declaration, "x-", false, false, false, absent, none, "x-KEY VALUE …"},
    {Kind::sale, "sale", true, true, true, optional, goods | due,
     AR_FORM("sale CUSTOMER NUMBER [AMOUNT]")},
    {Kind::debit, "debit", true, true, true, optional, goods | due,
     AR_FORM("debit CUSTOMER NUMBER [AMOUNT]")},
    {Kind::open, "open", true, true, true, required, due, AR_FORM("open CUSTOMER NUMBER AMOUNT")},
    {Kind::open_credit, "open-credit", true, true, true, required, split,
     AR_FORM("open-credit CUSTOMER NUMBER AMOUNT")},
    {Kind::receipt, "receipt", true, true, true, required, split | costs,
     AR_FORM("receipt CUSTOMER NUMBER AMOUNT")},
    {Kind::credit, "credit", true, true, true, optional, goods | split,
     AR_FORM("credit CUSTOMER NUMBER [AMOUNT]")},
    {Kind::refund, "refund", true, true, true, required, from,
     AR_FORM("refund CUSTOMER NUMBER AMOUNT")},
    {Kind::apply, "apply", true, true, false, required, none,
     "DATE apply CUSTOMER AMOUNT from:NUMBER to:NUMBER"},
    {Kind::unapply, "unapply", true, true, false, required, none,
     "DATE unapply CUSTOMER AMOUNT from:NUMBER to:NUMBER"},
    {Kind::writeoff, "writeoff", true, true, true, required, to,
     AR_FORM("writeoff CUSTOMER NUMBER AMOUNT")},
    {Kind::recover, "recover", true, true, true, required, none,
     "DATE recover CUSTOMER NUMBER AMOUNT from:NUMBER"},
    {Kind::void_, "void", true, false, true, absent, none, AR_FORM("void NUMBER")},
    {Kind::dispute, "dispute", true, true, false, optional, none,
     "DATE dispute CUSTOMER [AMOUNT] on:NUMBER"},
    {Kind::resolve, "resolve", true, true, false, absent, none, "DATE resolve CUSTOMER on:NUMBER"},
    {Kind::promise, "promise", true, true, false, required, none,
     "DATE promise CUSTOMER AMOUNT by:DATE"},
    {Kind::plan, "plan", true, false, true, absent, due, AR_FORM("plan NUMBER")},
    {Kind::note, "note", true, true, false, absent, none, AR_FORM("note CUSTOMER")},
    {Kind::remind, "remind", true, true, false, absent, none, AR_FORM("remind CUSTOMER")},
    {Kind::hold, "hold", true, true, false, absent, none, AR_FORM("hold CUSTOMER")},
    {Kind::release, "release", true, true, false, absent, none, AR_FORM("release CUSTOMER")},
    {Kind::set, "set", true, true, false, absent, none, AR_FORM("set CUSTOMER")},
    {Kind::balance, "balance", true, true, false, required, none,
     AR_FORM("balance CUSTOMER AMOUNT")},
    {Kind::order, "order", true, true, true, required, none,
     AR_FORM("order CUSTOMER NUMBER AMOUNT")},
    {Kind::insure, "insure", true, true, false, absent, none, AR_FORM("insure CUSTOMER")},
    {Kind::guarantee, "guarantee", true, true, false, required, none,
     AR_FORM("guarantee CUSTOMER AMOUNT")},
    {Kind::impair, "impair", true, true, false, required, none,
     "DATE impair CUSTOMER AMOUNT on:NUMBER"},
    {Kind::credit_report, "credit-report", true, true, false, absent, none,
     AR_FORM("credit-report CUSTOMER")},
    {Kind::financials, "financials", true, true, false, absent, none,
     AR_FORM("financials CUSTOMER")},
    {Kind::assign, "assign", true, true, false, absent, none, AR_FORM("assign CUSTOMER")},
    {Kind::rate, "rate", true, false, false, absent, none, "DATE rate CURRENCY NUMBER CURRENCY"},
    {Kind::close, "close", true, false, false, absent, none, AR_FORM("close")},
    {Kind::extension, "x-", true, false, false, absent, none, "DATE x-KEY VALUE …"},
});

#undef AR_FORM

constexpr bool in_order_of_kind() {
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (static_cast<std::size_t>(shapes[i].kind) != i) return false;
    return true;
}
static_assert(in_order_of_kind());

constexpr std::array<std::string_view, 8> line_names = {"to", "from", "fee", "withheld",
                                                        "*",  "due",  "tax", "item"};

}  // namespace

const Shape& shape_of(Kind kind) { return shapes[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Kind kind) { return shape_of(kind).name; }
std::string_view name_of(LineKind kind) { return line_names[static_cast<std::size_t>(kind)]; }
std::span<const Shape> all_shapes() { return shapes; }

std::optional<Kind> find_kind(std::string_view word, bool dated) {
    if (dated && word == "sale") return Kind::sale;
    if (dated && word == "receipt") return Kind::receipt;
    if (word.starts_with("x-") && word.size() > 2)
        return dated ? Kind::extension : Kind::extension_declaration;
    const auto found = std::ranges::find_if(
        shapes, [&](const Shape& shape) { return shape.dated == dated && shape.name == word; });
    if (found == shapes.end() || found->name == "x-") return std::nullopt;
    return found->kind;
}

}  // namespace journal
