#include "reports/chronicle_postings.hpp"

#include <algorithm>
#include <map>

#include "ledger/open_items.hpp"

namespace reports {
namespace {

using journal::Kind;
using journal::LineKind;
using ledger::Allocation;
using ledger::Book;
using ledger::Document;

Postings reversed(Postings postings) {
    for (auto& posting : postings) {
        posting.amount = -posting.amount;
        if (posting.cost) posting.cost = -*posting.cost;
    }
    return postings;
}

/// The money on account of each source in one posting, behind the others; without what is nought.
Postings settled(Postings postings) {
    Postings kept;
    Postings on_account;
    for (auto& posting : postings) {
        if (posting.role != AccountRole::on_account) {
            if (!posting.amount.is_zero()) kept.push_back(std::move(posting));
            continue;
        }
        const auto known = std::ranges::find(on_account, posting.document, &Posting::document);
        if (known == on_account.end())
            on_account.push_back(std::move(posting));
        else
            known->amount = known->amount + posting.amount;
    }
    for (auto& posting : on_account)
        if (!posting.amount.is_zero()) kept.push_back(std::move(posting));
    return kept;
}

/// Debits and credits are equal, an exchanged amount counted in the money it was exchanged for.
void check_balanced(const Postings& postings) {
    std::map<Currency, i128> sums;
    for (const auto& posting : postings) {
        const auto weight = posting.cost.value_or(posting.amount);
        sums[weight.currency()] += weight.minor();
    }
    for (const auto& [currency, sum] : sums) check(sum == 0);
}

Postings finished(Postings postings) {
    check_balanced(postings);
    return settled(std::move(postings));
}

bool was_ever_in_force(const Allocation& allocation) { return allocation.from < allocation.until; }

std::string category_of(const ledger::Item* item) {
    const auto* category =
        item == nullptr ? nullptr : ledger::find_attribute(item->attributes, ledger::Key::category);
    return category == nullptr ? std::string{} : category->value;
}

/// Net amounts by category, in the order of the lines.
std::vector<std::pair<std::string, i128>> nets_by_category(const ledger::DocumentLines& read) {
    std::vector<std::pair<std::string, i128>> nets;
    const auto taxes = read.taxes_by_line();
    for (std::size_t i = 0; i < read.lines.size(); ++i) {
        const auto& line = read.lines[i];
        const auto net = line.amount - (read.mode == ledger::TaxMode::inclusive ? taxes[i] : 0);
        const auto category = category_of(line.item);
        const auto known = std::ranges::find(nets, category, &std::pair<std::string, i128>::first);
        if (known == nets.end())
            nets.emplace_back(category, net);
        else
            known->second += net;
    }
    return nets;
}

using Places = std::vector<std::pair<Id<Document>, std::uint32_t>>;

template <class Rows>
Places places_by_document(const Rows& rows) {
    Places places;
    for (std::uint32_t i = 0; i < rows.size(); ++i) places.emplace_back(rows[i].document, i);
    std::ranges::sort(places);
    return places;
}

auto rows_of(const Places& places, Id<Document> id) {
    return std::ranges::equal_range(places, id, {}, &Places::value_type::first);
}

}  // namespace

Poster::Poster(const Book& book, const Sources& sources)
    : book_{book},
      words_{sources},
      reader_{book},
      from_{book},
      to_{book},
      refunds_{places_by_document(book.refunds)},
      recoveries_{places_by_document(book.recoveries)} {}

Money Poster::money(Id<Document> id, i128 minor) const {
    return Money::from_minor(minor, book_.documents[id].currency);
}

void Poster::add(AccountRole role, Id<Document> id, i128 minor, Postings& into) const {
    into.push_back({role, id, money(id, minor), {}, {}, {}, {}});
}

/// What came in by way of `via:`, or went out.
void Poster::add_cash(Id<Document> id, i128 minor, Postings& into) {
    add(AccountRole::bank, id, minor, into);
    into.back().word = words_.value_of(book_.documents[id].place, ledger::Key::via);
}

/// Net by category and tax by rate: credits of a sale (sign 1), debits of a credit note.
void Poster::add_sold(Id<Document> id, i128 sign, Postings& into) {
    const auto& document = book_.documents[id];
    const auto role = document.kind == Kind::debit ? AccountRole::charges : AccountRole::sales;
    const auto read = reader_.read(document, words_.entry(document.place));
    auto nets = nets_by_category(read);
    if (nets.empty()) nets.emplace_back(std::string{}, document.amount - read.tax());
    for (auto& [category, net] : nets) {
        add(role, id, -sign * net, into);
        into.back().word = std::move(category);
    }
    for (const auto& tax : read.taxes) {
        add(AccountRole::tax, id, -sign * tax.tax, into);
        into.back().rate = tax.rate;
    }
}

void Poster::add_debit(Id<Document> id, Postings& into) {
    const auto& document = book_.documents[id];
    std::vector<ledger::Instalment> instalments{{document.due, document.amount}};
    // Before a plan of its own day.
    if (document.has_schedule) {
        const auto [first, last] =
            std::ranges::equal_range(book_.schedules, id, {}, &ledger::Schedule::document);
        const auto own = std::ranges::find(first, last, document.place, &ledger::Schedule::place);
        if (own != last) instalments = own->instalments;
    }
    for (const auto& instalment : instalments) {
        add(AccountRole::receivable, id, instalment.amount, into);
        into.back().due = instalment.due;
    }
    if (document.kind == Kind::open)
        add(AccountRole::opening, id, -i128{document.amount}, into);
    else
        add_sold(id, 1, into);
}

void Poster::add_receipt(Id<Document> id, Postings& into) {
    const auto& receipt = book_.documents[id];
    const auto decimals = book_.currencies.decimals(receipt.currency);
    i128 kept = 0;
    Postings deductions;
    for (const auto& line : words_.entry(receipt.place).lines) {
        if (line.kind != LineKind::fee && line.kind != LineKind::withheld) continue;
        const i128 amount = scale(line.amount.number, decimals).value_or(0);
        add(line.kind == LineKind::fee ? AccountRole::fee : AccountRole::withheld, id, amount,
            deductions);
        kept += amount;
    }
    add_cash(id, receipt.amount - kept, into);
    into.insert(into.end(), deductions.begin(), deductions.end());
}

void Poster::add_refund(Id<Document> id, Postings& into) {
    const auto rows = rows_of(refunds_, id);
    i128 sum = 0;
    for (const auto& [document, place] : rows) {
        const auto& refund = book_.refunds[place];
        add(AccountRole::on_account, refund.source, refund.amount, into);
        sum += refund.amount;
    }
    if (!rows.empty()) add_cash(id, -sum, into);
}

void Poster::add_recovery(Id<Document> id, Postings& into) {
    for (const auto& [document, place] : rows_of(recoveries_, id)) {
        const auto amount = book_.recoveries[place].amount;
        add_cash(id, amount, into);
        add(AccountRole::recovered, id, -i128{amount}, into);
    }
}

/// Without allocations: all money of a source is on account.
void Poster::add_own(Id<Document> id, Postings& into) {
    const auto& document = book_.documents[id];
    if (document.is_debit()) return add_debit(id, into);
    if (document.kind == Kind::refund) return add_refund(id, into);
    if (document.kind == Kind::recover) return add_recovery(id, into);
    if (!document.is_source()) return;
    if (document.kind == Kind::receipt) add_receipt(id, into);
    if (document.kind == Kind::credit) add_sold(id, -1, into);
    if (document.kind == Kind::open_credit) add(AccountRole::opening, id, document.amount, into);
    add(AccountRole::on_account, id, -i128{document.amount}, into);
}

/// A discount settles as well, in the currency of what is settled; an exchanged amount stands
/// apart from it.
void Poster::add_allocation(const Allocation& allocation, i128 sign, Postings& into) const {
    const auto target = allocation.target;
    const auto source = allocation.source;
    const i128 amount = sign * allocation.amount;
    const i128 discount = sign * discount_of(book_, allocation);
    const bool is_exchanged = book_.documents[target].currency != book_.documents[source].currency;
    add(AccountRole::discount, target, discount, into);
    add(AccountRole::receivable, target, is_exchanged ? -amount : -amount - discount, into);
    if (is_exchanged) {
        into.back().cost = money(source, -sign * allocation.used);
        add(AccountRole::receivable, target, -discount, into);
    }
    const bool is_loss = book_.documents[source].kind == Kind::writeoff;
    add(is_loss ? AccountRole::bad_debt : AccountRole::on_account, source, sign * allocation.used,
        into);
}

bool Poster::is_with_source(const Allocation& allocation) const {
    const auto& source = book_.documents[allocation.source];
    const auto detail = detail_of(book_, allocation);
    return allocation.from == source.date && !detail.derived && detail.place == source.place;
}

Postings Poster::of_document(Id<Document> id) {
    Postings postings;
    add_own(id, postings);
    for (const auto place : from_.document(id)) {
        const auto& allocation = book_.allocations[place];
        if (was_ever_in_force(allocation) && is_with_source(allocation))
            add_allocation(allocation, 1, postings);
    }
    return finished(std::move(postings));
}

Postings Poster::of_void(Id<Document> id) {
    const auto until = book_.documents[id].until;
    const auto ends = [&](const Allocation& allocation) {
        return was_ever_in_force(allocation) && allocation.until == until;
    };
    Postings postings;
    add_own(id, postings);
    postings = reversed(std::move(postings));
    for (const auto place : from_.document(id))
        if (ends(book_.allocations[place])) add_allocation(book_.allocations[place], -1, postings);
    for (const auto place : to_.document(id)) {
        const auto& allocation = book_.allocations[place];
        const bool by_source = book_.documents[allocation.source].until == until;
        if (ends(allocation) && !by_source) add_allocation(allocation, -1, postings);
    }
    return finished(std::move(postings));
}

Postings Poster::of_allocation(const Allocation& allocation) const {
    Postings postings;
    add_allocation(allocation, 1, postings);
    return finished(std::move(postings));
}

Postings Poster::of_withdrawal(const Allocation& allocation) const {
    return finished(reversed(of_allocation(allocation)));
}

}  // namespace reports
