#pragma once

#include <map>
#include <optional>
#include <utility>

#include "reports/books_claims.hpp"

namespace reports {

/// What the postings beside the receivable say of a transaction, in one currency.
struct BookContra {
    std::string_view debit_kind;   // of new debts
    std::string_view credit_kind;  // of what settles them
    bool is_sale = false;          // income or equity is credited: debts are new
    bool is_refund = false;        // the rules say so
    i128 fee = 0;                  // as a receipt has them; not negative
    i128 withheld = 0;
    i128 discount = 0;
    i128 tax_of_debt = 0;  // on accounts for taxes
    i128 tax_of_credit = 0;
};

/// Tells kinds by accounts, by the rules and the usual ones after them.
class BookKinds {
public:
    BookKinds(const foreign::Journal& journal, const settings::Books& rules,
              const BookCurrencies& currencies, const std::vector<AccountClass>& classes);

    /// The claims of a transaction ask one after the other, and the last answer is kept.
    BookContra of(std::uint32_t transaction, Currency currency);

    /// Does the second take back what the first says of all other accounts? Losses aside: what is
    /// in force of them may be another amount by then.
    bool is_reverse(std::uint32_t first, std::uint32_t second) const;
    /// Debited to accounts for discounts straight before a posting, as our exports write it.
    i128 discount_before(std::uint32_t transaction, std::uint32_t posting, Currency currency) const;
    /// What a transaction debits to accounts for discounts; nothing when it has other accounts
    /// beside the receivable ones.
    std::optional<i128> discount_alone(std::uint32_t transaction, Currency currency) const;

private:
    /// What an account stands for when it is debited or credited beside a receivable.
    struct Meaning {
        std::string_view debit;   // the kind of a debt against it; empty: not said
        std::string_view credit;  // of a credit
        bool debit_said = false;  // by the rules
        bool credit_said = false;
        bool is_new_debt = false;  // income, equity
    };

    using Sums = std::map<std::pair<std::uint32_t, Currency>, i128>;

    std::optional<Sums> sums_of(std::uint32_t transaction) const;
    bool is_loss(std::uint32_t account) const;
    std::optional<i128> discount_of(std::uint32_t posting, Currency currency) const;
    BookContra read(std::uint32_t transaction, Currency currency) const;
    Meaning meaning_of(const std::string& account, const settings::Books& rules) const;

    const foreign::Journal& journal_;
    const BookCurrencies& currencies_;
    const std::vector<AccountClass>& classes_;
    std::vector<Meaning> meanings_;  // by account
    std::optional<std::pair<std::pair<std::uint32_t, Currency>, BookContra>> last_;
};

}  // namespace reports
