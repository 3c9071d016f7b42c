#include "documents/item_fields.hpp"

#include <fmt/format.h>

#include "ledger/buckets.hpp"

namespace documents {
namespace {

using ledger::Document;
using ledger::Kind;

/// What the document, or this instalment of it, came to.
std::int64_t original_amount(const ledger::OpenItem& item, const ItemContext& context) {
    const auto& document = context.book.documents[item.document];
    if (!item.divided) return document.amount;
    const auto instalments = ledger::instalments_on(context.book, item.document, context.as_of);
    const auto place = item.instalment - 1;
    // What comes back after a plan joins its first instalment, which may then owe more.
    return place < instalments.size() ? std::max(instalments[place].amount, item.open) : item.open;
}

/// A payment, a credit note, a write-off, or the discount taken with one of them.
Fields settlement(std::string number, Kind kind, bool is_discount, Date day, std::string amount,
                  const Voice& voice) {
    Fields fields;
    fields.add("number", std::move(number));
    fields.add("date", voice.day(day));
    fields.add("amount", std::move(amount));
    fields.add("is_discount", is_discount);
    fields.add("is_payment", !is_discount && kind == Kind::receipt);
    fields.add("is_credit", !is_discount && (kind == Kind::credit || kind == Kind::open_credit));
    fields.add("is_writeoff", !is_discount && kind == Kind::writeoff);
    return fields;
}

/// Of a document in instalments it is not said which settled which.
FieldList settlements_of(const ledger::OpenItem& item, const ItemContext& context) {
    FieldList list;
    const auto& target = context.book.documents[item.document];
    if (item.divided) return list;
    for (const auto place : context.settled.of(item.document)) {
        const auto& allocation = context.book.allocations[place];
        const auto& source = context.book.documents[allocation.source];
        const auto number = context.book.number_of(allocation.source);
        const auto say = [&](i128 minor) {
            return context.voice.digits(Money::from_minor(minor, target.currency));
        };
        if (allocation.amount != 0)
            list.push_back(settlement(number, source.kind, false, allocation.from,
                                      say(allocation.amount), context.voice));
        if (const auto discount = discount_of(context.book, allocation); discount != 0)
            list.push_back(settlement(number, source.kind, true, allocation.from, say(discount),
                                      context.voice));
    }
    return list;
}

}  // namespace

Fields item_fields(const ledger::OpenItem& item, const ItemContext& context) {
    const auto& document = context.book.documents[item.document];
    const auto say = [&](std::int64_t minor) {
        return context.voice.digits(Money::from_minor(minor, document.currency));
    };
    const auto original = original_amount(item, context);
    const int days = ledger::days_late(item.due, context.as_of);
    Fields fields;
    fields.add("number", context.book.number_of(item.document));
    fields.add("instalment", item.divided ? fmt::to_string(item.instalment) : std::string{});
    fields.add("date", context.voice.day(document.dated));
    fields.add("due", context.voice.day(item.due));
    fields.add("currency", context.voice.code(document.currency));
    fields.add("original", say(original));
    fields.add("paid", original == item.open ? std::string{} : say(original - item.open));
    fields.add("open", say(item.open));
    fields.add("disputed", item.disputed == 0 ? std::string{} : say(item.disputed));
    fields.add("claim", say(item.open - item.disputed));
    fields.add("days_late", fmt::to_string(std::max(days, 0)));
    fields.add("is_late", days > 0);
    fields.add("settlements", settlements_of(item, context));
    return fields;
}

Fields on_account_fields(const ledger::OnAccount& source, const ItemContext& context) {
    const auto& document = context.book.documents[source.source];
    Fields fields;
    fields.add("number", context.book.number_of(source.source));
    fields.add("date", context.voice.day(document.date));
    fields.add("left", context.voice.digits(Money::from_minor(source.left, document.currency)));
    fields.add("is_payment", document.kind == Kind::receipt);
    fields.add("is_credit", document.kind != Kind::receipt);
    return fields;
}

}  // namespace documents
