#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "ledger/declare.hpp"
#include "ledger/references.hpp"
#include "ledger/resolve_documents.hpp"
#include "ledger/resolve_entries.hpp"
#include "ledger/seals.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

constexpr Rule repeated_rate{"repeated-rate", Severity::error};

bool is_event(Kind kind) {
    switch (kind) {
        case Kind::set:
        case Kind::void_:
        case Kind::apply:
        case Kind::unapply:
        case Kind::refund:
        case Kind::recover:
        case Kind::plan:
        case Kind::balance:
        case Kind::rate:
            return false;
        default:
            return true;
    }
}

/// `on:` of these takes debit documents of the customer itself.
bool names_debits(Kind kind) {
    return kind == Kind::dispute || kind == Kind::resolve || kind == Kind::promise ||
           kind == Kind::remind || kind == Kind::impair || kind == Kind::assign;
}

/// The documents that `on:` or `for:` names, separated by commas. A number that
/// holds a comma itself is written as a quoted value of its own.
std::vector<Id<Document>> named_documents(Draft& draft, const Remembered& entry,
                                          Id<Customer> customer) {
    std::vector<Id<Document>> documents;
    for (const auto key : {Key::on, Key::for_}) {
        const auto* attribute = entry.find(key);
        if (attribute == nullptr) continue;
        const bool whole = !draft.book.find_document(attribute->value).is_none();
        const auto numbers =
            whole ? std::vector{std::string_view{attribute->value}} : split_list(attribute->value);
        for (const auto number : numbers) {
            auto span = attribute->span;
            const auto at = static_cast<std::uint32_t>(number.data() - attribute->value.data());
            if (span.end - span.begin == attribute->value.size())
                span = {span.source, span.begin + at,
                        span.begin + at + static_cast<std::uint32_t>(number.size())};
            const auto wanted = names_debits(entry.kind) ? Wanted::debit : Wanted::any;
            const auto id = resolve_reference(draft, {entry.place, entry.date, std::string{number},
                                                      span, wanted, customer, false});
            if (!id.is_none()) documents.push_back(id);
        }
    }
    return documents;
}

void add_dispute(Draft& draft, const Remembered& entry, std::optional<Money> amount,
                 const std::vector<Id<Document>>& documents) {
    const auto* on = require(draft, entry, Key::on);
    if (on == nullptr || documents.empty()) return;
    Dispute dispute{documents.front(), entry.date, never, {}, entry.title, entry.place};
    if (amount && documents.size() > 1) {
        draft.complain(
            entry.place, bad_value, "an amount is disputed of one invoice",
            {{on->span, fmt::format("{} are named", documents.size())}},
            {help("write a `dispute` for each, or leave the amount out: then all that is "
                  "open is disputed")});
        return;
    }
    if (amount) dispute.amount = static_cast<std::int64_t>(amount->minor());
    for (const auto id : documents) {
        dispute.document = id;
        draft.book.disputes.push_back(dispute);
    }
}

void add_promise(Draft& draft, const Remembered& entry, Id<Customer> customer,
                 std::optional<Money> amount, std::vector<Id<Document>> documents) {
    const auto* by = require(draft, entry, Key::by);
    if (by == nullptr || !amount) return;
    const auto day = parse_date(by->value);
    if (!day) return;  // reported with the other values
    draft.book.promises.push_back(
        {customer, *amount, entry.date, *day, std::move(documents), entry.title, entry.place});
}

/// Where in `Book::rates` a pair of currencies has its rate of a day.
using SaidRates = std::map<std::tuple<Date, Currency, Currency>, std::size_t>;

/// 7.1 and 7.10 are one number.
bool is_same(Decimal a, Decimal b) {
    return i128{a.mantissa} * power_of_ten(b.decimals) ==
           i128{b.mantissa} * power_of_ten(a.decimals);
}

void add_rate(Draft& draft, const Remembered& entry, SaidRates& said) {
    const auto one = resolve_currency(draft, entry.place, entry.rate_one, entry.head);
    const auto other = resolve_currency(draft, entry.place, entry.rate_other, entry.head);
    if (one.is_none() || other.is_none()) return;
    auto& rates = draft.book.rates;
    const auto [place, added] = said.try_emplace({entry.date, one, other}, rates.size());
    if (!added) {
        const auto& rate = rates[place->second];
        if (is_same(rate.number, entry.rate_number)) return;
        draft.complain(
            entry.place, repeated_rate,
            fmt::format("the rate of {} in {} on {} is said twice", entry.rate_one,
                        entry.rate_other, to_string(entry.date)),
            {{draft.head_of(entry.place), ""}, {draft.head_of(rate.place), "first said here"}},
            {help("keep one")});
        return;
    }
    const auto* source = entry.find(Key::source);
    rates.push_back({entry.date, one, other, entry.rate_number,
                     source == nullptr ? "" : source->value, entry.place});
}

void check_close(Draft& draft, const Remembered& entry) {
    const auto* seal = entry.find(Key::seal);
    if (seal != nullptr && !is_seal(seal->value))
        draft.complain(entry.place, bad_value,
                       fmt::format("`{}` is no seal: that is 16 hex digits or more", seal->value),
                       {{seal->span, ""}},
                       {help(fmt::format("`ar close {}` writes it", to_string(entry.date)))});
    if (seal != nullptr || entry.find(Key::entries) == nullptr) return;
    const auto& entries = *entry.find(Key::entries);
    draft.complain(entry.place, missing_seal,
                   fmt::format("`close` on {} says {} entries; no `seal` to compare",
                               to_string(entry.date), entries.value),
                   {{{entries.span.source, entries.span.begin - 8, entries.span.end}, ""}},
                   {help(fmt::format("`ar close {}` writes both", to_string(entry.date)))});
}

void add_event(Draft& draft, const Remembered& entry, Id<Customer> customer,
               std::optional<Money> amount, std::vector<Id<Document>> documents) {
    Event event{entry.kind, entry.kind_word,  entry.date, customer,    std::move(documents),
                {},         entry.attributes, entry.tags, entry.title, entry.place};
    event.amount = amount;
    if (journal::is_extension(entry.kind)) return draft.book.events.push_back(std::move(event));
    for (const auto& attribute : entry.attributes) check_value(draft, entry.place, attribute);
    if (entry.kind == Kind::close) check_close(draft, entry);
    if (entry.kind == Kind::remind || entry.kind == Kind::resolve || entry.kind == Kind::impair) {
        const bool ends_assignment =
            entry.kind == Kind::resolve && entry.find(Key::kind) != nullptr;
        if (entry.kind != Kind::remind && !ends_assignment) require(draft, entry, Key::on);
    }
    if (!draft.is_faulty(entry.place)) draft.book.events.push_back(std::move(event));
}

void resolve_event(Draft& draft, const Remembered& entry) {
    auto customer = Id<Customer>::none();
    if (journal::shape_of(entry.kind).has_customer) {
        customer = resolve_customer(draft, entry.place, entry.customer, entry.customer_span);
        if (customer.is_none()) return;
    }
    std::vector<Id<Document>> documents;
    if (!journal::is_extension(entry.kind)) documents = named_documents(draft, entry, customer);
    std::optional<Money> amount;
    if (entry.amount.given && !customer.is_none()) {
        amount = entry_money(draft, entry, customer);
        const auto fits = [&](Id<Document> id) {
            return check_currency(draft, entry, *amount, id);
        };
        if (amount && !std::ranges::all_of(documents, fits)) return;
    }
    if (entry.kind == Kind::dispute && amount.has_value() == entry.amount.given)
        add_dispute(draft, entry, amount, documents);
    if (entry.kind == Kind::promise) add_promise(draft, entry, customer, amount, documents);
    add_event(draft, entry, customer, amount, std::move(documents));
}

/// A `resolve` settles every dispute of its document dated on or before its day.
void settle_disputes(Book& book) {
    for (const auto& event : book.events) {
        if (event.kind != Kind::resolve) continue;
        for (const auto id : event.documents)
            for (auto& dispute :
                 std::ranges::equal_range(book.disputes, id, {}, &Dispute::document))
                if (dispute.from <= event.date) dispute.until = std::min(dispute.until, event.date);
    }
}

/// Entries of one day are in an order of what they say, since in which line they stand means
/// nothing.
class ContentOrder {
public:
    explicit ContentOrder(const Book& book) : book_{book} {}

    bool operator()(const Dispute& a, const Dispute& b) const {
        return std::tie(a.document, a.from, a.amount, a.title) <
               std::tie(b.document, b.from, b.amount, b.title);
    }
    bool operator()(const Promise& a, const Promise& b) const {
        if (a.date != b.date) return a.date < b.date;
        const auto first = std::tuple{customer(a.customer), a.by, a.amount.minor()};
        const auto second = std::tuple{customer(b.customer), b.by, b.amount.minor()};
        if (first != second) return first < second;
        const auto by_number = compare(a.documents, b.documents);
        return by_number != 0 ? by_number < 0 : a.title < b.title;
    }
    bool operator()(const Event& a, const Event& b) const {
        if (a.date != b.date) return a.date < b.date;
        const auto first = std::tuple{customer(a.customer), a.kind, std::string_view{a.title}};
        const auto second = std::tuple{customer(b.customer), b.kind, std::string_view{b.title}};
        if (first != second) return first < second;
        const auto by_number = compare(a.documents, b.documents);
        return by_number != 0 ? by_number < 0 : said(a) < said(b);
    }

private:
    std::string_view customer(Id<Customer> id) const {
        return id.is_none() ? std::string_view{} : std::string_view{book_.customers[id].id};
    }
    /// By their numbers, the first that differ.
    int compare(const std::vector<Id<Document>>& a, const std::vector<Id<Document>>& b) const {
        for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
            if (a[i] == b[i]) continue;
            const auto order = book_.number_of(a[i]).compare(book_.number_of(b[i]));
            if (order != 0) return order;
        }
        return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
    }
    static std::vector<std::pair<std::string, std::string>> said(const Event& event) {
        std::vector<std::pair<std::string, std::string>> said;
        for (const auto& attribute : event.attributes)
            said.emplace_back(attribute.name, attribute.value);
        std::ranges::sort(said);
        return said;
    }

    const Book& book_;
};

}  // namespace

void resolve_events(Draft& draft) {
    SaidRates rates;
    for (const auto& entry : draft.facts.remembered) {
        if (draft.is_faulty(entry.place)) continue;
        if (entry.kind == Kind::rate) add_rate(draft, entry, rates);
        if (is_event(entry.kind)) resolve_event(draft, entry);
    }
    auto& book = draft.book;
    const ContentOrder order{book};
    std::ranges::stable_sort(book.disputes, order);
    std::ranges::stable_sort(book.promises, order);
    std::ranges::stable_sort(book.rates, {}, &ExchangeRate::date);
    std::ranges::stable_sort(book.events, order);
    settle_disputes(book);
}

}  // namespace ledger
