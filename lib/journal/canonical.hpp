#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journal/currency_use.hpp"
#include "journal/entry.hpp"

namespace journal {

/// The same number with as few decimals as hold it.
Decimal without_trailing_zeros(Decimal number);

/// Appends what an entry means, one field a line and an empty line at the end:
/// the same for any blanks, comments, quotes and grouping. Of a faulty entry,
/// its bytes. Bare amounts get the currency that `use` says they have.
void append_canonical(const Entry& entry, const CurrencyUse& use, std::string& into);

/// The same of one line of its body.
void append_canonical_line(const Entry& entry, std::size_t line, const CurrencyUse& use,
                           std::string& into);

/// The canonical form of a whole text: of its entries, in their order.
std::string canonical(std::string_view text, const CurrencyUse& use);

/// The canonical forms of a text's entries, as 64 bits each: enough to see that
/// two texts of our own making mean the same, without holding them. A plain document is another
/// one than its Entry, and its amounts have the currency that is written.
class Meaning {
public:
    explicit Meaning(const CurrencyUse& use) : use_{use} {}

    void take(const Entry& entry);
    void take(const PlainDocument& document);
    /// Forgets the order, which has no meaning.
    void sort();

    bool operator==(const Meaning& other) const { return entries_ == other.entries_; }

private:
    void keep();

    const CurrencyUse& use_;
    std::string form_;
    std::vector<std::uint64_t> entries_;
};

/// What all entries of a text mean.
Meaning meaning_of(std::string_view text, const CurrencyUse& use);
/// The same, of its plain documents and its other entries. Texts that are equal in this mean the
/// same; others may, too.
Meaning quick_meaning_of(std::string_view text, const CurrencyUse& use);

}  // namespace journal
