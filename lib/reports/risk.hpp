#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ratio.hpp"
#include "ledger/grouping.hpp"
#include "settings/credit.hpp"
#include "settings/risk.hpp"

namespace reports {

struct RiskQuery {
    Date as_of;
    ledger::Selection selection;
    settings::Risk risk;
    settings::Credit credit;  // what limits there are by class
    Days promise_grace{2};
    ledger::Grouping grouping{{}, 0};  // without keys, one list
};

// What was seen, one kind of alert each (credit.md 4), beyond what every alert says of itself.

/// The last documents were all late.
struct LateRow {
    std::vector<int> days;  // late, by due day
};
/// Documents are settled ever later than they were at first.
struct Drift {
    std::size_t documents;  // judged
    i128 twice_first;       // twice the median days late of the first
    std::vector<int> last;  // days late of the last few
};
struct BrokenPromise {
    Date by;
};
struct OverLimit {
    bool with_others;  // companies below it use the limit as well
};
/// A sale, or an order, that is out of the ordinary.
struct SuddenOrder {
    bool is_order;
    i128 twice_usual;  // twice the median of those before, in minor units
    i128 most;         // the largest of them
};
/// Nothing is bought any more while something is overdue.
struct Stopped {
    i128 twice_gap;  // twice the usual number of days between sales
};
struct Duplicate {
    bool is_receipt;  // else a sale
    std::string reference;
};
struct RoundPayments {
    std::vector<i128> amounts;  // in minor units, by day
};
struct PayerChanged {
    std::string payer;
    std::string before;   // the last other one
    std::size_t payers;   // different ones before
    std::size_t earlier;  // receipts that say who paid
};
struct Concentration {
    Money open;      // of everybody
    bool converted;  // some of it, from other currencies
};

using Seen = std::variant<LateRow, Drift, BrokenPromise, OverLimit, SuddenOrder, Stopped, Duplicate,
                          RoundPayments, PayerChanged, Concentration>;

/// A number that is an amount, or none.
using Measured = std::variant<Ratio, Money>;

/// Something about a customer that wants a look, and the documents that show it.
struct Alert {
    Id<ledger::Customer> customer;
    Seen seen;
    std::optional<Date> since;
    Measured value;      // what was measured
    Measured threshold;  // and from when on it is an alert
    Money amount;        // that is at stake
    std::vector<Id<ledger::Document>> documents;
    std::vector<std::string> values{};  // of the keys of the grouping
};

/// `late-row`, `drift` and so on: the public name of what was seen.
std::string_view name_of(const Seen& seen);

struct RiskReport {
    RiskQuery query;
    std::vector<Alert> alerts;           // by values of the keys, customer, name, day and so on
    std::vector<Currency> without_rate;  // of which limits cannot be judged
};

/// `--currency` selects by the currency of the amount. What a share is of, is never narrowed.
RiskReport risk(const ledger::Book& book, const Sources& sources, RiskQuery query);

}  // namespace reports
