#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/array.hpp"
#include "base/currency.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "base/source.hpp"
#include "base/symbols.hpp"
#include "journal/keys.hpp"
#include "journal/kinds.hpp"
#include "ledger/terms.hpp"
#include "settings/bounds.hpp"

namespace ledger {

using journal::Key;
using journal::Kind;

/// `key: value` as declared, with the place of the value.
struct Attribute {
    Key key;
    std::string name;  // as written; tells `x-…` and unknown keys apart
    std::string value;
    Span span;
};

/// A `set`: the value from a day on, through `until` (`never` for good).
struct Change {
    Date from;
    Date until;
    Attribute attribute;
    Place place;
};

struct Customer {
    std::string id;
    std::string title;  // the name in the declaration's head, or empty
    Span declared;
    std::vector<Attribute> attributes;
    std::vector<Change> changes;  // by key, then day
    std::vector<std::string> tags;
};

enum class TaxMode : std::uint8_t { exclusive, inclusive };
enum class TaxRound : std::uint8_t { document, line };
enum class Allocate : std::uint8_t { explicit_, oldest_first };
enum class Basis : std::uint8_t { due, invoice };

struct Item {
    std::string id;
    std::string title;
    Span declared;
    std::vector<Attribute> attributes;
};

struct Contract {
    std::string id;
    std::string title;
    Span declared;
    std::vector<Attribute> attributes;
};

/// A declared `recurring`, kept as written; billing reads it.
struct Recurring {
    std::string id;
    std::string title;
    Place place;
    std::vector<Attribute> attributes;
};

/// A declared `tax`: `tax:VAT13` stands for its rate.
struct NamedTax {
    std::string id;
    Rate rate;
    std::vector<Attribute> attributes;
};

/// Any numbered document, and unnumbered receipts. Debit documents (sale,
/// debit, open) take allocations; sources (receipt, credit, open-credit) and
/// write-offs make them; refunds draw money from sources; recoveries and
/// orders move nothing.
struct Document {
    Symbol number;  // none for an unnumbered receipt
    Place place;
    Id<Customer> customer;
    std::int64_t amount = 0;  // gross of a debit document, credit of a source; minor units
    Date date{};              // exists from the end of this day
    Date until = never;       // void: no effect from this day on
    Date dated{};             // invoice date: `dated:` of an opening item, else `date`
    Date due{};               // debit documents; of several instalments the first as written
    Currency currency;
    Kind kind = Kind::sale;
    bool has_schedule = false;  // instalments or a plan: see Book::schedules

    bool exists_on(Date day) const { return date <= day && day < until; }
    bool is_debit() const { return journal::is_debit_document(kind); }
    bool is_source() const {
        return kind == Kind::receipt || kind == Kind::credit || kind == Kind::open_credit;
    }
};

/// Money set against a debit document: from a receipt, a credit note, an
/// opening credit or a write-off. In force on the days [from, until). An
/// `unapply` is an allocation of a negative amount.
struct Allocation {
    Id<Document> source;
    Id<Document> target;
    std::int64_t amount = 0;  // settles so much of the target, its discount not counted
    std::int64_t used = 0;    // of the source, in its currency
    Date from{};
    Date until = never;
    std::uint32_t detail = 0;  // 1 + place in Book::allocation_details, 0 for a plain one

    bool in_force(Date day) const { return from <= day && day < until; }
};
static_assert(sizeof(Allocation) == 40);

/// What else there is to an allocation. Most are plain: without a discount, and said by the
/// source's own entry; for those it is not kept but made up (see `detail_of`).
struct AllocationDetail {
    std::int64_t discount = 0;  // settles this as well, without using money
    Place place;                // of the entry that says it
    Date said{};                // the entry's day; before `from` when the target is younger
    bool derived = false;       // by `allocate: oldest-first`, not said by the journal
};

/// Money whose destination its entry leaves unsaid (journal.md 2.7); what an
/// `oldest-first` policy may place.
struct Unsaid {
    Id<Document> source;
    std::int64_t amount = 0;
};

/// Money paid back out of a source. In force on the days [from, until).
struct Refund {
    Id<Document> document;
    Id<Document> source;
    std::int64_t amount = 0;
    Date from{};
    Date until = never;

    bool in_force(Date day) const { return from <= day && day < until; }
};

struct Instalment {
    Date due;
    std::int64_t amount;
};

/// The instalments of a document from a day on: its `due` lines, or a plan's.
struct Schedule {
    Id<Document> document;
    Date from;
    std::vector<Instalment> instalments;  // by day, equal days in written order
    Place place;
};

/// In force on the days [from, until): `until` is the day it was resolved.
struct Dispute {
    Id<Document> document;
    Date from{};
    Date until = never;
    std::optional<std::int64_t> amount;  // nothing: the whole
    std::string title;
    Place place;
};

struct Promise {
    Id<Customer> customer;
    Money amount = Money::zero(Currency::none());
    Date date{};
    Date by{};
    std::vector<Id<Document>> documents;  // empty: any
    std::string title;
    Place place;
};

/// 1 `one` = `number` `other`, from its day on until the next.
struct ExchangeRate {
    Date date{};
    Currency one;
    Currency other;
    Decimal number;
    std::string source;
    Place place;
};

/// A `balance` entry and what the books said.
struct Assertion {
    Id<Customer> customer;
    Id<Document> document;  // none: the whole account
    Date date{};
    Money stated = Money::zero(Currency::none());
    Money actual = Money::zero(Currency::none());
    std::string agreed;
    Place place;

    bool holds() const { return stated == actual; }
};

/// Every other dated entry, as it was written: notes, reminders, holds,
/// orders, guarantees, closes and the user's own kinds.
struct Event {
    Kind kind = Kind::note;
    std::string kind_word;  // as written; tells `x-…` kinds apart
    Date date{};
    Id<Customer> customer;                // none when the kind has no customer
    std::vector<Id<Document>> documents;  // of on:, for:, from: or the entry's own number
    std::optional<Money> amount;
    std::vector<Attribute> attributes;
    std::vector<std::string> tags;
    std::string title;
    Place place;
};

/// What reports select and group by beyond the fields of Document; only
/// documents that say some of it.
struct DocumentTraits {
    Id<Document> document;
    std::vector<std::string> tags;
    std::string salesperson;  // overrides the customer's; may be empty
};

/// Where a document was voided.
struct Voiding {
    Id<Document> document;
    Place place;
};

/// A written-off debt that was recovered after all.
struct Recovery {
    Id<Document> document;
    Id<Document> writeoff;
    std::int64_t amount = 0;
};

/// A debit that says `for:` which document it is charged, as interest does.
struct Charge {
    Id<Document> debit;
    Id<Document> document;  // none when the number names no debit document
};

/// A sale that names an order with `order:`, which closes it.
struct BilledOrder {
    Id<Document> order;
    Id<Document> sale;
};

/// A draft: a receipt that is money only on the day that `matures:` names.
struct Maturing {
    Id<Document> receipt;
    Date day;
};

/// What `ar stats` and the summary of `ar check` count.
struct Counts {
    std::uint64_t bytes = 0;
    std::size_t files = 0;
    std::array<std::size_t, journal::kind_count> by_kind{};  // index: Kind
    std::optional<Date> first;
    std::optional<Date> last;

    std::size_t of(Kind kind) const;
    /// Blocks with a date.
    std::size_t entries() const;
    /// Entries and declarations.
    std::size_t blocks() const;
};

/// The books of one company, every reference resolved. Plain data: nothing in
/// it changes after `post`, and no report leaves a trace in it.
struct Book {
    std::vector<Attribute> attributes;  // of the `book` blocks
    std::string name;
    Currency currency;  // of bare amounts; none when no block says it
    TaxMode tax_mode = TaxMode::exclusive;
    TaxRound tax_round = TaxRound::document;
    Allocate allocate = Allocate::explicit_;
    std::optional<settings::Bounds> bounds;  // `buckets:`
    std::optional<Basis> basis;              // `aging:`

    Currencies currencies;
    Symbols numbers;  // of documents
    Symbols customer_ids;
    SymbolMap<Id<Document>> by_number;  // none when only referred to
    SymbolMap<Id<Customer>> by_customer;

    Records<Customer> customers;
    Records<Document> documents;
    Records<Item> items;
    Records<Contract> contracts;
    Records<Recurring> recurrings;
    std::vector<NamedTax> taxes;
    Array<Allocation> allocations;  // said ones in reading order, then derived ones by customer
    Array<AllocationDetail> allocation_details;  // of those that are not plain, in no order
    Array<std::int64_t> open_at_end;             // OpenAmounts of the last day; empty: not known
    std::vector<Unsaid> unsaid;                  // by source
    std::vector<Refund> refunds;
    std::vector<Recovery> recoveries;
    std::vector<Charge> charges;             // by debit
    std::vector<BilledOrder> billed_orders;  // by sale
    std::vector<Maturing> maturing;          // by receipt
    std::vector<Voiding> voidings;           // by document
    std::vector<Schedule> schedules;         // by document, then day
    std::vector<Dispute> disputes;           // by document, then day
    std::vector<Promise> promises;           // by day
    std::vector<ExchangeRate> rates;         // by day
    std::vector<Assertion> assertions;       // by day
    std::vector<Event> events;               // by day
    std::vector<DocumentTraits> traits;      // by document
    Counts counts;

    std::string number_of(Id<Document> id) const;
    Id<Document> find_document(std::string_view number) const;
    Id<Customer> find_customer(std::string_view id) const;
    /// That of the entry at a place; none when it is no document. They stand in reading order.
    Id<Document> document_at(Place place) const;
};

/// Where a document was voided; where it stands itself when it never was.
Place void_place(const Book& book, Id<Document> id);
/// The same of what an allocation ended with, when it ended.
Place end_place(const Book& book, const Allocation& allocation);

AllocationDetail detail_of(const Book& book, const Allocation& allocation);
/// The same to be changed: a plain allocation gets one of its own.
AllocationDetail& own_detail(Book& book, Allocation& allocation);

inline std::int64_t discount_of(const Book& book, const Allocation& allocation) {
    return allocation.detail == 0 ? 0 : book.allocation_details[allocation.detail - 1].discount;
}
inline bool is_derived(const Book& book, const Allocation& allocation) {
    return allocation.detail != 0 && book.allocation_details[allocation.detail - 1].derived;
}

/// The value of a customer's key in force on a day: the latest `set` not
/// expired, else the customer block's. Null when there is none.
const std::string* value_on(const Customer& customer, Key key, Date day);
/// The attribute behind `value_on`, with its place.
const Attribute* attribute_on(const Customer& customer, Key key, Date day);

/// The customer's name on a day: a `set name:`, the `name` key, the title, else the id.
std::string_view name_on(const Customer& customer, Date day);

/// The tags of the customer's block and its `tags:` key on a day.
std::vector<std::string> tags_on(const Customer& customer, Date day);

const Attribute* find_attribute(const std::vector<Attribute>& attributes, Key key);

}  // namespace ledger
