#pragma once

#include <optional>
#include <set>

#include "base/diagnostic.hpp"
#include "journal/parse.hpp"
#include "ledger/facts.hpp"
#include "ledger/known_numbers.hpp"
#include "ledger/reread.hpp"

namespace ledger {

/// The book while it is being posted, and where its faults go.
class Draft {
public:
    Draft(const Sources& sources, Diagnostics& diagnostics)
        : sources_{sources}, diagnostics_{diagnostics}, words_{sources} {}

    Book book;
    Facts facts;

    /// Reports against an entry; an error leaves the entry out of the book.
    void complain(Place place, Rule rule, std::string message, std::vector<Label> labels,
                  std::vector<Hint> hints = {}, std::string cause = {});

    /// The entry at a place, read again for the sake of a message.
    const journal::Entry& reread(Place place) { return words_.entry(place); }
    /// The head of the entry at a place, from its date to its amount or last word.
    Span head_of(Place place) { return words_.head_of(place); }
    /// Where the number of the entry's document stands.
    Span number_of(Place place) { return words_.number_of(place); }
    /// Where the amount of the head stands, or else the kind's word.
    Span amount_of(Place place) { return words_.amount_of(place); }

    const std::set<Place>& faulty() const { return faulty_; }
    bool is_faulty(Place place) const { return !faulty_.empty() && faulty_.contains(place); }
    Diagnostics& diagnostics() { return diagnostics_; }
    const Sources& sources() const { return sources_; }

    /// `C001 (Qiming Trading)`, as messages name a customer.
    std::string spoken(Id<Customer> id) const;
    std::string number_text(Id<Document> id) const { return book.number_of(id); }
    /// `2026/06.arl:12`, as hints name an entry.
    std::string spoken(Place place) const;

    /// The entry that voids a document; null when none does.
    const Remembered* void_of(Id<Document> id) const;

    /// Searching for a near name costs a walk over all names: only the first faults get one.
    bool may_search() { return searches_++ < 40; }
    /// What such a search looks through: customers and documents by their places in the book.
    const KnownTexts& known_customers();
    const KnownNumbers& known_numbers();

    /// Is this number one of an entry that is left out? References to it are not judged.
    bool is_left_out(Symbol number) const;
    void sort_left_out();

private:
    const Sources& sources_;
    Diagnostics& diagnostics_;
    Rereader words_;
    std::set<Place> faulty_;
    std::vector<Symbol> left_out_;
    int searches_ = 0;
    KnownTexts known_customers_;
    std::optional<KnownNumbers> known_numbers_;
};

/// `1,234.50`, in the currency's decimals.
std::string digits(const Book& book, i128 minor, Currency currency);
/// `1,234.50 CNY`.
std::string spoken_money(const Book& book, i128 minor, Currency currency);

}  // namespace ledger
