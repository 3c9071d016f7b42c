#pragma once

#include <optional>
#include <string>

#include "journal/entry.hpp"

namespace ledger {

/// Entries that were read before, read again one by one for the sake of a message.
class Rereader {
public:
    explicit Rereader(const Sources& sources) : sources_{sources} {}

    /// The entry at a place; good until another one is asked for.
    const journal::Entry& entry(Place place);
    /// The head of the entry, from its date to its last word.
    Span head_of(Place place);
    /// Where the number of the entry's document stands, or else the kind's word.
    Span number_of(Place place);
    /// Where the amount of the head stands, or else the kind's word.
    Span amount_of(Place place);
    /// What the entry says under a key; empty when it does not.
    std::string value_of(Place place, journal::Key key);

private:
    const Sources& sources_;
    journal::Entry entry_;
    std::optional<Place> read_;
};

}  // namespace ledger
