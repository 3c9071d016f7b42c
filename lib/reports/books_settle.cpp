#include "reports/books_settle.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "ledger/totals.hpp"
#include "reports/books_settler.hpp"

namespace reports {

BookSettler::BookSettler(const foreign::Journal& journal, const settings::Books& rules,
                         const BookCurrencies& currencies, BookClaims& claims, Books& books)
    : journal_{journal},
      claims_{claims},
      books_{books},
      kinds_{journal, rules, currencies, claims.classes},
      numbers_{rules.unnamed, books} {}

std::vector<i128> BookSettler::run() {
    roles_ = take_roles(claims_, kinds_);
    const auto& list = claims_.list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (roles_[i] != ClaimRole::debt) continue;
        add_debt(list[i]);
        if (auto* const chain = chain_of(list[i])) chain->has_debt = true;
    }
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = claims_.end_of_day(begin);
        settle_day(begin, end);
        begin = end;
    }
    return std::move(unsaid_);
}

/// No order within a day: what comes in, then what comes back, then what is taken out.
void BookSettler::settle_day(std::size_t begin, std::size_t end) {
    for (const auto phase : {ClaimRole::credit, ClaimRole::reversal, ClaimRole::withdrawal})
        for (auto first = begin; first < end;) {
            auto last = first;
            auto role = ClaimRole::credit;
            for (; last < end && claims_.list[last].transaction == claims_.list[first].transaction;
                 ++last)
                if (roles_[last] == ClaimRole::withdrawal ||
                    (roles_[last] == ClaimRole::reversal && role == ClaimRole::credit))
                    role = roles_[last];
            if (role == phase) settle(first, last);
            first = last;
        }
}

/// One customer after the other, in one currency after the other, as they come first.
void BookSettler::settle(std::size_t begin, std::size_t end) {
    std::map<std::pair<std::uint32_t, Currency>, std::size_t> place;
    std::vector<std::vector<std::size_t>> groups;
    for (auto i = begin; i < end; ++i) {
        const auto& claim = claims_.list[i];
        const auto [found, is_new] =
            place.try_emplace({claim.customer, claim.currency}, groups.size());
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
    for (const auto& fund : funds) refund(claims_.list[same.front()], fund);
}

BookChain* BookSettler::chain_of(const BookClaim& claim) {
    if (claim.invoice == no_name) return nullptr;
    return &chains_[Key{claim.customer, claim.invoice, claim.currency}];
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
    books_.documents.push_back(std::move(document));
    open_.push_back(0);
    settled_by_.emplace_back();
    unsaid_.push_back(0);
    return static_cast<std::uint32_t>(books_.documents.size() - 1);
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
    if (auto* const chain = chain_of(claim)) chain->debts.push_back(added);
}

/// What the transaction is called, unless it is an invoice of the customer; empty: nothing.
std::string BookSettler::own_name(const BookClaim& claim) {
    if (claim.called == no_name) return {};
    const auto found = chains_.find(Key{claim.customer, claim.called, claim.currency});
    const bool is_debt = found != chains_.end() && found->second.has_debt;
    return is_debt ? std::string{} : claims_.invoices.name(claim.called);
}

std::string BookSettler::number_of(const std::string& name, const BookDocument& document) {
    return name.empty() ? numbers_.unnamed(document) : numbers_.named(name, document);
}

void BookSettler::take_open(std::uint32_t debt, std::uint32_t source, i128 amount) {
    open_[debt] -= amount;
    settled_by_[debt].push_back({source, amount});
}

std::vector<i128> settle_claims(const foreign::Journal& journal, const settings::Books& rules,
                                const BookCurrencies& currencies, BookClaims& claims,
                                Books& books) {
    return BookSettler{journal, rules, currencies, claims, books}.run();
}

}  // namespace reports
