#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/date.hpp"
#include "journal/entry.hpp"

namespace journal {

/// An entry as a command line says it: the shell has taken the quotes away.
struct SpokenEntry {
    Kind kind = Kind::note;
    std::string kind_word;           // tells `x-…` kinds apart
    std::optional<Date> day;         // of a dated kind
    std::vector<std::string> words;  // behind the kind: each an id, an amount, `key:value`, …
    std::vector<std::string> lines;  // of the body, in the journal's own spelling
};

/// Why words make no entry, and what to write instead (may be empty).
struct NotSpoken {
    std::string words;
    std::string help;
};

/// The entry in the journal's spelling, quoted where it has to be: one block
/// that ends in a line feed. Its attributes are in the order of the language's
/// table, those of declarations as they were said, on lines of their own. Read
/// again it says just the words, or it is refused; a block whose own spelling
/// is wrong (an amount, a body line) comes back for the parser to say so.
tl::expected<std::string, NotSpoken> compose(const SpokenEntry& spoken);

}  // namespace journal
