#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "reports/books.hpp"
#include "reports/books_kinds.hpp"
#include "reports/books_numbers.hpp"
#include "reports/books_roles.hpp"
#include "reports/books_settle.hpp"

namespace reports {

/// All that goes by one name between a customer and us, in one currency.
struct BookChain {
    std::vector<std::uint32_t> debts;
    std::size_t settled = 0;  // so many of them, the first ones, have nothing open
    std::vector<std::uint32_t> sources;
    bool has_debt = false;  // some time
};

/// Money taken out of a source, or what it gave to a debt.
struct BookFund {
    std::uint32_t source = 0;
    i128 amount = 0;
    i128 discount = 0;  // of what it gave, and part of the amount
};

/// The claims of one transaction on one day: places in the list.
struct BookTurn {
    std::size_t begin = 0;
    std::size_t end = 0;
};
using BookTurns = std::vector<BookTurn>;

/// What was made of a transaction that may be taken back.
struct BookDeed {
    std::vector<std::uint32_t> documents;
    std::vector<std::uint32_t> refunds;  // places in Books::moves
};

/// Makes documents of claims, day by day.
class BookSettler {
public:
    /// Keeps references to all but the rules' kinds.
    BookSettler(const foreign::Journal& journal, const settings::Books& rules,
                const BookCurrencies& currencies, BookClaims& claims, Books& books);

    BookSettlement run();

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t, Currency>;
    /// By customer and currency.
    using BookBalances = std::map<std::pair<std::uint32_t, Currency>, i128>;
    using Credits = std::vector<BookClaim>;
    using Funds = std::vector<BookFund>;

    // The order of days and transactions.
    BookTurns turns_of_day(std::size_t begin, std::size_t end) const;
    void settle_day(BookTurns turns);
    void settle_in_phases(const BookTurns& turns);
    ClaimRole phase_of(const BookTurn& turn) const;
    void settle(const BookTurn& turn);
    void settle(const std::vector<std::size_t>& same);

    // Documents that are taken back.
    BookTurns voids_in(const BookTurns& turns, bool of_the_day) const;
    BookTurns take_back(BookTurns turns);
    bool take_back(const BookTurn& turn, const BookDeed& deed);
    BookBalances in_force(const BookDeed& deed) const;
    BookBalances claimed(const BookTurn& turn) const;
    void take_back_source(std::uint32_t source, Date day);
    void take_back_debt(std::uint32_t debt, Date day);
    std::set<std::uint32_t> debts_of(std::uint32_t source) const;
    void add_void(std::string number, bool is_unnamed, const BookClaim& claim);
    void doubt(const BookTurn& turn);

    // What a day says by name, as long as nothing is below nought in the evening.
    struct Transfer {
        const BookClaim* source = nullptr;
        const BookClaim* debt = nullptr;
        i128 discount = 0;  // positive: given, or lapsed
    };
    struct SaidTurns {
        BookTurns sources;
        BookTurns refunds;
        std::vector<Transfer> applies;
        std::vector<Transfer> unapplies;
    };
    BookTurns settle_said(const BookTurns& turns);
    BookTurns settle_together(const BookTurns& turns);
    bool is_source_said(const BookTurn& turn, std::set<Key>& names);
    bool is_refund_said(const BookTurn& turn);
    std::optional<Transfer> transfer_of(const BookTurn& turn);
    const BookChain* source_named(const BookClaim& claim);
    std::optional<Key> own_key(const BookClaim& claim);
    bool has_sources(const SaidTurns& said, const std::set<Key>& names);
    bool ends_above_nought(const SaidTurns& said);
    bool fits_pairs(const SaidTurns& said);
    BookFund given(const BookClaim& source, const BookClaim& debt);
    void apply_said(const Transfer& transfer);
    void unapply_said(const Transfer& transfer);
    void refund_said(const BookTurn& turn);

    // Documents, and what is called by their names.
    BookChain* chain_of(const BookClaim& claim);
    BookDocument document_of(const BookClaim& claim) const;
    std::uint32_t add(BookDocument document);
    void add_debt(const BookClaim& claim);
    std::string own_name(const BookClaim& claim);
    std::string number_of(const std::string& name, const BookDocument& document);
    void take_open(std::uint32_t debt, BookFund fund, Date day);
    void reopen(std::uint32_t debt, i128 amount, Date day);
    void give_back(std::uint32_t source, i128 amount);
    i128 money_of(const BookFund& fund) const;
    Key key_of(const BookClaim& claim) const;

    // What comes in.
    void add_sources(const Credits& credits);
    void add_source(const Credits& credits, i128 amount, bool with_parts);
    std::string name_of_source(const BookClaim& first);
    BookChain& chain_named(const std::string& name, const BookClaim& claim);
    void name_allocations(std::uint32_t source, const BookClaim& credit, BookChain& chain);
    i128 discount_in(const BookClaim& credit, const BookDocument& source, i128 amount);
    i128 discount_stated(const BookClaim& credit);
    void skip_settled(BookChain& chain) const;
    void remark_excess(const BookClaim& credit, i128 left);

    // What goes from sources to invoices, comes back from them, and is taken out.
    void withdraw(BookClaim claim, Funds& funds);
    i128 said_on_account(std::uint32_t source) const;
    void take_out(std::uint32_t source, i128& wanted, Funds& funds, i128 most);
    void drop_empty_sources(const BookClaim& claim);
    void reverse(const BookClaim& claim, const std::vector<std::uint32_t>& preferred, Funds& funds);
    std::vector<std::uint32_t> sources_named(const Credits& credits);
    bool was_written_off(const BookChain& chain) const;
    template <class Wanted>
    void undo(std::uint32_t debt, const BookClaim& claim, i128& left, Funds& funds, Wanted wanted);
    void apply(BookClaim& credit, Funds& funds);
    void put_back(BookClaim& credit, const BookChain& chain, Funds& funds);
    void refund(const BookClaim& claim, const Funds& funds);
    void refund_of(std::uint32_t customer, const BookClaim& claim, const Funds& funds);

    const foreign::Journal& journal_;
    BookClaims& claims_;
    Books& books_;
    BookKinds kinds_;
    BookNumbers numbers_;
    std::map<Key, BookChain> chains_;
    std::map<std::pair<std::uint32_t, Currency>, std::deque<std::uint32_t>> sources_;
    std::vector<ClaimRole> roles_;   // by claim
    std::vector<i128> open_;         // by document
    std::vector<Funds> settled_by_;  // by document: who gave what, in order
    BookVoids voids_;
    std::map<std::uint32_t, BookDeed> deeds_;                      // by transaction
    std::map<std::uint32_t, std::vector<std::uint32_t>> gave_to_;  // by source that is taken back
    std::vector<BookChain*> chain_of_debt_;                        // by document; null: none
    bool all_said_ = false;  // nothing of the day at hand is cut
    BookSettlement settlement_;
};

}  // namespace reports
