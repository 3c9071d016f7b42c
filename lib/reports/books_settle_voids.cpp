#include <algorithm>
#include <utility>

#include "reports/books_settler.hpp"

namespace reports {

namespace {

/// Documents are taken back after what draws on them.
int rank_of(const BookDeed& deed, const std::vector<BookDocument>& documents) {
    if (!deed.refunds.empty()) return 0;
    return !deed.documents.empty() && documents[deed.documents.front()].is_source ? 1 : 2;
}

void drop_nought(std::map<std::pair<std::uint32_t, Currency>, i128>& balances) {
    std::erase_if(balances, [](const auto& one) { return one.second == 0; });
}

}  // namespace

/// Those of a day that may take back documents of that day, or of days before.
BookTurns BookSettler::voids_in(const BookTurns& turns, bool of_the_day) const {
    BookTurns found;
    for (const auto& turn : turns) {
        const auto& claim = claims_.list[turn.begin];
        const auto known = voids_.find(claim.transaction);
        if (known != voids_.end() && (known->second.date == claim.date) == of_the_day)
            found.push_back(turn);
    }
    return found;
}

/// Takes documents back. Returns the turns that only seemed to: they are read as what they say.
BookTurns BookSettler::take_back(BookTurns turns) {
    const auto deed_of = [this](const BookTurn& turn) -> const BookDeed& {
        return deeds_[voids_[claims_.list[turn.begin].transaction].transaction];
    };
    std::ranges::stable_sort(
        turns, {}, [&](const BookTurn& turn) { return rank_of(deed_of(turn), books_.documents); });
    BookTurns others;
    for (const auto& turn : turns) {
        if (take_back(turn, deed_of(turn))) continue;
        doubt(turn);
        others.push_back(turn);
    }
    return others;
}

/// Only as a whole: what the claims say must be what is in force.
bool BookSettler::take_back(const BookTurn& turn, const BookDeed& deed) {
    if (deed.documents.empty() == deed.refunds.empty() || claimed(turn) != in_force(deed))
        return false;
    const auto& claim = claims_.list[turn.begin];
    for (const auto place : deed.refunds)
        give_back(books_.moves[place].source, books_.moves[place].amount);
    for (const auto document : deed.documents) {
        if (books_.documents[document].is_source)
            take_back_source(document, claim.date);
        else
            take_back_debt(document, claim.date);
        const auto& taken = books_.documents[document];
        add_void(taken.number, taken.is_unnamed, claim);
    }
    std::set<std::string> refunds;
    for (const auto place : deed.refunds)
        if (refunds.insert(books_.moves[place].number).second)
            add_void(books_.moves[place].number, books_.moves[place].is_unnamed, claim);
    return true;
}

/// What is owed more when a document and all allocations from it and to it are no longer in force.
BookSettler::BookBalances BookSettler::in_force(const BookDeed& deed) const {
    BookBalances balances;
    const auto add = [&](std::uint32_t document, i128 amount) {
        const auto& one = books_.documents[document];
        balances[{one.customer, one.currency}] += amount;
    };
    for (const auto place : deed.refunds)
        add(books_.moves[place].source, -books_.moves[place].amount);
    for (const auto document : deed.documents) {
        if (!books_.documents[document].is_source) {
            add(document, -open_[document]);
            for (const auto& fund : settled_by_[document])
                if (books_.documents[fund.source].kind != "writeoff")
                    add(fund.source, -money_of(fund));
            continue;
        }
        add(document, books_.documents[document].rest);
        for (const auto debt : debts_of(document))
            for (const auto& fund : settled_by_[debt])
                if (fund.source == document) add(debt, fund.amount);
    }
    drop_nought(balances);
    return balances;
}

BookSettler::BookBalances BookSettler::claimed(const BookTurn& turn) const {
    BookBalances balances;
    for (auto i = turn.begin; i < turn.end; ++i) {
        const auto& claim = claims_.list[i];
        balances[{claim.customer, claim.currency}] += claim.amount;
    }
    drop_nought(balances);
    return balances;
}

/// Each once.
std::set<std::uint32_t> BookSettler::debts_of(std::uint32_t source) const {
    const auto found = gave_to_.find(source);
    if (found == gave_to_.end()) return {};
    return {found->second.begin(), found->second.end()};
}

/// Its invoices are open again.
void BookSettler::take_back_source(std::uint32_t source, Date day) {
    for (const auto debt : debts_of(source)) {
        i128 amount = 0;
        std::erase_if(settled_by_[debt], [&](const BookFund& fund) {
            if (fund.source == source) amount += fund.amount;
            return fund.source == source;
        });
        if (amount != 0) reopen(debt, amount, day);
    }
    books_.documents[source].rest = 0;
    settlement_.unsaid[source] = 0;
}

/// Money that it had is on account again.
void BookSettler::take_back_debt(std::uint32_t debt, Date day) {
    for (const auto& fund : std::exchange(settled_by_[debt], {}))
        if (books_.documents[fund.source].kind != "writeoff")
            give_back(fund.source, money_of(fund));
    reopen(debt, -open_[debt], day);
    if (auto* const chain = chain_of_debt_[debt]) std::erase(chain->debts, debt);
}

void BookSettler::add_void(std::string number, bool is_unnamed, const BookClaim& claim) {
    books_.moves.push_back({BookMovement::voiding, std::move(number), claim.date, 0, 0, 0, 0,
                            claim.transaction, is_unnamed});
}

/// What only seemed to take a document back: money that comes in or goes.
void BookSettler::doubt(const BookTurn& turn) {
    for (auto i = turn.begin; i < turn.end; ++i) {
        const auto& claim = claims_.list[i];
        const auto* chain = chain_of(claim);
        roles_[i] = claim.amount < 0                            ? ClaimRole::credit
                    : chain != nullptr && !chain->debts.empty() ? ClaimRole::reversal
                                                                : ClaimRole::withdrawal;
    }
}

}  // namespace reports
