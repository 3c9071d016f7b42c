#include "arguments.hpp"
#include "document_letters.hpp"
#include "documents/invoice_letter.hpp"

namespace cmd {

namespace {

constexpr ledger::Kind invoiced[] = {ledger::Kind::sale, ledger::Kind::debit, ledger::Kind::credit};

documents::Fields fields_of(const LetterSubject& subject, const std::string& language) {
    const auto& [id, entry, book, day] = subject;
    return documents::invoice_fields(reports::invoice(book, id, entry, day), entry, language, book,
                                     day);
}

}  // namespace

Action invoice(CLI::App& app) {
    examples(app, "INV-26001", "INV-26001 -O pdf -o INV-26001.pdf");
    return document_letters(app, "invoice", invoiced, fields_of);
}

}  // namespace cmd
