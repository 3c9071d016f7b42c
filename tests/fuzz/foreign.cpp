// What other programs and banks wrote: decoded, recognised, read, and made entries of.

#include <string>

#include "base/diagnostic_list.hpp"
#include "documents/books_text.hpp"
#include "foreign/identity.hpp"
#include "foreign/list.hpp"
#include "foreign/probe.hpp"
#include "foreign/read_bank.hpp"
#include "foreign/read_journal.hpp"
#include "ledger/post.hpp"
#include "reports/books.hpp"
#include "shown.hpp"
#include "target.hpp"

namespace {

std::optional<foreign::DecodedFile> decoded(std::string_view bytes, const settings::Import& import,
                                            Sources& sources, Diagnostics& diagnostics) {
    return foreign::decode_file("file", std::string{bytes}, foreign::clues_of(import, {}, {}),
                                sources, diagnostics);
}

/// A file of a bank is refused with a reason, or every line of it has an identity.
void bank(std::string_view bytes) {
    Sources sources;
    Diagnostics diagnostics;
    const settings::Import import;
    const Currencies currencies;
    const auto file = decoded(bytes, import, sources, diagnostics);
    if (file) {
        const auto read =
            foreign::read_bank(file->source, {currencies, import, {}, {}}, sources, diagnostics);
        expect(read.has_value() || diagnostics.any_error());
        if (read) {
            foreign::refuse_cards(*read, file->source, sources, diagnostics);
            foreign::check_ties(*read, file->source, currencies, diagnostics);
            expect(foreign::identities(read->lines, currencies).size() == read->lines.size());
            for (const auto& line : read->lines) expect_shown(line.payer + line.text);
        } else if (const auto rule = foreign::guessed_rule(sources.text(file->source))) {
            (void)foreign::spelled_rule(*rule);
        }
    }
    expect(file.has_value() || diagnostics.any_error());
    expect_shown(render_all(diagnostics, sources, 10, false));
}

/// A list; the first byte says of what.
void list(std::string_view bytes) {
    if (bytes.empty()) return;
    constexpr std::array purposes{settings::RuleFor::sales, settings::RuleFor::receipts,
                                  settings::RuleFor::customers, settings::RuleFor::open_items};
    Sources sources;
    Diagnostics diagnostics;
    const settings::Import import;
    const auto file = decoded(bytes.substr(1), import, sources, diagnostics);
    if (file) {
        const auto purpose = purposes[static_cast<unsigned char>(bytes.front()) % purposes.size()];
        const auto read =
            foreign::read_list(file->source, {purpose, import, {}}, sources, diagnostics);
        expect(read.has_value() || diagnostics.any_error());
    }
    expect_shown(render_all(diagnostics, sources, 10, false));
}

/// A book of another program without fault is one of ours without fault.
void books(std::string_view text, foreign::Format format) {
    Sources sources;
    Diagnostics diagnostics;
    const auto read = foreign::read_journal_text("book", std::string{text}, {format, 2026, false},
                                                 sources, diagnostics);
    if (!diagnostics.any_error()) {
        settings::Books rules;
        rules.terms = "net 30";
        const auto made = reports::books(read.journal, rules, sources, diagnostics);
        if (!diagnostics.any_error()) {
            Sources ours;
            Diagnostics faults;
            ledger::post(
                [&](const journal::Sink& sink, const journal::Parts&) {
                    for (auto& one :
                         documents::books_texts(made, read.journal, rules.terms, sources))
                        ours.add_text("made", std::move(one.text));
                    journal::read_sources(ours, faults, sink);
                },
                ledger::Faulty::stop, ours, faults);
            expect_shown(render_all(faults, ours, 10, false));
        }
    }
    expect_shown(render_all(diagnostics, sources, 10, false));
}

const AddTarget banks{"bank", bank};
const AddTarget lists{"list", list};
const AddTarget ledger_books{"ledger",
                             [](std::string_view text) { books(text, foreign::Format::ledger); }};
const AddTarget hledger_books{"hledger",
                              [](std::string_view text) { books(text, foreign::Format::hledger); }};
const AddTarget beancount_books{
    "beancount", [](std::string_view text) { books(text, foreign::Format::beancount); }};

}  // namespace
