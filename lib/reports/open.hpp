#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "ledger/selection.hpp"

namespace reports {

/// What a document is on a day. Derived, never stored. Of several that hold, the first.
enum class Status {
    disputed,
    overdue,
    partial,
    open,
    on_account,  // something is open, or left
    paid,
    credited,
    written_off,
    void_,  // nothing is
};
inline constexpr std::array<std::string_view, 9> statuses{"disputed", "overdue",     "partial",
                                                          "open",     "on-account",  "paid",
                                                          "credited", "written-off", "void"};
constexpr std::string_view name_of(Status status) {
    return statuses[static_cast<std::size_t>(status)];
}

/// Is nothing open of a document in this state?
constexpr bool is_closed(Status status) { return status >= Status::paid; }

struct OpenQuery {
    Date as_of;
    ledger::Selection selection;
    std::vector<Status> statuses;      // any of these; empty: all
    std::vector<journal::Kind> kinds;  // any of these; empty: all
    bool all = false;                  // also documents that are settled or void
};

/// A document; the amounts of sources are negative.
struct OpenDocument {
    Id<ledger::Document> document;
    std::optional<Date> due;  // of instalments the earliest open one; sources have none
    Money amount;
    Money open;
    Status status;
};

struct OpenReport {
    OpenQuery query;
    std::vector<OpenDocument> documents;  // by customer, due day (none last), number
    std::vector<Money> totals;            // of what is open, by currency
};

/// `written_off` when a write-off took any part, `credited` when credit notes
/// alone settled it, else `paid`. Sources with nothing left are not listed.
/// Throws `ledger::Untied` when the documents are not what is owed.
OpenReport open(const ledger::Book& book, OpenQuery query);

}  // namespace reports
