#pragma once

#include <string>
#include <vector>

#include "ledger/buckets.hpp"
#include "ledger/lines.hpp"
#include "ledger/rates.hpp"

namespace reports {

/// Where money on account is shown: in a column of its own, in the bucket of
/// its source's date, or set off against the oldest items of its customer.
enum class Credits { column, aged, offset };

/// Disputed amounts: in their bucket and shown again, left out, or nothing else.
enum class Disputed { column, exclude, only };

struct AgingQuery {
    Date as_of;
    settings::Bounds bounds;
    ledger::Basis basis = ledger::Basis::due;
    Credits credits = Credits::column;
    Disputed disputed = Disputed::column;
    bool with_items = false;
    std::optional<Date> compare;  // the total of this day as well
    Currency in;                  // none: every currency for itself
    ledger::Selection selection;
    ledger::Grouping grouping;
};

/// What is owed, by days late. Total = buckets and what is on account.
struct Aged {
    Aged(Currency currency, std::size_t bucket_count);
    Aged& operator+=(const Aged& other);
    Money in_buckets() const;
    Money movement() const { return total - total_before; }
    /// Every bucket in tenths of a percent of all buckets, together 1000; none
    /// when the buckets are together not positive.
    std::vector<i128> shares() const;

    std::vector<Money> buckets;
    std::size_t items = 0;  // open instalments
    Money on_account;       // not positive
    Money total;
    Money disputed;
    Money set_apart;     // what `Disputed` leaves out of the total
    Money total_before;  // on the day compared with
};

using AgingLine = ledger::Line<Aged>;

/// An open instalment, or (with no due day) money on account, which is negative.
struct AgingItem {
    Id<ledger::Document> document;
    std::uint32_t instalment = 0;  // 0: money on account
    Date start;                    // its due or invoice day; of money on account the source's
    Date due;
    std::size_t bucket = 0;
    bool in_bucket = true;  // false: it stands in `on_account`
    Money open;
    Money disputed;
    std::uint32_t line = 0;  // in AgingReport::lines

    bool is_on_account() const { return instalment == 0; }
};

/// A conversion that was made.
struct AgingRate {
    Currency from;
    ledger::UsedRate used;
};

struct AgingReport {
    AgingQuery query;
    std::vector<std::string> buckets;    // their names
    std::vector<AgingLine> lines;        // by values of the keys, then currency
    std::vector<AgingLine> totals;       // by currency
    std::vector<AgingItem> items;        // by line, customer, due day (none last), number
    std::vector<AgingRate> rates;        // by currency
    std::vector<Currency> without_rate;  // in which lines stayed that had to be converted
};

/// Throws `ledger::Untied` when items, lines, buckets and the balance do not agree.
AgingReport aging(const ledger::Book& book, AgingQuery query);

}  // namespace reports
