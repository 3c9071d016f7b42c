#include <fmt/format.h>

#include <algorithm>

#include "reports/matching_named.hpp"

namespace reports {

namespace {

constexpr std::size_t most_credit_notes = 20;  // that an amount is tried to be short of

constexpr std::int64_t to_be_told = -1;  // a share of what is not known yet

std::vector<SetItem> apart(const std::vector<std::int64_t>& amounts) {
    std::vector<SetItem> items;
    for (std::uint32_t i = 0; i < amounts.size(); ++i) items.push_back({amounts[i], i});
    return items;
}

}  // namespace

/// A part of what is paid that somebody keeps.
struct Ladder::Kept {
    Rate rate;
    bool is_fee;

    std::string words() const {
        return is_fee ? fmt::format("less a fee of {}", to_string(rate))
                      : fmt::format("less {} withheld", to_string(rate));
    }
    std::int64_t& of(Explanation& explanation) const {
        return is_fee ? explanation.fee : explanation.withheld;
    }
};

std::vector<Ladder::Kept> Ladder::rates_of(const settings::Match& terms) {
    std::vector<Kept> rates;
    for (const auto rate : terms.fee_rates) rates.push_back({rate, true});
    for (const auto rate : terms.withheld) rates.push_back({rate, false});
    return rates;
}

/// What the terms of a document allow to keep on the day the money came; 0 for none.
std::int64_t Ladder::discount_of(Document id, const Incoming& incoming) {
    const auto [known, is_new] = granted_.try_emplace(id.index);
    const auto& document = book_.documents[id];
    if (is_new)
        known->second = ledger::early_discount(
            book_, document, words_.entry(document.place),
            Money::from_minor(document.amount, document.currency), document.dated);
    const auto& granted = known->second;
    if (!granted || granted->until < incoming.received) return 0;
    const auto open = Money::from_minor(remains_.from(id, incoming.date), document.currency);
    const auto discount = share_of(open, granted->rate);
    return discount < open ? static_cast<std::int64_t>(discount.minor()) : 0;
}

/// Discounts of some of the documents that add up to the gap; two such sets are two explanations.
void Ladder::add_discounts(const Incoming& incoming, const Documents& debits, i128 gap,
                           std::vector<Explanation>& found) {
    std::vector<std::int64_t> granted;
    Documents whose;
    for (const auto id : debits)
        if (const auto discount = discount_of(id, incoming); discount > 0) {
            granted.push_back(discount);
            whose.push_back(id);
        }
    const auto sets = sets_with_sum(apart(granted), gap);
    if (!sets.is_found()) return;
    Explanation explanation{"less early-payment discount",
                            std::vector<std::int64_t>(debits.size())};
    for (const auto place : sets.first) {
        const auto at = std::ranges::find(debits, whose[place]) - debits.begin();
        explanation.discounts[static_cast<std::size_t>(at)] = granted[place];
    }
    found.push_back(explanation);
    if (!sets.is_only) found.push_back(explanation);
}

/// Credit notes that nobody named and that add up to the gap.
void Ladder::add_credit_notes(const Incoming& incoming, i128 gap, std::vector<Explanation>& found) {
    auto notes = remains_.credit_notes(incoming.payer, incoming.amount.currency(), incoming.date);
    std::erase(notes, incoming.source);
    std::vector<std::int64_t> left;
    for (const auto id : notes) left.push_back(remains_.from(id, incoming.date));
    const auto sets = sets_with_sum(apart(left), gap);
    if (!sets.is_found()) return;
    Explanation explanation;
    for (const auto place : sets.first) explanation.credit_notes.push_back(notes[place]);
    explanation.words = fmt::format("less {}", numbers_of(explanation.credit_notes));
    found.push_back(explanation);
    if (!sets.is_only) found.push_back(explanation);
}

std::vector<Ladder::Explanation> Ladder::explanations(const Incoming& incoming,
                                                      const Documents& debits,
                                                      bool with_credit_notes, i128 gap) {
    std::vector<Explanation> found;
    add_discounts(incoming, debits, gap, found);
    const auto currency = incoming.amount.currency();
    for (const auto fee : amounts_in(terms_.fees, currency))
        if (fee == gap)
            found.push_back(
                {fmt::format("less a fee of {}",
                             to_string(Money::from_minor(fee, currency), book_.currencies)),
                 {},
                 fee});
    const auto sum = Money::from_minor(open_of(debits, incoming.date), currency);
    for (const auto& kept : rates_of(terms_))
        if (share_of(sum, kept.rate).minor() == gap) {
            found.push_back({kept.words(), {}});
            kept.of(found.back()) = static_cast<std::int64_t>(gap);
        }
    if (with_credit_notes && !incoming.payer.is_none()) add_credit_notes(incoming, gap, found);
    return found;
}

/// Fills the documents as explained. Money on account came as it was booked: of it only credit
/// notes can explain anything for certain, and the rest is written off by who agrees.
void Ladder::explain(Proposal& proposal, const Incoming& incoming, const Documents& debits,
                     const Documents& credit_notes, const Explanation& explanation) const {
    const bool is_new = incoming.source.is_none();
    const bool needs_new = explanation.credit_notes.empty();
    if (is_new) {
        proposal.fee = explanation.fee;
        proposal.withheld = explanation.withheld;
    }
    fill(proposal, incoming, debits, credit_notes,
         is_new ? explanation.discounts : std::vector<std::int64_t>{});
    if (is_new || !needs_new) return;
    proposal.certain = false;
    proposal.gap_is_small = true;
}

/// Rung 5 of what nobody named: one item or a set of items, less what may explain it.
std::optional<Proposal> Ladder::by_explained_sum(const Incoming& incoming) {
    const auto debits = remains_.debits(incoming.payer, incoming.amount.currency(), incoming.date);
    const auto amount = incoming.amount.minor();
    for (auto& [explanation, values, sum] : shortened(incoming, debits)) {
        const auto sets = sets_with_sum(values, sum);
        if (!sets.is_found()) continue;
        Documents found;
        for (const auto place : sets.first) found.push_back(debits[values[place].whole]);
        const auto gap = open_of(found, incoming.date) - amount;
        if (!explanation.discounts.empty()) {
            std::vector<std::int64_t> own;
            for (const auto place : sets.first)
                own.push_back(explanation.discounts[values[place].whole]);
            explanation.discounts = std::move(own);
        }
        for (auto* part : {&explanation.fee, &explanation.withheld})
            if (*part == to_be_told) *part = static_cast<std::int64_t>(gap);
        Proposal proposal{5, false,
                          fmt::format("{} has the amount {}", numbers_of(found), explanation.words),
                          incoming.payer};
        explain(proposal, incoming, found, explanation.credit_notes, explanation);
        return proposal;
    }
    return std::nullopt;
}

/// What the documents are worth less each explanation, and the sum that sets of them should have.
std::vector<Ladder::Shortened> Ladder::shortened(const Incoming& incoming,
                                                 const Documents& debits) {
    const auto amount = incoming.amount.minor();
    const auto currency = incoming.amount.currency();
    std::vector<std::int64_t> open;
    std::vector<std::int64_t> discounts;
    for (const auto id : debits) {
        open.push_back(remains_.from(id, incoming.date));
        discounts.push_back(discount_of(id, incoming));
    }
    std::vector<Shortened> all;
    auto less = open;
    for (std::size_t i = 0; i < open.size(); ++i) less[i] -= discounts[i];
    if (less != open)
        all.push_back({{"less early-payment discount", discounts}, apart(less), amount});
    for (const auto fee : amounts_in(terms_.fees, currency))
        all.push_back({{fmt::format("less a fee of {}",
                                    to_string(Money::from_minor(fee, currency), book_.currencies)),
                        {},
                        fee},
                       apart(open),
                       amount + fee});
    for (const auto& kept : rates_of(terms_)) {
        for (std::size_t i = 0; i < open.size(); ++i) {
            const auto share = share_of(Money::from_minor(open[i], currency), kept.rate).minor();
            less[i] = open[i] - (share < open[i] ? static_cast<std::int64_t>(share) : 0);
        }
        all.push_back({{kept.words(), {}}, apart(less), amount});
        kept.of(all.back().explanation) = to_be_told;
    }
    auto notes = remains_.credit_notes(incoming.payer, currency, incoming.date);
    std::erase(notes, incoming.source);
    if (notes.size() > most_credit_notes) notes.resize(most_credit_notes);
    for (const auto note : notes)
        all.push_back({{fmt::format("less {}", numbers_of({note})), {}, 0, 0, {note}},
                       apart(open),
                       amount + remains_.from(note, incoming.date)});
    return all;
}

}  // namespace reports
