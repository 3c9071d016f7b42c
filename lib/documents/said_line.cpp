#include "documents/said_line.hpp"

#include "journal/written.hpp"

namespace documents {
namespace {

using journal::Line;
using journal::LineKind;
using ledger::Book;
using reports::Explanation;
using reports::Fact;
using What = Fact::What;

/// A line of an entry that moves money: where to, or where from.
struct Wanted {
    LineKind kind;
    std::string number;
    i128 amount;  // in minor units, positive
};

std::optional<Wanted> wanted_line(const Explanation& explanation, const Fact& fact,
                                  const Book& book) {
    if (fact.derived || fact.other.is_none()) return std::nullopt;
    const auto id = explanation.query.document;
    const bool settled = book.documents[id].is_debit();
    const auto amount = -fact.change.minor();
    switch (fact.what) {
        case What::allocated:
        case What::discounted:
            return Wanted{LineKind::to, book.number_of(settled ? id : fact.other), amount};
        case What::refunded:
            return Wanted{LineKind::from,
                          book.number_of(book.documents[id].is_source() ? id : fact.other), amount};
        default:
            return std::nullopt;
    }
}

/// Of several lines to one document the one with the fact's amount, else the first.
const Line* find_line(const journal::Entry& entry, const Wanted& wanted, int decimals) {
    const Line* found = nullptr;
    for (const auto& line : entry.lines) {
        if (line.kind != wanted.kind || line.number.str() != wanted.number) continue;
        if (scale(line.amount.number, decimals) == wanted.amount) return &line;
        if (found == nullptr) found = &line;
    }
    return found;
}

}  // namespace

Place said_line(const Explanation& explanation, const Fact& fact, const Book& book,
                const Sources& sources) {
    const auto wanted = wanted_line(explanation, fact, book);
    if (!wanted) return fact.place;
    const auto entry = journal::written_at(sources, fact.place);
    const auto decimals = book.currencies.decimals(fact.change.currency());
    const auto* line = find_line(entry, *wanted, decimals);
    return line == nullptr ? fact.place : Place{fact.place.source, entry.span(line->text).begin};
}

}  // namespace documents
