#include "reports/books_settle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <tuple>

#include "ledger/totals.hpp"
#include "reports/books_numbers.hpp"
#include "reports/books_roles.hpp"

namespace reports {

namespace {

/// All that goes by one name between a customer and us, in one currency.
struct Chain {
    std::vector<std::uint32_t> debts;
    std::size_t settled = 0;  // so many of them, the first ones, have nothing open
    std::vector<std::uint32_t> sources;
    bool has_debt = false;  // some time
};

/// Money taken out of a source.
struct Fund {
    std::uint32_t source = 0;
    i128 amount = 0;
};

class Settler {
public:
    Settler(const foreign::Journal& journal, const settings::Books& rules,
            const BookCurrencies& currencies, BookClaims& claims, Books& books)
        : journal_{journal},
          claims_{claims},
          books_{books},
          kinds_{journal, rules, currencies, claims.classes},
          numbers_{rules.unnamed, books} {}

    std::vector<i128> run() {
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

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t, Currency>;

    Chain* chain_of(const BookClaim& claim) {
        if (claim.invoice == no_name) return nullptr;
        return &chains_[Key{claim.customer, claim.invoice, claim.currency}];
    }

    /// No order within a day: what comes in, then what comes back, then what is taken out.
    void settle_day(std::size_t begin, std::size_t end) {
        for (const auto phase : {ClaimRole::credit, ClaimRole::reversal, ClaimRole::withdrawal})
            for (auto first = begin; first < end;) {
                auto last = first;
                auto role = ClaimRole::credit;
                for (; last < end &&
                       claims_.list[last].transaction == claims_.list[first].transaction;
                     ++last)
                    if (roles_[last] == ClaimRole::withdrawal ||
                        (roles_[last] == ClaimRole::reversal && role == ClaimRole::credit))
                        role = roles_[last];
                if (role == phase) settle(first, last);
                first = last;
            }
    }

    /// One customer after the other, in one currency after the other, as they come first.
    void settle(std::size_t begin, std::size_t end) {
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

    void settle(const std::vector<std::size_t>& same) {
        std::vector<Fund> funds;
        std::vector<BookClaim> credits;
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

    BookDocument document_of(const BookClaim& claim) const {
        BookDocument document;
        document.customer = claim.customer;
        document.currency = claim.currency;
        document.date = claim.date;
        document.transaction = claim.transaction;
        document.line = claim.line;
        return document;
    }

    std::uint32_t add(BookDocument document) {
        books_.documents.push_back(std::move(document));
        open_.push_back(0);
        settled_by_.emplace_back();
        unsaid_.push_back(0);
        return static_cast<std::uint32_t>(books_.documents.size() - 1);
    }

    void add_debt(const BookClaim& claim) {
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

    /// Takes money out of sources: of the name, else the oldest of the customer. What is not there
    /// becomes a debt.
    void withdraw(BookClaim claim, std::vector<Fund>& funds) {
        const auto* chain = chain_of(claim);
        const auto take_from = [&](const auto& sources) {
            for (auto source = sources.begin(); source != sources.end() && claim.amount > 0;
                 ++source)
                take_out(*source, claim.amount, funds);
        };
        if (chain != nullptr && !chain->sources.empty()) {
            take_from(chain->sources);
        } else {
            take_from(sources_[{claim.customer, claim.currency}]);
        }
        drop_empty_sources(claim);
        if (claim.amount == 0) return;
        if (chain != nullptr && !chain->debts.empty()) claim.invoice = no_name;
        shrink(claim.instalments, claim.amount);
        add_debt(claim);
    }

    void take_out(std::uint32_t source, i128& wanted, std::vector<Fund>& funds) {
        auto& rest = books_.documents[source].rest;
        const auto taken = std::min(wanted, rest);
        if (taken <= 0) return;
        rest -= taken;
        wanted -= taken;
        funds.push_back({source, taken});
    }

    void drop_empty_sources(const BookClaim& claim) {
        auto& all = sources_[{claim.customer, claim.currency}];
        while (!all.empty() && books_.documents[all.front()].rest == 0) all.pop_front();
    }

    static void shrink(std::vector<BookInstalment>& instalments, i128 amount) {
        i128 left = amount;
        for (auto one = instalments.rbegin(); one != instalments.rend(); ++one) {
            one->amount = std::min(one->amount, left);
            left -= one->amount;
        }
        std::erase_if(instalments, [](const BookInstalment& one) { return one.amount == 0; });
    }

    /// A payment that came back: the newest allocations are undone. Where there are not as many,
    /// it is a further debt.
    void reverse(const BookClaim& claim, const std::vector<std::uint32_t>& preferred,
                 std::vector<Fund>& funds) {
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
    std::vector<std::uint32_t> sources_named(const std::vector<BookClaim>& credits) {
        std::vector<std::uint32_t> sources;
        for (const auto& credit : credits)
            if (const auto* chain = chain_of(credit); chain != nullptr && !chain->has_debt)
                sources.insert(sources.end(), chain->sources.begin(), chain->sources.end());
        return sources;
    }

    bool was_written_off(const Chain& chain) const {
        return std::ranges::any_of(chain.debts, [&](std::uint32_t debt) {
            return std::ranges::any_of(settled_by_[debt], [&](const Fund& fund) {
                return books_.documents[fund.source].kind == "writeoff";
            });
        });
    }

    template <class Wanted>
    void undo(std::uint32_t debt, const BookClaim& claim, i128& left, std::vector<Fund>& funds,
              Wanted wanted) {
        auto& settled = settled_by_[debt];
        for (auto i = settled.size(); i > 0 && left > 0; --i) {
            auto& last = settled[i - 1];
            if (!wanted(last.source)) continue;
            const auto back = std::min(left, last.amount);
            books_.moves.push_back({BookMovement::unapply,
                                    {},
                                    claim.date,
                                    last.source,
                                    debt,
                                    back,
                                    claim.transaction});
            funds.push_back({last.source, back});
            open_[debt] += back;
            left -= back;
            last.amount -= back;
        }
        std::erase_if(settled, [](const Fund& fund) { return fund.amount == 0; });
    }

    /// Money that was taken out of sources settles what a credit names, or waits in its source.
    void apply(BookClaim& credit, std::vector<Fund>& funds) {
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
                                        credit.transaction});
                take_open(debt, fund.source, amount);
                fund.amount -= amount;
                credit.amount += amount;
            }
    }

    void put_back(BookClaim& credit, const Chain& chain, std::vector<Fund>& funds) {
        for (auto& fund : funds) {
            if (std::ranges::find(chain.sources, fund.source) == chain.sources.end()) continue;
            const auto amount = std::min(fund.amount, -credit.amount);
            auto& all = sources_[{credit.customer, credit.currency}];
            if (std::ranges::find(all, fund.source) == all.end()) all.push_front(fund.source);
            books_.documents[fund.source].rest += amount;
            fund.amount -= amount;
            credit.amount += amount;
        }
    }

    void take_open(std::uint32_t debt, std::uint32_t source, i128 amount) {
        open_[debt] -= amount;
        settled_by_[debt].push_back({source, amount});
    }

    void refund(const BookClaim& claim, const Fund& fund) {
        if (fund.amount == 0) return;
        const auto name = own_name(claim);
        const auto document = document_of(claim);
        books_.moves.push_back({BookMovement::refund, number_of(name, document), claim.date,
                                fund.source, 0, fund.amount, claim.transaction, name.empty()});
    }

    /// One source for all that names invoices, and what is on account unnamed; one for each name
    /// that is no invoice, since money may be taken from it by that name.
    void add_sources(const std::vector<BookClaim>& credits) {
        std::vector<std::vector<BookClaim>> groups;
        std::vector<BookClaim> main;
        for (const auto& credit : credits) {
            const auto* chain = chain_of(credit);
            const bool named = chain != nullptr && !chain->has_debt;
            if (named)
                groups.push_back({credit});
            else
                main.push_back(credit);
        }
        if (groups.size() == 1)
            groups.front().insert(groups.front().end(), main.begin(), main.end());
        else if (!main.empty())
            groups.insert(groups.begin(), main);
        const auto size = [](const std::vector<BookClaim>& group) {
            i128 sum = 0;
            for (const auto& credit : group) sum -= credit.amount;
            return sum;
        };
        const auto largest = std::ranges::max_element(groups, {}, size) - groups.begin();
        for (std::size_t i = 0; i < groups.size(); ++i)
            add_source(groups[i], size(groups[i]), static_cast<std::size_t>(largest) == i);
    }

    /// What the transaction is called, unless it is an invoice of the customer; empty: nothing.
    std::string own_name(const BookClaim& claim) {
        if (claim.called == no_name) return {};
        const auto found = chains_.find(Key{claim.customer, claim.called, claim.currency});
        const bool is_debt = found != chains_.end() && found->second.has_debt;
        return is_debt ? std::string{} : claims_.invoices.name(claim.called);
    }

    /// What a source is called: as the invoice that is none, else as its transaction.
    std::string name_of_source(const BookClaim& first) {
        const auto* chain = chain_of(first);
        if (chain != nullptr && !chain->has_debt) return claims_.invoices.name(first.invoice);
        return own_name(first);
    }

    std::string number_of(const std::string& name, const BookDocument& document) {
        return name.empty() ? numbers_.unnamed(document) : numbers_.named(name, document);
    }

    void add_source(const std::vector<BookClaim>& credits, i128 amount, bool with_parts) {
        auto document = document_of(credits.front());
        const auto contra = kinds_.of(credits.front().transaction, credits.front().currency);
        document.is_source = true;
        document.kind = contra.credit_kind;
        document.amount = amount;
        document.rest = amount;
        if (document.kind == "credit")
            document.tax = ledger::rate_of_tax(amount, contra.tax_of_credit, 2);
        const auto name = name_of_source(credits.front());
        document.is_unnamed = name.empty();
        document.number = number_of(name, document);
        if (with_parts) set_parts(document, contra);
        const auto source = add(std::move(document));
        for (const auto& credit : credits) {
            auto* const chain = chain_of(credit);
            if (chain != nullptr && chain->has_debt) {
                name_allocations(source, credit, *chain);
                continue;
            }
            if (chain != nullptr) add_to(*chain, source);
            if (!credit.on_account && !credit.is_own) unsaid_[source] -= credit.amount;
        }
        if (!name.empty()) add_to(chain_named(name, credits.front()), source);
        sources_[{credits.front().customer, credits.front().currency}].push_back(source);
    }

    /// Money that is said to be a source's may come back to it, or be taken out, by its name.
    Chain& chain_named(const std::string& name, const BookClaim& claim) {
        return chains_[Key{claim.customer, claims_.invoices.number(name), claim.currency}];
    }

    /// One after another, so that only the last one can be there already.
    static void add_to(Chain& chain, std::uint32_t source) {
        const bool is_new = chain.sources.empty() || chain.sources.back() != source;
        if (is_new && !chain.has_debt) chain.sources.push_back(source);
    }

    static void set_parts(BookDocument& document, const BookContra& contra) {
        if (contra.fee + contra.withheld + contra.discount > document.amount) return;
        document.fee = contra.fee;
        document.withheld = contra.withheld;
        document.discount = contra.discount;
    }

    void name_allocations(std::uint32_t source, const BookClaim& credit, Chain& chain) {
        auto left = -credit.amount;
        skip_settled(chain);
        for (auto i = chain.settled; i < chain.debts.size() && left > 0; ++i) {
            const auto debt = chain.debts[i];
            const auto amount = std::min(left, open_[debt]);
            if (amount <= 0) continue;
            take_open(debt, source, amount);
            auto& document = books_.documents[source];
            document.allocations.push_back({debt, amount, 0, BookReason::said});
            document.rest -= amount;
            left -= amount;
        }
        if (left > 0) remark_excess(credit, left);
    }

    void skip_settled(Chain& chain) const {
        while (chain.settled < chain.debts.size() && open_[chain.debts[chain.settled]] == 0)
            ++chain.settled;
    }

    void remark_excess(const BookClaim& credit, i128 left) {
        const auto amount = to_string(Money::from_minor(left, credit.currency), books_.currencies);
        books_.remarks.push_back(
            {fmt::format("{} more than is open of {}; the money is on account", amount,
                         claims_.invoices.name(credit.invoice)),
             origin_of(journal_.transactions[credit.transaction], credit.line)});
    }

    const foreign::Journal& journal_;
    BookClaims& claims_;
    Books& books_;
    BookKinds kinds_;
    BookNumbers numbers_;
    std::map<Key, Chain> chains_;
    std::map<std::pair<std::uint32_t, Currency>, std::deque<std::uint32_t>> sources_;
    std::vector<ClaimRole> roles_;               // by claim
    std::vector<i128> open_;                     // by document
    std::vector<std::vector<Fund>> settled_by_;  // by document: who gave what, in order
    std::vector<i128> unsaid_;                   // by document: of which no invoice is named
};

}  // namespace

std::vector<i128> settle_claims(const foreign::Journal& journal, const settings::Books& rules,
                                const BookCurrencies& currencies, BookClaims& claims,
                                Books& books) {
    return Settler{journal, rules, currencies, claims, books}.run();
}

}  // namespace reports
