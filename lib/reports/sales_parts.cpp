#include "reports/sales_parts.hpp"

#include <algorithm>
#include <numeric>

namespace reports {

using ledger::DocumentLines;
using ledger::TaxMode;

void SaleReader::split(const DocumentLines& read, const journal::Entry& entry) {
    const auto taxes = read.taxes_by_line();
    for (std::size_t i = 0; i < read.lines.size(); ++i) {
        const auto& line = read.lines[i];
        const auto gross = line.amount + (read.mode == TaxMode::exclusive ? taxes[i] : 0);
        const auto product = products_.intern(entry.lines[line.place].number.str());
        parts_.push_back({product.index, gross, taxes[i]});
    }
}

std::span<const SalePart> SaleReader::parts_of(Id<ledger::Document> id) {
    const auto& document = book_.documents[id];
    const auto& entry = words_.entry(document.place);
    parts_.clear();
    if (!by_product_) {
        parts_.push_back({Symbol::none().index, document.amount, reader_.tax(document, entry)});
        return parts_;
    }
    const auto read = reader_.read(document, entry);
    split(read, entry);
    if (parts_.empty()) parts_.push_back({Symbol::none().index, document.amount, read.tax()});
    const auto gross = [](i128 sum, const SalePart& part) { return sum + part.gross; };
    check(std::accumulate(parts_.begin(), parts_.end(), i128{0}, gross) == document.amount);
    return parts_;
}

std::string SaleReader::product(std::uint32_t number) const {
    return number == Symbol::none().index ? std::string{} : products_.text({number});
}

}  // namespace reports
