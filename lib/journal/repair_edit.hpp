#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "journal/currency_use.hpp"
#include "journal/entry.hpp"

namespace journal {

/// Bytes [begin, end) of a text, and what to write instead.
struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string words;
};

/// A complaint about an entry, and where it is.
struct Complaint {
    const Diagnostic& diagnostic;
    const Entry& entry;     // the one being read when it was reported
    std::string_view text;  // all of it
};

/// What mends the complaint, when that has one reading.
std::optional<Edit> edit_for(const Complaint& complaint, const CurrencyUse& use, bool names);

}  // namespace journal
