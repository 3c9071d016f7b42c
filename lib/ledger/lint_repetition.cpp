#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "journal/canonical.hpp"
#include "ledger/linter.hpp"

namespace ledger {
namespace {

constexpr Rule identical_entry{"identical-entry", Severity::warning};

std::uint64_t mixed(std::uint64_t seed, std::uint64_t value) {
    return (seed ^ value) * 0x9E3779B97F4A7C15ULL + (seed >> 29U);
}

template <class... Values>
std::uint64_t hash_of(Kind kind, Date day, Values... values) {
    auto hash = mixed(static_cast<std::uint64_t>(kind) + 1,
                      static_cast<std::uint64_t>(day.time_since_epoch().count()));
    ((hash = mixed(hash, static_cast<std::uint64_t>(values))), ...);
    return hash;
}

/// An entry without a number, and a hash of what the book knows of it.
struct Candidate {
    std::uint64_t hash;
    Place place;

    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

using Candidates = std::vector<Candidate>;

void add_receipts(const Book& book, Candidates& candidates) {
    book.documents.for_each([&](Id<Document>, const Document& receipt) {
        if (receipt.number.is_none())
            candidates.push_back(
                {hash_of(receipt.kind, receipt.date, receipt.customer.index, receipt.amount),
                 receipt.place});
    });
}

void add_events(const Book& book, Candidates& candidates) {
    for (const auto& event : book.events) {
        if (journal::is_numbered(event.kind) || event.kind == Kind::close) continue;
        const auto title = std::hash<std::string>{}(event.title);
        candidates.push_back(
            {hash_of(event.kind, event.date, event.customer.index, title), event.place});
    }
}

/// `apply` and `unapply`: allocations that their source does not say itself.
void add_transfers(const Book& book, Candidates& candidates) {
    for (const auto& allocation : book.allocations) {
        const auto detail = detail_of(book, allocation);
        const bool own = detail.place == book.documents[allocation.source].place;
        if (own || detail.derived) continue;
        candidates.push_back({hash_of(Kind::apply, detail.said, allocation.source.index,
                                      allocation.target.index, allocation.amount),
                              detail.place});
    }
}

void add_balances(const Book& book, Candidates& candidates) {
    for (const auto& assertion : book.assertions)
        candidates.push_back({hash_of(Kind::balance, assertion.date, assertion.customer.index,
                                      assertion.stated.minor()),
                              assertion.place});
}

/// Sorted, every entry once for each hash it has. A `set`, a `rate` and a
/// `close` are no candidates: said twice they change nothing.
Candidates candidates_of(const Book& book) {
    Candidates candidates;
    add_receipts(book, candidates);
    add_events(book, candidates);
    add_transfers(book, candidates);
    add_balances(book, candidates);
    std::ranges::sort(candidates);
    const auto repeated = std::ranges::unique(candidates);
    candidates.erase(repeated.begin(), repeated.end());
    return candidates;
}

void warn_identical(Linter& linter, Place copy, Place first) {
    const auto& name = linter.sources.name(first.source);
    const auto line = linter.sources.locate(first.source, first.offset).line;
    const auto head = linter.words.head_of(copy);
    linter.warn(identical_entry, "the same entry appears twice",
                {{head, fmt::format("identical to {}:{}", name, line)},
                 {linter.words.head_of(first), "first copy"}},
                {help("a merge or an import may have doubled it; if it happened twice, give the "
                      "second a number or a title")});
}

/// Entries that may be identical: compared by their canonical text.
void compare(Linter& linter, std::span<const Candidate> alike, const journal::CurrencyUse& use) {
    std::map<std::string, Place> first_of;
    for (const auto& candidate : alike) {
        std::string form;
        journal::append_canonical(linter.words.entry(candidate.place), use, form);
        const auto [first, is_new] = first_of.emplace(std::move(form), candidate.place);
        if (!is_new) warn_identical(linter, candidate.place, first->second);
    }
}

void look_for_identical_entries(Linter& linter) {
    const auto candidates = candidates_of(linter.book);
    const journal::CurrencyUse use;
    for (std::size_t begin = 0, end = 0; begin < candidates.size(); begin = end) {
        for (end = begin; end < candidates.size(); ++end)
            if (candidates[end].hash != candidates[begin].hash) break;
        if (end - begin > 1)
            compare(linter, std::span{candidates}.subspan(begin, end - begin), use);
    }
}

constexpr BookLint lints[] = {{identical_entry, look_for_identical_entries}};

}  // namespace

std::span<const BookLint> repetition_lints() { return lints; }

}  // namespace ledger
