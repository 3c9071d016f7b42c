#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "foreign/camt.hpp"
#include "foreign/encoding.hpp"

namespace foreign {

inline constexpr Rule not_a_statement{"not-a-statement", Severity::error};
inline constexpr Rule does_not_tie{"does-not-tie", Severity::error};

/// The complaint about a file that is refused.
Diagnostic not_a_statement_of(Id<Source> source, const Refusal& refusal, std::string_view text);

/// What may be known of the encoding of files: `asked` is that of `--encoding`, `rule` that of
/// `--rules`.
EncodingClues clues_of(const settings::Import& import, const std::string& asked,
                       const std::string& rule);

/// Why bytes are no text of ours at all: a spreadsheet, a PDF, an archive. Empty when they may be.
std::string foreign_kind(std::string_view bytes);

/// Decodes the bytes of a file into a source of that name. Nothing, and a complaint, when they
/// cannot be read; `encoding` is what is to be said of how they were, empty of UTF-8.
struct DecodedFile {
    Id<Source> source;
    std::string encoding;
};
std::optional<DecodedFile> decode_file(std::string name, std::string bytes,
                                       const EncodingClues& clues, Sources& sources,
                                       Diagnostics& diagnostics);

/// What a text of a bank is: `camt`, `OFX`, `MT940` or `CSV`; XML that is none of them is `XML`.
std::string_view format_of(std::string_view text);

/// Reads a decoded file of a bank. Nothing, and the complaint `not-a-statement`, when it is none.
std::optional<BankFile> read_bank(Id<Source> source, const BankTerms& terms, const Sources& sources,
                                  Diagnostics& diagnostics);

/// Complains of every statement of a credit card, as `not-a-statement`: no customer pays there.
void refuse_cards(const BankFile& file, Id<Source> source, const Sources& sources,
                  Diagnostics& diagnostics);

/// Complains of every statement whose balances and lines do not tie.
void check_ties(const BankFile& file, Id<Source> source, const Currencies& currencies,
                Diagnostics& diagnostics);

}  // namespace foreign
