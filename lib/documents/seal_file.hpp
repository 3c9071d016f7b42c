#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/seals.hpp"

namespace documents {

/// `2026-03-31 close entries:412 seal:3f9a1c0d77e0b2aa`, without a line feed.
std::string close_entry(Date day, const ledger::Seal& seal);

/// What a seal was set on, so that later it can be said what changed: a `close` entry as a comment,
/// then a line for every entry: hash, date, kind, customer and number, with TABs between them.
std::string seal_file(std::string_view close_entry,
                      const std::vector<ledger::SealedEntry>& entries);

/// One of those, read again.
struct SealFile {
    std::string seal;  // hex digits
    std::vector<ledger::SealedEntry> entries;
};
/// Nothing when it is none, or was cut.
std::optional<SealFile> read_seal_file(std::string_view text);

}  // namespace documents
