#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "ledger/agreed_terms.hpp"
#include "ledger/lint.hpp"
#include "ledger/reread.hpp"

namespace ledger {

/// What every lint is given: the posted book, its words, and where warnings go.
class Linter {
public:
    Linter(const Book& posted, const LintContext& asked, const Sources& read, Diagnostics& into);

    const Book& book;
    const LintContext& context;
    const Sources& sources;
    Diagnostics& diagnostics;
    Rereader words;

    bool is_on(const Rule& rule) const;
    void warn(const Rule& rule, std::string message, std::vector<Label> labels,
              std::vector<Hint> hints = {}, std::string cause = {});

    /// The document an entry is; none when it was left out of the book.
    Id<Document> document_of(const journal::Entry& entry) const;
    /// Null when it was not declared.
    const Contract* find_contract(std::string_view id) const;
    const Item* find_item(std::string_view id) const;

    /// Where a customer's value in force on a day was said: in a head with its key.
    Label said_of(Id<Customer> customer, Key key, Date day, std::string words_of_it);
    /// Does the entry's head, its body or one of its lines say who agreed?
    bool is_approved(Place place);

private:
    std::map<std::string_view, const Contract*> contracts_;
    std::map<std::string_view, const Item*> items_;
};

/// A question to the whole book. `of_sums`: the answer depends on many entries,
/// so that it is not asked of a book with errors.
struct BookLint {
    Rule rule;
    void (*look)(Linter&);
    bool of_sums = false;
};

/// A question to the words of every document. Only asked of books it `applies` to.
struct EntryLint {
    Rule rule;
    bool (*applies)(const Book&);
    void (*look)(Linter&, const journal::Entry&);
};

std::span<const BookLint> date_lints();
std::span<const BookLint> name_lints();
std::span<const BookLint> look_alike_lints();
std::span<const BookLint> repetition_lints();
std::span<const BookLint> money_lints();
std::span<const BookLint> discount_lints();
std::span<const BookLint> customer_lints();
std::span<const BookLint> limit_lints();
std::span<const BookLint> event_lints();
std::span<const EntryLint> entry_lints();

/// By customer: is `key` said anywhere, in its block or by a `set`?
std::vector<bool> customers_with(const Book& book, Key key);

/// As the function for books; the contract is that of the entry.
std::optional<AgreedTerms> agreed_terms(const Linter& linter, const Document& document,
                                        const journal::Entry& entry);

}  // namespace ledger
