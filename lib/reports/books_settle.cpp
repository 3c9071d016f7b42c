#include "reports/books_settle.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "ledger/totals.hpp"
#include "reports/books_owners.hpp"
#include "reports/books_settler.hpp"

namespace reports {

BookSettler::BookSettler(const foreign::Journal& journal, const settings::Books& rules,
                         const BookCurrencies& currencies, BookClaims& claims, Books& books)
    : journal_{journal},
      claims_{claims},
      books_{books},
      kinds_{journal, rules, currencies, claims.classes},
      numbers_{rules.unnamed, books} {}

BookSettlement BookSettler::run() {
    voids_ = find_voids(claims_, kinds_);
    for (const auto& [by, of] : voids_) deeds_[of.transaction];
    find_owners(claims_, kinds_, voids_);
    roles_ = take_roles(claims_, kinds_, voids_);
    const auto& list = claims_.list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (roles_[i] != ClaimRole::debt) continue;
        add_debt(list[i]);
        if (auto* const chain = chain_of(list[i])) chain->has_debt = true;
    }
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = claims_.end_of_day(begin);
        settle_day(turns_of_day(begin, end));
        begin = end;
    }
    settlement_.open = std::move(open_);
    return std::move(settlement_);
}

BookTurns BookSettler::turns_of_day(std::size_t begin, std::size_t end) const {
    BookTurns turns;
    for (; begin < end; begin = turns.back().end)
        turns.push_back({begin, claims_.end_of_transaction(begin)});
    return turns;
}

/// No order within a day: documents that are taken back make room for others, and what is named is
/// held against the evening.
void BookSettler::settle_day(BookTurns turns) {
    const auto early = voids_in(turns, false);
    const auto late = voids_in(turns, true);
    std::erase_if(
        turns, [this](const BookTurn& turn) { return roles_[turn.begin] == ClaimRole::voiding; });
    for (const auto& turn : take_back(early)) turns.push_back(turn);
    settle_in_phases(settle_said(turns));
    settle_in_phases(take_back(late));
}

/// What comes in, then what comes back, then what is taken out.
void BookSettler::settle_in_phases(const BookTurns& turns) {
    for (const auto phase : {ClaimRole::credit, ClaimRole::reversal, ClaimRole::withdrawal})
        for (const auto& turn : turns)
            if (phase_of(turn) == phase) settle(turn);
}

ClaimRole BookSettler::phase_of(const BookTurn& turn) const {
    auto role = ClaimRole::credit;
    for (auto i = turn.begin; i < turn.end; ++i)
        if (roles_[i] == ClaimRole::withdrawal ||
            (roles_[i] == ClaimRole::reversal && role == ClaimRole::credit))
            role = roles_[i];
    return role;
}

/// One payer after the other, in one currency after the other, as they come first.
void BookSettler::settle(const BookTurn& turn) {
    std::map<std::pair<std::uint32_t, Currency>, std::size_t> place;
    std::vector<std::vector<std::size_t>> groups;
    for (auto i = turn.begin; i < turn.end; ++i) {
        const auto& claim = claims_.list[i];
        const auto [found, is_new] =
            place.try_emplace({claim.payer, claim.currency}, groups.size());
        if (is_new) groups.emplace_back();
        groups[found->second].push_back(i);
    }
    for (const auto& same : groups) settle(same);
}

void BookSettler::settle(const std::vector<std::size_t>& same) {
    Funds funds;
    Credits credits;
    for (const auto i : same)
        if (roles_[i] == ClaimRole::credit) credits.push_back(claims_.list[i]);
    for (const auto i : same) {
        const auto& claim = claims_.list[i];
        if (roles_[i] == ClaimRole::withdrawal) withdraw(claim, funds);
        if (roles_[i] == ClaimRole::reversal) reverse(claim, sources_named(credits), funds);
    }
    for (auto& credit : credits) apply(credit, funds);
    std::erase_if(credits, [](const BookClaim& credit) { return credit.amount == 0; });
    if (!credits.empty()) add_sources(credits);
    refund(claims_.list[same.front()], funds);
}

BookChain* BookSettler::chain_of(const BookClaim& claim) {
    if (claim.invoice == no_name) return nullptr;
    return &chains_[key_of(claim)];
}

BookSettler::Key BookSettler::key_of(const BookClaim& claim) const {
    return {claim.customer, claim.invoice, claim.currency};
}

BookDocument BookSettler::document_of(const BookClaim& claim) const {
    BookDocument document;
    document.customer = claim.customer;
    document.currency = claim.currency;
    document.date = claim.date;
    document.transaction = claim.transaction;
    document.line = claim.line;
    return document;
}

std::uint32_t BookSettler::add(BookDocument document) {
    const auto id = static_cast<std::uint32_t>(books_.documents.size());
    if (const auto deed = deeds_.find(document.transaction); deed != deeds_.end())
        deed->second.documents.push_back(id);
    books_.documents.push_back(std::move(document));
    open_.push_back(0);
    settled_by_.emplace_back();
    chain_of_debt_.push_back(nullptr);
    settlement_.unsaid.push_back(0);
    settlement_.undone.push_back(false);
    return id;
}

void BookSettler::add_debt(const BookClaim& claim) {
    auto document = document_of(claim);
    const auto contra = kinds_.of(claim.transaction, claim.currency);
    document.kind = contra.is_refund ? "sale" : contra.debit_kind;
    document.amount = claim.amount;
    document.tax = ledger::rate_of_tax(claim.amount, contra.tax_of_debt, 2);
    document.instalments = claim.instalments;
    document.is_unnamed = claim.invoice == no_name;
    document.number = document.is_unnamed
                          ? numbers_.unnamed(document)
                          : numbers_.named(claims_.invoices.name(claim.invoice), document);
    const auto added = add(std::move(document));
    open_[added] = claim.amount;
    if (auto* const chain = chain_of(claim)) {
        chain->debts.push_back(added);
        chain_of_debt_[added] = chain;
    }
}

/// What the transaction is called, unless it is an invoice of the customer; empty: nothing.
std::string BookSettler::own_name(const BookClaim& claim) {
    if (claim.called == no_name) return {};
    for (const auto customer : {claim.payer, claim.customer}) {
        const auto found = chains_.find(Key{customer, claim.called, claim.currency});
        if (found != chains_.end() && found->second.has_debt) return {};
    }
    return claims_.invoices.name(claim.called);
}

std::string BookSettler::number_of(const std::string& name, const BookDocument& document) {
    return name.empty() ? numbers_.unnamed(document) : numbers_.named(name, document);
}

void BookSettler::take_open(std::uint32_t debt, BookFund fund, Date day) {
    open_[debt] -= fund.amount;
    settled_by_[debt].push_back(fund);
    settlement_.settled.push_back({debt, day, fund.amount});
    if (deeds_.contains(books_.documents[fund.source].transaction))
        gave_to_[fund.source].push_back(debt);
}

void BookSettler::reopen(std::uint32_t debt, i128 amount, Date day) {
    open_[debt] += amount;
    if (auto* const chain = chain_of_debt_[debt]) chain->settled = 0;
    settlement_.settled.push_back({debt, day, -amount});
}

/// Money that waits again.
void BookSettler::give_back(std::uint32_t source, i128 amount) {
    auto& document = books_.documents[source];
    auto& all = sources_[{document.customer, document.currency}];
    if (document.rest <= 0 && std::ranges::find(all, source) == all.end()) all.push_front(source);
    document.rest += amount;
}

/// Where nobody knows which allocation came back, discounts are fees.
i128 BookSettler::money_of(const BookFund& fund) const {
    return settlement_.undone[fund.source] ? fund.amount : fund.amount - fund.discount;
}

BookSettlement settle_claims(const foreign::Journal& journal, const settings::Books& rules,
                             const BookCurrencies& currencies, BookClaims& claims, Books& books) {
    return BookSettler{journal, rules, currencies, claims, books}.run();
}

}  // namespace reports
