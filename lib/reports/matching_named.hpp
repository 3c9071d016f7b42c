#pragma once

#include "reports/matching.hpp"

namespace reports {

/// What a payment names of what can be paid, and how sure that is.
struct Ladder::Named {
    std::vector<Id<ledger::Document>> debits;        // by due day, then date, then number
    std::vector<Id<ledger::Document>> credit_notes;  // by date, then number
    Id<ledger::Customer> customer;                   // whose receipt it would be
    bool payer_is_known = false;                     // as that customer, or one of its group
    bool is_of_one = true;     // customer, or the payer says whose money it is
    bool looks_alike = false;  // another document has the same form
    bool may_be_part = false;  // of a longer number that is meant
    bool structured = false;
    bool has_others = false;  // named too, but nothing of it can be paid with this
    std::string others;       // in words

    bool is_empty() const { return debits.empty(); }
    bool is_clear() const { return is_of_one && !looks_alike && !may_be_part; }
    int rung() const { return structured ? 1 : 2; }
};

/// Why less came than was named. Of `discounts` one for each document, or none.
struct Ladder::Explanation {
    std::string words;
    std::vector<std::int64_t> discounts{};
    std::int64_t fee = 0;
    std::int64_t withheld = 0;
    Documents credit_notes{};
};

/// What documents are worth less something, and the sum that explains the amount.
struct Ladder::Shortened {
    Explanation explanation;
    std::vector<SetItem> values;  // by document
    i128 sum;
};

}  // namespace reports
