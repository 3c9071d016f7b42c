#include "reports/matching.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "ledger/references.hpp"
#include "reports/matching_named.hpp"

namespace reports {

using ledger::Book;
using ledger::Customer;

namespace {

constexpr i128 near_part = 50;  // an amount is near another within one part of so many

std::string searched_words(const SetSearch& sets, std::size_t items) {
    switch (sets.searched) {
        case Searched::all_sets:
            return fmt::format("all sets of {} {}", items, items == 1 ? "item" : "items");
        case Searched::up_to_three:
            return fmt::format("sets of 1 to 3 of {} items", items);
        case Searched::up_to_two:
            break;
    }
    return fmt::format("sets of 1 or 2 of {} items", items);
}

i128 distance(i128 a, i128 b) { return a < b ? b - a : a - b; }

}  // namespace

Ladder::Ladder(const Book& book, const Sources& sources, const settings::Match& terms,
               const Remains& remains)
    : book_{book}, terms_{terms}, remains_{remains}, words_{sources} {}

Proposal Ladder::match(const Incoming& incoming) {
    check(incoming.amount.minor() > 0);
    const auto named = named_in(incoming);
    if (auto proposal = by_name(incoming, named)) return *proposal;
    // A number of which nothing is open says that the amount may mean something else.
    const bool may_be_certain = !named.has_others;
    auto proposal =
        incoming.payer.is_none() ? by_strangers(incoming) : by_payer(incoming, may_be_certain);
    if (named.has_others) proposal.reason += "; " + named.others;
    return proposal;
}

Proposal Ladder::by_payer(const Incoming& incoming, bool may_be_certain) {
    if (auto proposal = by_sum(incoming, may_be_certain)) return *proposal;
    if (auto proposal = by_explained_sum(incoming)) return *proposal;
    if (auto proposal = by_near_amount(incoming)) return *proposal;
    return {0, false, "no item, and no set of them, fits the amount", incoming.payer};
}

/// What an unknown payer may mean is never certain.
Proposal Ladder::by_strangers(const Incoming& incoming) {
    if (!incoming.similar.is_none()) {
        auto known = incoming;
        known.payer = incoming.similar;
        auto proposal = by_payer(known, false);
        proposal.rung = 6;
        proposal.certain = false;
        proposal.reason = fmt::format("payer unknown, its name is much like that of {}; {}",
                                      name_of(incoming.similar, incoming.date), proposal.reason);
        return proposal;
    }
    const auto same = remains_.debits_of(incoming.amount, incoming.date, 2);
    if (same.empty()) return {0, false, "payer unknown", {}};
    if (same.size() > 1) return {0, false, "payer unknown, and several items have the amount", {}};
    const auto customer = book_.documents[same.front()].customer;
    Proposal proposal{6, false,
                      fmt::format("payer unknown; of all items only {} of {} has the amount",
                                  numbers_of(same), name_of(customer, incoming.date)),
                      customer};
    fill(proposal, incoming, same, {}, {});
    return proposal;
}

/// Rungs 3 and 4: one item, or a set of items, with the amount.
std::optional<Proposal> Ladder::by_sum(const Incoming& incoming, bool may_be_certain) {
    const auto items = items_of(
        remains_.debits(incoming.payer, incoming.amount.currency(), incoming.date), incoming.date);
    const auto sets = sets_with_sum(items.items, incoming.amount.minor());
    if (!sets.is_found()) return std::nullopt;
    Proposal proposal{sets.first.size() == 1 ? 3 : 4, sets.is_only && may_be_certain, "",
                      incoming.payer};
    settle(proposal, items, sets);
    Documents found;
    for (const auto& part : proposal.parts) found.push_back(part.document);
    const auto searched = searched_words(sets, items.items.size());
    proposal.reason =
        sets.is_only ? fmt::format("only {} has the amount, of {}", numbers_of(found), searched)
                     : fmt::format("{} has the amount, and so have others, of {}",
                                   numbers_of(found), searched);
    return proposal;
}

/// Rung 6 of a known payer: one item of nearly the amount.
std::optional<Proposal> Ladder::by_near_amount(const Incoming& incoming) {
    const auto amount = incoming.amount.minor();
    const auto debits = remains_.debits(incoming.payer, incoming.amount.currency(), incoming.date);
    const auto off = [&](Document id) {
        return distance(remains_.from(id, incoming.date), amount);
    };
    const auto nearest = std::ranges::min_element(debits, {}, off);
    if (nearest == debits.end()) return std::nullopt;
    i128 most = amount / near_part;
    for (const auto tolerance : amounts_in(terms_.tolerance, incoming.amount.currency()))
        most = std::max<i128>(most, tolerance);
    if (off(*nearest) > most) return std::nullopt;
    Proposal proposal{
        6, false,
        fmt::format("{} is near the amount: {}", numbers_of({*nearest}),
                    to_string(Money::from_minor(remains_.from(*nearest, incoming.date),
                                                incoming.amount.currency()),
                              book_.currencies)),
        incoming.payer};
    fill(proposal, incoming, {*nearest}, {}, {});
    judge_gap(proposal, incoming);
    return proposal;
}

/// The open items of documents: instalments are items of their own.
Ladder::Items Ladder::items_of(const Documents& documents, Date day) const {
    Items all{documents, {}};
    all.items.reserve(documents.size());
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
        const auto open = remains_.from(documents[i], day);
        if (!book_.documents[documents[i]].has_schedule) {
            all.items.push_back({open, i});
            continue;
        }
        for (const auto& item : ledger::items_of(book_, documents[i], day, open))
            if (item.open > 0) all.items.push_back({item.open, i});
    }
    return all;
}

void Ladder::settle(Proposal& proposal, const Items& items, const SetSearch& sets) {
    for (const auto place : sets.first) {
        const auto& item = items.items[place];
        const auto document = items.documents[item.whole];
        const bool is_next = !proposal.parts.empty() && proposal.parts.back().document == document;
        if (is_next) {
            proposal.parts.back().allocated += item.amount;
        } else {
            proposal.parts.push_back({document, item.amount, 0});
        }
    }
}

/// Settles documents in their order, by the credit notes first and then by the money, and keeps
/// what stays open of them. `discounts` are those of the documents, or none at all.
void Ladder::fill(Proposal& proposal, const Incoming& incoming, const Documents& debits,
                  const Documents& credit_notes, const std::vector<std::int64_t>& discounts) const {
    std::vector<std::int64_t> left;
    for (const auto id : credit_notes) left.push_back(remains_.from(id, incoming.date));
    i128 money = incoming.amount.minor() + proposal.fee + proposal.withheld;
    std::size_t note = 0;
    for (std::size_t i = 0; i < debits.size(); ++i) {
        const auto discount = discounts.empty() ? 0 : discounts[i];
        auto open = remains_.from(debits[i], incoming.date) - discount;
        for (; note < left.size(); ++note) {
            const auto used = std::min(open, left[note]);
            if (used > 0) proposal.credits.push_back({credit_notes[note], debits[i], used});
            open -= used;
            left[note] -= used;
            if (left[note] > 0) break;
        }
        const auto allocated = static_cast<std::int64_t>(std::min<i128>(open, money));
        if (allocated > 0) proposal.parts.push_back({debits[i], allocated, discount});
        money -= allocated;
        if (open > allocated) proposal.gap.push_back({debits[i], open - allocated});
    }
}

/// What stays open is small, or it is an instalment of a later day and no gap at all.
void Ladder::judge_gap(Proposal& proposal, const Incoming& incoming) const {
    std::erase_if(proposal.gap,
                  [&](const Shortfall& gap) { return ends_instalment(gap, incoming.date); });
    i128 sum = 0;
    for (const auto& gap : proposal.gap) sum += gap.amount;
    const auto tolerances = amounts_in(terms_.tolerance, incoming.amount.currency());
    proposal.gap_is_small =
        std::ranges::any_of(tolerances, [&](std::int64_t most) { return sum <= most; });
}

/// Is what stays open of a document just its last instalments, untouched?
bool Ladder::ends_instalment(const Shortfall& gap, Date day) const {
    const auto items = ledger::items_of(book_, gap.document, day, remains_.from(gap.document, day));
    std::int64_t last = 0;
    for (auto item = items.rbegin(); item != items.rend() && last < gap.amount; ++item)
        last += item->open;
    return items.size() > 1 && last == gap.amount;
}

i128 Ladder::open_of(const Documents& documents, Date day) const {
    return std::accumulate(documents.begin(), documents.end(), i128{0},
                           [&](i128 sum, Document id) { return sum + remains_.from(id, day); });
}

std::vector<std::int64_t> Ladder::amounts_in(const std::vector<settings::NamedAmount>& amounts,
                                             Currency currency) const {
    std::vector<std::int64_t> minor;
    for (const auto& amount : amounts) {
        const auto own =
            amount.currency.empty() ? book_.currency : book_.currencies.find(amount.currency);
        if (own != currency) continue;
        if (const auto scaled = scale(amount.number, book_.currencies.decimals(currency)))
            minor.push_back(*scaled);
    }
    std::ranges::sort(minor);
    const auto repeated = std::ranges::unique(minor);
    minor.erase(repeated.begin(), repeated.end());
    return minor;
}

std::string Ladder::numbers_of(const Documents& documents) const {
    std::string words;
    for (const auto id : documents) words += (words.empty() ? "" : " + ") + book_.number_of(id);
    return words;
}

std::string Ladder::name_of(Id<Customer> customer, Date day) const {
    const auto& known = book_.customers[customer];
    const auto name = name_on(known, day);
    return name == known.id ? known.id : fmt::format("{} ({})", known.id, name);
}

void accept(const Proposal& proposal, const Incoming& incoming, Remains& remains) {
    i128 used = 0;
    for (const auto& part : proposal.parts) {
        remains.take(part.document, incoming.date, i128{part.allocated} + part.discount);
        used += part.allocated;
    }
    if (!incoming.source.is_none()) remains.take(incoming.source, incoming.date, used);
    for (const auto& credit : proposal.credits) {
        remains.take(credit.credit_note, incoming.date, credit.amount);
        remains.take(credit.document, incoming.date, credit.amount);
    }
}

}  // namespace reports
