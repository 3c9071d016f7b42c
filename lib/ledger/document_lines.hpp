#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/entry.hpp"
#include "ledger/book.hpp"
#include "ledger/totals.hpp"

namespace ledger {

/// An item line of a document.
struct DocumentLine {
    std::size_t place;  // in Entry::lines
    const Item* item;   // that its description names; null for none
    Rate discount;
    Rate tax;
    i128 amount;  // minor units: net, or gross where prices include the tax
};

/// The item lines of a sale, a debit or a credit note, and its taxes.
struct DocumentLines {
    TaxMode mode;
    std::vector<DocumentLine> lines;
    std::vector<TaxOfRate> taxes;  // as computed, or as stated; without lines what the gross holds

    i128 tax() const;
    /// Of each line: that of its rate, split over the lines of the rate.
    std::vector<i128> taxes_by_line() const;
};

/// Reads what entries say of their lines as posting did, which found it right.
class DocumentReader {
public:
    explicit DocumentReader(const Book& book);

    /// `entry` is that of the document, read again.
    DocumentLines read(const Document& document, const journal::Entry& entry) const;
    /// The taxes alone, which most entries say nothing of.
    i128 tax(const Document& document, const journal::Entry& entry) const;

private:
    /// The declared item of an id; null for none.
    const Item* find_item(std::string_view id) const;
    /// Of `tax` and `tax-mode`; empty when the customer does not say it.
    std::string_view customer_value(const Document& document, Key key) const;
    std::optional<Rate> rate_said(const journal::Attribute* attribute) const;
    Rate general_rate(const Document& document) const;
    Rate rate_of(const Document& document, const journal::Entry& entry, std::size_t line,
                 const Item* item) const;
    TaxMode mode_of(const Document& document, const journal::Entry& entry) const;
    DocumentLine line_at(const Document& document, const journal::Entry& entry,
                         std::size_t place) const;
    std::vector<TaxOfRate> taxes_of(const Document& document, const journal::Entry& entry,
                                    const DocumentLines& read) const;

    const Book& book_;
    std::vector<std::pair<std::string_view, const Item*>> items_;  // by id
    bool items_taxed_ = false;                                     // does any say a tax?
    std::vector<bool> taxed_;  // by customer: does it say anything of taxes?
    Rate rate_of_book_;
};

/// The percentage an attribute says; nought when it is missing.
Rate percent_said(const journal::Attribute* attribute);

}  // namespace ledger
