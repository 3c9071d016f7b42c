#include "documents/interest_entries.hpp"

#include <fmt/format.h>

#include "documents/debit_entry.hpp"

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

}  // namespace

std::string interest_entries(const std::vector<InterestProposal>& proposals, Date day,
                             const ledger::Book& book) {
    std::string text;
    for (const auto& proposal : proposals)
        text += debit_entry({proposal.document, proposal.number, proposal.amount, proposal.form,
                             "interest", title_of(proposal, book.currencies)},
                            day, book);
    return text;
}

}  // namespace documents
