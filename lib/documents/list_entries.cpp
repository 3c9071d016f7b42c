#include "documents/list_entries.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "documents/matching_entries.hpp"
#include "journal/compose.hpp"
#include "journal/parse.hpp"
#include "journal/spelled.hpp"

namespace documents {

namespace {

/// The entry as words of which every one that holds data is a string.
journal::SpokenEntry spoken(const reports::ListedEntry& entry, const ledger::Book& book) {
    journal::SpokenEntry said;
    said.kind = entry.kind;
    said.kind_word = journal::name_of(entry.kind);
    said.day = entry.day;
    said.words.push_back(journal::quoted(entry.id));
    if (!entry.number.empty()) said.words.push_back(journal::quoted(entry.number));
    if (entry.amount)
        said.words.push_back(entry_amount(*entry.amount, entry.customer, *entry.day, book));
    for (const auto& [key, value] : entry.attributes)
        said.words.push_back(
            fmt::format("{}:{}", key, key == "to" ? value : journal::quoted(value)));
    if (!entry.title.empty()) said.words.push_back(journal::quoted(entry.title));
    return said;
}

/// What is wrong with a text that no reader of journals would take; empty: nothing.
std::string fault_of(const std::string& text) {
    Diagnostics diagnostics;
    journal::Parser parser{{}, diagnostics};
    parser.parse(text, 0, [](const journal::Entry&) {});
    parser.finish();
    for (const auto& diagnostic : diagnostics.all())
        if (diagnostic.rule.severity == Severity::error) return diagnostic.message;
    return {};
}

}  // namespace

tl::expected<NewEntry, std::string> list_entry(const reports::ListedEntry& entry,
                                               const std::string& origin,
                                               const ledger::Book& book) {
    const auto text = journal::compose(spoken(entry, book));
    if (!text) return tl::unexpected{text.error().words};
    if (auto fault = fault_of(*text); !fault.empty()) return tl::unexpected{std::move(fault)};
    auto comment = fmt::format("; {}\n", visible(origin));
    if (!entry.reason.empty()) comment += fmt::format("; {}\n", visible(entry.reason));
    return NewEntry{comment + *text, entry.day, false};
}

}  // namespace documents
