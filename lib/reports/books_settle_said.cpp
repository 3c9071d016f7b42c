#include <algorithm>
#include <set>
#include <utility>

#include "reports/books_circles.hpp"
#include "reports/books_settler.hpp"

namespace reports {

/// What a day says by name holds in the evening, not in any order; where it does not hold, nothing
/// of those customers is done. Returns the turns that are left to be settled one by one.
BookTurns BookSettler::settle_said(const BookTurns& turns) {
    Circles circles;
    for (const auto& turn : turns)
        for (auto i = turn.begin; i < turn.end; ++i) {
            circles.join(claims_.list[i].customer, claims_.list[turn.begin].payer);
            circles.join(claims_.list[i].payer, claims_.list[turn.begin].payer);
        }
    std::map<std::uint32_t, std::size_t> place;
    std::vector<BookTurns> groups;
    for (const auto& turn : turns) {
        const auto circle = circles.of(claims_.list[turn.begin].payer);
        const auto [found, is_new] = place.try_emplace(circle, groups.size());
        if (is_new) groups.emplace_back();
        groups[found->second].push_back(turn);
    }
    BookTurns others;
    for (const auto& group : groups) {
        const auto left = settle_together(group);
        others.insert(others.end(), left.begin(), left.end());
    }
    std::ranges::sort(others, {}, &BookTurn::begin);
    return others;
}

BookTurns BookSettler::settle_together(const BookTurns& turns) {
    SaidTurns said;
    BookTurns others;
    std::set<Key> names;
    for (const auto& turn : turns) {
        if (is_source_said(turn, names))
            said.sources.push_back(turn);
        else if (is_refund_said(turn))
            said.refunds.push_back(turn);
        else if (const auto transfer = transfer_of(turn))
            (transfer->source->amount > 0 ? said.applies : said.unapplies).push_back(*transfer);
        else
            others.push_back(turn);
    }
    if (!has_sources(said, names) || !ends_above_nought(said) || !fits_pairs(said)) return turns;
    all_said_ = true;
    for (const auto& turn : said.sources) settle(turn);
    all_said_ = false;
    for (const auto& transfer : said.applies) apply_said(transfer);
    for (const auto& transfer : said.unapplies) unapply_said(transfer);
    for (const auto& turn : said.refunds) refund_said(turn);
    return others;
}

/// Money that comes in under one new name at most, and each invoice named is one document.
bool BookSettler::is_source_said(const BookTurn& turn, std::set<Key>& names) {
    std::set<Key> own;
    for (auto i = turn.begin; i < turn.end; ++i) {
        const auto& claim = claims_.list[i];
        if (roles_[i] != ClaimRole::credit) return false;
        const auto* chain = chain_of(claim);
        if (chain != nullptr && chain->has_debt && chain->debts.size() != 1) return false;
        if (const auto key = own_key(claim)) own.insert(*key);
    }
    if (own.size() > 1) return false;
    for (const auto& key : own)
        if (!chains_[key].sources.empty() || !names.insert(key).second) return false;
    return true;
}

/// What money is called that a claim brings in.
std::optional<BookSettler::Key> BookSettler::own_key(const BookClaim& claim) {
    const auto name = name_of_source(claim);
    if (name.empty()) return std::nullopt;
    return Key{claim.payer, claims_.invoices.number(name), claim.currency};
}

/// Money that goes out of sources that are named.
bool BookSettler::is_refund_said(const BookTurn& turn) {
    for (auto i = turn.begin; i < turn.end; ++i) {
        const auto& claim = claims_.list[i];
        if (roles_[i] != ClaimRole::withdrawal || claim.payer != claim.customer ||
            source_named(claim) == nullptr)
            return false;
    }
    return true;
}

/// The chain of a source's name, of one source at most so far; null: it is no such name.
const BookChain* BookSettler::source_named(const BookClaim& claim) {
    const auto* chain = chain_of(claim);
    return chain != nullptr && !chain->has_debt && chain->sources.size() <= 1 ? chain : nullptr;
}

/// Between one source and one invoice, with nothing beside it but a discount. One that is given
/// here can only be that of a receipt that was earlier than its invoice.
std::optional<BookSettler::Transfer> BookSettler::transfer_of(const BookTurn& turn) {
    if (turn.end - turn.begin != 2 || roles_[turn.begin] == ClaimRole::debt ||
        roles_[turn.begin + 1] == ClaimRole::debt)
        return std::nullopt;
    Transfer transfer{&claims_.list[turn.begin], &claims_.list[turn.begin + 1], 0};
    if (source_named(*transfer.source) == nullptr) std::swap(transfer.source, transfer.debt);
    const auto& [source, debt, discount] = transfer;
    const auto* chain = chain_of(*debt);
    if (source_named(*source) == nullptr || chain == nullptr || chain->debts.size() != 1 ||
        source->currency != debt->currency || (source->amount > 0) == (debt->amount > 0))
        return std::nullopt;
    const auto stated = kinds_.discount_alone(source->transaction, source->currency);
    if (!stated || source->amount + debt->amount + *stated != 0) return std::nullopt;
    transfer.discount = source->amount > 0 ? *stated : -*stated;
    const bool is_early = source->amount > 0 && transfer.discount > 0 &&
                          books_.documents[chain->debts.front()].date == debt->date;
    if (transfer.discount < 0 || (source->amount > 0 && transfer.discount > 0 && !is_early))
        return std::nullopt;
    return transfer;
}

/// Is each name that money moves by that of one source, of before or of today?
bool BookSettler::has_sources(const SaidTurns& said, const std::set<Key>& names) {
    const auto is_one = [&](const BookClaim& claim) {
        const auto today = names.contains(key_of(claim)) ? 1U : 0U;
        return chain_of(claim)->sources.size() + today == 1;
    };
    const auto has_source = [&](const Transfer& transfer) { return is_one(*transfer.source); };
    for (const auto& turn : said.refunds)
        for (auto i = turn.begin; i < turn.end; ++i)
            if (!is_one(claims_.list[i])) return false;
    return std::ranges::all_of(said.applies, has_source) &&
           std::ranges::all_of(said.unapplies, has_source);
}

/// Is as much open, and left, as all of it together takes?
bool BookSettler::ends_above_nought(const SaidTurns& said) {
    std::map<Key, i128> changes;
    const auto add = [&](const BookClaim& claim) {
        if (claim.invoice != no_name) changes[key_of(claim)] += claim.amount;
    };
    for (const auto* turns : {&said.sources, &said.refunds})
        for (const auto& turn : *turns)
            for (auto i = turn.begin; i < turn.end; ++i)
                if (roles_[i] != ClaimRole::debt) add(claims_.list[i]);
    for (const auto* transfers : {&said.applies, &said.unapplies})
        for (const auto& transfer : *transfers) {
            add(*transfer.source);
            add(*transfer.debt);
        }
    return std::ranges::all_of(changes, [this](const auto& change) {
        const auto& chain = chains_[change.first];
        i128 there = 0;
        for (const auto debt : chain.debts) there += open_[debt];
        for (const auto source : chain.sources) there -= books_.documents[source].rest;
        return chain.has_debt ? there + change.second >= 0 : there + change.second <= 0;
    });
}

/// May as much be taken back of every pair of a source and an invoice, and does its discount lapse
/// with the last of it?
bool BookSettler::fits_pairs(const SaidTurns& said) {
    std::map<std::pair<Key, Key>, BookFund> pairs;
    for (const auto& [source, debt, discount] : said.unapplies)
        pairs.try_emplace({key_of(*source), key_of(*debt)}, given(*source, *debt));
    if (pairs.empty()) return true;
    const auto give = [&](const Key& source, const BookClaim& debt, i128 discount) {
        const auto found = pairs.find({source, key_of(debt)});
        if (found == pairs.end()) return;
        found->second.amount -= debt.amount;
        found->second.discount += discount;
    };
    for (const auto& turn : said.sources)
        for (auto i = turn.begin; i < turn.end; ++i) {
            const auto& claim = claims_.list[i];
            const auto discount = discount_stated(claim);
            if (const auto key = own_key(claim)) give(*key, claim, discount);
        }
    for (const auto& [source, debt, discount] : said.applies)
        give(key_of(*source), *debt, discount);
    return std::ranges::all_of(said.unapplies, [&](const Transfer& transfer) {
        auto& fund = pairs[{key_of(*transfer.source), key_of(*transfer.debt)}];
        fund.amount -= transfer.debt->amount;
        fund.discount -= transfer.discount;
        const auto money = fund.amount - fund.discount;
        return money == 0 ? fund.discount == 0 : money > 0 && transfer.discount == 0;
    });
}

/// What a source has given to an invoice so far.
BookFund BookSettler::given(const BookClaim& source, const BookClaim& debt) {
    BookFund all;
    const auto* sources = chain_of(source);
    for (const auto& fund : settled_by_[chain_of(debt)->debts.front()]) {
        if (std::ranges::find(sources->sources, fund.source) == sources->sources.end()) continue;
        all.amount += fund.amount;
        all.discount += fund.amount - money_of(fund);
    }
    return all;
}

/// A discount that was given before is said by the receipt itself, ahead of its invoice.
void BookSettler::apply_said(const Transfer& transfer) {
    const auto& [claim, target, discount] = transfer;
    const auto source = chain_of(*claim)->sources.front();
    const auto debt = chain_of(*target)->debts.front();
    auto& document = books_.documents[source];
    if (discount > 0) {
        document.allocations.push_back({debt, -target->amount, discount, BookReason::said});
        document.amount += discount;
        document.discount += discount;
    } else {
        books_.moves.push_back({BookMovement::apply,
                                {},
                                claim->date,
                                source,
                                debt,
                                claim->amount,
                                0,
                                claim->transaction});
    }
    document.rest -= claim->amount;
    take_open(debt, {source, -target->amount, discount}, claim->date);
}

void BookSettler::unapply_said(const Transfer& transfer) {
    const auto& [claim, target, discount] = transfer;
    const auto source = chain_of(*claim)->sources.front();
    const auto debt = chain_of(*target)->debts.front();
    books_.moves.push_back({BookMovement::unapply,
                            {},
                            claim->date,
                            source,
                            debt,
                            -claim->amount,
                            discount,
                            claim->transaction});
    auto left = given(*claim, *target);
    left.source = source;
    left.amount -= target->amount;
    left.discount -= discount;
    auto& settled = settled_by_[debt];
    std::erase_if(settled, [&](const BookFund& fund) { return fund.source == source; });
    if (left.amount > 0) settled.push_back(left);
    give_back(source, -claim->amount);
    reopen(debt, target->amount, claim->date);
}

void BookSettler::refund_said(const BookTurn& turn) {
    Funds funds;
    for (auto i = turn.begin; i < turn.end; ++i) {
        const auto& claim = claims_.list[i];
        const auto source = chain_of(claim)->sources.front();
        books_.documents[source].rest -= claim.amount;
        funds.push_back({source, claim.amount, 0});
    }
    refund(claims_.list[turn.begin], funds);
}

}  // namespace reports
