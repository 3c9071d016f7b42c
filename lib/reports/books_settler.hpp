#pragma once

#include <deque>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "reports/books.hpp"
#include "reports/books_kinds.hpp"
#include "reports/books_numbers.hpp"
#include "reports/books_roles.hpp"

namespace reports {

/// All that goes by one name between a customer and us, in one currency.
struct BookChain {
    std::vector<std::uint32_t> debts;
    std::size_t settled = 0;  // so many of them, the first ones, have nothing open
    std::vector<std::uint32_t> sources;
    bool has_debt = false;  // some time
};

/// Money taken out of a source.
struct BookFund {
    std::uint32_t source = 0;
    i128 amount = 0;
};

/// Makes documents of claims, day by day.
class BookSettler {
public:
    /// Keeps references to all but the rules' kinds.
    BookSettler(const foreign::Journal& journal, const settings::Books& rules,
                const BookCurrencies& currencies, BookClaims& claims, Books& books);

    /// By document, how much of its money the book does not say the destination of.
    std::vector<i128> run();

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t, Currency>;
    using Credits = std::vector<BookClaim>;
    using Funds = std::vector<BookFund>;

    // The order of days and transactions.
    void settle_day(std::size_t begin, std::size_t end);
    void settle(std::size_t begin, std::size_t end);
    void settle(const std::vector<std::size_t>& same);

    // Documents, and what is called by their names.
    BookChain* chain_of(const BookClaim& claim);
    BookDocument document_of(const BookClaim& claim) const;
    std::uint32_t add(BookDocument document);
    void add_debt(const BookClaim& claim);
    std::string own_name(const BookClaim& claim);
    std::string number_of(const std::string& name, const BookDocument& document);
    void take_open(std::uint32_t debt, std::uint32_t source, i128 amount);

    // What comes in.
    void add_sources(const Credits& credits);
    void add_source(const Credits& credits, i128 amount, bool with_parts);
    std::string name_of_source(const BookClaim& first);
    BookChain& chain_named(const std::string& name, const BookClaim& claim);
    void name_allocations(std::uint32_t source, const BookClaim& credit, BookChain& chain);
    void skip_settled(BookChain& chain) const;
    void remark_excess(const BookClaim& credit, i128 left);

    // What goes from sources to invoices, comes back from them, and is taken out.
    void withdraw(BookClaim claim, Funds& funds);
    void take_out(std::uint32_t source, i128& wanted, Funds& funds);
    void drop_empty_sources(const BookClaim& claim);
    void reverse(const BookClaim& claim, const std::vector<std::uint32_t>& preferred, Funds& funds);
    std::vector<std::uint32_t> sources_named(const Credits& credits);
    bool was_written_off(const BookChain& chain) const;
    template <class Wanted>
    void undo(std::uint32_t debt, const BookClaim& claim, i128& left, Funds& funds, Wanted wanted);
    void apply(BookClaim& credit, Funds& funds);
    void put_back(BookClaim& credit, const BookChain& chain, Funds& funds);
    void refund(const BookClaim& claim, const BookFund& fund);

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
    std::vector<i128> unsaid_;       // by document: of which no invoice is named
};

}  // namespace reports
