#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "journal/plain_documents.hpp"
#include "ledger/facts.hpp"

namespace ledger {

/// One item line ready to be added up: its net (or gross, in inclusive mode)
/// in minor units and the tax rate in force for it.
struct TaxedLine {
    i128 amount;
    Rate rate;
};

/// Tax of one rate: what it is formed from, and itself.
struct TaxOfRate {
    Rate rate;
    i128 base;  // sum of the lines of that rate
    i128 tax;   // computed, or as stated on the document
    std::size_t lines;
};

/// Adds up the lines per rate and computes the tax of each (journal.md 2.5).
std::vector<TaxOfRate> tax_by_rate(const std::vector<TaxedLine>& lines, TaxMode mode,
                                   TaxRound round);

/// What the lines make: nets plus taxes in exclusive mode, the lines in inclusive mode.
i128 gross_of(const std::vector<TaxOfRate>& taxes, TaxMode mode);

/// quantity × price × (1 − line discount) × (1 − header discount) in minor
/// units of a currency with `decimals`, rounded once.
i128 line_amount(i128 product, int product_decimals, Rate line_discount, Rate header_discount,
                 int decimals);

/// Decimals of the currencies in which lines are added up as they are read.
inline constexpr int usual_decimals = 2;

/// Do the item lines of an entry make its amount as they stand: untaxed and undiscounted, each
/// rounded to `usual_decimals`? Most do: they need not be kept then to be checked, unless the
/// document turns out to be another one than that. Not when there is none, when one says more (a
/// tax, a discount, a currency other than the header's) or is beyond 64 bits.
bool adds_up(const journal::Entry& entry);
bool adds_up(const journal::PlainDocument& plain);

/// The tax contained in a gross amount: gross × r ÷ (100 % + r).
i128 contained_tax(i128 gross, Rate rate);

/// The rate of a tax in a gross amount, both positive, with as few decimals as give it exactly;
/// nothing when none of up to 100 % with `most` decimals (0 to 4) does.
std::optional<Rate> rate_of_tax(i128 gross, i128 tax, int most);

}  // namespace ledger
