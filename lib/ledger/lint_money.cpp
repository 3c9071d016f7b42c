#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "ledger/draft.hpp"
#include "ledger/linter.hpp"
#include "ledger/open_items.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

constexpr Rule allocated_early{"allocated-early", Severity::warning};
constexpr Rule unallocated{"unallocated", Severity::warning};

constexpr std::uint32_t date_length = 10;

Span date_of(Place place) { return {place.source, place.offset, place.offset + date_length}; }

/// Where an entry names the document it sets money against.
Span naming(const journal::Entry& entry, std::string_view number) {
    for (const auto& line : entry.lines)
        if (line.kind == journal::LineKind::to && line.number.str() == number)
            return entry.span(line.number);
    for (const auto key : {Key::to, Key::for_})
        if (const auto* named = entry.find(key)) return entry.span(*named);
    return entry.span(entry.kind_word);
}

void warn_early(Linter& linter, const Allocation& allocation) {
    const auto& target = linter.book.documents[allocation.target];
    const auto day = to_string(target.date);
    const auto& entry = linter.words.entry(detail_of(linter.book, allocation).place);
    linter.warn(allocated_early, "money allocated before the invoice existed",
                {{naming(entry, linter.book.number_of(allocation.target)),
                  fmt::format("invoice dated {}", day)},
                 {date_of(target.place), "dated here"}},
                {help(fmt::format("until {} it counts as on account", day))});
}

void look_for_early_money(Linter& linter) {
    const auto& documents = linter.book.documents;
    for (const auto& allocation : linter.book.allocations) {
        if (is_derived(linter.book, allocation) || allocation.amount <= 0) continue;
        // A write-off is no money that could wait on account: its being early is an error.
        if (documents[allocation.source].kind == Kind::writeoff) continue;
        const auto said = detail_of(linter.book, allocation).said;
        if (said < documents[allocation.target].date) warn_early(linter, allocation);
    }
}

/// The open documents of customers, found by what is open.
class OpenByAmount {
public:
    explicit OpenByAmount(const Book& book) {
        const auto open = open_amounts(book, never - Days{1});
        book.documents.for_each([&](Id<Document> id, const Document& document) {
            if (document.is_debit() && open[id.index] > 0)
                rows_.emplace_back(document.customer, document.currency, open[id.index],
                                   document.due, id);
        });
        std::ranges::sort(rows_);
    }

    /// The one due first of those with exactly so much open; none when there is none.
    Id<Document> find(const Document& source) const {
        const Row wanted{source.customer, source.currency, source.amount, always, {0}};
        const auto found = std::ranges::lower_bound(rows_, wanted);
        const bool fits = found != rows_.end() && std::get<0>(*found) == source.customer &&
                          std::get<1>(*found) == source.currency &&
                          std::get<2>(*found) == source.amount;
        return fits ? std::get<4>(*found) : Id<Document>::none();
    }

private:
    using Row = std::tuple<Id<Customer>, Currency, std::int64_t, Date, Id<Document>>;
    std::vector<Row> rows_;
};

/// By document: has any money been drawn from it for good?
std::vector<bool> drawn_sources(const Book& book) {
    std::vector<bool> drawn(book.documents.size(), false);
    for (const auto& allocation : book.allocations)
        if (allocation.until == never && allocation.amount > 0)
            drawn[allocation.source.index] = true;
    for (const auto& refund : book.refunds)
        if (refund.until == never) drawn[refund.source.index] = true;
    return drawn;
}

/// Money nobody has said anything about, and no policy speaks for.
std::vector<Id<Document>> unallocated_sources(const Book& book) {
    std::vector<Id<Document>> sources;
    if (book.unsaid.empty()) return sources;
    const auto drawn = drawn_sources(book);
    for (const auto& unsaid : book.unsaid) {
        const auto& source = book.documents[unsaid.source];
        const bool speaks = allocate_on(book, book.customers[source.customer], source.date) ==
                            Allocate::oldest_first;
        if (source.until == never && !speaks && !drawn[unsaid.source.index])
            sources.push_back(unsaid.source);
    }
    return sources;
}

void warn_unallocated(Linter& linter, Id<Document> id, const OpenByAmount& open) {
    const auto& book = linter.book;
    const auto& source = book.documents[id];
    std::vector<Hint> hints;
    if (const auto match = open.find(source); !match.is_none()) {
        const auto number = book.number_of(match);
        hints.push_back(help(fmt::format("{} has exactly {} open: `to:{}`", number,
                                         digits(book, source.amount, source.currency), number)));
    }
    hints.push_back(help("to keep it on account on purpose: `to:*`"));
    linter.warn(unallocated,
                fmt::format("{} from {} is allocated to nothing",
                            spoken_money(book, source.amount, source.currency),
                            book.customers[source.customer].id),
                {{linter.words.amount_of(source.place), "on account"}}, std::move(hints));
}

void look_for_unallocated(Linter& linter) {
    const auto sources = unallocated_sources(linter.book);
    if (sources.empty()) return;
    const OpenByAmount open{linter.book};
    for (const auto id : sources) warn_unallocated(linter, id, open);
}

constexpr BookLint lints[] = {
    {allocated_early, look_for_early_money},
    {unallocated, look_for_unallocated, true},
};

}  // namespace

std::span<const BookLint> money_lints() { return lints; }

}  // namespace ledger
