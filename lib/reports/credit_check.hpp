#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/credit_limits.hpp"

namespace reports {

/// A sale to be: may the customer have it on credit?
struct CreditCheckQuery {
    Id<ledger::Customer> customer;
    Date as_of;
    Money amount;
    std::string terms;                                          // empty: those agreed with it
    Id<ledger::Document> order = Id<ledger::Document>::none();  // unbilled; this sale bills it
    settings::Credit credit;
};

/// A limit, and what would use it. Nothing where an amount has no rate to its currency.
struct TestedLimit {
    ledger::CreditLimit limit;
    std::optional<ledger::Exposure> exposure;  // of the tree, before the sale
    std::optional<Money> after;                // with what is tested of the sale
    Currency without_rate;                     // the first that has none
};

/// What speaks against a sale, in the order it is said (credit.md 2).
struct CreditReason {
    enum class Code : std::uint8_t {
        closed,
        on_hold,
        over_limit,
        parent_over_limit,
        too_old,
        no_rate,
        prepayment,
        no_limit,
        near_limit,
        terms,
    };

    Code code;
    settings::CreditLevel level;
    std::size_t limit = 0;  // in CreditCheck::limits, of reasons about one
    std::vector<Id<ledger::Document>> documents{};
};

/// What is late for longer than is put up with: undisputed parts of documents in one currency.
struct TooOld {
    Money open;
    int days_late = 0;                            // of the oldest
    std::vector<Id<ledger::Document>> documents;  // by due day
};

struct CreditCheck {
    CreditCheckQuery query;
    settings::CreditLevel decision = settings::CreditLevel::approve;
    std::vector<TestedLimit> limits;           // its own and those above, nearest first
    std::optional<ledger::Exposure> exposure;  // of the nearest limit's tree; without any limit the
                                               // customer's own, in the currency of the amount
    std::optional<Money> after;
    std::optional<Money> prepayment;  // asked by the class, in the currency of the amount
    Money tested;                     // the rest of it
    std::string grade;                // in force; may be empty
    std::optional<std::size_t> hold;  // in Book::events
    Days max_overdue{0};
    std::vector<TooOld> too_old;  // by currency
    std::string terms;            // of the sale; may be empty
    std::optional<Date> due;      // by them
    std::optional<Date> latest;   // due day that the class allows
    std::string class_terms;
    std::vector<CreditReason> reasons;  // in order; of equal ones the nearest limit first
};

CreditCheck credit_check(const ledger::Book& book, CreditCheckQuery query);

/// The first class whose terms say nothing that can be understood; null when all are well.
const settings::CreditClass* class_of_unknown_terms(const settings::Credit& credit);

}  // namespace reports
