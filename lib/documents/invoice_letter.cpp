#include "documents/invoice_letter.hpp"

#include <fmt/format.h>

#include "documents/letter_fields.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Key;

std::string said(Money amount, const Voice& voice) {
    return amount.is_zero() ? std::string{} : voice.digits(amount);
}

std::string said(const journal::Entry& entry, Key key) {
    const auto* attribute = entry.find(key);
    return attribute == nullptr ? std::string{} : attribute->value.str();
}

std::string percent_or_nothing(Rate rate) {
    return rate == Rate{} ? std::string{} : to_string(rate);
}

Fields head_of(Id<Document> id, const Voice& voice, const Book& book, Date as_of) {
    const auto& document = book.documents[id];
    Fields fields;
    fields.add("company", company_fields(book));
    fields.add("customer", customer_fields(book, document.customer, as_of));
    fields.add("number", book.number_of(id));
    fields.add("date", voice.day(document.dated));
    fields.add("printed", voice.day(as_of));
    fields.add("currency", voice.code(document.currency));
    fields.add("is_void", !document.exists_on(as_of));
    fields.add("void_on", document.exists_on(as_of) ? std::string{} : voice.day(document.until));
    return fields;
}

Fields line_fields(const reports::InvoiceLine& line, const Voice& voice) {
    Fields fields;
    fields.add("description", line.description);
    fields.add("item", line.item);
    fields.add("is_priced", line.quantity.has_value());
    fields.add("quantity", line.quantity
                               ? grouped_digits(line.quantity->mantissa, line.quantity->decimals)
                               : std::string{});
    fields.add("unit", line.unit);
    fields.add("price", line.quantity ? grouped_digits(line.price.mantissa, line.price.decimals)
                                      : std::string{});
    fields.add("discount", percent_or_nothing(line.discount));
    fields.add("tax_rate", to_string(line.tax));
    fields.add("amount", voice.digits(line.amount));
    return fields;
}

FieldList tax_fields(const reports::Invoice& invoice, const Voice& voice) {
    FieldList list;
    for (const auto& tax : invoice.taxes) {
        Fields fields;
        const auto currency = invoice.gross.currency();
        fields.add("rate", to_string(tax.rate));
        fields.add("base", voice.digits(Money::from_minor(tax.base, currency)));
        fields.add("amount", voice.digits(Money::from_minor(tax.tax, currency)));
        list.push_back(std::move(fields));
    }
    return list;
}

FieldList due_fields(const reports::Invoice& invoice, const Voice& voice) {
    FieldList list;
    for (const auto& instalment : invoice.instalments) {
        Fields fields;
        fields.add("due", voice.day(instalment.due));
        fields.add("amount",
                   voice.digits(Money::from_minor(instalment.amount, invoice.gross.currency())));
        list.push_back(std::move(fields));
    }
    return list;
}

/// One, or none.
FieldList early_discount_fields(const reports::Invoice& invoice, const Voice& voice) {
    FieldList list;
    if (const auto& discount = invoice.early_discount) {
        Fields fields;
        fields.add("rate", to_string(discount->rate));
        fields.add("until", voice.day(discount->until));
        fields.add("amount", voice.digits(discount->amount));
        fields.add("payable", voice.digits(invoice.open - discount->amount));
        list.push_back(std::move(fields));
    }
    return list;
}

}  // namespace

Fields invoice_fields(const reports::Invoice& invoice, const journal::Entry& entry,
                      const std::string& language, const Book& book, Date as_of) {
    const Voice voice{language, book.currencies};
    const auto& document = book.documents[invoice.document];
    auto fields = head_of(invoice.document, voice, book, as_of);
    fields.add("is_credit_note", document.kind == ledger::Kind::credit);
    fields.add("is_debit_note", document.kind == ledger::Kind::debit);
    fields.add("title", invoice.title);
    fields.add("po", said(entry, Key::po));
    fields.add("contract", said(entry, Key::contract));
    fields.add("reason", said(entry, Key::reason));
    fields.add("refers_to", said(entry, Key::for_));
    fields.add("discount", percent_or_nothing(invoice.discount));
    FieldList lines;
    for (const auto& line : invoice.lines) lines.push_back(line_fields(line, voice));
    fields.add("lines", std::move(lines));
    fields.add("tax_included", invoice.tax_included);
    fields.add("taxes", tax_fields(invoice, voice));
    fields.add("net", voice.digits(invoice.net));
    fields.add("tax", said(invoice.tax, voice));
    fields.add("gross", voice.digits(invoice.gross));
    fields.add("gross_words", voice.words(invoice.gross));
    fields.add("gross_capitals", voice.capitals(invoice.gross));
    const auto due = due_fields(invoice, voice);
    fields.add("due", due.size() == 1 ? voice.day(invoice.instalments.front().due) : std::string{});
    fields.add("instalments", due.size() > 1 ? due : FieldList{});
    fields.add("early_discount", early_discount_fields(invoice, voice));
    fields.add("open", said(invoice.open, voice));
    fields.add("paid", invoice.open == invoice.gross ? std::string{}
                                                     : voice.digits(invoice.gross - invoice.open));
    return fields;
}

Fields receipt_fields(const reports::Receipt& receipt, const std::string& language,
                      const Book& book, Date as_of) {
    const Voice voice{language, book.currencies};
    auto fields = head_of(receipt.document, voice, book, as_of);
    fields.add("title", receipt.title);
    fields.add("via", receipt.via);
    bool is_usual_way = false;
    for (const std::string_view way : {"bank", "cash", "cheque", "draft", "card", "bacs"}) {
        fields.add(fmt::format("is_{}", way), receipt.via == way);
        is_usual_way = is_usual_way || receipt.via == way;
    }
    fields.add("is_usual_way", is_usual_way);
    fields.add("reference", receipt.reference);
    fields.add("received", voice.digits(receipt.received));
    fields.add("fees", said(receipt.fees, voice));
    fields.add("withheld", said(receipt.withheld, voice));
    fields.add("credited", voice.digits(receipt.credited));
    fields.add("credited_words", voice.words(receipt.credited));
    fields.add("credited_capitals", voice.capitals(receipt.credited));
    FieldList shares;
    for (const auto& share : receipt.shares) {
        Fields part;
        part.add("number", book.number_of(share.document));
        part.add("date", voice.day(book.documents[share.document].dated));
        part.add("share_currency", voice.code(share.amount.currency()));
        part.add("amount", voice.digits(share.amount));
        part.add("discount", said(share.discount, voice));
        shares.push_back(std::move(part));
    }
    fields.add("shares", std::move(shares));
    fields.add("refunded", said(receipt.refunded, voice));
    fields.add("on_account", said(receipt.on_account, voice));
    return fields;
}

}  // namespace documents
