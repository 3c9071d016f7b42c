#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ledger/totals.hpp"
#include "reports/books_settler.hpp"

namespace reports {

namespace {

/// One after another, so that only the last one can be there already.
void add_to(BookChain& chain, std::uint32_t source) {
    const bool is_new = chain.sources.empty() || chain.sources.back() != source;
    if (is_new && !chain.has_debt) chain.sources.push_back(source);
}

void set_parts(BookDocument& document, const BookContra& contra) {
    if (contra.fee + contra.withheld + contra.discount > document.amount) return;
    document.fee = contra.fee;
    document.withheld = contra.withheld;
    document.discount = contra.discount;
}

}  // namespace

/// One source for all that names invoices, and what is on account unnamed; one for each name
/// that is no invoice, since money may be taken from it by that name.
void BookSettler::add_sources(const Credits& credits) {
    std::vector<Credits> groups;
    Credits main;
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
    const auto size = [](const Credits& group) {
        i128 sum = 0;
        for (const auto& credit : group) sum -= credit.amount;
        return sum;
    };
    const auto largest = std::ranges::max_element(groups, {}, size) - groups.begin();
    for (std::size_t i = 0; i < groups.size(); ++i)
        add_source(groups[i], size(groups[i]), static_cast<std::size_t>(largest) == i);
}

void BookSettler::add_source(const Credits& credits, i128 amount, bool with_parts) {
    auto document = document_of(credits.front());
    const auto contra = kinds_.of(credits.front().transaction, credits.front().currency);
    document.customer = credits.front().payer;
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
        if (!credit.on_account && !credit.is_own) settlement_.unsaid[source] -= credit.amount;
    }
    if (!name.empty()) add_to(chain_named(name, credits.front()), source);
    sources_[{credits.front().payer, credits.front().currency}].push_back(source);
}

/// What a source is called: as the invoice that is none, else as its transaction.
std::string BookSettler::name_of_source(const BookClaim& first) {
    const auto* chain = chain_of(first);
    if (chain != nullptr && !chain->has_debt) return claims_.invoices.name(first.invoice);
    return own_name(first);
}

/// Money that is said to be a source's may come back to it, or be taken out, by its name.
BookChain& BookSettler::chain_named(const std::string& name, const BookClaim& claim) {
    return chains_[Key{claim.payer, claims_.invoices.number(name), claim.currency}];
}

/// The discount that stands before the posting of an allocation, as far as the source has it.
i128 BookSettler::discount_in(const BookClaim& credit, const BookDocument& source, i128 amount) {
    auto left = source.discount;
    for (const auto& one : source.allocations) left -= one.discount;
    return left == 0 ? 0 : std::min({discount_stated(credit), left, amount - 1});
}

/// Not negative.
i128 BookSettler::discount_stated(const BookClaim& credit) {
    if (kinds_.of(credit.transaction, credit.currency).discount <= 0) return 0;
    return std::max<i128>(
        0, kinds_.discount_before(credit.transaction, credit.posting, credit.currency));
}

void BookSettler::name_allocations(std::uint32_t source, const BookClaim& credit,
                                   BookChain& chain) {
    auto left = -credit.amount;
    skip_settled(chain);
    for (auto i = all_said_ ? 0 : chain.settled; i < chain.debts.size() && left > 0; ++i) {
        const auto debt = chain.debts[i];
        const auto amount = all_said_ ? left : std::min(left, open_[debt]);
        if (amount <= 0) continue;
        auto& document = books_.documents[source];
        // Ahead of its invoice a discount is none yet.
        const bool is_early = document.date < books_.documents[debt].date;
        const auto discount = is_early ? 0 : discount_in(credit, document, amount);
        take_open(debt, {source, amount, discount}, document.date);
        document.allocations.push_back({debt, amount, discount, BookReason::said});
        document.rest -= amount;
        left -= amount;
    }
    if (left > 0) remark_excess(credit, left);
}

void BookSettler::skip_settled(BookChain& chain) const {
    while (chain.settled < chain.debts.size() && open_[chain.debts[chain.settled]] == 0)
        ++chain.settled;
}

void BookSettler::remark_excess(const BookClaim& credit, i128 left) {
    const auto amount = to_string(Money::from_minor(left, credit.currency), books_.currencies);
    books_.remarks.push_back({fmt::format("{} more than is open of {}; the money is on account",
                                          amount, claims_.invoices.name(credit.invoice)),
                              origin_of(journal_.transactions[credit.transaction], credit.line)});
}

}  // namespace reports
