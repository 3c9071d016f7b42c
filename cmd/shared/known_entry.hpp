#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/difference.hpp"
#include "load.hpp"

namespace cmd {

/// An entry of the book that a new one stands for again.
struct KnownEntry {
    std::string place;  // `main.arl:12`
    std::string file;
    std::vector<journal::FieldDifference> differences;  // the book's first; none: the same
};

/// The entry of the book with the same identity: document number, declared id,
/// or `id:`. What has none of them (a `book` block) is the same only when it
/// says the same.
std::optional<KnownEntry> find_known(const journal::Entry& entry, const journal::CurrencyUse& use,
                                     const Loaded& loaded);

/// What an entry without a number gets for `id:`: made from all it says, so
/// that whoever says it again is told that it exists.
std::string identity_of(const journal::Entry& entry, const journal::CurrencyUse& use);

/// Has the entry a document number, or the id of a declaration?
bool has_own_number(const journal::Entry& entry);

}  // namespace cmd
