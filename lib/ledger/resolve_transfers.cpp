#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/declare.hpp"
#include "ledger/references.hpp"
#include "ledger/resolve_entries.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/values.hpp"
#include "ledger/written_amount.hpp"

namespace ledger {
namespace {

constexpr Rule bad_void{"bad-void", Severity::error};
constexpr Rule recover_exceeds{"recover-exceeds", Severity::error};

Reference reference_of(const Remembered& entry, const Attribute& attribute, Wanted wanted,
                       Id<Customer> customer, bool within_group) {
    return {entry.place, entry.date, attribute.value, attribute.span,
            wanted,      customer,   within_group};
}

void void_document(Draft& draft, const Remembered& entry) {
    const auto id = resolve_reference(draft, {entry.place, Date{}, entry.number, entry.number_span,
                                              Wanted::any, Id<Customer>::none(), false});
    if (id.is_none()) return;
    auto& document = draft.book.documents[id];
    if (document.until != never) {
        draft.complain(
            entry.place, bad_void, fmt::format("{} is voided twice", entry.number),
            {{entry.number_span, fmt::format("void since {}", to_string(document.until))}},
            {help("delete one of the two")});
    } else if (entry.date < document.date) {
        draft.complain(
            entry.place, bad_void,
            fmt::format("{} is voided before its day, {}", entry.number, to_string(document.date)),
            {{entry.number_span, ""}, {draft.number_of(document.place), "entered here"}},
            {help("date the void on that day or later")});
    } else {
        document.until = entry.date;
        draft.book.voidings.push_back({id, entry.place});
    }
}

/// Source and target of an `apply` or `unapply`.
struct Pair {
    Id<Document> source;
    Id<Document> target;
};

std::optional<Pair> resolve_pair(Draft& draft, const Remembered& entry, Id<Customer> customer) {
    const auto* from = require(draft, entry, Key::from);
    const auto* to = require(draft, entry, Key::to);
    if (from == nullptr || to == nullptr) return std::nullopt;
    // What is taken back was allowed when it was applied: groups may have changed since.
    const auto payer = entry.kind == Kind::unapply ? Id<Customer>::none() : customer;
    const auto source =
        resolve_reference(draft, reference_of(entry, *from, Wanted::source, payer, true));
    const auto target =
        resolve_reference(draft, reference_of(entry, *to, Wanted::debit, payer, true));
    if (source.is_none() || target.is_none()) return std::nullopt;
    const auto& documents = draft.book.documents;
    if (documents[source].customer == customer || documents[target].customer == customer)
        return Pair{source, target};
    draft.complain(entry.place, other_customer,
                   fmt::format("neither {} nor {} is of {}", draft.number_text(source),
                               draft.number_text(target), draft.spoken(customer)),
                   {{entry.customer_span, ""}},
                   {help(fmt::format("write {}, whose money it is",
                                     draft.book.customers[documents[source].customer].id))});
    return std::nullopt;
}

void complain_early(Draft& draft, const Remembered& entry, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    draft.complain(entry.place, source_exhausted,
                   fmt::format("{} has nothing left yet: it is dated {}", draft.number_text(id),
                               to_string(document.date)),
                   {{entry.amount_span, ""}, {draft.number_of(document.place), "entered here"}},
                   {help(fmt::format("date this {} or later", to_string(document.date)))});
}

void add_application(Draft& draft, const Remembered& entry, Id<Customer> customer, Money amount) {
    const auto pair = resolve_pair(draft, entry, customer);
    if (!pair) return;
    auto& book = draft.book;
    const auto& source = book.documents[pair->source];
    const auto& target = book.documents[pair->target];
    const bool back = entry.kind == Kind::unapply;
    if (!check_currency(draft, entry, amount, pair->target)) return;
    if (!back && !check_currency(draft, entry, amount, pair->source)) return;
    if (entry.date < source.date) return complain_early(draft, entry, pair->source);
    const auto minor = static_cast<std::int64_t>(amount.minor());
    if (minor == 0) return;
    Allocation allocation;
    allocation.source = pair->source;
    allocation.target = pair->target;
    allocation.amount = allocation.used = back ? -minor : minor;
    allocation.from = back ? entry.date : std::max(entry.date, target.date);
    allocation.until = std::min(source.until, target.until);
    auto& detail = own_detail(book, allocation);
    detail.place = entry.place;
    detail.said = entry.date;
    book.allocations.push_back(allocation);
}

void add_refund(Draft& draft, const Remembered& entry, Id<Document> document, Id<Document> source,
                std::int64_t amount) {
    auto& book = draft.book;
    if (entry.date < book.documents[source].date) return complain_early(draft, entry, source);
    if (amount == 0 || entry.date >= book.documents[source].until) return;
    book.refunds.push_back({document, source, amount, entry.date, book.documents[document].until});
}

void complain_refund_sum(Draft& draft, const Remembered& entry, i128 difference,
                         Currency currency) {
    const bool is_short = difference > 0;
    draft.complain(
        entry.place, is_short ? short_allocation : excess_allocation,
        fmt::format("`from` lines are {} {} the money paid back",
                    spoken_money(draft.book, is_short ? difference : -difference, currency),
                    is_short ? "short of" : "more than"),
        {{entry.amount_span, ""}}, {help("the lines must make the amount of the refund")});
}

/// Where number and amount of the n-th `from` line stand.
std::pair<Span, Span> spans_of_from(Draft& draft, const Remembered& entry, std::size_t index) {
    const auto& written = draft.reread(entry.place);
    for (const auto& line : written.lines) {
        if (line.kind != journal::LineKind::from || index-- > 0) continue;
        return {written.span(line.number), written.span(line.amount.text)};
    }
    return {entry.amount_span, entry.amount_span};
}

/// A refund draws on one source by `from:`, or on several by `from` lines.
void resolve_refund(Draft& draft, const Remembered& entry, Id<Customer> customer, Money amount) {
    const auto document = draft.book.find_document(entry.number);
    if (document.is_none() || draft.facts.is_faulty(document)) return;
    auto lines = entry.froms;
    if (lines.empty()) {
        const auto* from = require(draft, entry, Key::from);
        if (from == nullptr) return;
        const auto source =
            resolve_reference(draft, reference_of(entry, *from, Wanted::source, customer, false));
        if (!source.is_none() && check_currency(draft, entry, amount, source))
            add_refund(draft, entry, document, source, static_cast<std::int64_t>(amount.minor()));
        return;
    }
    i128 sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [number, written] = lines[i];
        const auto spans = spans_of_from(draft, entry, i);
        const auto minor = minor_units(draft, entry.place, written, amount.currency(),
                                       [&] { return spans.second; });
        if (!minor) return;
        sum += *minor;
        const auto source = resolve_reference(
            draft, {entry.place, entry.date, number, spans.first, Wanted::source, customer, false});
        if (!source.is_none() && check_currency(draft, entry, amount, source))
            add_refund(draft, entry, document, source, *minor);
    }
    if (sum != amount.minor())
        complain_refund_sum(draft, entry, amount.minor() - sum, amount.currency());
}

void resolve_recovery(Draft& draft, const Remembered& entry, Id<Customer> customer, Money amount) {
    auto& book = draft.book;
    const auto document = book.find_document(entry.number);
    const auto* from = require(draft, entry, Key::from);
    if (document.is_none() || from == nullptr || draft.facts.is_faulty(document)) return;
    const auto writeoff =
        resolve_reference(draft, reference_of(entry, *from, Wanted::writeoff, customer, false));
    if (writeoff.is_none() || !check_currency(draft, entry, amount, writeoff)) return;
    i128 left = book.documents[writeoff].date <= entry.date ? book.documents[writeoff].amount : 0;
    for (const auto& recovery : book.recoveries) {
        const auto& earlier = book.documents[recovery.document];
        if (recovery.writeoff == writeoff && earlier.until > entry.date) left -= recovery.amount;
    }
    if (amount.minor() > left) {
        draft.complain(entry.place, recover_exceeds,
                       fmt::format("{} has {} left to recover, this takes {}", from->value,
                                   spoken_money(book, left, amount.currency()),
                                   digits(book, amount.minor(), amount.currency())),
                       {{entry.amount_span, ""},
                        {draft.number_of(book.documents[writeoff].place), "written off here"}},
                       {help("money beyond the write-off is a `receipt`")});
        return;
    }
    book.recoveries.push_back({document, writeoff, static_cast<std::int64_t>(amount.minor())});
}

/// Recoveries are judged in order of date, so the order of entries means nothing.
std::vector<const Remembered*> by_date(const Draft& draft) {
    std::vector<const Remembered*> entries;
    for (const auto& entry : draft.facts.remembered) entries.push_back(&entry);
    std::ranges::stable_sort(entries, {}, &Remembered::date);
    return entries;
}

/// Takes the document of a faulty refund or recovery with it.
void leave_out_document(Draft& draft, const Remembered& entry) {
    const auto id = draft.book.find_document(entry.number);
    if (!id.is_none() && draft.book.documents[id].place == entry.place) draft.facts.leave_out(id);
}

/// Money that came in for a debt that was written off needs that debt, and its write-off.
void complain_recovered(Draft& draft, const Recovery& recovery, Id<Document> voided) {
    const auto* entry = draft.void_of(voided);
    if (entry == nullptr || draft.is_faulty(entry->place)) return;
    const auto& document = draft.book.documents[recovery.document];
    draft.complain(
        entry->place, recover_exceeds,
        fmt::format("{} was recovered after its write-off; it cannot be voided",
                    draft.number_text(voided)),
        {{entry->number_span, ""},
         {draft.amount_of(document.place), fmt::format("{}: recovered", to_string(document.date))}},
        {help("void the recovery first")});
}

/// What was recovered stays written off as long as the recovery is there.
void check_recovered(Draft& draft) {
    const auto& book = draft.book;
    std::map<Id<Document>, const Recovery*> recovered;  // by write-off
    for (const auto& recovery : book.recoveries) {
        const auto& writeoff = book.documents[recovery.writeoff];
        if (book.documents[recovery.document].until > writeoff.until)
            complain_recovered(draft, recovery, recovery.writeoff);
        recovered[recovery.writeoff] = &recovery;
    }
    if (recovered.empty()) return;
    for (const auto& allocation : book.allocations) {
        const auto found = recovered.find(allocation.source);
        if (found == recovered.end()) continue;
        const auto until = book.documents[allocation.target].until;
        if (book.documents[found->second->document].until > until &&
            book.documents[allocation.source].until > until)
            complain_recovered(draft, *found->second, allocation.target);
    }
}

}  // namespace

bool check_currency(Draft& draft, const Remembered& entry, Money amount, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    if (document.currency == amount.currency()) return true;
    draft.complain(entry.place, currency_mismatch,
                   fmt::format("{} is in {}, this amount is in {}", draft.number_text(id),
                               draft.book.currencies.code(document.currency),
                               draft.book.currencies.code(amount.currency())),
                   {{entry.amount_span, ""}, {draft.amount_of(document.place), "entered here"}},
                   {help("write the amount in the document's currency")});
    return false;
}

const Attribute* require(Draft& draft, const Remembered& entry, Key key) {
    if (const auto* found = entry.find(key)) return found;
    draft.complain(
        entry.place, missing_key, fmt::format("`{}` needs `{}:`", entry.kind_word, name_of(key)),
        {{entry.head, ""}}, {help(fmt::format("form: {}", journal::shape_of(entry.kind).form))});
    return nullptr;
}

std::optional<Money> entry_money(Draft& draft, const Remembered& entry, Id<Customer> customer) {
    const auto& book = draft.book;
    const auto* own = value_on(book.customers[customer], Key::currency, entry.date);
    auto currency = book.currency;
    if (entry.amount.code != 0) {
        currency = resolve_currency(draft, entry.place, draft.facts.codes[entry.amount.code],
                                    entry.amount_span);
        if (currency.is_none()) return std::nullopt;
    } else if (currency.is_none() || (own != nullptr && book.currencies.find(*own) != currency)) {
        draft.complain(
            entry.place, missing_currency,
            own == nullptr ? std::string{"this amount has no currency, and the book names none"}
                           : fmt::format("customer {} is billed in {}; this amount has no currency",
                                         book.customers[customer].id, *own),
            {{entry.amount_span, ""}},
            {help(own == nullptr ? std::string{"add `currency: CNY` (or yours) to the book block"}
                                 : fmt::format("write the currency after the number: {}", *own))});
        return std::nullopt;
    }
    const auto minor =
        minor_units(draft, entry.place, entry.amount, currency, [&] { return entry.amount_span; });
    if (!minor) return std::nullopt;
    return Money::from_minor(*minor, currency);
}

void resolve_voids(Draft& draft) {
    for (const auto& entry : draft.facts.remembered)
        if (entry.kind == Kind::void_) void_document(draft, entry);
    std::ranges::sort(draft.book.voidings, {}, &Voiding::document);
}

void resolve_transfers(Draft& draft) {
    for (const auto* entry : by_date(draft)) {
        const auto kind = entry->kind;
        const bool moves = kind == Kind::apply || kind == Kind::unapply || kind == Kind::refund ||
                           kind == Kind::recover;
        if (!moves || draft.is_faulty(entry->place)) continue;
        const auto customer =
            resolve_customer(draft, entry->place, entry->customer, entry->customer_span);
        if (customer.is_none()) continue;
        const auto amount = entry_money(draft, *entry, customer);
        if (!amount) continue;
        if (kind == Kind::refund) {
            resolve_refund(draft, *entry, customer, *amount);
        } else if (kind == Kind::recover) {
            resolve_recovery(draft, *entry, customer, *amount);
        } else {
            add_application(draft, *entry, customer, *amount);
        }
        if (draft.is_faulty(entry->place)) leave_out_document(draft, *entry);
    }
    check_recovered(draft);
}

}  // namespace ledger
