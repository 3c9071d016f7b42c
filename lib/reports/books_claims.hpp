#pragma once

#include <functional>

#include "foreign/journal.hpp"
#include "reports/books.hpp"

namespace reports {

inline constexpr std::uint32_t no_name = 0xFFFFFFFF;

/// By what a transaction changes what a customer owes for one invoice.
struct BookClaim {
    Date date{};
    std::uint32_t transaction = 0;
    std::uint32_t customer = 0;  // who owes it
    std::uint32_t payer = 0;     // whose transaction it is: the customer's own, but in a group
    bool is_payer_said = false;  // by a tag of the transaction
    std::uint32_t invoice = no_name;
    std::uint32_t called = no_name;  // the transaction itself: by its code, else by a tag of it
    Currency currency;
    i128 amount = 0;          // positive: owes more
    bool on_account = false;  // on accounts for advances, or said to be for no invoice
    bool is_own = false;      // `invoice` is the transaction's own code, by a tag or a link
    std::uint32_t line = 0;
    std::uint32_t posting = 0;                // the first that it is made of
    std::vector<BookInstalment> instalments;  // of the debits in it
};

enum class AccountClass : std::uint8_t { other, receivable, on_account };

struct BookClaims {
    std::vector<BookClaim> list;                           // by day, then as they stand in the book
    std::vector<AccountClass> classes;                     // by account
    std::vector<std::vector<std::uint32_t>> customers_of;  // by account, those it is for
    foreign::Names invoices;

    /// Behind the last claim of the day of one.
    std::size_t end_of_day(std::size_t begin) const {
        auto end = begin;
        while (end < list.size() && list[end].date == list[begin].date) ++end;
        return end;
    }

    /// Behind the last claim of its transaction on that day.
    std::size_t end_of_transaction(std::size_t begin) const {
        auto end = begin;
        while (end < list.size() && list[end].date == list[begin].date &&
               list[end].transaction == list[begin].transaction)
            ++end;
        return end;
    }
};

/// An amount in the minor unit of a currency of ours.
struct MinorAmount {
    Currency currency;
    i128 minor = 0;
};

/// Gives the commodities of a journal their currencies.
class BookCurrencies {
public:
    BookCurrencies(const foreign::Journal& journal, const settings::Books& rules,
                   Currencies& currencies, std::vector<Currency>& declared);

    /// None where a commodity is no currency.
    Currency of(std::uint32_t commodity) const { return by_commodity_[commodity]; }
    /// Nothing when it has decimals its currency has not, or is too large.
    std::optional<MinorAmount> minor(const foreign::Amount& amount) const;

private:
    const Currencies& currencies_;
    std::vector<Currency> by_commodity_;
};

/// Reports what keeps a transaction from becoming an entry.
using BookComplaint =
    std::function<void(const foreign::Origin&, std::string message, std::string advice)>;

/// What becomes of postings that no customer is named for.
enum class NamelessCustomers : std::uint8_t { refused, taken };

/// Nets the receivable postings of every transaction, and names their customers in `books`.
BookClaims claims_of(const foreign::Journal& journal, const settings::Books& rules,
                     const BookCurrencies& currencies, NamelessCustomers nameless, Books& books,
                     const BookComplaint& complain);

/// The origin of a line of a transaction.
foreign::Origin origin_of(const foreign::Transaction& transaction, std::uint32_t line);

}  // namespace reports
