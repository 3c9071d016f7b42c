#pragma once

#include "foreign/collect.hpp"
#include "foreign/element.hpp"

namespace foreign {

/// Why a file is none we read.
struct Refusal {
    std::string message;
    std::uint32_t offset = 0;
    std::string advice;  // may be empty
};

/// Reads the statements of a camt.052, camt.053 or camt.054 of any version into `file`.
tl::expected<void, Refusal> read_camt(std::string_view text, const Element& root,
                                      const BankTerms& terms, BankFile& file);

}  // namespace foreign
