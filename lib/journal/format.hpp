#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/currency_use.hpp"

namespace journal {

/// How a journal is written (journal.md 3).
struct FormatOptions {
    int column = 48;  // display column of the decimal point
    bool group = true;
    bool ambiguous_wide = false;
    bool drop_currency = false;
    bool blank_around_bodies = true;
    bool sort = false;
};

struct Formatted {
    std::string text;
    std::vector<std::uint32_t> faulty;  // offsets of blocks that were left as they are
    bool whole = true;                  // no errors, in blocks or between them
    /// Does `text` mean what the text before meant? If not, the fault is ours and nothing may be
    /// written.
    bool sound = true;
};

/// `text` in its one form: blanks and a few spellings differ, the meaning does
/// not. That is proved by reading the result again.
Formatted format(std::string_view text, const CurrencyUse& use, const FormatOptions& options);

}  // namespace journal
