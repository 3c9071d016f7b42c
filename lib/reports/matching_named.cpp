#include "reports/matching_named.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "ledger/references.hpp"

namespace reports {

using journal::Kind;

/// The documents of a number that this money could settle, or the credit notes it could go with.
Ladder::Documents Ladder::usable(const Incoming& incoming, const NamedNumber& number) const {
    Documents found;
    for (const auto id : number.documents) {
        const auto& document = book_.documents[id];
        const bool fits = document.is_debit() || document.kind == Kind::credit;
        if (fits && document.currency == incoming.amount.currency() && id != incoming.source &&
            remains_.from(id, incoming.date) > 0)
            found.push_back(id);
    }
    const auto is_payers = [&](Document id) {
        const auto customer = book_.documents[id].customer;
        return !incoming.payer.is_none() &&
               ledger::same_group(book_, incoming.payer, customer, incoming.date);
    };
    if (found.size() > 1 && std::ranges::count_if(found, is_payers) == 1)
        std::erase_if(found, [&](Document id) { return !is_payers(id); });
    return found;
}

/// Why this money settles none of the documents of a number.
std::string Ladder::why_unusable(const Incoming& incoming, const NamedNumber& number) const {
    for (const auto id : number.documents) {
        const auto& document = book_.documents[id];
        if (remains_.from(id, std::max(incoming.date, document.date)) == 0) continue;
        if (document.currency != incoming.amount.currency())
            return fmt::format("which is in {}", book_.currencies.code(document.currency));
        if (document.date > incoming.date)
            return fmt::format("which is of a later day, {}", to_string(document.date));
    }
    return "of which nothing is open";
}

Ladder::Named Ladder::named_in(const Incoming& incoming) const {
    Named named;
    Documents all;
    const auto set_aside = [&](const NamedNumber& number, std::string_view why) {
        if (!named.has_others)
            named.others =
                fmt::format("{} is named, {}", book_.number_of(number.documents.front()), why);
        named.has_others = true;
    };
    for (const auto& number : incoming.named) {
        const auto pays = [&](Document id) {
            const auto& document = book_.documents[id];
            return document.is_debit() || document.kind == Kind::credit;
        };
        if (std::ranges::none_of(number.documents, pays)) continue;
        if (number.documents.front() == incoming.source) continue;
        const auto found = usable(incoming, number);
        named.looks_alike = named.looks_alike || number.documents.size() > 1;
        if (found.size() == 1) {
            all.push_back(found.front());
            named.structured = named.structured || number.structured;
            named.may_be_part = named.may_be_part || number.may_be_part;
        } else if (found.empty()) {
            set_aside(number, why_unusable(incoming, number));
        } else {
            set_aside(number, "and several documents are written like that");
        }
    }
    sort_out(incoming, std::move(all), named);
    return named;
}

/// Keeps what is of one customer or group: the payer's, if anything of it is named.
void Ladder::sort_out(const Incoming& incoming, Documents all, Named& named) const {
    if (all.empty()) return;
    const auto is_with = [&](Id<ledger::Customer> customer) {
        return [this, customer, &incoming](Document id) {
            const auto whose = book_.documents[id].customer;
            return whose == customer || ledger::same_group(book_, customer, whose, incoming.date);
        };
    };
    named.payer_is_known =
        !incoming.payer.is_none() && std::ranges::any_of(all, is_with(incoming.payer));
    if (!named.payer_is_known && !incoming.source.is_none()) {
        named.has_others = true;  // money on account stays with its customer
        named.others =
            fmt::format("{} is named, of another customer", book_.number_of(all.front()));
        return;
    }
    named.customer = named.payer_is_known ? incoming.payer : book_.documents[all.front()].customer;
    const auto is_ours = is_with(named.customer);
    for (const auto id : all) {
        const auto& document = book_.documents[id];
        if (!is_ours(id)) {
            named.has_others = true;
            named.others = fmt::format("{} is named, of another customer", book_.number_of(id));
            continue;
        }
        if (!named.payer_is_known && document.customer != named.customer) named.is_of_one = false;
        (document.is_debit() ? named.debits : named.credit_notes).push_back(id);
    }
    const auto order = [&](Document id) {
        const auto& document = book_.documents[id];
        return std::tuple{document.is_debit() ? document.due : document.dated, document.dated,
                          book_.number_of(id), id};
    };
    std::ranges::sort(named.debits, {}, order);
    std::ranges::sort(named.credit_notes, {}, order);
}

/// Rungs 1 and 2, and 5 of what is named. Nothing when nothing that is open is named.
std::optional<Proposal> Ladder::by_name(const Incoming& incoming, const Named& named) {
    if (named.is_empty()) return std::nullopt;
    const auto sum =
        open_of(named.debits, incoming.date) - open_of(named.credit_notes, incoming.date);
    if (sum <= 0) return std::nullopt;
    const auto gap = sum - incoming.amount.minor();
    auto proposal = gap > 0 ? explained(incoming, named, gap) : whole(incoming, named, gap);
    if (!named.payer_is_known)
        proposal.reason +=
            incoming.payer.is_none()
                ? "; payer unknown"
                : fmt::format("; paid by {}", name_of(incoming.payer, incoming.date));
    if (named.looks_alike) proposal.reason += "; another document is written like that";
    if (named.may_be_part) proposal.reason += "; it may be part of a longer number";
    if (named.has_others) proposal.reason += "; " + named.others;
    if (!named.is_of_one) proposal.reason += "; of several customers";
    return proposal;
}

/// All that is named is paid, and perhaps more: the rest stays on account.
Proposal Ladder::whole(const Incoming& incoming, const Named& named, i128 gap) const {
    const bool exact_enough = gap == 0 && (named.payer_is_known || !named.has_others);
    Proposal proposal{
        named.rung(),
        named.is_clear() && (exact_enough || (named.payer_is_known && !named.has_others)),
        fmt::format("{} named, ", numbers_of(named.debits)), named.customer};
    if (!named.credit_notes.empty())
        proposal.reason += fmt::format("less {}, ", numbers_of(named.credit_notes));
    proposal.reason +=
        gap == 0 ? "the exact sum"
                 : fmt::format("{} more than the sum",
                               to_string(Money::from_minor(-gap, incoming.amount.currency()),
                                         book_.currencies));
    fill(proposal, incoming, named.debits, named.credit_notes, {});
    return proposal;
}

/// Less came than is named: for a reason that is known, or in part.
Proposal Ladder::explained(const Incoming& incoming, const Named& named, i128 gap) {
    const auto found = explanations(incoming, named.debits, named.credit_notes.empty(), gap);
    if (found.empty()) return in_part(incoming, named, gap);
    const auto& first = found.front();
    const bool is_sure =
        named.payer_is_known && named.is_clear() && !named.has_others && found.size() == 1;
    Proposal proposal{5, is_sure,
                      fmt::format("{} named, {}", numbers_of(named.debits), first.words),
                      named.customer};
    if (found.size() > 1) proposal.reason += fmt::format("; or {}", found[1].words);
    auto notes = named.credit_notes;
    notes.insert(notes.end(), first.credit_notes.begin(), first.credit_notes.end());
    explain(proposal, incoming, named.debits, notes, first);
    return proposal;
}

Proposal Ladder::in_part(const Incoming& incoming, const Named& named, i128 gap) const {
    const bool is_sure =
        named.debits.size() == 1 && named.payer_is_known && named.is_clear() && !named.has_others;
    Proposal proposal{
        named.rung(), is_sure,
        fmt::format("{} named, {} less than {}", numbers_of(named.debits),
                    to_string(Money::from_minor(gap, incoming.amount.currency()), book_.currencies),
                    named.debits.size() == 1 ? "is open" : "the sum"),
        named.customer};
    fill(proposal, incoming, named.debits, named.credit_notes, {});
    judge_gap(proposal, incoming);
    return proposal;
}

}  // namespace reports
