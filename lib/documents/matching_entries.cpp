#include "documents/matching_entries.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "journal/spelled.hpp"
#include "ledger/debit_form.hpp"

namespace documents {

using ledger::Book;
using ledger::Document;
using reports::Matched;
using reports::Proposal;

namespace {

std::string customer_of(Id<Document> id, const Book& book) {
    return journal::spelled_id(book.customers[book.documents[id].customer].id);
}

std::string apply_line(Id<Document> source, Id<Document> target, i128 amount, Date day,
                       const Book& book) {
    const auto& document = book.documents[source];
    return fmt::format(
        "{} apply {} {} from:{} to:{}\n", to_string(day), customer_of(source, book),
        entry_amount(Money::from_minor(amount, document.currency), document.customer, day, book),
        journal::spelled_value(book.number_of(source)),
        journal::spelled_value(book.number_of(target)));
}

std::string origin_of(const Matched& matched, const Book& book) {
    const auto& incoming = matched.incoming;
    return fmt::format("; {} of {} has {} on account\n", book.number_of(incoming.source),
                       to_string(incoming.received), to_string(incoming.amount, book.currencies));
}

NewEntry applied(const Matched& matched, Date day, const Book& book) {
    NewEntry entry{origin_of(matched, book) + fmt::format("; {}\n", verdict_of(matched.proposal)),
                   day, !matched.accepted};
    for (const auto& part : matched.proposal.parts)
        entry.text += apply_line(matched.incoming.source, part.document, part.allocated, day, book);
    return entry;
}

}  // namespace

std::string verdict_of(const Proposal& proposal) {
    const auto reason = visible(proposal.reason);
    if (!proposal.is_found()) return reason;
    return fmt::format("rung {}, {}: {}", proposal.rung, proposal.certain ? "certain" : "uncertain",
                       reason);
}

std::string entry_amount(Money amount, Id<ledger::Customer> customer, Date day, const Book& book) {
    const auto& currencies = book.currencies;
    if (ledger::debit_form(book, customer, amount.currency(), day).is_foreign)
        return to_string(amount, currencies);
    return grouped_digits(amount.minor(), currencies.decimals(amount.currency()));
}

std::vector<NewEntry> gap_drafts(const Proposal& proposal, Date day, const Book& book) {
    std::vector<NewEntry> drafts;
    for (const auto& gap : proposal.gap) {
        const auto& document = book.documents[gap.document];
        const auto amount = entry_amount(Money::from_minor(gap.amount, document.currency),
                                         document.customer, day, book);
        const auto number = book.number_of(gap.document);
        const auto whose = customer_of(gap.document, book);
        const auto text =
            proposal.gap_is_small
                ? fmt::format("{} writeoff {} {} {} to:{} reason:small\n", to_string(day), whose,
                              journal::spelled_id("WO-" + number), amount,
                              journal::spelled_value(number))
                : fmt::format("{} dispute {} {} on:{} \"paid less\"\n", to_string(day), whose,
                              amount, journal::spelled_value(number));
        drafts.push_back(
            {fmt::format("; {} stays open of {}\n{}", amount, number, text), day, true});
    }
    return drafts;
}

std::vector<NewEntry> credit_entries(const Proposal& proposal, Date day, const Book& book) {
    std::vector<NewEntry> entries;
    for (const auto& credit : proposal.credits)
        entries.push_back(
            {apply_line(credit.credit_note, credit.document, credit.amount, day, book), day,
             false});
    return entries;
}

NewEntry learnt_entry(const reports::LearntNames& learnt, const Book& book) {
    auto text =
        fmt::format("; learnt: {}\n", visible(fmt::to_string(fmt::join(learnt.names, ", "))));
    text += fmt::format("{} set {} aka:{}\n", to_string(learnt.day),
                        journal::spelled_id(book.customers[learnt.customer].id),
                        journal::spelled_value(learnt.aka));
    return {std::move(text), learnt.day, false};
}

std::vector<NewEntry> allocate_entries(const reports::AllocateReport& report, const Book& book) {
    std::vector<NewEntry> entries;
    for (const auto& matched : report.matches) {
        entries.push_back(applied(matched, report.date, book));
        for (auto& entry : credit_entries(matched.proposal, report.date, book)) {
            entry.draft = !matched.accepted;
            entries.push_back(std::move(entry));
        }
        for (auto& draft : gap_drafts(matched.proposal, report.date, book))
            entries.push_back(std::move(draft));
    }
    return entries;
}

}  // namespace documents
