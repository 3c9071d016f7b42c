#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace ledger {

/// An error of a `close` that counts entries; of one that says nothing, the same is a warning.
inline constexpr Rule missing_seal{"missing-seal", Severity::error};

/// What `close` says of the entries up to its day (journal.md 2.9, matching.md 6).
struct Seal {
    std::size_t entries = 0;
    std::string hash;  // SHA-256, 64 hex digits
};

/// A seal has at least so many of them; all that it has are compared.
inline constexpr std::size_t least_seal_digits = 8;
/// `ar close` writes so many.
inline constexpr std::size_t seal_digits = 16;

/// Is it a seal at all: 8 to 64 hex digits?
bool is_seal(std::string_view text);

/// An entry under a seal; its words are escaped as in its canonical text.
struct SealedEntry {
    std::string hash;  // the first 16 hex digits of the SHA-256 of its text
    Date date{};
    std::string kind;
    std::string customer;  // empty of a kind without
    std::string number;    // empty of a kind without, `-` of an unnumbered receipt
    Place place;
};

/// The canonical texts of a book's entries, sorted, so that any day of theirs can be sealed.
class SealedTexts {
public:
    /// Reads the book again, which has no errors, and keeps its entries up to a day. `close` and
    /// declarations are no part of any seal. Keeps a reference to the book.
    SealedTexts(const Book& book, const Sources& sources, Date last);

    /// Of a day up to the last.
    Seal seal_of(Date day) const;
    /// The entries under it, in the order of their texts.
    std::vector<SealedEntry> entries_of(Date day) const;

private:
    /// An entry's text. That of a document is in two parts: what a day adds stands between them.
    struct Text {
        std::uint64_t begin = 0;  // of `bytes_`
        std::uint32_t size = 0;   // of the first part
        std::uint32_t dues = 0;   // of the second: the due line of a document without instalments
        Id<Document> document;    // a debit document or a source, else none
        Date date{};
        Place place;
        bool planned = false;  // the due lines depend on the day
        bool same_as_next = false;
    };

    void take(const journal::Entry& entry);
    std::string_view view(const Text& text) const;
    std::size_t count_up_to(Date day) const;
    std::size_t end_of_same(std::size_t begin) const;
    void append_standing(const Text& text, Date day, std::int64_t open, std::string& into) const;
    template <class Visit>
    void for_each(Date day, Visit visit) const;

    const Book& book_;
    std::string bytes_;
    std::vector<Text> texts_;
};

}  // namespace ledger
