#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "command.hpp"
#include "documents/fields.hpp"
#include "journal/entry.hpp"
#include "ledger/book.hpp"

namespace cmd {

/// A document as its letter is made: the entry is read again, the day is that of the letter.
struct LetterSubject {
    Id<ledger::Document> document;
    const journal::Entry& entry;
    const ledger::Book& book;
    Date day;
};
using FieldsOf =
    std::function<documents::Fields(const LetterSubject&, const std::string& language)>;

/// A command that prints numbered documents of some kinds in the wording of a template.
Action document_letters(CLI::App& app, std::string_view template_name,
                        std::span<const ledger::Kind> kinds, FieldsOf fields_of);

}  // namespace cmd
