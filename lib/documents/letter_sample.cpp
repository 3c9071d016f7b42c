#include "documents/letter_sample.hpp"

#include "base/check.hpp"
#include "documents/compare_letter.hpp"
#include "documents/invoice_letter.hpp"
#include "documents/reminder_letter.hpp"
#include "documents/statement_letter.hpp"
#include "journal/read.hpp"
#include "ledger/post.hpp"
#include "ledger/reread.hpp"

namespace documents {
namespace {

using ledger::Book;

constexpr std::string_view journal_text = R"(book
  name: "Example Trading Ltd"
  currency: CNY
  address: 12 Harbour Road, Northport, NP1 2AB
  tax-id: 91310000MA1FL0001X
  bank: Northport Bank; 6222 0000 1111 2222
  contact: Lin Wei
  email: accounts@example.com
  phone: 021-5555-0100
  tax: 13%

customer C1 "Sample Customer Ltd"
  address: 7 Mill Lane, Southport
  tax-id: 91310000MA1FL0002X
  bank: Southport Bank
  contact: Zhang Min
  email: ap@customer.example
  phone: 021-5555-0200
  salesperson: Chen

item BOLT "Bolts M8"

2025-11-01 open C1 INV-0 500.00 due:2025-12-01
2026-01-05 sale C1 INV-1 11,300.00 po:PO-17 contract:K-1 terms:"2/90 net 30" "January" discount:0%
  BOLT                 100 box @ 100.00 discount:0%
2026-01-08 sale C1 INV-2 1,000.00 tax:0% contract:K-1 po:PO-18
  due 2026-02-02         400.00
  due 2026-03-02         600.00
2026-01-20 receipt C1 R-1 2,960.00 via:bank ref:8841 "Part payment"
  fee                     20.00
  withheld                20.00
  to INV-0               100.00
  to INV-1             1,900.00 discount 100.00
  *                    1,000.00
2026-01-21 refund C1 F-1 1,000.00 from:R-1
2026-01-25 credit C1 CN-1 113.00 for:INV-1 reason:returned "Returned"
  BOLT                   1 box @ 100.00
2026-01-26 credit C1 CN-2 10.00 to:*
2026-01-28 writeoff C1 W-1 1.00 to:INV-1
2026-01-29 receipt C1 R-2 20.00 USD
  *                       20.00
2026-02-01 dispute C1 50.00 on:INV-1
2026-02-10 promise C1 500.00 by:2026-02-20 who:"Zhang Min"
)";

constexpr Date sample_day = date::year{2026} / 4 / 1;

/// A posted text and what it points into.
struct Sample {
    Sources sources;
    Book book;
};

Sample sample_book() {
    Sample sample;
    Diagnostics diagnostics;
    const auto read = [&](const journal::Sink& sink, const journal::Parts&) {
        if (sample.sources.size() == 0) {
            journal::read_text("sample", std::string{journal_text}, sample.sources, diagnostics,
                               sink);
        } else {
            journal::read_again(sample.sources, diagnostics, sink);
        }
    };
    sample.book = ledger::post(read, ledger::Faulty::stop, sample.sources, diagnostics).book;
    ::check(!diagnostics.any_error());
    return sample;
}

Fields reminder_sample(const Book& book, const std::string& language) {
    reports::DunningQuery query;
    query.as_of = sample_day;
    auto& step = query.dunning.policies.front().steps[3];
    step.fee = settings::NamedAmount{{4000, 2}, "CNY"};
    const auto out = reports::outgoing(book, std::move(query), {});
    ::check(!out.deliveries.empty());
    reports::InterestTerms terms;
    terms.rates = settings::constant_rate(Rate{93'000});
    terms.fixed_sums = settings::constant_sum({{4000, 2}, ""});
    const reports::InterestClaims claims{book, terms, sample_day};
    const ledger::SettledBy settled{book, sample_day};
    const auto fields =
        reminder_fields(out.deliveries.front(), language, {book, settled, out.plan, &claims});
    ::check(fields.has_value());
    return *fields;
}

Fields statement_sample(const Book& book, const std::string& language) {
    const ledger::SettledBy settled{book, sample_day};
    const auto report = reports::statement(
        book, {{book.find_customer("C1")}, sample_day, {{Days{30}, Days{60}, Days{90}}}});
    return statement_fields(report.statements.front(), report, language, book, settled);
}

Fields activity_sample(const Sample& sample, const std::string& language) {
    ledger::Rereader words{sample.sources};
    const auto title_at = [&](Place place) { return words.entry(place).title.str(); };
    const auto customer = sample.book.find_customer("C1");
    reports::AccountQuery query;
    query.selection.customers = {customer};
    query.from = sample_day - Days{90};
    query.to = sample_day;
    return activity_fields(customer, reports::account(sample.book, query, title_at), language,
                           sample.book);
}

Fields compare_sample(const Book& book, const std::string& language) {
    const auto money = [&](i128 minor) { return Money::from_minor(minor, book.currency); };
    foreign::OpenList list;
    list.lines.push_back({2, "inv 1", money(1'000'000), sample_day, sample_day});
    list.lines.push_back({3, "INV-3", money(50'000), sample_day, sample_day});
    const auto report = reports::compare(book, {book.find_customer("C1"), sample_day}, list);
    return compare_fields(report, language, book);
}

Fields document_sample(const Sample& sample, std::string_view number, const std::string& language) {
    const auto& book = sample.book;
    const auto id = book.find_document(number);
    ledger::Rereader words{sample.sources};
    const auto& entry = words.entry(book.documents[id].place);
    if (book.documents[id].kind == ledger::Kind::receipt)
        return receipt_fields(reports::receipt(book, id, entry, sample_day), language, book,
                              sample_day);
    return invoice_fields(reports::invoice(book, id, entry, sample_day), entry, language, book,
                          sample_day);
}

/// An invoice with lines has one due day, one in instalments has no lines: a template may meet
/// either.
Fields invoice_sample(const Sample& sample, const std::string& language) {
    auto fields = document_sample(sample, "INV-1", language);
    const auto other = document_sample(sample, "INV-2", language);
    for (auto& [name, value] : fields.named)
        if (name == "instalments") value = *other.find(name);
    return fields;
}

}  // namespace

Fields sample_fields(std::string_view template_name, const std::string& language) {
    const auto sample = sample_book();
    if (template_name == "statement" || template_name == "confirm")
        return statement_sample(sample.book, language);
    if (template_name == "compare") return compare_sample(sample.book, language);
    if (template_name == "activity") return activity_sample(sample, language);
    if (template_name == "invoice") return invoice_sample(sample, language);
    if (template_name == "receipt") return document_sample(sample, "R-1", language);
    return reminder_sample(sample.book, language);
}

}  // namespace documents
