#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/symbols.hpp"
#include "ledger/document_lines.hpp"
#include "ledger/reread.hpp"

namespace reports {

/// What a document sold, or took back, of one product: a line of it.
struct SalePart {
    std::uint32_t product;
    i128 gross;
    i128 tax;  // that the gross holds
};

/// Reads documents again for their taxes and, where products are asked for, their lines.
class SaleReader {
public:
    SaleReader(const ledger::Book& book, const Sources& sources, bool by_product)
        : book_{book}, reader_{book}, words_{sources}, by_product_{by_product} {}

    /// The lines of a document, or the whole of it as one part. They make its amount. Good until
    /// the next document is read.
    std::span<const SalePart> parts_of(Id<ledger::Document> id);
    /// The id of an item, or what a line says instead of one; empty of documents without lines.
    std::string product(std::uint32_t number) const;

private:
    void split(const ledger::DocumentLines& read, const journal::Entry& entry);

    const ledger::Book& book_;
    ledger::DocumentReader reader_;
    ledger::Rereader words_;
    Symbols products_;
    bool by_product_;
    std::vector<SalePart> parts_;
};

}  // namespace reports
