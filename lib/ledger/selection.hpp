#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "ledger/book.hpp"

namespace ledger {

/// What a report is narrowed to. Everything given must hold; nothing given selects all.
struct Selection {
    std::vector<Id<Customer>> customers;                     // any of these
    std::vector<std::pair<std::string, std::string>> where;  // customer key = value
    std::vector<std::string> tags;                           // all of these
    std::vector<std::string> not_tags;                       // none of these
    std::string salesperson;
    Currency currency;  // none: all

    bool is_everything() const;
};

/// Why a word selects no customer, with the nearest names to offer.
struct UnknownCustomer {
    std::string word;
    std::vector<std::string> candidates;  // several: the word is part of each name
};

/// The customers a word on the command line means: an id, a glob over ids, or
/// a part of a name that only one customer has on that day (case ignored).
tl::expected<std::vector<Id<Customer>>, UnknownCustomer> find_customers(const Book& book,
                                                                        std::string_view word,
                                                                        Date day);

/// The document number nearest to a word that is none.
std::optional<std::string> nearest_number(const Book& book, std::string_view word);

/// Does the selection take this customer, as of a day? Tags are not judged here.
bool selects(const Book& book, const Selection& selection, Id<Customer> id, Date day);
/// Does it take this document: its customer, its tags (or the customer's), its salesperson?
bool selects(const Book& book, const Selection& selection, Id<Document> id, Date day);
/// Would it take a document of this customer and currency that says nothing else of itself?
bool selects(const Book& book, const Selection& selection, Id<Customer> id, Currency currency,
             Date day);

/// The value of a grouping key for a document: `customer`, `salesperson` (the
/// document's own before the customer's), `currency`, `tag` (its tags, joined by a comma) or
/// any customer key; empty when there is none.
std::string group_value(const Book& book, std::string_view key, Id<Document> id, Date day);
/// The same for a document of this customer and currency that says nothing else of itself.
std::string group_value(const Book& book, std::string_view key, Id<Customer> id, Currency currency,
                        Date day);

/// The salesperson of a document: its own, else its customer's on the day; may be empty.
std::string salesperson_of(const Book& book, Id<Document> document, Date day);

/// The first `depth` steps of a value such as `华东/上海`; the whole for depth 0.
std::string at_depth(std::string_view value, int depth);

const DocumentTraits* traits_of(const Book& book, Id<Document> document);

}  // namespace ledger
