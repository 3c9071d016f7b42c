#include "ledger/resolve_documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/parallel.hpp"
#include "journal/amounts.hpp"
#include "ledger/check_totals.hpp"
#include "ledger/collect.hpp"
#include "ledger/declare.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/totals.hpp"
#include "ledger/values.hpp"
#include "ledger/written_amount.hpp"

namespace ledger {
namespace {

constexpr Rule no_due_date{"no-due-date", Severity::error};

/// What a customer says for all documents; valid on every day when nothing was `set`.
struct Defaults {
    Currency currency;  // none: the book's
    std::optional<Terms> terms;
    std::optional<Rate> tax;
    std::optional<TaxMode> mode;
    bool changes = false;  // something of the customer is `set` on some day
};

class Resolver {
public:
    explicit Resolver(Draft& draft) : draft_{draft}, book_{draft.book}, facts_{draft.facts} {}

    void run();

private:
    std::vector<std::uint32_t> resolve_plain_ones(std::uint32_t begin, std::uint32_t end);
    void note_tax(const Item& item);
    bool is_plain(const Defaults& defaults) const;
    bool resolve_plain(Document& document, const DocumentFact& fact) const;
    bool resolve_head(Id<Document> id, const DocumentFact& fact, ItemLines items,
                      const DocumentExtras* extras);
    bool resolve_currency_of(Id<Document> id, ItemLines items, const WrittenAmount& written);
    Span leading_amount(const Document& document, const LineFact* line);
    void complain_code(const Document& document, const LineFact* line, const std::string& code);
    void complain_no_currency(const Document& document, const LineFact* line, Currency own);
    bool resolve_amount(Id<Document> id, const DocumentFact& fact, ItemLines items,
                        const WrittenAmount& written, const DocumentExtras* extras);
    bool resolve_due(Id<Document> id, const DocumentFact& fact, const DocumentExtras* extras);
    bool due_by_terms(Document& document, const DocumentExtras* extras);
    void keep_traits(Id<Document> id, const DocumentExtras& extras);
    bool check_extras(const Document& document, const DocumentExtras& extras);
    const Defaults& defaults_on(Id<Customer> id, Date day);
    Defaults read_defaults(const Customer& customer, Date day) const;
    bool stands_as_it_is(const Document& document, const TaxContext& context) const;
    TaxContext tax_context(const Document& document, const DocumentExtras* extras);
    const Attribute* contract_terms(const DocumentExtras* extras) const;

    Draft& draft_;
    Book& book_;
    Facts& facts_;
    std::vector<Defaults> defaults_;  // by customer
    std::vector<bool> plain_;         // by customer: see is_plain
    int decimals_ = 0;                // of the book's currency
    Defaults changed_;                // of the customer asked last whose facts change
    std::optional<Terms> book_terms_;
    std::optional<Rate> book_tax_;
    bool items_taxed_ = false;  // some item has a tax of its own
    ItemTaxes item_taxes_;
    std::map<std::string, const Contract*, std::less<>> contracts_;
};

const Attribute* extra(const DocumentExtras* extras, Key key) {
    return extras == nullptr ? nullptr : find_attribute(extras->attributes, key);
}

Defaults Resolver::read_defaults(const Customer& customer, Date day) const {
    Defaults found;
    found.changes = !customer.changes.empty();
    if (const auto* currency = value_on(customer, Key::currency, day))
        found.currency = book_.currencies.find(*currency);
    found.terms = terms_on(customer, day);
    if (const auto* tax = value_on(customer, Key::tax, day)) found.tax = tax_rate(book_, *tax);
    if (const auto* mode = value_on(customer, Key::tax_mode, day))
        found.mode = *mode == "inclusive" ? TaxMode::inclusive : TaxMode::exclusive;
    return found;
}

const Defaults& Resolver::defaults_on(Id<Customer> id, Date day) {
    const auto& defaults = defaults_[id.index];
    if (!defaults.changes) return defaults;
    return changed_ = read_defaults(book_.customers[id], day);
}

/// Does nothing that the customer or the book says change amounts without a currency whose lines
/// add up as they stand?
bool Resolver::is_plain(const Defaults& defaults) const {
    const bool own_currency = !defaults.currency.is_none() && defaults.currency != book_.currency;
    if (defaults.changes || own_currency || book_.currency.is_none()) return false;
    if (decimals_ != usual_decimals) return false;
    return defaults.mode.value_or(book_.tax_mode) == TaxMode::inclusive ||
           (!items_taxed_ && defaults.tax.value_or(book_tax_.value_or(Rate{})) == Rate{});
}

/// Most documents say an amount and a due day and nothing else: for them nothing has to be looked
/// up, and this does what `resolve_head` would. False, with nothing done, for any other.
bool Resolver::resolve_plain(Document& document, const DocumentFact& fact) const {
    const auto customer = book_.by_customer[said_customer(document)];
    if (customer.is_none() || !plain_[customer.index]) return false;
    if (!fact.has_amount || said_code(document) != 0 || fact.has_extras || fact.has_items)
        return false;
    if (document.is_debit() && (!fact.has_due || document.due < document.date)) return false;
    std::int64_t minor = 0;
    if (!scale_into(minor, {document.amount, fact.decimals}, decimals_)) return false;
    document.customer = customer;
    document.currency = book_.currency;
    document.amount = minor;
    return true;
}

void Resolver::note_tax(const Item& item) {
    const auto* tax = find_attribute(item.attributes, Key::tax);
    if (tax == nullptr) return;
    items_taxed_ = true;
    if (const auto rate = tax_rate(book_, tax->value))
        item_taxes_.at(facts_.item_words.intern(item.id)) = {*rate, true};
}

void Resolver::run() {
    const auto customers = static_cast<std::uint32_t>(book_.customers.size());
    defaults_.resize(customers);
    in_halves(customers, [&](std::uint32_t begin, std::uint32_t end) {
        for (auto i = begin; i < end; ++i)
            defaults_[i] = read_defaults(book_.customers[{i}], always);
    });
    book_.contracts.for_each([&](Id<Contract>, const Contract& contract) {
        contracts_.emplace(contract.id, &contract);
    });
    book_.items.for_each([&](Id<Item>, const Item& item) { note_tax(item); });
    if (const auto* terms = find_attribute(book_.attributes, Key::terms))
        book_terms_ = parse_terms(terms->value);
    if (const auto* tax = find_attribute(book_.attributes, Key::tax))
        book_tax_ = tax_rate(book_, tax->value);
    if (!book_.currency.is_none()) decimals_ = book_.currencies.decimals(book_.currency);
    for (const auto& defaults : defaults_) plain_.push_back(is_plain(defaults));
    const auto count = static_cast<std::uint32_t>(facts_.documents.size());
    const auto others = in_halves(count, [&](std::uint32_t begin, std::uint32_t end) {
        return resolve_plain_ones(begin, end);
    });
    std::size_t next_extras = 0;
    std::size_t next_items = 0;
    for (const auto& half : others) {
        for (const auto i : half) {
            const auto& fact = facts_.documents[i];
            const auto* extras = fact.has_extras ? &facts_.extras[next_extras++] : nullptr;
            const auto items = fact.has_items ? facts_.items[next_items++] : ItemLines{};
            if (!resolve_head({i}, fact, items, extras)) facts_.leave_out({i});
        }
    }
    for (const auto& place : draft_.faulty())
        if (const auto id = book_.document_at(place); !id.is_none()) facts_.leave_out(id);
}

/// Of some documents; which are not plain.
std::vector<std::uint32_t> Resolver::resolve_plain_ones(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> others;
    for (auto i = begin; i < end; ++i)
        if (!resolve_plain(book_.documents[{i}], facts_.documents[i])) others.push_back(i);
    return others;
}

bool Resolver::resolve_head(Id<Document> id, const DocumentFact& fact, ItemLines items,
                            const DocumentExtras* extras) {
    auto& document = book_.documents[id];
    // What cannot be resolved is worth nothing to those that come after.
    const WrittenAmount amount{std::exchange(document.amount, 0), said_code(document),
                               fact.decimals, fact.has_amount};
    document.currency = Currency::none();
    const auto customer = said_customer(document);
    document.customer = book_.by_customer[customer];
    if (document.customer.is_none()) {
        const auto& entry = draft_.reread(document.place);
        const auto span = entry.span(entry.customer);
        resolve_customer(draft_, document.place, book_.customer_ids.text(customer), span);
        return false;
    }
    if (extras != nullptr && !check_extras(document, *extras)) return false;
    if (!resolve_currency_of(id, items, amount)) return false;
    if (!resolve_amount(id, fact, items, amount, extras)) return false;
    if (extras != nullptr) keep_traits(id, *extras);
    return !document.is_debit() || resolve_due(id, fact, extras);
}

bool Resolver::check_extras(const Document& document, const DocumentExtras& extras) {
    const auto before = draft_.diagnostics().errors();
    for (const auto& attribute : extras.attributes) {
        if (attribute.key == Key::discount && !parse_percent(attribute.value)) {
            read_tax(draft_, document.place, attribute);
        } else {
            check_value(draft_, document.place, attribute);
        }
    }
    return draft_.diagnostics().errors() == before;
}

void Resolver::keep_traits(Id<Document> id, const DocumentExtras& extras) {
    auto& document = book_.documents[id];
    if (const auto* dated = extra(&extras, Key::dated)) document.dated = *parse_date(dated->value);
    const auto* salesperson = extra(&extras, Key::salesperson);
    if (extras.tags.empty() && salesperson == nullptr) return;
    book_.traits.push_back({id, extras.tags, salesperson == nullptr ? "" : salesperson->value});
}

bool Resolver::resolve_currency_of(Id<Document> id, ItemLines items, const WrittenAmount& written) {
    auto& document = book_.documents[id];
    const auto* line = !written.given && items.count > 0 ? &facts_.lines[items.first] : nullptr;
    const auto code = line == nullptr ? written.code : line->code;
    if (code != 0) {
        document.currency = book_.currencies.find(facts_.codes[code]);
        if (document.currency.is_none()) complain_code(document, line, facts_.codes[code]);
        return !document.currency.is_none();
    }
    const auto own = defaults_on(document.customer, document.date).currency;
    document.currency = book_.currency;
    if (!book_.currency.is_none() && (own.is_none() || own == book_.currency)) return true;
    complain_no_currency(document, line, own);
    return false;
}

/// Where the amount stands that says the currency: in the head, or on the first item line.
Span Resolver::leading_amount(const Document& document, const LineFact* line) {
    return line == nullptr ? draft_.amount_of(document.place)
                           : line_amount_span(draft_, document.place, line->index);
}

void Resolver::complain_code(const Document& document, const LineFact* line,
                             const std::string& code) {
    auto span = leading_amount(document, line);
    span.begin = span.end - static_cast<std::uint32_t>(code.size());
    resolve_currency(draft_, document.place, code, span);
}

void Resolver::complain_no_currency(const Document& document, const LineFact* line, Currency own) {
    const auto span = leading_amount(document, line);
    if (own.is_none())
        return draft_.complain(document.place, missing_currency,
                               "this amount has no currency, and the book names none", {{span, ""}},
                               {help("add `currency: CNY` (or yours) to the book block")}, "book");
    const auto& customer = book_.customers[document.customer];
    std::vector<Label> labels{{span, book_.currency.is_none()
                                         ? ""
                                         : fmt::format("would be {}, the book currency",
                                                       book_.currencies.code(book_.currency))}};
    const auto code_text = book_.currencies.code(own);
    if (const auto* said = attribute_on(customer, Key::currency, document.date))
        labels.push_back({said->span, fmt::format("{} is billed in {}", customer.id, code_text)});
    const auto& entry = draft_.reread(document.place);
    const auto amount = line == nullptr ? entry.amount.text : entry.lines[line->index].amount.text;
    draft_.complain(document.place, missing_currency,
                    fmt::format("customer {} is billed in {}; this amount has no currency",
                                customer.id, code_text),
                    std::move(labels), {help(fmt::format("write `{} {}`", amount, code_text))});
}

const Attribute* Resolver::contract_terms(const DocumentExtras* extras) const {
    const auto* named = extra(extras, Key::contract);
    if (named == nullptr) return nullptr;
    const auto contract = contracts_.find(named->value);
    return contract == contracts_.end() ? nullptr
                                        : find_attribute(contract->second->attributes, Key::terms);
}

TaxContext Resolver::tax_context(const Document& document, const DocumentExtras* extras) {
    TaxContext context;
    context.items = &item_taxes_;
    const auto& defaults = defaults_on(document.customer, document.date);
    context.mode = defaults.mode.value_or(book_.tax_mode);
    if (const auto* mode = extra(extras, Key::tax_mode))
        context.mode = mode->value == "inclusive" ? TaxMode::inclusive : TaxMode::exclusive;
    if (const auto* tax = extra(extras, Key::tax)) context.header = tax_rate(book_, tax->value);
    context.customer = defaults.tax ? defaults.tax : book_tax_;
    if (const auto* discount = extra(extras, Key::discount))
        context.discount = parse_percent(discount->value).value_or(Rate{});
    return context;
}

bool Resolver::resolve_amount(Id<Document> id, const DocumentFact& fact, ItemLines items,
                              const WrittenAmount& written, const DocumentExtras* extras) {
    auto& document = book_.documents[id];
    if (fact.has_amount) {
        const auto minor = scale(written.number(), book_.currencies.decimals(document.currency));
        if (minor) {
            document.amount = *minor;
        } else {
            complain_amount(draft_, document.place, written, document.currency,
                            draft_.amount_of(document.place));
            return false;
        }
    }
    if (fact.lines_add_up) {
        if (stands_as_it_is(document, tax_context(document, extras))) return true;
        items = Collector{book_, facts_, {}}.restore_items(draft_.reread(document.place));
    }
    const auto context = tax_context(document, extras);
    if (items.count == 0) {
        if (fact.has_amount && context.discount == Rate{}) return true;
        if (fact.has_amount) return tell_idle_discount(draft_, document);
        const auto& entry = draft_.reread(document.place);
        draft_.complain(document.place, no_amount,
                        fmt::format("`{}` has neither an amount nor lines", name_of(document.kind)),
                        {{entry.span(entry.number), ""}},
                        {help(fmt::format("add the gross total to the header: `… {} 1,200.00`",
                                          entry.number.text))});
        return false;
    }
    const auto total = total_of_lines(draft_, id, fact, items, context);
    if (!total) return false;
    if (!fact.has_amount) document.amount = *total;
    return true;
}

/// Is what the lines make as they stand what they make with tax and discount?
bool Resolver::stands_as_it_is(const Document& document, const TaxContext& context) const {
    if (context.discount != Rate{}) return false;
    if (book_.currencies.decimals(document.currency) != usual_decimals) return false;
    if (context.mode == TaxMode::inclusive) return true;
    if (context.header) return *context.header == Rate{};
    return !items_taxed_ && context.customer.value_or(Rate{}) == Rate{};
}

bool Resolver::due_by_terms(Document& document, const DocumentExtras* extras) {
    const auto* said = extra(extras, Key::terms);
    if (said == nullptr) said = contract_terms(extras);
    auto terms = said == nullptr ? std::nullopt : parse_terms(said->value);
    if (!terms) terms = defaults_on(document.customer, document.date).terms;
    if (!terms) terms = book_terms_;
    if (terms) {
        document.due = due_day(*terms, document.dated);
        return true;
    }
    const auto& customer = book_.customers[document.customer];
    const bool any_said = said != nullptr ||
                          value_on(customer, Key::terms, document.date) != nullptr ||
                          find_attribute(book_.attributes, Key::terms) != nullptr;
    if (any_said) return false;  // which could not be read, and was told
    const auto& entry = draft_.reread(document.place);
    draft_.complain(
        document.place, no_due_date,
        fmt::format("no due date: the {} has no `due:` or `terms:`, customer {} has no terms",
                    name_of(document.kind), customer.id),
        {{entry.span(entry.customer), ""}, {customer.declared, "declared without terms"}},
        {help(
            fmt::format("add `due:{}` here, `terms: net 30` under the customer, or `terms:` in the "
                        "book block",
                        to_string(document.dated + Days{30})))});
    return false;
}

bool Resolver::resolve_due(Id<Document> id, const DocumentFact& fact,
                           const DocumentExtras* extras) {
    auto& document = book_.documents[id];
    if (fact.has_due_lines) return add_instalments(draft_, id, extras->dues);
    if (!fact.has_due && !due_by_terms(document, extras)) return false;
    if (document.kind == Kind::open || document.due >= document.date) return true;
    const auto& entry = draft_.reread(document.place);
    const auto* due = entry.find(Key::due);
    draft_.complain(document.place, due_before_sale, "due date is before the invoice date",
                    {{due == nullptr ? draft_.number_of(document.place) : entry.span(*due), ""}},
                    {help("an opening item with a past due date is an `open` entry")});
    return false;
}

}  // namespace

void resolve_documents(Draft& draft) { Resolver{draft}.run(); }

}  // namespace ledger
