#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "ledger/linter.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

using journal::Entry;

constexpr Rule contract_ended{"contract-ended", Severity::warning};
constexpr Rule undeclared_contract{"undeclared-contract", Severity::off};
constexpr Rule implied_due{"implied-due", Severity::off};
constexpr Rule unlikely_price{"unlikely-price", Severity::warning};
constexpr Rule unknown_order{"unknown-order", Severity::warning};
constexpr Rule voided_order{voided_document.name, Severity::warning};
constexpr Rule missing_po{"missing-po", Severity::warning};

bool always_applies(const Book&) { return true; }

bool has_ending_contract(const Book& book) {
    bool ending = false;
    book.contracts.for_each([&](Id<Contract>, const Contract& contract) {
        ending = ending || find_attribute(contract.attributes, Key::until) != nullptr;
    });
    return ending;
}

bool renews_itself(const Contract& contract) {
    const auto* renews = find_attribute(contract.attributes, Key::auto_renew);
    return renews != nullptr && renews->value == "yes";
}

void look_at_contract_end(Linter& linter, const Entry& entry) {
    const auto* named = entry.find(Key::contract);
    const auto* contract = named == nullptr ? nullptr : linter.find_contract(named->value.str());
    if (contract == nullptr || renews_itself(*contract)) return;
    const auto* until = find_attribute(contract->attributes, Key::until);
    const auto last = until == nullptr ? std::nullopt : std::optional{parse_date(until->value)};
    if (!last || !*last || entry.date <= **last) return;
    linter.warn(contract_ended,
                fmt::format("contract {} ended on {}", contract->id, to_string(**last)),
                {{entry.span(*named), ""}, {until->span, "last day"}});
}

bool is_declared(const Linter& linter, const journal::Attribute& named) {
    const auto id = named.value.str();
    if (named.key == Key::contract) return linter.find_contract(id) != nullptr;
    bool declared = false;
    linter.book.recurrings.for_each([&](Id<Recurring>, const Recurring& recurring) {
        declared = declared || recurring.id == id;
    });
    return declared;
}

void look_for_undeclared(Linter& linter, const Entry& entry) {
    for (const auto key : {Key::contract, Key::recur}) {
        const auto* named = entry.find(key);
        if (named == nullptr || is_declared(linter, *named)) continue;
        const auto id = named->value.str();
        const auto directive = key == Key::contract ? "contract" : "recurring";
        linter.warn(undeclared_contract, fmt::format("{} {} is not declared", directive, id),
                    {{entry.span(*named), ""}},
                    {help(fmt::format("declare it: {} {}", directive, id))}, id);
    }
}

void look_at_due(Linter& linter, const Entry& entry) {
    if (journal::says_due(entry)) return;
    const auto id = linter.document_of(entry);
    if (id.is_none()) return;
    const auto& document = linter.book.documents[id];
    const auto terms = agreed_terms(linter, document, entry);
    if (!terms) return;
    linter.warn(implied_due,
                fmt::format("the due date of {} would move if the {}’s terms were edited",
                            linter.book.number_of(id), terms->whose),
                {{entry.span(entry.number),
                  fmt::format("due {} by `{}`", to_string(document.due), terms->text)}},
                {help("`ar fmt --fix=due` writes it down; silence with lint "
                      "`implied-due = \"off\"`")});
}

bool has_list_prices(const Book& book) {
    bool priced = false;
    book.items.for_each([&](Id<Item>, const Item& item) {
        priced = priced || find_attribute(item.attributes, Key::price) != nullptr;
    });
    return priced;
}

constexpr int price_decimals = 6;
constexpr i128 unlikely_factor = 5;

i128 millionths(Decimal number) {
    return i128{number.mantissa} * power_of_ten(price_decimals - number.decimals);
}

/// `12.00`, as it was written, without its currency.
std::string_view number_part(const journal::Amount& amount) {
    return amount.text.substr(0, amount.text.find_first_of(" \t"));
}

/// `90% below`, `6 times`; nothing when the price is a likely one, or a gift.
std::optional<std::string> off_by(i128 price, i128 list) {
    if (price <= 0 || list <= 0) return std::nullopt;
    if (price * unlikely_factor <= list)
        return fmt::format("{}% below",
                           static_cast<int>(divide_rounded((list - price) * 100, list)));
    if (price >= list * unlikely_factor)
        return fmt::format("{} times", static_cast<std::int64_t>(divide_rounded(price, list)));
    return std::nullopt;
}

/// A list price can be compared with the price of a line: one currency, one unit.
bool is_comparable(const Linter& linter, const Document& document, const journal::Line& line,
                   const Item& item, const journal::Amount& list) {
    const auto* unit = find_attribute(item.attributes, Key::unit);
    if (unit != nullptr && !line.unit.empty() && unit->value != line.unit) return false;
    const auto currency =
        list.currency.empty() ? linter.book.currency : linter.book.currencies.find(list.currency);
    return currency == document.currency && list.number.decimals <= price_decimals &&
           line.amount.number.decimals <= price_decimals;
}

void look_at_price(Linter& linter, const Entry& entry, const journal::Line& line,
                   const Document& document) {
    const auto* item = linter.find_item(line.number.str());
    const auto* said = item == nullptr ? nullptr : find_attribute(item->attributes, Key::price);
    const auto list = said == nullptr ? std::nullopt : journal::parse_amount(said->value);
    if (!list || !is_comparable(linter, document, line, *item, *list)) return;
    const auto off = off_by(millionths(line.amount.number), millionths(list->number));
    if (!off) return;
    const auto price = number_part(line.amount);
    linter.warn(unlikely_price,
                fmt::format("price {} is {} the list price of {}", price, *off, item->id),
                {{entry.span(price), ""}, {said->span, "list price"}},
                {help(fmt::format("list price {}", said->value))});
}

void look_at_prices(Linter& linter, const Entry& entry) {
    const auto is_priced = [](const journal::Line& line) { return line.priced; };
    if (std::ranges::none_of(entry.lines, is_priced)) return;
    const auto id = linter.document_of(entry);
    if (id.is_none()) return;
    for (const auto& line : entry.lines)
        if (line.priced) look_at_price(linter, entry, line, linter.book.documents[id]);
}

bool anybody_wants_orders(const Book& book) {
    const auto with = customers_with(book, Key::po_required);
    return std::ranges::find(with, true) != with.end();
}

void look_for_order_number(Linter& linter, const Entry& entry) {
    if (entry.kind != Kind::sale || entry.find(Key::po) != nullptr) return;
    const auto id = linter.book.find_customer(entry.customer.str());
    if (id.is_none()) return;
    const auto& customer = linter.book.customers[id];
    const auto* required = value_on(customer, Key::po_required, entry.date);
    if (required == nullptr || *required != "yes") return;
    linter.warn(missing_po,
                fmt::format("{} wants its order number on every invoice; {} has none", customer.id,
                            entry.number.str()),
                {{entry.span(entry.number), ""},
                 linter.said_of(id, Key::po_required, entry.date, "wanted here")},
                {help("write the number: `po:NUMBER`")});
}

bool has_orders(const Book& book) { return book.counts.of(Kind::order) > 0; }

/// The order of the book that a sale names; none when there is no such.
Id<Document> named_order(const Linter& linter, const journal::Attribute& named) {
    const auto id = linter.book.find_document(named.value.str());
    const bool is_order = !id.is_none() && linter.book.documents[id].kind == Kind::order;
    return is_order ? id : Id<Document>::none();
}

void look_for_voided_orders(Linter& linter, const Entry& entry) {
    const auto* named = entry.find(Key::order);
    if (entry.kind != Kind::sale || named == nullptr) return;
    const auto id = named_order(linter, *named);
    if (id.is_none() || entry.date < linter.book.documents[id].until) return;
    linter.warn(voided_order,
                fmt::format("{} was voided on {}: this sale closes no order", named->value.str(),
                            to_string(linter.book.documents[id].until)),
                {{entry.span(*named), ""},
                 {linter.words.number_of(void_place(linter.book, id)), "voided here"}},
                {help("name the order that it closes, or leave `order:` out")});
}

void look_for_unknown_orders(Linter& linter, const Entry& entry) {
    const auto* named = entry.find(Key::order);
    if (entry.kind != Kind::sale || named == nullptr) return;
    if (!named_order(linter, *named).is_none()) return;
    const auto number = named->value.str();
    linter.warn(unknown_order, fmt::format("no order {}: this sale closes none", number),
                {{entry.span(*named), ""}},
                {help("name the number of an `order` entry; the customer's own is `po:`")}, number);
}

constexpr EntryLint lints[] = {
    {contract_ended, has_ending_contract, look_at_contract_end},
    {undeclared_contract, always_applies, look_for_undeclared},
    {implied_due, always_applies, look_at_due},
    {unlikely_price, has_list_prices, look_at_prices},
    {unknown_order, has_orders, look_for_unknown_orders},
    {voided_order, has_orders, look_for_voided_orders},
    {missing_po, anybody_wants_orders, look_for_order_number},
};

}  // namespace

std::span<const EntryLint> entry_lints() { return lints; }

}  // namespace ledger
