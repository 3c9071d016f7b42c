#include "ledger/document_lines.hpp"

#include <algorithm>

#include "base/split.hpp"
#include "ledger/values.hpp"

namespace ledger {

using journal::Entry;
using journal::LineKind;

namespace {

/// Quantity times price of an item line, less its discount and that of the header, or its net; in
/// minor units of a currency with `decimals`.
i128 amount_of_line(const journal::Line& line, Rate line_discount, Rate header_discount,
                    int decimals) {
    if (!line.priced) return scale(line.amount.number, decimals).value_or(0);
    const i128 product = i128{line.quantity.mantissa} * line.amount.number.mantissa;
    return line_amount(product, line.quantity.decimals + line.amount.number.decimals, line_discount,
                       header_discount, decimals);
}

/// On any day.
bool says_tax(const Customer& customer) {
    const auto is_tax = [](const Attribute& said) {
        return said.key == Key::tax || said.key == Key::tax_mode;
    };
    return std::ranges::any_of(customer.attributes, is_tax) ||
           std::ranges::any_of(customer.changes, is_tax, &Change::attribute);
}

}  // namespace

i128 DocumentLines::tax() const {
    i128 sum = 0;
    for (const auto& of_rate : taxes) sum += of_rate.tax;
    return sum;
}

std::vector<i128> DocumentLines::taxes_by_line() const {
    std::vector<i128> by_line(lines.size());
    for (const auto& of_rate : taxes) {
        std::vector<std::size_t> places;
        std::vector<i128> amounts;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].tax != of_rate.rate) continue;
            places.push_back(i);
            amounts.push_back(lines[i].amount);
        }
        const auto parts = split_by_weight(of_rate.tax, amounts);
        for (std::size_t i = 0; i < places.size(); ++i) by_line[places[i]] = parts[i];
    }
    return by_line;
}

Rate percent_said(const journal::Attribute* attribute) {
    if (attribute == nullptr) return {};
    return parse_percent(attribute->value.str()).value_or(Rate{});
}

DocumentReader::DocumentReader(const Book& book) : book_{book} {
    book.items.for_each([&](Id<Item>, const Item& item) {
        items_.emplace_back(item.id, &item);
        items_taxed_ = items_taxed_ || find_attribute(item.attributes, Key::tax) != nullptr;
    });
    std::ranges::sort(items_);
    if (const auto* rate = find_attribute(book.attributes, Key::tax))
        rate_of_book_ = tax_rate(book, rate->value).value_or(Rate{});
    book.customers.for_each(
        [&](Id<Customer>, const Customer& customer) { taxed_.push_back(says_tax(customer)); });
}

const Item* DocumentReader::find_item(std::string_view id) const {
    const auto found =
        std::ranges::lower_bound(items_, id, {}, &std::pair<std::string_view, const Item*>::first);
    return found == items_.end() || found->first != id ? nullptr : found->second;
}

std::string_view DocumentReader::customer_value(const Document& document, Key key) const {
    if (!taxed_[document.customer.index]) return {};
    const auto* value = value_on(book_.customers[document.customer], key, document.date);
    return value == nullptr ? std::string_view{} : std::string_view{*value};
}

std::optional<Rate> DocumentReader::rate_said(const journal::Attribute* attribute) const {
    if (attribute == nullptr) return std::nullopt;
    return tax_rate(book_, attribute->value.str());
}

/// The customer's, else the book's, else none.
Rate DocumentReader::general_rate(const Document& document) const {
    if (const auto own = customer_value(document, Key::tax); !own.empty())
        return tax_rate(book_, own).value_or(Rate{});
    return rate_of_book_;
}

Rate DocumentReader::rate_of(const Document& document, const Entry& entry, std::size_t line,
                             const Item* item) const {
    if (const auto own = rate_said(entry.find_on_line(Key::tax, line))) return *own;
    if (const auto header = rate_said(entry.find(Key::tax))) return *header;
    const auto* of_item = item == nullptr ? nullptr : find_attribute(item->attributes, Key::tax);
    if (of_item != nullptr) return tax_rate(book_, of_item->value).value_or(Rate{});
    return general_rate(document);
}

TaxMode DocumentReader::mode_of(const Document& document, const Entry& entry) const {
    const auto* header = entry.find(Key::tax_mode);
    const auto said = header != nullptr ? header->value.str()
                                        : std::string{customer_value(document, Key::tax_mode)};
    if (said.empty()) return book_.tax_mode;
    return said == "inclusive" ? TaxMode::inclusive : TaxMode::exclusive;
}

DocumentLine DocumentReader::line_at(const Document& document, const Entry& entry,
                                     std::size_t place) const {
    const auto& line = entry.lines[place];
    const auto* item = items_.empty() ? nullptr : find_item(line.number.str());
    const auto discount =
        line.priced ? percent_said(entry.find_on_line(Key::discount, place)) : Rate{};
    return {place, item, discount, rate_of(document, entry, place, item),
            amount_of_line(line, discount, percent_said(entry.find(Key::discount)),
                           book_.currencies.decimals(document.currency))};
}

/// Computed, then replaced where the document states them.
std::vector<TaxOfRate> DocumentReader::taxes_of(const Document& document, const Entry& entry,
                                                const DocumentLines& read) const {
    std::vector<TaxedLine> lines;
    for (const auto& line : read.lines) lines.push_back({line.amount, line.tax});
    auto taxes = tax_by_rate(lines, read.mode, book_.tax_round);
    const auto decimals = book_.currencies.decimals(document.currency);
    for (auto& tax : taxes) {
        std::optional<i128> stated;
        for (const auto& line : entry.lines)
            if (line.kind == LineKind::tax && line.rate == tax.rate)
                stated = stated.value_or(0) + scale(line.amount.number, decimals).value_or(0);
        if (stated) tax.tax = *stated;
    }
    return taxes;
}

DocumentLines DocumentReader::read(const Document& document, const Entry& entry) const {
    DocumentLines read{mode_of(document, entry), {}, {}};
    for (std::size_t i = 0; i < entry.lines.size(); ++i)
        if (entry.lines[i].kind == LineKind::item)
            read.lines.push_back(line_at(document, entry, i));
    if (!read.lines.empty()) {
        read.taxes = taxes_of(document, entry, read);
        return read;
    }
    const auto rate = document.kind == Kind::open
                          ? Rate{}
                          : rate_said(entry.find(Key::tax)).value_or(general_rate(document));
    const auto tax = contained_tax(document.amount, rate);
    read.taxes.push_back({rate, document.amount - tax, tax, 0});
    return read;
}

i128 DocumentReader::tax(const Document& document, const Entry& entry) const {
    const auto is_rate = [](const journal::Attribute& said) { return said.key == Key::tax; };
    const auto is_tax = [](const journal::Line& line) { return line.kind == LineKind::tax; };
    const bool says_some = items_taxed_ || std::ranges::any_of(entry.attributes, is_rate) ||
                           std::ranges::any_of(entry.lines, is_tax) ||
                           general_rate(document) != Rate{};
    return says_some ? read(document, entry).tax() : 0;
}

}  // namespace ledger
