#include "ledger/declare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "ledger/families.hpp"
#include "ledger/look_alikes.hpp"
#include "ledger/resolve_entries.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

constexpr Rule declared_twice{"declared-twice", Severity::error};
constexpr Rule book_disagrees{"book-disagrees", Severity::error};
constexpr Rule unknown_customer{"unknown-customer", Severity::error};
constexpr Rule repeated_set{"repeated-set", Severity::error};
constexpr Rule unsupported_format{"unsupported-format", Severity::error};

/// Declarations of one kind by id, to find the second of a name.
using First = std::map<std::string, Span, std::less<>>;

void complain_twice(Draft& draft, const Remembered& declaration, Span first) {
    const auto kind = std::string{name_of(declaration.kind)};
    std::vector<Hint> hints{help(fmt::format("one block per {}", kind))};
    if (declaration.kind == Kind::customer) {
        hints = {
            help(fmt::format("one block per customer; dated changes use `set`: `2026-05-01 set {} "
                             "name:\"{}\"`",
                             declaration.number, declaration.title))};
    }
    draft.complain(declaration.place, declared_twice,
                   fmt::format("{} {} is declared twice", kind, declaration.number),
                   {{declaration.number_span, ""}, {first, "first declared here"}},
                   std::move(hints));
}

bool is_first(Draft& draft, const Remembered& declaration, First& first) {
    const auto [place, added] = first.try_emplace(declaration.number, declaration.number_span);
    if (!added) complain_twice(draft, declaration, place->second);
    return added;
}

void check_values(Draft& draft, const Remembered& declaration) {
    for (const auto& attribute : declaration.attributes)
        check_value(draft, declaration.place, attribute);
}

std::optional<int> small_number(std::string_view text, int most) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional{value} : std::nullopt;
}

void declare_currency(Draft& draft, const Remembered& declaration, First& first) {
    if (!is_first(draft, declaration, first)) return;
    const auto known = draft.book.currencies.find(declaration.number);
    const auto* decimals = declaration.find(Key::decimals);
    if (decimals == nullptr && known.is_none()) {
        draft.complain(declaration.place, missing_key,
                       fmt::format("currency {} needs `decimals`", declaration.number),
                       {{declaration.number_span, ""}}, {help("add a line `decimals: 2`")});
        draft.book.currencies.declare(declaration.number, 2);
        return;
    }
    if (decimals == nullptr) return;
    const auto count = small_number(decimals->value, most_decimals);
    if (!count) {
        draft.complain(declaration.place, bad_value,
                       fmt::format("`{}` is no number of decimals", decimals->value),
                       {{decimals->span, ""}}, {help("write a number from 0 to 9")});
    }
    draft.book.currencies.declare(declaration.number, count.value_or(2));
}

void declare_tax(Draft& draft, const Remembered& declaration, First& first) {
    if (!is_first(draft, declaration, first)) return;
    const auto* rate = declaration.find(Key::rate);
    if (rate == nullptr) {
        draft.complain(declaration.place, missing_key,
                       fmt::format("tax {} needs `rate`", declaration.number),
                       {{declaration.number_span, ""}}, {help("add a line `rate: 13%`")});
        return;
    }
    const auto value = read_tax(draft, declaration.place, *rate);
    if (value) draft.book.taxes.push_back({declaration.number, *value, declaration.attributes});
}

void set_bounds(Draft& draft, const Remembered& block, const Attribute& attribute) {
    const auto bounds = settings::parse_bounds(attribute.value);
    if (bounds) {
        draft.book.bounds = *bounds;
        return;
    }
    draft.complain(
        block.place, bad_value,
        fmt::format("`buckets: {}` {}", attribute.value, settings::words(bounds.error())),
        {{attribute.span, ""}},
        {help("write rising numbers of days, `buckets: 30, 60, 90`, or `month`")});
}

void check_format(Draft& draft, const Remembered& block, const Attribute& attribute) {
    if (attribute.value == "1") return;
    draft.complain(block.place, unsupported_format,
                   fmt::format("this book is written in format {}; this program reads format 1",
                               attribute.value),
                   {{attribute.span, ""}}, {help("use a newer version of the program")});
}

/// What one key of a book block means for the book.
void apply_book_key(Draft& draft, const Remembered& block, const Attribute& attribute) {
    auto& book = draft.book;
    switch (attribute.key) {
        case Key::format:
            check_format(draft, block, attribute);
            break;
        case Key::name:
            book.name = attribute.value;
            break;
        case Key::currency:
            if (const auto currency = read_currency(draft, block.place, attribute))
                book.currency = *currency;
            break;
        case Key::tax_mode:
            if (const auto mode = read_tax_mode(draft, block.place, attribute))
                book.tax_mode = *mode;
            break;
        case Key::allocate:
            if (const auto policy = read_allocate(draft, block.place, attribute))
                book.allocate = *policy;
            break;
        case Key::tax_round:
            check_value(draft, block.place, attribute);
            if (attribute.value == "line") book.tax_round = TaxRound::line;
            break;
        case Key::aging:
            check_value(draft, block.place, attribute);
            book.basis = attribute.value == "invoice" ? Basis::invoice : Basis::due;
            break;
        case Key::buckets:
            set_bounds(draft, block, attribute);
            break;
        default:
            check_value(draft, block.place, attribute);
            break;
    }
}

void declare_book(Draft& draft, const Remembered& block) {
    for (const auto& attribute : block.attributes) {
        const auto same = std::ranges::find_if(draft.book.attributes, [&](const Attribute& other) {
            return other.key == attribute.key && other.name == attribute.name;
        });
        if (same != draft.book.attributes.end()) {
            if (same->value == attribute.value) continue;
            std::vector<Hint> hints{help("say it once")};
            if (attribute.key == Key::currency)
                hints = {help(
                    "the book currency gives every bare amount its meaning, so it is said once")};
            draft.complain(block.place, book_disagrees,
                           fmt::format("two `book` blocks disagree on `{}`", attribute.name),
                           {{attribute.span, fmt::format("here {}", attribute.value)},
                            {same->span, fmt::format("here {}", same->value)}},
                           std::move(hints));
            continue;
        }
        draft.book.attributes.push_back(attribute);
        apply_book_key(draft, block, attribute);
    }
}

/// Customers are many: what the declaration holds is handed over.
void declare_customer(Draft& draft, Remembered& declaration) {
    auto& book = draft.book;
    auto& known = book.by_customer.at(book.customer_ids.intern(declaration.number));
    if (!known.is_none()) return complain_twice(draft, declaration, book.customers[known].declared);
    check_values(draft, declaration);
    known = book.customers.add({declaration.number,
                                std::move(declaration.title),
                                declaration.number_span,
                                std::move(declaration.attributes),
                                {},
                                std::move(declaration.tags)});
}

void declare_other(Draft& draft, Remembered& declaration, std::map<Kind, First>& firsts) {
    auto& book = draft.book;
    const auto& [id, title, span] =
        std::tie(declaration.number, declaration.title, declaration.number_span);
    switch (declaration.kind) {
        case Kind::customer:
            declare_customer(draft, declaration);
            return;
        case Kind::item:
            if (!is_first(draft, declaration, firsts[Kind::item])) return;
            book.items.add({id, title, span, declaration.attributes});
            break;
        case Kind::contract:
            if (!is_first(draft, declaration, firsts[Kind::contract])) return;
            book.contracts.add({id, title, span, declaration.attributes});
            break;
        case Kind::recurring:
            if (!is_first(draft, declaration, firsts[Kind::recurring])) return;
            book.recurrings.add({id, title, declaration.place, declaration.attributes});
            for (const auto key : {Key::customer, Key::every}) require(draft, declaration, key);
            break;
        default:
            return;
    }
    check_values(draft, declaration);
}

/// A customer named in a declaration, which must exist.
struct Named {
    Place place;
    Attribute attribute;
};

void note_named(const Remembered& declaration, std::vector<Named>& named) {
    const bool of_one = declaration.kind == Kind::contract || declaration.kind == Kind::recurring;
    if (!of_one && declaration.kind != Kind::customer) return;
    if (const auto* attribute = declaration.find(of_one ? Key::customer : Key::parent))
        named.push_back({declaration.place, *attribute});
}

/// Reports an id that differs from a known one only in look; false when it does not.
bool complain_look(Draft& draft, const SaidName& id) {
    const auto& ids = draft.known_customers();
    const auto found = ids.first_alike(id.text, [](std::size_t) { return true; });
    return found && complain_look(draft, id, ids[*found]);
}

/// `did you mean …?`, where a known customer is near.
std::vector<Hint> near_customer(Draft& draft, std::string_view id) {
    NearSearch search{id};
    const auto found = draft.known_customers().nearest(search, [](std::size_t) { return true; });
    if (!found) return {};
    const auto& customer = draft.book.customers[{static_cast<std::uint32_t>(*found)}];
    const auto name = customer.title.empty() ? "" : fmt::format(" ({})", customer.title);
    return {help(fmt::format("did you mean `{}`{}?", customer.id, name))};
}

}  // namespace

Id<Customer> resolve_customer(Draft& draft, Place place, std::string_view id, Span span) {
    const auto found = draft.book.find_customer(id);
    if (!found.is_none()) return found;
    const bool searching = draft.may_search();
    if (searching && complain_look(draft, {place, id, span, "customer ids"})) return found;
    auto hints = searching ? near_customer(draft, id) : std::vector<Hint>{};
    hints.push_back(
        help(fmt::format("{}declare it: customer {} \"…\"", hints.empty() ? "" : "or ", id)));
    draft.complain(place, unknown_customer, fmt::format("unknown customer `{}`", id), {{span, ""}},
                   std::move(hints), std::string{id});
    return found;
}

void declare(Draft& draft) {
    std::map<Kind, First> firsts;
    std::vector<Named> named;
    auto& declarations = draft.facts.declarations;
    std::vector<const Remembered*> books;
    for (const auto& declaration : declarations) {
        if (declaration.kind == Kind::currency)
            declare_currency(draft, declaration, firsts[Kind::currency]);
        if (declaration.kind == Kind::tax) declare_tax(draft, declaration, firsts[Kind::tax]);
        if (declaration.kind == Kind::book) books.push_back(&declaration);
    }
    for (const auto* book : books) declare_book(draft, *book);
    for (auto& declaration : declarations) {
        note_named(declaration, named);
        declare_other(draft, declaration, firsts);
    }
    for (const auto& [place, attribute] : named)
        resolve_customer(draft, place, attribute.value, attribute.span);
    check_declared_parents(draft);
}

namespace {

void add_change(Draft& draft, const Remembered& entry, Id<Customer> id, const Attribute& attribute,
                Date until) {
    auto& changes = draft.book.customers[id].changes;
    const auto same = std::ranges::find_if(changes, [&](const Change& change) {
        return change.from == entry.date && change.attribute.key == attribute.key &&
               change.attribute.name == attribute.name;
    });
    if (same == changes.end()) {
        changes.push_back({entry.date, until, attribute, entry.place});
        return;
    }
    if (same->attribute.value == attribute.value) {
        same->until = std::max(same->until, until);
        return;
    }
    draft.complain(entry.place, repeated_set,
                   fmt::format("`{}` of {} is set twice on {}", attribute.name, draft.spoken(id),
                               to_string(entry.date)),
                   {{attribute.span, fmt::format("here {}", attribute.value)},
                    {same->attribute.span, fmt::format("here {}", same->attribute.value)}},
                   {help("no order is kept within a day: keep one of the two")});
}

/// Keys of a `set` that say something of itself and nothing of the customer.
bool is_about_entry(Key key) {
    constexpr std::array keys{Key::until, Key::note, Key::doc, Key::approved, Key::bank, Key::id};
    return std::ranges::find(keys, key) != keys.end();
}

}  // namespace

void change_customers(Draft& draft) {
    for (const auto& entry : draft.facts.remembered) {
        if (entry.kind != Kind::set) continue;
        const auto id = resolve_customer(draft, entry.place, entry.customer, entry.customer_span);
        if (id.is_none()) continue;
        Date until = never;
        if (const auto* last = entry.find(Key::until))
            until = read_day(draft, entry.place, *last).value_or(never);
        for (const auto& attribute : entry.attributes) {
            if (is_about_entry(attribute.key)) continue;
            check_value(draft, entry.place, attribute);
            if (attribute.key == Key::parent)
                resolve_customer(draft, entry.place, attribute.value, attribute.span);
            add_change(draft, entry, id, attribute, until);
        }
    }
    for (std::uint32_t i = 0; i < draft.book.customers.size(); ++i)
        std::ranges::stable_sort(draft.book.customers[{i}].changes, {}, [](const Change& change) {
            return std::pair{change.attribute.key, change.from};
        });
    check_dated_parents(draft);
}

}  // namespace ledger
