#include "journal/keys.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace journal {
namespace {

constexpr auto names = std::to_array<std::string_view>({
    "account",
    "address",
    "aging",
    "agreed",
    "aka",
    "allocate",
    "amount",
    "approved",
    "auto-renew",
    "bank",
    "buckets",
    "by",
    "category",
    "contact",
    "contract",
    "currency",
    "current-ratio",
    "customer",
    "dated",
    "decimals",
    "discount",
    "doc",
    "due",
    "email",
    "entries",
    "equity",
    "every",
    "file",
    "fiscal-year",
    "for",
    "format",
    "from",
    "grade",
    "group",
    "id",
    "industry",
    "key",
    "kind",
    "language",
    "level",
    "limit",
    "matures",
    "name",
    "next",
    "noremind",
    "note",
    "notice",
    "notify",
    "number",
    "on",
    "order",
    "parent",
    "pause",
    "payer",
    "period",
    "phone",
    "po",
    "po-required",
    "policy",
    "price",
    "project",
    "quota",
    "rate",
    "rating",
    "reason",
    "recur",
    "ref",
    "region",
    "result",
    "salesperson",
    "score",
    "seal",
    "ship-to",
    "since",
    "source",
    "status",
    "symbol",
    "tags",
    "tax",
    "tax-id",
    "tax-mode",
    "tax-round",
    "terms",
    "to",
    "to-email",
    "unit",
    "until",
    "value",
    "via",
    "who",
});
static_assert(names.size() == static_cast<std::size_t>(Key::own));

static_assert(std::ranges::is_sorted(names));

constexpr std::size_t slot_count = 512;

/// Where a word of at least one letter would stand. The factors give every name a place of its
/// own; a new name may need others (any that the assertion below accepts).
constexpr std::size_t slot_of(std::string_view word) {
    const auto letter = [&](std::size_t at) { return static_cast<unsigned char>(word[at]); };
    return (letter(0) * 189U + letter(word.size() / 2) * 346U + letter(word.size() - 1) * 115U +
            word.size() * 228U) %
           slot_count;
}

/// 1 + place in `names`, by slot.
constexpr auto slots = [] {
    std::array<std::uint8_t, slot_count> table{};
    for (std::size_t i = 0; i < names.size(); ++i)
        table[slot_of(names[i])] = static_cast<std::uint8_t>(i + 1);
    return table;
}();
static_assert(std::ranges::count(slots, 0) == slot_count - names.size(), "two names in one slot");

using Keys = std::vector<Key>;

/// Keys of customers: what a `customer` block declares and a `set` changes.
constexpr Keys customer_keys() {
    return {Key::name,     Key::terms,    Key::limit,       Key::currency, Key::tax,
            Key::tax_mode, Key::grade,    Key::salesperson, Key::contact,  Key::email,
            Key::phone,    Key::address,  Key::tax_id,      Key::language, Key::industry,
            Key::region,   Key::allocate, Key::group,       Key::parent,   Key::policy,
            Key::tags,     Key::aka,      Key::po_required, Key::noremind, Key::status,
            Key::since};
}

/// Common to all kinds: what a person adds to any entry.
constexpr std::array common = {Key::note, Key::doc, Key::approved, Key::bank, Key::id};

/// What a declaration says.
constexpr Keys keys_of_declaration(Kind kind) {
    switch (kind) {
        case Kind::book:
            return {Key::format,    Key::name,     Key::currency, Key::tax,    Key::tax_mode,
                    Key::tax_round, Key::terms,    Key::buckets,  Key::aging,  Key::fiscal_year,
                    Key::allocate,  Key::language, Key::address,  Key::tax_id, Key::bank,
                    Key::contact,   Key::email,    Key::phone};
        case Kind::customer:
            return customer_keys();
        case Kind::item:
            return {Key::unit, Key::price, Key::tax, Key::category, Key::account, Key::name};
        case Kind::contract:
            return {Key::customer,   Key::from,  Key::until, Key::value, Key::notice,
                    Key::auto_renew, Key::terms, Key::doc,   Key::name};
        case Kind::recurring:
            return {Key::customer, Key::every, Key::from,  Key::until, Key::number,  Key::amount,
                    Key::terms,    Key::tax,   Key::pause, Key::name,  Key::contract};
        case Kind::currency:
            return {Key::decimals, Key::symbol, Key::name};
        case Kind::tax:
            return {Key::rate, Key::name, Key::account};
        default:
            return {};
    }
}

/// What moves money.
constexpr Keys keys_of_document(Kind kind) {
    switch (kind) {
        case Kind::sale:
            return {Key::due,         Key::terms,   Key::po,     Key::contract, Key::order,
                    Key::salesperson, Key::ref,     Key::recur,  Key::tax,      Key::tax_mode,
                    Key::discount,    Key::project, Key::ship_to};
        case Kind::debit:
            return {Key::for_,     Key::due,      Key::terms, Key::contract, Key::tax,
                    Key::tax_mode, Key::discount, Key::ref,   Key::reason,   Key::salesperson};
        case Kind::open:
            return {Key::dated, Key::due, Key::terms, Key::ref, Key::salesperson, Key::po};
        case Kind::open_credit:
            return {Key::dated, Key::ref, Key::to};
        case Kind::receipt:
            return {Key::via, Key::ref, Key::to, Key::bank, Key::matures, Key::payer};
        case Kind::credit:
            return {Key::for_,     Key::to,     Key::tax, Key::tax_mode,
                    Key::discount, Key::reason, Key::ref, Key::salesperson};
        case Kind::refund:
            return {Key::from, Key::via, Key::ref, Key::reason};
        case Kind::apply:
        case Kind::unapply:
            return {Key::from, Key::to, Key::reason};
        case Kind::writeoff:
            return {Key::to, Key::reason, Key::approved, Key::ref};
        case Kind::recover:
            return {Key::from, Key::via, Key::ref};
        case Kind::void_:
            return {Key::reason};
        default:
            return {};
    }
}

/// What is known of customers and documents besides.
constexpr Keys keys_of_event(Kind kind) {
    switch (kind) {
        case Kind::dispute:
        case Kind::resolve:
            return {Key::on, Key::reason, Key::kind, Key::who};
        case Kind::promise:
            return {Key::by, Key::for_, Key::who};
        case Kind::plan:
            return {Key::agreed, Key::by};
        case Kind::note:
            return {Key::kind, Key::who,    Key::by,   Key::on,
                    Key::next, Key::result, Key::for_, Key::via};
        case Kind::remind:
            return {Key::level, Key::via, Key::on, Key::key, Key::to_email, Key::file};
        case Kind::hold:
        case Kind::release:
            return {Key::reason, Key::approved};
        case Kind::set: {
            auto keys = customer_keys();
            keys.push_back(Key::until);
            return keys;
        }
        case Kind::balance:
            return {Key::on, Key::agreed, Key::by};
        case Kind::order:
            return {Key::due, Key::salesperson, Key::ref, Key::po};
        case Kind::insure:
            return {Key::limit, Key::by, Key::quota, Key::from, Key::until, Key::notify};
        case Kind::guarantee:
            return {Key::by, Key::from, Key::until};
        case Kind::impair:
            return {Key::on, Key::reason, Key::approved};
        case Kind::credit_report:
            return {Key::by, Key::score, Key::rating, Key::limit};
        case Kind::financials:
            return {Key::period, Key::equity, Key::current_ratio};
        case Kind::assign:
            return {Key::to, Key::kind, Key::for_};
        case Kind::rate:
            return {Key::source};
        case Kind::close:
            return {Key::entries, Key::seal, Key::by};
        default:
            return {};
    }
}

constexpr Keys own_keys(Kind kind) {
    for (const auto keys : {keys_of_declaration, keys_of_document, keys_of_event})
        if (auto own = keys(kind); !own.empty()) return own;
    return {};
}

constexpr std::size_t key_count = names.size();

struct Legality {
    std::array<std::array<bool, key_count>, kind_count> allowed{};

    constexpr Legality() {
        for (std::size_t kind = 0; kind < kind_count; ++kind) {
            for (const auto key : own_keys(static_cast<Kind>(kind))) set(kind, key);
            for (const auto key : common) set(kind, key);
        }
    }
    constexpr void set(std::size_t kind, Key key) {
        allowed[kind][static_cast<std::size_t>(key)] = true;
    }
};

constexpr Legality legality;

}  // namespace

std::string_view name_of(Key key) {
    if (key >= Key::own) return {};
    return names[static_cast<std::size_t>(key)];
}

Key find_key(std::string_view word) {
    if (word.empty()) return Key::unknown;
    if (const auto place = slots[slot_of(word)]; place != 0 && is_same(names[place - 1U], word))
        return static_cast<Key>(place - 1);
    return word.starts_with("x-") ? Key::own : Key::unknown;
}

bool is_key_of(Key key, Kind kind) {
    if (key == Key::own) return true;
    if (key == Key::unknown) return false;
    if (is_extension(kind)) return true;
    return legality.allowed[static_cast<std::size_t>(kind)][static_cast<std::size_t>(key)];
}

bool is_key_of_line(Key key, LineKind line) {
    switch (key) {
        case Key::own:
        case Key::note:
        case Key::ref:
        case Key::approved:
            return true;
        case Key::tax:
        case Key::discount:
        case Key::account:
        case Key::category:
        case Key::project:
            return line == LineKind::item;
        case Key::reason:
            return line != LineKind::item;
        default:
            return false;
    }
}

std::vector<std::string_view> keys_of(Kind kind) {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < key_count; ++i)
        if (is_key_of(static_cast<Key>(i), kind)) result.push_back(names[i]);
    return result;
}

std::vector<std::string_view> all_keys() { return {names.begin(), names.end()}; }

std::vector<Kind> kinds_with(Key key) {
    std::vector<Kind> result;
    for (std::size_t kind = 0; kind < kind_count; ++kind)
        if (key < Key::own && legality.allowed[kind][static_cast<std::size_t>(key)])
            result.push_back(static_cast<Kind>(kind));
    return result;
}

}  // namespace journal
