#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/dunning.hpp"

namespace reports {

enum class Task : std::uint8_t {
    broken_promise,   // not kept by `day`
    due_promise,      // for `day`
    hand_over,        // all messages were sent: the rest is a person's, since `day` was due
    call,             // a step that goes by phone
    newly_overdue,    // due on `day`
    stale_dispute,    // nothing was said about it since `day`
    review_hold,      // since `day`
    ending_contract,  // on `day`
    follow_up,        // on `day`, as a note says
    allocate,         // money on account since `day`, while items are open
    ending_cover,     // an insurance or a guarantee, on `day`
    notify_insurer,   // of what is overdue, by `day`
    ending_value,     // a temporary `set`, on `day`
};

struct AgendaQuery {
    DunningQuery dunning;
    Days within{7};         // what is near, and what is new
    Days dispute_days{14};  // without movement
};

/// One thing to do, and why.
struct AgendaLine {
    Task task;
    Date day;
    Id<ledger::Customer> customer;
    std::vector<Id<ledger::Document>> documents;
    std::optional<Money> amount;  // at stake
    std::string words;  // an action, who promised, a contract, what a note says, who insures
};

/// What a collector should do on a day.
struct Agenda {
    AgendaQuery query;
    std::vector<AgendaLine> lines;  // most valuable first: in the currency of the book where there
                                    // is a rate, then by currency; of equal ones by task
};

Agenda agenda(const ledger::Book& book, AgendaQuery query);

/// What ends soon and what an insurer must be told of, of customers that are selected. The lines
/// about an end have no amount yet.
std::vector<AgendaLine> agenda_deadlines(const ledger::Book& book, const AgendaQuery& query,
                                         const std::vector<ledger::OpenItem>& items);

}  // namespace reports
