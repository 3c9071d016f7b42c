#include "arguments.hpp"
#include "document_letters.hpp"
#include "documents/invoice_letter.hpp"

namespace cmd {

namespace {

constexpr ledger::Kind received[] = {ledger::Kind::receipt};

documents::Fields fields_of(const LetterSubject& subject, const std::string& language) {
    const auto& [id, entry, book, day] = subject;
    return documents::receipt_fields(reports::receipt(book, id, entry, day), language, book, day);
}

}  // namespace

Action receipt(CLI::App& app) {
    examples(app, "R-26002", "R-26002 --lang zh-CN -O html -o R-26002.html");
    return document_letters(app, "receipt", received, fields_of);
}

}  // namespace cmd
