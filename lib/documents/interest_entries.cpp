#include "documents/interest_entries.hpp"

#include <fmt/format.h>

#include "journal/spelled.hpp"

namespace documents {
namespace {

using reports::InterestProposal;

std::string title_of(const InterestProposal& proposal, const Currencies& currencies) {
    std::string title = "Fixed sum for late payment";
    if (proposal.days)
        title = fmt::format("Interest {} to {}{}", to_string(proposal.days->from),
                            to_string(proposal.days->to),
                            proposal.has_fixed_sum ? " and fixed sum" : "");
    if (proposal.charged.is_zero()) return title;
    return title + fmt::format(", less {} charged", to_string(proposal.charged, currencies));
}

std::string amount_of(const InterestProposal& proposal, const Currencies& currencies) {
    if (proposal.is_foreign) return to_string(proposal.amount, currencies);
    return grouped_digits(proposal.amount.minor(), currencies.decimals(proposal.amount.currency()));
}

}  // namespace

std::string interest_entries(const std::vector<InterestProposal>& proposals, Date day,
                             const ledger::Book& book) {
    std::string text;
    for (const auto& proposal : proposals) {
        const auto& customer = book.customers[book.documents[proposal.document].customer];
        text += fmt::format("{} debit {} {} {} for:{}", to_string(day),
                            journal::spelled_id(customer.id), journal::spelled_id(proposal.number),
                            amount_of(proposal, book.currencies),
                            journal::spelled_value(book.number_of(proposal.document)));
        if (proposal.due) text += fmt::format(" due:{}", to_string(*proposal.due));
        if (proposal.is_untaxed) text += " tax:0%";
        text +=
            fmt::format(" #interest {}\n", journal::quoted(title_of(proposal, book.currencies)));
    }
    return text;
}

}  // namespace documents
