#include "reports/interest_proposals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/late_charges.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;

/// `INT-INV-1-20260401`; where that is taken, `INT-INV-1-20260401-2`, and so on.
std::string free_number(const Book& book, Id<Document> document, Date day) {
    auto digits = to_string(day);
    std::erase(digits, '-');
    const auto plain = fmt::format("INT-{}-{}", book.number_of(document), digits);
    auto number = plain;
    for (int count = 2; !book.find_document(number).is_none(); ++count)
        number = fmt::format("{}-{}", plain, count);
    return number;
}

std::optional<Period> days_of(const std::vector<InterestRow>& rows) {
    if (rows.empty()) return std::nullopt;
    return Period{std::ranges::min(rows, {}, &InterestRow::from).from,
                  std::ranges::max(rows, {}, &InterestRow::to).to};
}

InterestProposal proposal(const Book& book, const DocumentInterest& interest, Money charged,
                          Date day) {
    const auto& document = book.documents[interest.document];
    return {.document = interest.document,
            .number = free_number(book, interest.document, day),
            .amount = interest.charge() - charged,
            .days = days_of(interest.rows),
            .has_fixed_sum = interest.fixed_sum.has_value(),
            .charged = charged,
            .form = ledger::debit_form(book, document.customer, document.currency, day)};
}

}  // namespace

std::vector<InterestProposal> interest_proposals(const Book& book, const InterestReport& report) {
    const auto day = report.query.as_of;
    auto charged = ledger::interest_charged(book, day);
    std::vector<InterestProposal> proposals;
    for (const auto& document : report.documents) {
        const auto before = Money::from_minor(ledger::total(charged[document.document]),
                                              document.interest.currency());
        if (document.charge() > before) proposals.push_back(proposal(book, document, before, day));
    }
    return proposals;
}

}  // namespace reports
