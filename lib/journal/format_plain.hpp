#pragma once

#include <string>

#include "journal/format.hpp"
#include "journal/plain_documents.hpp"

namespace journal {

/// Writes a plain document in its one form, its last line without a line feed: the bytes that
/// `write_block` would write of its Entry. Not for `drop_currency`.
void write_plain(const PlainDocument& document, const CurrencyUse& use,
                 const FormatOptions& options, std::string& out);

/// The same for what stands behind the amount of its head: a blank before each word.
void write_options(const PlainDocument& document, std::string& out);

}  // namespace journal
