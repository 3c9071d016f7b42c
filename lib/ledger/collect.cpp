#include "ledger/collect.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "journal/words.hpp"
#include "ledger/bank_identities.hpp"
#include "ledger/totals.hpp"

namespace ledger {
namespace {

using journal::Entry;
using journal::Line;
using journal::LineKind;

/// Kinds whose entries are many: documents with an amount that others refer to.
bool is_common(Kind kind) {
    switch (kind) {
        case Kind::sale:
        case Kind::debit:
        case Kind::open:
        case Kind::receipt:
        case Kind::credit:
        case Kind::open_credit:
        case Kind::writeoff:
            return true;
        default:
            return false;
    }
}

/// Keys that no figure depends on; they are read again by who wants them.
bool is_idle(Key key) {
    switch (key) {
        case Key::via:
        case Key::ref:
        case Key::po:
        case Key::note:
        case Key::doc:
        case Key::payer:
        case Key::bank:
        case Key::reason:
        case Key::recur:
        case Key::project:
        case Key::ship_to:
        case Key::approved:
        case Key::unknown:
        case Key::own:
            return true;
        default:
            return false;
    }
}

/// quantity × price without rounding; trailing zeros go where 128 bits need it.
void set_product(const SaidItem& line, LineFact& fact, Facts& facts) {
    fact.product = line.amount.number.mantissa;
    fact.decimals = line.amount.number.decimals;
    if (!line.priced) return;
    fact.priced = true;
    fact.decimals = static_cast<std::uint8_t>(fact.decimals + line.quantity.decimals);
    if (!__builtin_mul_overflow(fact.product, line.quantity.mantissa, &fact.product)) return;
    auto product = i128{line.amount.number.mantissa} * line.quantity.mantissa;
    constexpr i128 most = i128{std::numeric_limits<std::int64_t>::max()} * 1'000'000;
    while (fact.decimals > 0 && (product > most || product < -most) && product % 10 == 0) {
        product /= 10;
        --fact.decimals;
    }
    fact.too_large = product > most || product < -most;
    fact.wide = true;
    fact.product = static_cast<std::int64_t>(facts.wide_products.size());
    facts.wide_products.push_back(product);
}

/// Does the body of a credit note say where its money goes?
bool body_allocates(const Entry& entry) {
    return std::ranges::any_of(entry.lines, [](const Line& line) {
        return line.kind == LineKind::to || line.kind == LineKind::rest;
    });
}

std::uint16_t narrow(std::size_t index) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(index, 0xFFFF));
}

/// The symbol of a word that may be written with escapes.
Symbol interned(Symbols& symbols, const journal::Word& word) {
    return word.escaped ? symbols.intern(word.str()) : symbols.intern(word.text);
}

}  // namespace

Attribute copied(const Entry& entry, const journal::Attribute& attribute) {
    return {attribute.key, std::string{attribute.name.text}, attribute.value.str(),
            entry.span(attribute.value)};
}

std::uint16_t Collector::known_code(std::string_view code) {
    const auto found = std::ranges::find(facts_.codes, code);
    if (found != facts_.codes.end())
        return static_cast<std::uint16_t>(found - facts_.codes.begin());
    facts_.codes.emplace_back(code);
    return static_cast<std::uint16_t>(facts_.codes.size() - 1);
}

std::uint16_t Collector::tax_word(std::string_view word) {
    const auto found = std::ranges::find(facts_.tax_words, word);
    if (found != facts_.tax_words.end())
        return static_cast<std::uint16_t>(found - facts_.tax_words.begin());
    facts_.tax_words.emplace_back(word);
    return static_cast<std::uint16_t>(facts_.tax_words.size() - 1);
}

WrittenAmount Collector::written(const journal::Amount& amount) {
    return {amount.number.mantissa, code_of(amount.currency), amount.number.decimals,
            amount.is_given()};
}

DueFact Collector::due_fact(const Line& line, std::size_t index) {
    return {line.date, written(line.amount), narrow(index)};
}

void Collector::count_day(Date date) {
    auto& counts = book_.counts;
    if (!counts.first || date < *counts.first) counts.first = date;
    if (!counts.last || date > *counts.last) counts.last = date;
}

void Collector::take(const Entry& entry) {
    count(entry.kind);
    if (journal::shape_of(entry.kind).dated && !entry.faulty) count_day(entry.date);
    if (entry.faulty || (!excluded_.empty() && excluded_.contains(entry.place)))
        return forget(entry);
    if (is_common(entry.kind)) return take_document(entry);
    if (journal::shape_of(entry.kind).dated && journal::is_numbered(entry.kind))
        add_document(entry);
    auto& list = journal::shape_of(entry.kind).dated ? facts_.remembered : facts_.declarations;
    remember(entry, list);
}

/// An entry that is left out is known by its number, so that what refers to it is no fault.
void Collector::forget(const Entry& entry) {
    const auto& shape = journal::shape_of(entry.kind);
    if (!shape.dated) {
        // A declaration keeps what is sound of it: its name above all, and what the book says.
        const bool named = shape.has_number && !entry.number.is_empty();
        if (entry.kind == Kind::include || (!named && entry.kind != Kind::book)) return;
        std::erase_if(remember(entry, facts_.declarations).attributes,
                      [](const Attribute& attribute) { return attribute.value.empty(); });
        return;
    }
    if (!entry.customer.is_empty())
        facts_.lost.push_back({book_.customer_ids.intern(entry.customer.str()), entry.date});
    if (journal::is_numbered(entry.kind) && !entry.number.is_empty() && !entry.unnumbered)
        facts_.faulty_numbers.push_back(book_.numbers.intern(entry.number.str()));
}

void Collector::take_document(const Entry& entry) {
    const auto id = add_document(entry);
    auto& document = book_.documents[id];
    auto& fact = facts_.documents[id.index];
    const bool more = take_attributes(entry, id, document, fact);
    fact.lines_add_up = adds_up(entry);
    take_lines(entry, id, fact);
    if (more || fact.has_due_lines || !entry.tags.empty()) keep_extras(entry, id, fact);
}

ItemLines Collector::restore_items(const Entry& entry) {
    const auto first = static_cast<std::uint32_t>(facts_.lines.size());
    for (std::size_t i = 0; i < entry.lines.size(); ++i)
        if (entry.lines[i].kind == LineKind::item) take_item(entry, i);
    return {first, static_cast<std::uint32_t>(facts_.lines.size()) - first};
}

/// What the head says, but for its number and its customer.
Id<Document> Collector::add_document(Place place, Kind kind, Date date,
                                     const journal::Amount& amount) {
    const Id<Document> id{static_cast<std::uint32_t>(book_.documents.size())};
    auto& document = book_.documents.emplace();
    auto& fact = facts_.documents.emplace_back();
    document.place = place;
    document.date = document.dated = date;
    document.kind = kind;
    say_code(document, code_of(amount.currency));
    document.amount = amount.number.mantissa;
    fact.decimals = amount.number.decimals;
    fact.has_amount = amount.is_given();
    return id;
}

Id<Document> Collector::add_document(const Entry& entry) {
    const auto id = add_document(entry.place, entry.kind, entry.date, entry.amount);
    auto& document = book_.documents[id];
    if (!entry.unnumbered) document.number = interned(book_.numbers, entry.number);
    say_customer(document, interned(book_.customer_ids, entry.customer));
    return id;
}

/// Takes where the money goes, and a plain `due:`, which most sales have; anything else is
/// judged where it can be reported. Is there more to keep?
bool Collector::take_attributes(const Entry& entry, Id<Document> id, Document& document,
                                DocumentFact& fact) {
    const journal::Attribute* to = nullptr;
    const journal::Attribute* for_ = nullptr;
    bool more = false;
    for (const auto& attribute : entry.attributes) {
        if (!attribute.of_entry()) continue;
        if (attribute.key == Key::to) {
            if (to == nullptr) to = &attribute;
        } else if (attribute.key == Key::bank) {
            facts_.bank_lines.push_back({bank_hash(attribute.value.str()), entry.place});
        } else if (attribute.key == Key::for_) {
            if (for_ == nullptr) for_ = &attribute;
        } else if (attribute.key != Key::due) {
            more = more || !is_idle(attribute.key);
        } else if (const auto day = parse_date(attribute.value.text)) {
            document.due = *day;
            fact.has_due = true;
        } else {
            more = true;
        }
    }
    if (to == nullptr && for_ != nullptr && entry.kind == Kind::credit && !body_allocates(entry))
        to = for_;
    if (to != nullptr) take_header_allocation(*to, id, fact);
    if (for_ != nullptr && entry.kind == Kind::debit)
        facts_.charges.push_back({id, book_.numbers.intern(for_->value.str())});
    return more;
}

void Collector::keep_extras(const Entry& entry, Id<Document> id, DocumentFact& fact) {
    DocumentExtras extras{id, {}, {}, {}};
    for (const auto& attribute : entry.attributes) {
        if (!attribute.of_entry() || is_idle(attribute.key)) continue;
        if (attribute.key == Key::due && fact.has_due) continue;
        if (attribute.key == Key::to || attribute.key == Key::for_) continue;
        extras.attributes.push_back(copied(entry, attribute));
    }
    for (const auto& tag : entry.tags)
        if (tag.line == journal::Attribute::header) extras.tags.emplace_back(tag.name);
    for (std::size_t i = 0; i < entry.lines.size(); ++i)
        if (entry.lines[i].kind == LineKind::due)
            extras.dues.push_back(due_fact(entry.lines[i], i));
    fact.has_extras = !extras.attributes.empty() || !extras.tags.empty() || fact.has_due_lines;
    if (fact.has_extras) facts_.extras.push_back(std::move(extras));
}

Allocation& Collector::add_allocation(Id<Document> source, AllocationFact fact) {
    facts_.allocations.push_back(fact);
    auto& allocation = book_.allocations.emplace_back();
    allocation = waiting_allocation(source);
    return allocation;
}

void Collector::take_header_allocation(const journal::Attribute& to, Id<Document> id,
                                       DocumentFact& fact) {
    if (to.key == Key::to && to.value.text == "*" && !to.value.quoted) {
        fact.says_somewhere = fact.says_rest = true;
        return;
    }
    add_whole(id, interned(book_.numbers, to.value), fact);
}

/// All of a document's money goes to this number.
void Collector::add_whole(Id<Document> id, Symbol number, DocumentFact& fact) {
    fact.says_somewhere = true;
    say_target(add_allocation(id, {.how = AllocationFact::How::whole}), number);
}

void Collector::take_lines(const Entry& entry, Id<Document> id, DocumentFact& fact) {
    const auto first = facts_.lines.size();
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        const auto& line = entry.lines[i];
        switch (line.kind) {
            case LineKind::item:
                if (!fact.lines_add_up) take_item(entry, i);
                break;
            case LineKind::tax:
                facts_.taxes.push_back({id, line.rate, written(line.amount), narrow(i)});
                break;
            case LineKind::fee:
            case LineKind::withheld:
                facts_.costs.push_back({id, written(line.amount), narrow(i)});
                break;
            case LineKind::to:
            case LineKind::rest:
                take_allocation(entry, i, id, fact);
                break;
            case LineKind::due:
                fact.has_due_lines = true;
                break;
            case LineKind::from:
                break;
        }
    }
    keep_items(first, fact);
}

/// The lines from `first` on are items of the document that was added last.
void Collector::keep_items(std::size_t first, DocumentFact& fact) {
    if (facts_.lines.size() == first) return;
    fact.has_items = true;
    facts_.items.push_back({static_cast<std::uint32_t>(first),
                            static_cast<std::uint32_t>(facts_.lines.size() - first)});
}

LineFact& Collector::add_item(const SaidItem& line, std::size_t index) {
    auto& fact = facts_.lines.emplace_back();
    set_product(line, fact, facts_);
    fact.code = code_of(line.amount.currency);
    fact.index = narrow(index);
    // Only a description that is one id can name an item; the others cost nothing.
    if (journal::is_id(line.description)) fact.item = facts_.item_words.intern(line.description);
    return fact;
}

void Collector::take_item(const Entry& entry, std::size_t index) {
    const auto& line = entry.lines[index];
    auto& fact = add_item({line.number.text, line.amount, line.quantity, line.priced}, index);
    if (!entry.attributes.empty()) {
        if (const auto* tax = entry.find_on_line(Key::tax, index))
            fact.tax = tax_word(tax->value.text);
        if (const auto* discount = entry.find_on_line(Key::discount, index))
            fact.discount = parse_percent(discount->value.text).value_or(Rate{-1});
    }
}

/// A line gives part of a document's money; where to is still to be said.
Allocation& Collector::add_part(Id<Document> id, const journal::Amount& said, std::size_t index,
                                AllocationFact::How how, DocumentFact& fact) {
    const auto amount = written(said);
    auto& allocation =
        add_allocation(id, {amount.code, narrow(index), amount.decimals, amount.given, how});
    allocation.amount = amount.mantissa;
    fact.says_somewhere = true;
    return allocation;
}

void Collector::take_allocation(const Entry& entry, std::size_t index, Id<Document> id,
                                DocumentFact& fact) {
    const auto& line = entry.lines[index];
    const bool rest = line.kind == LineKind::rest;
    auto& allocation = add_part(id, line.amount, index,
                                rest ? AllocationFact::How::rest : AllocationFact::How::line, fact);
    if (rest) {
        fact.says_rest = true;
    } else {
        say_target(allocation, interned(book_.numbers, line.number));
        if (line.exchange || line.discount) {
            const auto exchange = line.exchange.value_or(journal::Exchange{});
            facts_.allocation_extras.push_back({written(line.discount.value_or(journal::Amount{})),
                                                written(exchange.amount), line.exchange.has_value(),
                                                exchange.total});
            allocation.detail = static_cast<std::uint32_t>(facts_.allocation_extras.size());
        }
    }
}

Remembered& Collector::remember(const Entry& entry, std::list<Remembered>& list) {
    auto& copy = list.emplace_back();
    copy.kind = entry.kind;
    copy.kind_word = entry.kind_word;
    copy.date = entry.date;
    copy.place = entry.place;
    copy.head = entry.span(entry.kind_word);
    copy.customer = entry.customer.str();
    copy.number = entry.number.str();
    if (!entry.customer.is_empty()) copy.customer_span = entry.span(entry.customer);
    if (!entry.number.is_empty()) copy.number_span = entry.span(entry.number);
    copy.amount = written(entry.amount);
    if (entry.amount.is_given()) copy.amount_span = entry.span(entry.amount.text);
    copy.title = entry.title.str();
    copy.attributes.reserve(entry.attributes.size());
    for (const auto& attribute : entry.attributes)
        if (attribute.of_entry()) copy.attributes.push_back(copied(entry, attribute));
    for (const auto& tag : entry.tags) copy.tags.emplace_back(tag.name);
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        const auto& line = entry.lines[i];
        if (line.kind == LineKind::due) copy.dues.push_back(due_fact(line, i));
        if (line.kind == LineKind::from)
            copy.froms.emplace_back(line.number.str(), written(line.amount));
    }
    copy.rate_one = entry.rate_one;
    copy.rate_other = entry.rate_other;
    copy.rate_number = entry.rate_number;
    return copy;
}

}  // namespace ledger
