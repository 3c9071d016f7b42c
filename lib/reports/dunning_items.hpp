#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/promises.hpp"
#include "reports/dunning.hpp"

namespace reports {

/// Judges the open items of one day one by one: which step is due, or why none is.
class DunningJudge {
public:
    /// Keeps references to all.
    DunningJudge(const ledger::Book& book, const DunningQuery& query,
                 const ledger::Reminders& reminders);

    /// Nothing for an item that is neither overdue nor has reached a step.
    std::optional<DunningItem> judge(const ledger::OpenItem& item);

    /// The customer's policy, in Dunning::policies; nothing when the configuration has it not.
    std::optional<std::size_t> policy_of(Id<ledger::Customer> id) { return standing_of(id).policy; }

private:
    /// What holds for all items of a customer.
    struct Standing {
        std::optional<std::size_t> policy;
        Held held = Held::no;
        std::string because;
    };
    /// What was sent about an item.
    struct Sent {
        int level = 0;  // the highest
        Date last = always;
        Date deadline = always;  // the latest that a letter set
    };

    const Standing& standing_of(Id<ledger::Customer> id);
    Standing find_standing(Id<ledger::Customer> id) const;
    const std::string* agency_of(const ledger::OpenItem& item) const;
    Sent sent_about(const ledger::OpenItem& item, const settings::Policy& policy) const;
    void judge_steps(const settings::Policy& policy, int reached, DunningItem& item) const;
    void hold_for_what_is_said(DunningItem& item);

    const ledger::Book& book_;
    const DunningQuery& query_;
    const ledger::Reminders& reminders_;
    ledger::LivePromises promises_;
    std::vector<std::optional<std::size_t>> holds_;
    std::vector<std::size_t> assignments_;
    std::map<Id<ledger::Customer>, Standing> standings_;
};

}  // namespace reports
