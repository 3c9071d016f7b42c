#include "ledger/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "ledger/look_alikes.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

constexpr Rule unknown_document{"unknown-document", Severity::error};
constexpr Rule wrong_target{"wrong-target", Severity::error};

bool is_wanted(const Document& document, Wanted wanted) {
    switch (wanted) {
        case Wanted::debit:
            return document.is_debit();
        case Wanted::source:
            return document.is_source();
        case Wanted::writeoff:
            return document.kind == Kind::writeoff;
        case Wanted::any:
            return true;
    }
    return false;
}

std::string_view takes(Wanted wanted) {
    switch (wanted) {
        case Wanted::debit:
            return "an invoice, a debit note or an opening item belongs here";
        case Wanted::source:
            return "a receipt, a credit note or an opening credit belongs here";
        case Wanted::writeoff:
            return "a write-off belongs here";
        case Wanted::any:
            return "";
    }
    return "";
}

std::string_view received_words(Kind kind) {
    switch (kind) {
        case Kind::receipt:
            return "received here";
        case Kind::sale:
            return "invoiced here";
        default:
            return "entered here";
    }
}

/// The document whose number differs from the one that is named only in look: the customer's
/// first, else any.
std::optional<std::size_t> alike(Draft& draft, const Reference& reference) {
    const auto& texts = draft.known_numbers().texts();
    std::optional<std::size_t> other;
    const auto own = texts.first_alike(reference.number, [&](std::size_t place) {
        const Id<Document> id{static_cast<std::uint32_t>(place)};
        const bool kept = !texts[place].empty() && !draft.facts.is_faulty(id);
        if (!kept || texts[place].size() > 3 * reference.number.size()) return false;
        if (draft.book.documents[id].customer == reference.customer) return true;
        if (!other) other = place;
        return false;
    });
    return own ? own : other;
}

/// Reports a number that differs from a known one only in look; false when it does not.
bool complain_look(Draft& draft, const Reference& reference) {
    const auto found = alike(draft, reference);
    const SaidName said{reference.place, reference.number, reference.span, "document numbers"};
    return found && complain_look(draft, said, draft.known_numbers().texts()[*found]);
}

/// The document whose number is nearest to the one that is named; of equals the customer's.
Id<Document> near_document(Draft& draft, const Reference& reference) {
    const auto& known = draft.known_numbers();
    const auto& texts = known.texts();
    const auto counts = [&](std::size_t place) {
        return !texts[place].empty() && !draft.facts.is_faulty({static_cast<std::uint32_t>(place)});
    };
    NearSearch search{reference.number};
    auto best = Id<Document>::none();
    for (const auto id : known.of(reference.customer))
        if (counts(id.index) && texts.is_nearer(search, id.index)) best = id;
    if (const auto other = texts.nearest(search, counts))
        best = {static_cast<std::uint32_t>(*other)};
    return best.is_none() ? best : draft.book.by_number[draft.book.documents[best].number];
}

/// Where the entries stand that came to an allocation, other than the sources' own.
std::set<Place> resolved_places(const Book& book) {
    std::set<Place> places;
    for (const auto& allocation : book.allocations)
        if (!is_waiting(allocation) && allocation.detail != 0)
            places.insert(detail_of(book, allocation).place);
    return places;
}

/// What is open of some debit documents on a day by what the entries say, before
/// any of it is judged: good for a hint, and for nothing else.
class SaidOpen {
public:
    SaidOpen(const Draft& draft, std::vector<Id<Document>> documents, Date day)
        : draft_{draft}, book_{draft.book}, day_{day}, asked_(book_.documents.size()) {
        for (const auto id : documents) {
            const auto& document = book_.documents[id];
            asked_[id.index] = true;
            open_[id] = document.is_debit() && document.exists_on(day) ? document.amount : 0;
        }
        take_allocated();
        take_waiting();
        take_applied();
    }

    i128 operator[](Id<Document> id) const { return open_.at(id); }

private:
    void take_allocated() {
        for (const auto& allocation : book_.allocations)
            if (allocation.in_force(day_) && is_asked(allocation.target))
                open_[allocation.target] -=
                    i128{allocation.amount} + discount_of(book_, allocation);
    }

    void take_waiting() {
        const auto& facts = draft_.facts.allocations;  // none once all are resolved
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const auto& said = book_.allocations[i];
            if (!is_waiting(said) || said_target(said).is_none()) continue;
            const auto& source = book_.documents[said.source];
            if (source.exists_on(day_))
                take(book_.by_number[said_target(said)], said_amount(said, facts[i]),
                     source.amount);
        }
    }

    void take_applied() {
        std::optional<std::set<Place>> resolved;
        for (const auto& entry : draft_.facts.remembered) {
            const auto* to = entry.find(Key::to);
            if (to == nullptr || entry.kind != Kind::apply || entry.date > day_) continue;
            if (!resolved) resolved = resolved_places(book_);
            if (!resolved->contains(entry.place))
                take(book_.find_document(to->value), entry.amount, 0);
        }
    }

    void take(Id<Document> target, const WrittenAmount& amount, i128 otherwise) {
        if (!is_asked(target)) return;
        const auto currency = book_.documents[target].currency;
        if (currency.is_none()) return;
        const auto minor = scale(amount.number(), book_.currencies.decimals(currency));
        open_[target] -= amount.given ? i128{minor.value_or(0)} : otherwise;
    }

    bool is_asked(Id<Document> id) const { return !id.is_none() && asked_[id.index]; }

    const Draft& draft_;
    const Book& book_;
    Date day_;
    std::vector<bool> asked_;
    std::map<Id<Document>, i128> open_;
};

constexpr std::size_t most_listed = 5;

/// `INV-0001 5,200.00, INV-0004 80.00`: what the customer has open that would fit here.
std::string fitting_documents(Draft& draft, const Reference& reference, const SaidOpen& open) {
    std::string list;
    std::size_t count = 0;
    for (const auto id : draft.known_numbers().of(reference.customer)) {
        const auto& document = draft.book.documents[id];
        const bool fits = is_wanted(document, reference.wanted) && !document.number.is_none() &&
                          !document.currency.is_none() && document.exists_on(reference.date);
        if (!fits || (document.is_debit() && open[id] <= 0)) continue;
        if (++count > most_listed) continue;
        const auto amount = document.is_debit() ? open[id] : i128{document.amount};
        list += fmt::format("{}{} {}", list.empty() ? "" : ", ", draft.number_text(id),
                            digits(draft.book, amount, document.currency));
    }
    if (count > most_listed) list += fmt::format(", and {} more", count - most_listed);
    return list;
}

/// `C001, 5,200.00 CNY open`.
std::string spoken_standing(const Draft& draft, Id<Document> id, const SaidOpen& open) {
    const auto& document = draft.book.documents[id];
    const auto amount = document.is_debit() ? open[id] : i128{document.amount};
    return fmt::format("{}, {}{}", draft.book.customers[document.customer].id,
                       spoken_money(draft.book, std::max<i128>(0, amount), document.currency),
                       document.is_debit() ? " open" : "");
}

/// What may have been meant by a number that no document has.
std::vector<Hint> meant_documents(Draft& draft, const Reference& reference) {
    std::vector<Hint> hints;
    const auto own = draft.known_numbers().of(reference.customer);
    std::vector<Id<Document>> asked{own.begin(), own.end()};
    const auto near = near_document(draft, reference);
    if (!near.is_none()) asked.push_back(near);
    const SaidOpen open{draft, std::move(asked), draft.reread(reference.place).date};
    if (!near.is_none())
        hints.push_back(help(fmt::format("did you mean `{}` ({})?", draft.number_text(near),
                                         spoken_standing(draft, near, open))));
    if (reference.customer.is_none()) return hints;
    if (const auto list = fitting_documents(draft, reference, open); !list.empty())
        hints.push_back(help(fmt::format(
            "{} of {}: {}", reference.wanted == Wanted::debit ? "open invoices" : "documents",
            draft.book.customers[reference.customer].id, list)));
    return hints;
}

void complain_unknown(Draft& draft, const Reference& reference) {
    const bool searching = draft.may_search();
    if (searching && complain_look(draft, reference)) return;
    auto hints = searching ? meant_documents(draft, reference) : std::vector<Hint>{};
    if (hints.empty()) hints.push_back(help("enter the document, or correct the number"));
    draft.complain(reference.place, unknown_document,
                   fmt::format("unknown document `{}`", reference.number), {{reference.span, ""}},
                   std::move(hints), reference.number);
}

void complain_target(Draft& draft, const Reference& reference, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    std::vector<Hint> hints;
    const bool charges = draft.reread(reference.place).kind == Kind::debit;
    if (reference.wanted == Wanted::debit && document.is_source() && !charges)
        hints.push_back(
            help(fmt::format("to draw money from it write: `{} apply {} AMOUNT from:{} to:INVOICE`",
                             to_string(reference.date), draft.book.customers[document.customer].id,
                             reference.number)));
    draft.complain(reference.place, wrong_target,
                   fmt::format("{} is {}; {}", reference.number, spoken_kind(document.kind),
                               takes(reference.wanted)),
                   {{reference.span, std::string{spoken_kind(document.kind)}},
                    {draft.number_of(document.place), std::string{received_words(document.kind)}}},
                   std::move(hints));
}

void complain_customer(Draft& draft, const Reference& reference, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    const auto& owner = draft.book.customers[document.customer].id;
    const auto& payer = draft.book.customers[reference.customer].id;
    const auto kind = std::string{name_of(draft.reread(reference.place).kind)};
    const bool pays = reference.within_group && kind != name_of(Kind::debit);
    const auto advice =
        pays ? fmt::format(
                   "if {} pays for {}, give both the same `group:`, or record the {} "
                   "under {} with `payer:{}`",
                   payer, owner, kind, owner, payer)
             : fmt::format("write the {} under {}", kind, owner);
    draft.complain(
        reference.place, other_customer,
        fmt::format("{} belongs to {}, this {} is {} {}", reference.number, owner, kind,
                    kind == name_of(Kind::receipt) ? "from" : "of", payer),
        {{reference.span, ""},
         {draft.number_of(document.place),
          document.kind == Kind::sale
              ? fmt::format("{} was invoiced here", owner)
              : fmt::format("{} {} here", document.is_source() ? "money of" : "owed by", owner)}},
        {help(advice)});
}

void complain_voided(Draft& draft, const Reference& reference, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    std::vector<Label> labels{{reference.span, ""}};
    const auto voiding = std::ranges::find_if(draft.facts.remembered, [&](const Remembered& entry) {
        return entry.kind == Kind::void_ && entry.number == reference.number;
    });
    if (voiding != draft.facts.remembered.end())
        labels.push_back({voiding->number_span, "voided here"});
    draft.complain(reference.place, voided_document,
                   fmt::format("{} was voided on {}", reference.number, to_string(document.until)),
                   std::move(labels),
                   {help("name another document, or date the entry before the void")});
}

}  // namespace

std::string_view spoken_kind(Kind kind) {
    switch (kind) {
        case Kind::sale:
            return "an invoice";
        case Kind::debit:
            return "a debit note";
        case Kind::open:
            return "an opening item";
        case Kind::open_credit:
            return "an opening credit";
        case Kind::receipt:
            return "a receipt";
        case Kind::credit:
            return "a credit note";
        case Kind::refund:
            return "a refund";
        case Kind::writeoff:
            return "a write-off";
        case Kind::recover:
            return "a recovery";
        case Kind::order:
            return "an order";
        default:
            return "an entry";
    }
}

bool same_group(const Book& book, Id<Customer> a, Id<Customer> b, Date day) {
    if (a == b) return true;
    const auto* left = value_on(book.customers[a], Key::group, day);
    const auto* right = value_on(book.customers[b], Key::group, day);
    return left != nullptr && right != nullptr && *left == *right;
}

Id<Document> resolve_reference(Draft& draft, const Reference& reference) {
    const auto none = Id<Document>::none();
    const auto symbol = draft.book.numbers.find(reference.number);
    const auto id = draft.book.find_document(reference.number);
    if (id.is_none()) {
        if (!symbol.is_none() && draft.is_left_out(symbol)) return none;
        complain_unknown(draft, reference);
        return none;
    }
    const auto& document = draft.book.documents[id];
    if (draft.facts.is_faulty(id)) return none;
    if (!is_wanted(document, reference.wanted)) {
        complain_target(draft, reference, id);
        return none;
    }
    const bool own = reference.customer.is_none() || reference.customer == document.customer ||
                     (reference.within_group && same_group(draft.book, reference.customer,
                                                           document.customer, reference.date));
    if (!own) {
        complain_customer(draft, reference, id);
        return none;
    }
    if (reference.date > document.until) {
        complain_voided(draft, reference, id);
        return none;
    }
    return id;
}

}  // namespace ledger
