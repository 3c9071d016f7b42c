#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"
#include "foreign/number.hpp"
#include "foreign/table.hpp"
#include "journal/words.hpp"
#include "ledger/choices.hpp"
#include "ledger/closed.hpp"
#include "ledger/standing.hpp"
#include "ledger/values.hpp"
#include "reports/listed.hpp"

namespace reports {

namespace {

using foreign::ListFile;
using foreign::ListRow;
using ledger::Book;
using ledger::Customer;
using ledger::Key;

using Cell = tl::expected<std::string, std::string>;

Cell rejected(std::string reason) { return tl::unexpected{std::move(reason)}; }

bool is_customer_key(std::string_view word) {
    if (word == "id") return true;
    const auto key = journal::find_key(word);
    const auto attribute = fmt::format("{}:", word);
    return journal::is_key_of(key, journal::Kind::customer) &&
           journal::key_length(attribute) == word.size();
}

/// What a customer's key says on a day; empty: nothing.
std::string value_now(const Customer& customer, std::string_view name, Date day) {
    const auto key = journal::find_key(name);
    if (key == Key::name) return std::string{name_on(customer, day)};
    if (key != Key::own) {
        const auto* value = value_on(customer, key, day);
        return value == nullptr ? std::string{} : *value;
    }
    std::string value;
    for (const auto& attribute : customer.attributes)
        if (attribute.name == name) value = attribute.value;
    for (const auto& change : customer.changes)
        if (change.attribute.name == name && change.from <= day && day <= change.until)
            value = change.attribute.value;
    return value;
}

/// Do two values of a key say the same?
bool is_same_value(const Book& book, std::string_view name, const std::string& one,
                   const std::string& other, Currency currency) {
    if (one == other) return true;
    const auto key = journal::find_key(name);
    if (key == Key::limit) {
        const auto amount = ledger::money_said(book, one, currency);
        return amount && amount == ledger::money_said(book, other, currency);
    }
    const bool is_list = key == Key::aka || key == Key::email || key == Key::tags;
    return is_list && split_list(one) == split_list(other);
}

/// An amount of the list as a journal says it.
Cell amount_cell(const Book& book, std::string_view cell, char decimal, Currency currency) {
    if (!foreign::read_number(cell, decimal)) return rejected(fmt::format("{} is no amount", cell));
    if (currency.is_none()) return rejected("no currency; name it with --currency");
    const auto amount =
        foreign::money_of_cell(std::string{cell}, decimal, currency, book.currencies);
    if (!amount) return rejected(amount.error());
    const auto digits = grouped_digits(amount->minor(), book.currencies.decimals(currency));
    return fmt::format("{} {}", digits, book.currencies.code(currency));
}

Cell currency_cell(const Book& book, std::string_view cell) {
    const auto currency = foreign::currency_named(cell, book.currencies);
    if (currency.is_none()) return rejected(fmt::format("no currency is called {}", cell));
    return std::string{book.currencies.code(currency)};
}

Cell day_cell(std::string_view cell, const foreign::DayForm& form) {
    const auto day = foreign::day_of_cell(cell, form);
    if (!day) return rejected(day.error());
    return to_string(*day);
}

/// Of keys whose values have a form, but need nothing else to be read.
Cell plain_cell(const Book& book, Key key, const std::string& cell) {
    if (key == Key::terms) {
        auto terms = terms_in(cell);
        if (terms) return std::move(*terms);
        return rejected(fmt::format("{} are no terms; write them as `net 30`", cell));
    }
    if (key == Key::tax && !ledger::tax_rate(book, cell))
        return rejected(fmt::format("{} is no tax; write it as `13%`", cell));
    const auto* words = ledger::choice_of(key);
    if (words != nullptr && std::ranges::find(*words, cell) == words->end())
        return rejected(fmt::format("{} is neither {}", cell, fmt::join(*words, " nor ")));
    return cell;
}

}  // namespace

std::vector<std::string> keys_of_no_customer(const ListFile& file) {
    std::vector<std::string> unknown;
    for (const auto& key : file.keys)
        if (!is_customer_key(key)) unknown.push_back(key);
    return unknown;
}

tl::expected<ListedEntries::Cells, std::string> ListedEntries::cells_of(
    const ListRow& row, const ListFile& file) const {
    Cells cells;
    auto currency = terms_.currency.is_none() ? book_.currency : terms_.currency;
    const auto own = foreign::currency_named(row.cell("currency"), book_.currencies);
    const auto known = book_.find_customer(row.cell("id"));
    if (!own.is_none())
        currency = own;
    else if (!known.is_none())
        currency = ledger::currency_on(book_, known, terms_.day);
    for (const auto& [name, cell] : row.cells) {
        const auto key = journal::find_key(name);
        if (name == "id") continue;
        auto value = key == Key::limit      ? amount_cell(book_, cell, file.decimal, currency)
                     : key == Key::since    ? day_cell(cell, file.days)
                     : key == Key::currency ? currency_cell(book_, cell)
                                            : plain_cell(book_, key, cell);
        if (!value) return tl::unexpected{fmt::format("{}: {}", name, value.error())};
        cells.emplace(name, std::move(*value));
    }
    return cells;
}

ListedEntries::Judged ListedEntries::changed(Id<Customer> known, const Cells& cells) const {
    const auto& customer = book_.customers[known];
    const auto currency = ledger::currency_on(book_, known, terms_.day);
    ListedEntry entry{ledger::Kind::set, terms_.day, known, customer.id, {}, {}, {}, {}, {}};
    std::string differs;
    for (const auto& [name, value] : cells) {
        const auto now = value_now(customer, name, terms_.day);
        if (is_same_value(book_, name, now, value, currency)) continue;
        entry.attributes.emplace_back(name, value);
        differs += fmt::format("{}{} is {}, not {}", differs.empty() ? "" : ", ", name,
                               now.empty() ? "not said" : now, value);
    }
    if (entry.attributes.empty()) return std::optional<ListedEntry>{};
    if (!terms_.update)
        return tl::unexpected{fmt::format("differs: {}; --update sets it", differs)};
    if (auto fault = ledger::closed_fault(closed_, terms_.day))
        return tl::unexpected{std::move(*fault)};
    entry.reason = differs;
    return std::optional{std::move(entry)};
}

ListedEntries::Judged ListedEntries::customer(const ListRow& row, const ListFile& file) {
    const std::string id{row.cell("id")};
    if (id.empty()) return tl::unexpected{std::string{"no id"}};
    auto cells = cells_of(row, file);
    if (!cells) return tl::unexpected{std::move(cells.error())};
    if (const auto seen = known_.find(id); seen != known_.end()) {
        if (seen->second == *cells) return std::optional<ListedEntry>{};
        return tl::unexpected{fmt::format("differs: {} came before in this run", id)};
    }
    if (const auto known = book_.find_customer(id); !known.is_none()) {
        auto judged = changed(known, *cells);
        if (judged) known_.emplace(id, std::move(*cells));
        return judged;
    }
    known_.emplace(id, *cells);
    ListedEntry entry;
    entry.kind = ledger::Kind::customer;
    entry.id = id;
    for (auto& [name, value] : *cells)
        if (name == "name")
            entry.title = std::move(value);
        else
            entry.attributes.emplace_back(name, std::move(value));
    return std::optional{std::move(entry)};
}

}  // namespace reports
