#include "reports/matching_allocate.hpp"

#include <algorithm>
#include <tuple>

#include "journal/written.hpp"

namespace reports {

using ledger::Book;
using ledger::Document;
using ledger::Key;

namespace {

/// The sources of which something is left from the day on.
std::vector<Id<Document>> sources_of(const Book& book, const AllocateQuery& query,
                                     const Remains& remains) {
    std::vector<Id<Document>> found;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.is_source() && document.date <= query.date &&
            remains.from(id, query.date) > 0 && selects(book, query.selection, id, query.date))
            found.push_back(id);
    });
    std::ranges::sort(found, {}, [&](Id<Document> id) {
        return std::tuple{book.documents[id].dated, book.number_of(id), id};
    });
    return found;
}

/// What its entry says of whom it pays.
PaymentWords words_of(const Book& book, const Sources& sources, Id<Document> id) {
    const auto entry = journal::written_at(sources, book.documents[id].place);
    PaymentWords words;
    if (const auto* said = entry.find(Key::ref)) words.reference = said->value.str();
    words.text = entry.title.str();
    for (const auto key : {Key::note, Key::for_, Key::reason})
        if (const auto* said = entry.find(key)) words.text += "\n" + said->value.str();
    return words;
}

}  // namespace

std::vector<LearntNames> learnt_names(const Book& book, const Sources& sources,
                                      const AllocateReport& report) {
    std::vector<ToldName> told;
    for (std::size_t i = 0; i < report.matches.size(); ++i) {
        const auto& [incoming, proposal, accepted] = report.matches[i];
        if (!accepted || proposal.certain) continue;
        const auto entry = journal::written_at(sources, book.documents[incoming.source].place);
        if (const auto* payer = entry.find(Key::payer))
            told.push_back({payer->value.str(), incoming.payer, report.date, i});
    }
    return learnt_names(book, told);
}

AllocateReport allocate(const Book& book, const Sources& sources, AllocateQuery query,
                        const std::function<bool(const Matched&)>& accepts) {
    Remains remains{book};
    const auto asked = sources_of(book, query, remains);
    std::vector<PaymentWords> payments;
    payments.reserve(asked.size());
    for (const auto id : asked) payments.push_back(words_of(book, sources, id));
    const NamedNumbers numbers{book, payments};
    Ladder ladder{book, sources, query.terms, remains};
    AllocateReport report{query.date, {}};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto& source = book.documents[asked[i]];
        const auto left = remains.from(asked[i], query.date);
        if (left == 0) continue;  // a credit note that went with a receipt
        Matched matched{{query.date,
                         source.dated,
                         Money::from_minor(left, source.currency),
                         source.customer,
                         {},
                         numbers.of(i),
                         asked[i]},
                        {}};
        matched.proposal = ladder.match(matched.incoming);
        if (source.number.is_none()) {
            matched.proposal.certain = false;
            matched.proposal.reason += "; the receipt has no number that `from:` could name";
        } else if (matched.proposal.is_found()) {
            matched.accepted = matched.proposal.certain || accepts(matched);
        }
        if (matched.accepted) accept(matched.proposal, matched.incoming, remains);
        report.matches.push_back(std::move(matched));
    }
    return report;
}

}  // namespace reports
