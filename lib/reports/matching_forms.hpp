#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/book.hpp"

namespace reports {

/// Is it `RF`, two check digits and a body that fit together (ISO 11649)? Without blanks.
bool is_structured_reference(std::string_view reference);

/// What is said of a payment: the reference it carries, and the words beside it.
struct PaymentWords {
    std::string reference;
    std::string text;
};

/// A number that a text names.
struct NamedNumber {
    std::string form;
    std::vector<Id<ledger::Document>> documents;  // all with that form; one, or several look alike
    bool structured = false;                      // named by a structured reference
    bool may_be_part = false;  // of a longer number: `2026-001` in `2026-001-7`, wherever it stands
};

/// Looks in many texts for the numbers of all documents of a book, of any length.
class NamedNumbers {
public:
    NamedNumbers(const ledger::Book& book, std::span<const PaymentWords> payments);

    /// What one of the payments names, each number once, in the order of its words. What stands
    /// inside a longer number that is named does not count.
    std::vector<NamedNumber> of(std::size_t payment) const;

private:
    /// A stretch of a text that may be a number, and how far what is joined to it by `-`, `_`, `.`
    /// or `/` and has digits goes.
    struct Window {
        std::size_t begin;
        std::size_t end;
        std::size_t joined_begin;
        std::size_t joined_end;
        std::string form;
        bool structured;
    };
    void note_lengths(const ledger::Book& book);
    bool has_length(std::size_t size) const { return size < lengths_.size() && lengths_[size]; }
    void look_at(std::string_view text, std::size_t offset, std::vector<Window>& windows);
    std::vector<const Window*> outermost(std::size_t payment) const;

    std::vector<bool> lengths_;                 // of the forms of the book, by bytes
    std::vector<std::vector<Window>> windows_;  // by payment
    std::unordered_map<std::string, std::vector<Id<ledger::Document>>> documents_;  // by form
};

}  // namespace reports
