#include "reports/listed.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "foreign/number.hpp"
#include "ledger/closed.hpp"
#include "ledger/standing.hpp"
#include "ledger/terms.hpp"
#include "ledger/totals.hpp"
#include "ledger/values.hpp"

namespace reports {

namespace {

using foreign::ListRow;
using ledger::Customer;
using ledger::Kind;
using settings::RuleFor;

tl::unexpected<std::string> rejected(std::string reason) {
    return tl::unexpected{std::move(reason)};
}

/// What the list says beside amount and days that the kind of entry has a key for.
void take_words(const ListRow& row, ListedEntry& entry) {
    for (const std::string_view key : {"via", "ref", "po", "salesperson"}) {
        const auto cell = row.cell(key);
        if (!cell.empty() && journal::is_key_of(journal::find_key(key), entry.kind))
            entry.attributes.emplace_back(key, cell);
    }
    entry.title = row.cell("title");
}

}  // namespace

std::optional<std::string> terms_in(std::string_view cell) {
    auto terms = fold_case(cell);
    if (!ledger::parse_terms(terms)) return std::nullopt;
    return terms;
}

ListedEntries::ListedEntries(const ledger::Book& book, const ListTerms& terms, CustomerNamed named)
    : book_{book}, terms_{terms}, closed_{ledger::closed_until(book)}, named_{std::move(named)} {}

ListedEntries::Judged ListedEntries::judge(const ListRow& row, const foreign::ListFile& file) {
    return terms_.purpose == RuleFor::customers ? customer(row, file) : document(row);
}

void ListedEntries::take_back(const ListedEntry& entry) {
    if (entry.number.empty())
        known_.erase(entry.id);
    else
        facts_.erase(entry.number);
}

Date ListedEntries::day_of(const ListRow& row) const {
    return terms_.purpose == RuleFor::open_items ? terms_.day : *row.date;
}

tl::expected<ListedEntries::Owner, std::string> ListedEntries::owner_of(const ListRow& row) const {
    const auto word = row.cell("customer");
    const auto name = row.cell("name");
    if (word.empty() && name.empty()) return rejected("no customer");
    const auto day = day_of(row);
    const auto by_id = book_.find_customer(word);
    if (by_id.is_none()) {
        const auto by_name = named_(word, name, day);
        const auto shown = word.empty() ? name : word;
        if (by_name.is_none())
            return rejected(fmt::format("no customer, or more than one, is called {}", shown));
        return Owner{by_name,
                     fmt::format("customer {} by its name {}", book_.customers[by_name].id, shown)};
    }
    const auto named = named_({}, name, day);
    if (!named.is_none() && named != by_id)
        return rejected(fmt::format("{} is {}, but {} is {}", word,
                                    name_on(book_.customers[by_id], day), name,
                                    book_.customers[named].id));
    return Owner{by_id, {}};
}

tl::expected<Money, std::string> ListedEntries::amount_of(const ListRow& row,
                                                          Id<Customer> customer) const {
    auto currency = terms_.currency;
    if (!row.currency.empty()) {
        currency = foreign::currency_named(row.currency, book_.currencies);
        if (currency.is_none())
            return rejected(fmt::format("no currency is called {}", row.currency));
    }
    if (currency.is_none()) currency = ledger::currency_on(book_, customer, day_of(row));
    if (currency.is_none()) return rejected("no currency; name it with --currency");
    const auto code = book_.currencies.code(currency);
    for (const auto* const key : {"amount", "net", "tax"})
        if (const auto cell = row.cell(key); foreign::has_foreign_sign(cell, code))
            return rejected(fmt::format("{} is not in {}", cell, code));
    const auto amount = foreign::amount_of(*row.amount, currency, book_.currencies);
    const auto written = row.cell(row.cell("amount").empty() ? "net" : "amount");
    if (!amount)
        return rejected(foreign::words_of(amount.error(), written, currency, book_.currencies));
    if (amount->is_zero()) return rejected("an amount of 0");
    return *amount;
}

Kind ListedEntries::kind_of(Money amount) const {
    const bool is_negative = amount.minor() < 0;
    if (terms_.purpose == RuleFor::open_items) return is_negative ? Kind::open_credit : Kind::open;
    if (terms_.purpose == RuleFor::receipts) return Kind::receipt;
    return is_negative ? Kind::credit : Kind::sale;
}

ListedEntries::Fact ListedEntries::fact_of(const ledger::Document& document) const {
    auto side = Side::other;
    if (document.is_debit()) side = Side::debit;
    if (document.is_source()) side = Side::credit;
    if (document.kind == Kind::receipt && terms_.purpose != RuleFor::open_items)
        side = Side::receipt;
    return {side, book_.customers[document.customer].id, document.dated, document.amount,
            document.currency};
}

std::string ListedEntries::shown(const Fact& fact) const {
    return fmt::format("{} of {}, {}",
                       to_string(Money::from_minor(fact.amount, fact.currency), book_.currencies),
                       to_string(fact.date), fact.customer);
}

ListedEntries::Fault ListedEntries::take_due(const ListRow& row, ListedEntry& entry) const {
    if (entry.kind != Kind::sale && entry.kind != Kind::open) return std::nullopt;
    const auto terms = row.cell("terms");
    if (row.due) {
        if (entry.kind == Kind::sale && *row.due < *row.date)
            return fmt::format("due on {}, before its date", to_string(*row.due));
        entry.attributes.emplace_back("due", to_string(*row.due));
    } else if (!terms.empty()) {
        auto said = terms_in(terms);
        if (!said) return fmt::format("{} are no terms; write them as `net 30`", terms);
        entry.attributes.emplace_back("terms", std::move(*said));
    } else if (ledger::agreed_terms_on(book_, entry.customer, *entry.day).empty()) {
        return "no due day, and no terms of the customer or the book";
    }
    return std::nullopt;
}

/// The rate in force for the customer where it gives that tax, else one that is declared, else the
/// simplest that does. Small amounts have the same tax at many rates.
std::optional<Rate> ListedEntries::rate_of(const ListedEntry& entry, i128 gross, i128 tax) const {
    std::vector<std::optional<Rate>> known;
    const auto& customer = book_.customers[entry.customer];
    if (const auto* word = ledger::value_on(customer, ledger::Key::tax, *entry.day))
        known.push_back(ledger::tax_rate(book_, *word));
    if (const auto* said = ledger::find_attribute(book_.attributes, ledger::Key::tax))
        known.push_back(ledger::tax_rate(book_, said->value));
    for (const auto& named : book_.taxes) known.emplace_back(named.rate);
    for (const auto rate : known)
        if (rate && ledger::contained_tax(gross, *rate) == tax) return rate;
    return ledger::rate_of_tax(gross, tax, 4);
}

ListedEntries::Fault ListedEntries::take_tax(const ListRow& row, ListedEntry& entry) const {
    if (!row.tax || (entry.kind != Kind::sale && entry.kind != Kind::credit)) return std::nullopt;
    const auto currency = entry.amount->currency();
    const auto tax = foreign::amount_of(*row.tax, currency, book_.currencies);
    const auto amount = to_string(*entry.amount, book_.currencies);
    if (!tax) return fmt::format("the tax is no amount in {}", book_.currencies.code(currency));
    if (tax->is_zero()) {
        entry.attributes.emplace_back("tax", "0%");
        return std::nullopt;
    }
    const bool is_credit = entry.kind == Kind::credit;
    const auto rate =
        rate_of(entry, entry.amount->minor(), is_credit ? -tax->minor() : tax->minor());
    if (!rate)
        return fmt::format("a tax of {} is no one rate of {}; enter it by its lines",
                           to_string(*tax, book_.currencies), amount);
    entry.attributes.emplace_back("tax", to_string(*rate));
    return std::nullopt;
}

/// All but whose it is, and how much.
ListedEntries::Fault ListedEntries::complete(const ListRow& row, ListedEntry& entry) const {
    if (auto fault = ledger::closed_fault(closed_, *entry.day)) return fault;
    const auto policy = ledger::allocate_on(book_, book_.customers[entry.customer], *entry.day);
    const bool is_unsaid = entry.kind == Kind::receipt && policy == ledger::Allocate::oldest_first;
    if ((entry.kind == Kind::receipt && !is_unsaid) || entry.kind == Kind::credit)
        entry.attributes.emplace_back("to", "*");
    if (terms_.purpose == RuleFor::open_items) {
        if (*row.date > terms_.day)
            return fmt::format("dated {}, after {}", to_string(*row.date), to_string(terms_.day));
        entry.attributes.emplace_back("dated", to_string(*row.date));
    }
    if (auto fault = take_due(row, entry)) return fault;
    if (auto fault = take_tax(row, entry)) return fault;
    take_words(row, entry);
    return std::nullopt;
}

ListedEntries::Judged ListedEntries::document(const ListRow& row) {
    ListedEntry entry;
    entry.number = row.cell("number");
    if (entry.number.empty()) return rejected("no number");
    if (!row.date) return rejected("no day");
    auto owner = owner_of(row);
    if (!owner) return rejected(owner.error());
    entry.customer = owner->customer;
    entry.id = book_.customers[entry.customer].id;
    entry.reason = std::move(owner->reason);
    const auto amount = amount_of(row, entry.customer);
    if (!amount) return rejected(amount.error());
    entry.kind = kind_of(*amount);
    entry.day = day_of(row);
    const bool is_negative = amount->minor() < 0;
    if (entry.kind == Kind::receipt && is_negative)
        return rejected("a negative receipt; enter a `refund` or a `void`");
    entry.amount = is_negative ? -*amount : *amount;
    const auto side = entry.kind == Kind::receipt ? Side::receipt
                      : is_negative               ? Side::credit
                                                  : Side::debit;
    const Fact fact{side, entry.id, *row.date, entry.amount->minor(), amount->currency()};
    const auto seen = facts_.find(entry.number);
    const auto known = book_.find_document(entry.number);
    if (seen != facts_.end() || !known.is_none()) {
        const auto other = seen != facts_.end() ? seen->second : fact_of(book_.documents[known]);
        if (other == fact) return std::optional<ListedEntry>{};
        return rejected(fmt::format("differs: {} is {} here", entry.number, shown(other)));
    }
    if (auto fault = complete(row, entry)) return rejected(std::move(*fault));
    facts_.emplace(entry.number, fact);
    return std::optional{std::move(entry)};
}

}  // namespace reports
