#include "reports/invoice.hpp"

#include <algorithm>

#include "ledger/agreed_terms.hpp"
#include "ledger/terms.hpp"
#include "ledger/values.hpp"

namespace reports {
namespace {

using journal::Entry;
using journal::LineKind;
using ledger::Book;
using ledger::Item;
using ledger::Key;
using ledger::TaxMode;

const Item* find_item(const Book& book, std::string_view id) {
    const Item* found = nullptr;
    book.items.for_each([&](Id<Item>, const Item& item) {
        if (item.id == id) found = &item;
    });
    return found;
}

/// Reads what an entry says as posting did, which found it right.
class InvoiceReader {
public:
    InvoiceReader(const Book& book, Id<ledger::Document> id, const Entry& entry)
        : book_{book}, entry_{entry}, id_{id}, document_{book.documents[id]} {}

    Invoice read(Date as_of) const;

private:
    std::string_view customer_value(Key key) const;
    std::optional<Rate> rate_said(const journal::Attribute* attribute) const;
    Rate rate_of(std::size_t line, const Item* item) const;
    Rate general_rate() const;
    TaxMode mode() const;
    Rate percent(const journal::Attribute* attribute) const;
    InvoiceLine line_at(std::size_t place) const;
    std::vector<ledger::TaxOfRate> taxes_of(const Invoice& invoice) const;
    void add_up(Invoice& invoice) const;
    const ledger::Contract* contract() const;
    std::optional<EarlyDiscount> early_discount(Money open, Date as_of) const;
    Money money(i128 minor) const { return Money::from_minor(minor, document_.currency); }

    const Book& book_;
    const Entry& entry_;
    Id<ledger::Document> id_;
    const ledger::Document& document_;
};

std::string_view InvoiceReader::customer_value(Key key) const {
    const auto* value = ledger::value_on(book_.customers[document_.customer], key, document_.date);
    return value == nullptr ? std::string_view{} : std::string_view{*value};
}

std::optional<Rate> InvoiceReader::rate_said(const journal::Attribute* attribute) const {
    if (attribute == nullptr) return std::nullopt;
    return ledger::tax_rate(book_, attribute->value.str());
}

/// The customer's, else the book's, else none.
Rate InvoiceReader::general_rate() const {
    if (const auto own = customer_value(Key::tax); !own.empty())
        return ledger::tax_rate(book_, own).value_or(Rate{});
    const auto* general = ledger::find_attribute(book_.attributes, Key::tax);
    return general == nullptr ? Rate{} : ledger::tax_rate(book_, general->value).value_or(Rate{});
}

Rate InvoiceReader::rate_of(std::size_t line, const Item* item) const {
    if (const auto own = rate_said(entry_.find_on_line(Key::tax, line))) return *own;
    if (const auto header = rate_said(entry_.find(Key::tax))) return *header;
    const auto* of_item =
        item == nullptr ? nullptr : ledger::find_attribute(item->attributes, Key::tax);
    if (of_item != nullptr) return ledger::tax_rate(book_, of_item->value).value_or(Rate{});
    return general_rate();
}

TaxMode InvoiceReader::mode() const {
    const auto* header = entry_.find(Key::tax_mode);
    const auto said =
        header != nullptr ? header->value.str() : std::string{customer_value(Key::tax_mode)};
    if (said.empty()) return book_.tax_mode;
    return said == "inclusive" ? TaxMode::inclusive : TaxMode::exclusive;
}

Rate InvoiceReader::percent(const journal::Attribute* attribute) const {
    if (attribute == nullptr) return {};
    return parse_percent(attribute->value.str()).value_or(Rate{});
}

InvoiceLine InvoiceReader::line_at(std::size_t place) const {
    const auto& line = entry_.lines[place];
    const auto decimals = book_.currencies.decimals(document_.currency);
    const auto name = line.number.str();
    const auto* item = find_item(book_, name);
    InvoiceLine said{name, {}, {}, std::string{line.unit}, {}, {}, rate_of(place, item), money(0)};
    if (item != nullptr) {
        said.item = item->id;
        if (!item->title.empty()) said.description = item->title;
    }
    if (!line.priced) {
        said.amount = money(scale(line.amount.number, decimals).value_or(0));
        return said;
    }
    said.quantity = line.quantity;
    said.price = line.amount.number;
    said.discount = percent(entry_.find_on_line(Key::discount, place));
    const i128 product = i128{line.quantity.mantissa} * line.amount.number.mantissa;
    said.amount =
        money(ledger::line_amount(product, line.quantity.decimals + line.amount.number.decimals,
                                  said.discount, percent(entry_.find(Key::discount)), decimals));
    return said;
}

/// Computed, then replaced where the document states them.
std::vector<ledger::TaxOfRate> InvoiceReader::taxes_of(const Invoice& invoice) const {
    std::vector<ledger::TaxedLine> lines;
    for (const auto& line : invoice.lines) lines.push_back({line.amount.minor(), line.tax});
    auto taxes = ledger::tax_by_rate(lines, mode(), book_.tax_round);
    const auto decimals = book_.currencies.decimals(document_.currency);
    for (auto& tax : taxes) {
        std::optional<i128> stated;
        for (const auto& line : entry_.lines)
            if (line.kind == LineKind::tax && line.rate == tax.rate)
                stated = stated.value_or(0) + scale(line.amount.number, decimals).value_or(0);
        if (stated) tax.tax = *stated;
    }
    return taxes;
}

/// Without lines the tax is what the amount contains.
void InvoiceReader::add_up(Invoice& invoice) const {
    invoice.gross = money(document_.amount);
    if (invoice.lines.empty()) {
        const auto rate = document_.kind == ledger::Kind::open
                              ? Rate{}
                              : rate_said(entry_.find(Key::tax)).value_or(general_rate());
        const auto tax = ledger::contained_tax(document_.amount, rate);
        if (rate != Rate{}) invoice.taxes.push_back({rate, document_.amount - tax, tax, 0});
    } else {
        invoice.taxes = taxes_of(invoice);
        std::erase_if(invoice.taxes, [](const auto& tax) { return tax.rate == Rate{}; });
    }
    i128 tax = 0;
    for (const auto& of_rate : invoice.taxes) tax += of_rate.tax;
    invoice.tax = money(tax);
    invoice.net = invoice.gross - invoice.tax;
    std::ranges::sort(invoice.taxes, {}, &ledger::TaxOfRate::rate);
}

/// Null when it names none.
const ledger::Contract* InvoiceReader::contract() const {
    const auto* named = entry_.find(Key::contract);
    const ledger::Contract* found = nullptr;
    if (named == nullptr) return found;
    book_.contracts.for_each([&](Id<ledger::Contract>, const ledger::Contract& contract) {
        if (contract.id == named->value.str()) found = &contract;
    });
    return found;
}

std::optional<EarlyDiscount> InvoiceReader::early_discount(Money open, Date as_of) const {
    if (!document_.is_debit() || open.is_zero()) return std::nullopt;
    const auto agreed = ledger::agreed_terms(book_, document_, entry_, contract());
    const auto terms = agreed ? ledger::parse_terms(agreed->text) : std::nullopt;
    if (!terms || terms->discount == Rate{}) return std::nullopt;
    const auto until = ledger::discount_day(*terms, document_.dated);
    const auto amount = share_of(open, terms->discount);
    if (until < as_of || amount.is_zero()) return std::nullopt;
    return EarlyDiscount{terms->discount, until, amount};
}

Invoice InvoiceReader::read(Date as_of) const {
    Invoice invoice{id_,      entry_.title.str(),
                    false,    percent(entry_.find(Key::discount)),
                    {},       {},
                    money(0), money(0),
                    money(0), {},
                    money(0), {}};
    for (std::size_t i = 0; i < entry_.lines.size(); ++i)
        if (entry_.lines[i].kind == LineKind::item) invoice.lines.push_back(line_at(i));
    invoice.tax_included = !invoice.lines.empty() && mode() == TaxMode::inclusive;
    add_up(invoice);
    if (document_.is_debit()) invoice.instalments = ledger::instalments_on(book_, id_, as_of);
    invoice.open = money(ledger::open_amounts(book_, as_of)[id_.index]);
    invoice.early_discount = early_discount(invoice.open, as_of);
    return invoice;
}

}  // namespace

Invoice invoice(const Book& book, Id<ledger::Document> id, const Entry& entry, Date as_of) {
    return InvoiceReader{book, id, entry}.read(as_of);
}

}  // namespace reports
