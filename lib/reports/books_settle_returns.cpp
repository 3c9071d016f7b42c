#include <algorithm>
#include <map>
#include <utility>

#include "reports/books_settler.hpp"

namespace reports {

namespace {

void shrink(std::vector<BookInstalment>& instalments, i128 amount) {
    i128 left = amount;
    for (auto one = instalments.rbegin(); one != instalments.rend(); ++one) {
        one->amount = std::min(one->amount, left);
        left -= one->amount;
    }
    std::erase_if(instalments, [](const BookInstalment& one) { return one.amount == 0; });
}

}  // namespace

/// Takes money out of sources: of the name, else the oldest of the customer, but from an account
/// for advances first what stands there: what else was paid is for invoices. What is not there
/// becomes a debt.
void BookSettler::withdraw(BookClaim claim, Funds& funds) {
    const auto* chain = chain_of(claim);
    const auto take_from = [&](const auto& sources) {
        for (auto source = sources.begin(); source != sources.end() && claim.amount > 0; ++source)
            take_out(*source, claim.amount, funds, books_.documents[*source].rest);
    };
    if (chain != nullptr && !chain->sources.empty()) {
        take_from(chain->sources);
    } else {
        const auto& own = sources_[{claim.payer, claim.currency}];
        if (claim.on_account)
            for (const auto source : own)
                take_out(source, claim.amount, funds, said_on_account(source));
        take_from(own);
    }
    drop_empty_sources(claim);
    if (claim.amount == 0) return;
    if (chain != nullptr && !chain->debts.empty()) claim.invoice = no_name;
    shrink(claim.instalments, claim.amount);
    add_debt(claim);
}

/// So much of a source's rest is said to be for no invoice.
i128 BookSettler::said_on_account(std::uint32_t source) const {
    return books_.documents[source].rest - settlement_.unsaid[source];
}

void BookSettler::take_out(std::uint32_t source, i128& wanted, Funds& funds, i128 most) {
    const auto taken = std::min(wanted, most);
    if (taken <= 0) return;
    books_.documents[source].rest -= taken;
    wanted -= taken;
    funds.push_back({source, taken});
}

void BookSettler::drop_empty_sources(const BookClaim& claim) {
    auto& all = sources_[{claim.payer, claim.currency}];
    while (!all.empty() && books_.documents[all.front()].rest == 0) all.pop_front();
}

template <class Wanted>
void BookSettler::undo(std::uint32_t debt, const BookClaim& claim, i128& left, Funds& funds,
                       Wanted wanted) {
    auto& settled = settled_by_[debt];
    for (auto i = settled.size(); i > 0 && left > 0; --i) {
        auto& last = settled[i - 1];
        if (!wanted(last.source)) continue;
        const auto back = std::min(left, last.amount);
        books_.moves.push_back(
            {BookMovement::unapply, {}, claim.date, last.source, debt, back, 0, claim.transaction});
        funds.push_back({last.source, back, 0});
        settlement_.undone[last.source] = true;
        reopen(debt, back, claim.date);
        left -= back;
        last.amount -= back;
    }
    std::erase_if(settled, [](const BookFund& fund) { return fund.amount == 0; });
}

/// A payment that came back: the newest allocations are undone. Where there are not as many,
/// it is a further debt.
void BookSettler::reverse(const BookClaim& claim, const std::vector<std::uint32_t>& preferred,
                          Funds& funds) {
    auto& chain = *chain_of(claim);
    i128 settled = 0;
    for (const auto debt : chain.debts) settled += books_.documents[debt].amount - open_[debt];
    if (settled < claim.amount || was_written_off(chain)) return add_debt(claim);
    chain.settled = 0;
    auto left = claim.amount;
    const auto is_preferred = [&](std::uint32_t source) {
        return std::ranges::find(preferred, source) != preferred.end();
    };
    for (auto debt = chain.debts.rbegin(); debt != chain.debts.rend(); ++debt)
        undo(*debt, claim, left, funds, is_preferred);
    for (auto debt = chain.debts.rbegin(); debt != chain.debts.rend(); ++debt)
        undo(*debt, claim, left, funds, [](std::uint32_t) { return true; });
}

/// The sources that the credits of a transaction name.
std::vector<std::uint32_t> BookSettler::sources_named(const Credits& credits) {
    std::vector<std::uint32_t> sources;
    for (const auto& credit : credits)
        if (const auto* chain = chain_of(credit); chain != nullptr && !chain->has_debt)
            sources.insert(sources.end(), chain->sources.begin(), chain->sources.end());
    return sources;
}

bool BookSettler::was_written_off(const BookChain& chain) const {
    return std::ranges::any_of(chain.debts, [&](std::uint32_t debt) {
        return std::ranges::any_of(settled_by_[debt], [&](const BookFund& fund) {
            return books_.documents[fund.source].kind == "writeoff";
        });
    });
}

/// Money that was taken out of sources settles what a credit names, or waits in its source.
void BookSettler::apply(BookClaim& credit, Funds& funds) {
    const auto* chain = chain_of(credit);
    if (chain == nullptr || funds.empty()) return;
    if (!chain->has_debt) return put_back(credit, *chain, funds);
    for (const auto debt : chain->debts)
        for (auto& fund : funds) {
            const auto amount = std::min({fund.amount, open_[debt], -credit.amount});
            if (amount <= 0) continue;
            books_.moves.push_back({BookMovement::apply,
                                    {},
                                    credit.date,
                                    fund.source,
                                    debt,
                                    amount,
                                    0,
                                    credit.transaction});
            take_open(debt, {fund.source, amount, 0}, credit.date);
            fund.amount -= amount;
            credit.amount += amount;
        }
}

void BookSettler::put_back(BookClaim& credit, const BookChain& chain, Funds& funds) {
    for (auto& fund : funds) {
        if (std::ranges::find(chain.sources, fund.source) == chain.sources.end()) continue;
        const auto amount = std::min(fund.amount, -credit.amount);
        give_back(fund.source, amount);
        fund.amount -= amount;
        credit.amount += amount;
    }
}

/// One refund for each customer whose money it was.
void BookSettler::refund(const BookClaim& claim, const Funds& funds) {
    std::map<std::uint32_t, Funds> by_customer;
    for (const auto& fund : funds)
        if (fund.amount != 0) by_customer[books_.documents[fund.source].customer].push_back(fund);
    for (const auto& [customer, own] : by_customer) refund_of(customer, claim, own);
}

void BookSettler::refund_of(std::uint32_t customer, const BookClaim& claim, const Funds& funds) {
    const auto name = own_name(claim);
    auto document = document_of(claim);
    document.customer = customer;
    const auto number = number_of(name, document);
    const auto deed = deeds_.find(claim.transaction);
    for (const auto& fund : funds) {
        if (deed != deeds_.end())
            deed->second.refunds.push_back(static_cast<std::uint32_t>(books_.moves.size()));
        books_.moves.push_back({BookMovement::refund, number, claim.date, fund.source, 0,
                                fund.amount, 0, claim.transaction, name.empty()});
    }
}

}  // namespace reports
