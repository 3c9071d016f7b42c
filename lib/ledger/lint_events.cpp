#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ledger/allocations_to.hpp"
#include "ledger/linter.hpp"
#include "ledger/seals.hpp"

namespace ledger {
namespace {

constexpr Rule ends_before_start{"ends-before-start", Severity::warning};
constexpr Rule before_document{"before-document", Severity::warning};
constexpr Rule impaired_beyond_open{"impaired-beyond-open", Severity::warning};
constexpr Rule unsealed{missing_seal.name, Severity::warning};

/// Marks a key of an entry; the entry's head where it is not said there.
Label said_at(Linter& linter, Place place, Key key) {
    const auto entry = linter.words.entry(place);
    const auto* named = entry.find(key);
    if (named != nullptr) return {entry.span(*named), ""};
    return {{place.source, place.offset, place.offset + 1}, ""};
}

/// What ends on `last` and would begin on `first` never holds.
void compare(Linter& linter, Place place, Key key, Date first, Date last,
             std::string_view consequence) {
    if (last >= first) return;
    linter.warn(ends_before_start,
                fmt::format("{} is before {}: {}", to_string(last), to_string(first), consequence),
                {said_at(linter, place, key)},
                {linter.words.entry(place).find(Key::from) != nullptr
                     ? help("correct the day of `until:` or of `from:`")
                     : help("correct the day, or the date of the entry")});
}

std::optional<Date> day_said(const Event& event, Key key) {
    const auto* attribute = find_attribute(event.attributes, key);
    if (attribute == nullptr) return std::nullopt;
    const auto day = parse_date(attribute->value);
    return day ? std::optional{*day} : std::nullopt;
}

void look_for_ends(Linter& linter) {
    const auto& book = linter.book;
    for (const auto& event : book.events) {
        if (event.kind != Kind::insure && event.kind != Kind::guarantee) continue;
        const auto until = day_said(event, Key::until);
        const auto from = std::max(day_said(event, Key::from).value_or(event.date), event.date);
        if (until) compare(linter, event.place, Key::until, from, *until, "it never covers");
    }
    book.customers.for_each([&](Id<Customer>, const Customer& customer) {
        for (const auto& change : customer.changes)
            compare(linter, change.place, Key::until, change.from, change.until, "it never holds");
    });
    for (const auto& promise : book.promises)
        compare(linter, promise.place, Key::by, promise.date, promise.by,
                "nothing can keep this promise");
    for (const auto& draft : book.maturing) {
        const auto& receipt = book.documents[draft.receipt];
        compare(linter, receipt.place, Key::matures, receipt.date, draft.day,
                "the draft was due before it was received");
    }
}

void warn_early(Linter& linter, std::string_view what, Id<Document> id, Date day, Place place) {
    const auto& document = linter.book.documents[id];
    if (document.date <= day) return;
    linter.warn(before_document,
                fmt::format("this {} is dated {}, before {} of {}", what, to_string(day),
                            linter.book.number_of(id), to_string(document.date)),
                {{{place.source, place.offset, place.offset + 10}, ""},
                 {{document.place.source, document.place.offset, document.place.offset + 10},
                  "the document"}},
                {help("correct the date that is wrong")});
}

void look_for_early_events(Linter& linter) {
    const auto& book = linter.book;
    for (const auto& event : book.events)
        if (event.kind == Kind::impair)
            for (const auto id : event.documents)
                warn_early(linter, "impairment", id, event.date, event.place);
    for (const auto& dispute : book.disputes)
        warn_early(linter, "dispute", dispute.document, dispute.from, dispute.place);
    for (const auto& promise : book.promises)
        for (const auto id : promise.documents)
            warn_early(linter, "promise", id, promise.date, promise.place);
}

i128 open_on(const Book& book, const AllocationsTo& allocations, Id<Document> id, Date day) {
    i128 open = book.documents[id].amount;
    for (const auto place : allocations.document(id)) {
        const auto& allocation = book.allocations[place];
        if (allocation.in_force(day)) open -= allocation.amount + discount_of(book, allocation);
    }
    return open;
}

void look_for_impairments(Linter& linter) {
    const auto& book = linter.book;
    std::optional<AllocationsTo> allocations;
    for (const auto& event : book.events) {
        if (event.kind != Kind::impair || !event.amount || event.documents.size() != 1) continue;
        const auto id = event.documents.front();
        if (!book.documents[id].exists_on(event.date)) continue;
        if (!allocations) allocations.emplace(book);
        const auto open = Money::from_minor(open_on(book, *allocations, id, event.date),
                                            event.amount->currency());
        if (*event.amount <= open) continue;
        linter.warn(impaired_beyond_open,
                    fmt::format("{} are impaired of {}, of which {} are open",
                                to_string(*event.amount, book.currencies), book.number_of(id),
                                to_string(open, book.currencies)),
                    {said_at(linter, event.place, Key::on)},
                    {help("an allowance is the part that will not be paid, at most what is open")});
    }
}

/// A day has one seal, whichever of its `close` entries it stands in.
void look_for_seals(Linter& linter) {
    const auto& book = linter.book;
    if (book.counts.of(Kind::close) == 0) return;
    std::set<Date> sealed;
    for (const auto& event : book.events)
        if (event.kind == Kind::close && find_attribute(event.attributes, Key::seal) != nullptr)
            sealed.insert(event.date);
    for (const auto& event : book.events) {
        if (event.kind != Kind::close || sealed.contains(event.date)) continue;
        linter.warn(
            unsealed,
            fmt::format("`close` on {} has no `seal`: nothing shows what changes up to then",
                        to_string(event.date)),
            {{linter.words.head_of(event.place), ""}},
            {help(fmt::format("`ar close {} --write` adds one that has", to_string(event.date)))});
    }
}

constexpr BookLint lints[] = {
    {ends_before_start, look_for_ends},
    {before_document, look_for_early_events},
    {impaired_beyond_open, look_for_impairments, true},
    {unsealed, look_for_seals},
};

}  // namespace

std::span<const BookLint> event_lints() { return lints; }

}  // namespace ledger
