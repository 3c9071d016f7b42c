#include "documents/compare_letter.hpp"

#include "documents/letter_fields.hpp"

namespace documents {
namespace {

using journal::Kind;
using ledger::Book;
using reports::ComparedItem;
using reports::CompareState;

/// What kind of document it is; of a stranger only the amount tells.
void add_kind(const ComparedItem& item, const Book& book, Fields& fields) {
    const bool unknown = item.document.is_none();
    const auto kind = unknown ? Kind::sale : book.documents[item.document].kind;
    const bool payment = !unknown && kind == Kind::receipt;
    const bool credit =
        unknown ? item.listed.minor() < 0 : kind == Kind::credit || kind == Kind::open_credit;
    fields.add("is_unknown", unknown);
    fields.add("is_payment", payment);
    fields.add("is_credit", credit);
    fields.add("is_invoice", !payment && !credit);
}

void add_state(CompareState state, Fields& fields) {
    fields.add("is_missing_there", state == CompareState::missing_there);
    fields.add("is_missing_here", state == CompareState::missing_here);
    fields.add("is_amount", state == CompareState::amount);
    fields.add("is_timing", state == CompareState::timing);
    fields.add("is_credit_not_taken", state == CompareState::credit_not_taken);
}

Fields item_fields(const ComparedItem& item, const Book& book, const Voice& voice) {
    const auto ours = item.document.is_none() ? std::string{} : book.number_of(item.document);
    const auto day = item.date ? item.date : item.their_date;
    Fields fields;
    fields.add("document", ours.empty() ? item.theirs : ours);
    fields.add("their_number", ours.empty() || ours == item.theirs ? std::string{} : item.theirs);
    fields.add("day", day ? voice.day(*day) : std::string{});
    fields.add("ours", voice.digits(item.ours));
    fields.add("theirs", voice.digits(item.listed));
    fields.add("difference", voice.digits(item.difference()));
    fields.add("settled", item.settled ? voice.day(*item.settled) : std::string{});
    add_kind(item, book, fields);
    add_state(item.state, fields);
    return fields;
}

Fields sum_fields(const reports::CompareSum& sum, const reports::CompareReport& report,
                  const Book& book, const Voice& voice) {
    FieldList items;
    for (const auto& item : report.items)
        if (item.state != CompareState::equal && item.ours.currency() == sum.ours.currency())
            items.push_back(item_fields(item, book, voice));
    Fields fields;
    fields.add("currency", voice.code(sum.ours.currency()));
    fields.add("our_balance", voice.digits(sum.ours));
    fields.add("their_balance", voice.digits(sum.listed));
    fields.add("difference", voice.digits(sum.ours - sum.listed));
    fields.add("items", std::move(items));
    return fields;
}

}  // namespace

Fields compare_fields(const reports::CompareReport& report, const std::string& language,
                      const Book& book) {
    const Voice voice{language, book.currencies};
    auto fields = letter_fields(report.query.customer, report.query.as_of, voice, book);
    FieldList sums;
    for (const auto& sum : report.sums) sums.push_back(sum_fields(sum, report, book, voice));
    fields.add("sums", std::move(sums));
    fields.add("differs", report.differs());
    return fields;
}

}  // namespace documents
