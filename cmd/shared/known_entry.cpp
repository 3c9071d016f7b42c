#include "known_entry.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "journal/read.hpp"
#include "journal/written.hpp"

namespace cmd {

namespace {

using journal::Entry;

KnownEntry compared(const Entry& known, const Entry& entry, const journal::CurrencyUse& use,
                    const Sources& sources) {
    const auto line = sources.locate(known.place.source, known.place.offset).line;
    const auto& file = sources.name(known.place.source);
    return {fmt::format("{}:{}", file, line), file, journal::differences(known, entry, use)};
}

std::string id_of(const Entry& entry) {
    const auto* id = entry.find(journal::Key::id);
    return id == nullptr ? std::string{} : id->value.str();
}

bool is_same_one(const Entry& known, const Entry& entry, const journal::CurrencyUse& use) {
    const bool dated = journal::shape_of(entry.kind).dated;
    if (dated) return !id_of(known).empty() && id_of(known) == id_of(entry);
    if (known.kind != entry.kind) return false;
    if (has_own_number(entry)) return known.number.str() == entry.number.str();
    return journal::differences(known, entry, use).empty();
}

}  // namespace

bool has_own_number(const Entry& entry) {
    if (entry.unnumbered || entry.number.is_empty()) return false;
    return !journal::shape_of(entry.kind).dated || journal::is_numbered(entry.kind);
}

std::optional<KnownEntry> find_known(const Entry& entry, const journal::CurrencyUse& use,
                                     const Loaded& loaded) {
    const auto& sources = loaded.sources;
    if (has_own_number(entry) && journal::shape_of(entry.kind).dated) {
        const auto id = loaded.book.find_document(entry.number.str());
        if (id == Id<ledger::Document>::none()) return std::nullopt;
        const auto known = journal::written_at(sources, loaded.book.documents[id].place);
        return compared(known, entry, use, sources);
    }
    std::optional<KnownEntry> found;
    Diagnostics unheard;
    journal::read_again(sources, unheard, [&](const Entry& known) {
        if (!found && is_same_one(known, entry, use)) found = compared(known, entry, use, sources);
    });
    return found;
}

std::string identity_of(const Entry& entry, const journal::CurrencyUse& use) {
    constexpr std::size_t digits = 16;
    return sha256_hex(journal::fields_of(entry, use)).substr(0, digits);
}

}  // namespace cmd
