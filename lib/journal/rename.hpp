#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/currency_use.hpp"
#include "journal/entry.hpp"
#include "journal/format.hpp"

namespace journal {

/// What the id at a place stands for.
enum class NamedAs : std::uint8_t {
    itself,    // the entry is the document, or declares the customer
    debit,     // what money or a fact is said of: `to`, `for:`, `plan`
    source,    // what money is drawn from: `from`
    order,     // the order that a sale bills
    any,       // a document of whatever kind: `void`, `on:`
    customer,  // whose entry it is, or who is named by a key
};

/// Of two documents with one number: which one does a place mean?
enum class Meant : std::uint8_t { this_one, the_other, unknown };

/// A customer or a document that gets another id.
struct Renaming {
    bool of_customer = false;
    std::string from;
    std::string to;
    /// Empty: always the one that is renamed.
    std::function<Meant(const Entry&, NamedAs)> meant;
    /// Is `A,B` the number of one document, and no list? Empty: never.
    std::function<bool(std::string_view)> is_number;
};

struct Renamed {
    std::string text;
    std::size_t places = 0;
    std::vector<std::uint32_t> left;   // entries that may mean the other one: their offsets
    std::vector<std::uint32_t> unfit;  // lists that cannot say the new number, or would become it
};

/// A journal in which the id is another one wherever the grammar has it (journal.md 1.3): heads,
/// body lines, and the keys that name customers or documents. Titles, comments and every other
/// byte stay, but where a block was formatted: there its amounts stay in their column.
Renamed renamed(std::string_view text, const Renaming& renaming, const CurrencyUse& use,
                const FormatOptions& options);

/// Can it be an id at all: neither empty nor with blanks at its ends, one line of UTF-8?
bool can_be_id(std::string_view id);

}  // namespace journal
