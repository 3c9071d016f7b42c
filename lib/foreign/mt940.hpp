#pragma once

#include "foreign/camt.hpp"

namespace foreign {

/// Does a text begin as MT940 or MT942 does: `:20:`, `:25:`, `:60F:` or `:61:` at the start of one
/// of its first lines? A bank's own lines and `{1:…` envelopes may precede.
bool is_mt940(std::string_view text);

/// Reads the statements of MT940 or MT942 into `file`.
void read_mt940(std::string_view text, const BankTerms& terms, BankFile& file);

/// The parts of a field :86:.
struct Information {
    std::string text;
    std::string payer;
    std::string payer_account;
};
/// Of `166?00SEPA?20Invoice 12?32Miller`, its parts; of anything else, all of it as text. `field`
/// may stand on several lines.
Information information_of(std::string_view field);

}  // namespace foreign
