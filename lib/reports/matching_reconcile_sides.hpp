#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "reports/matching_reconcile.hpp"

namespace reports {

/// The lines that `ar reconcile` compares, each once, and what they say of the entries to look for.
class ReconcileLines {
public:
    ReconcileLines(BankMovements found, const settings::Import& import);

    const std::vector<BankMovement>& all() const { return all_; }
    /// Is it a customer's money, or may it be?
    bool is_movement(std::size_t line) const { return is_movement_[line]; }
    bool has(const std::string& identity) const { return by_identity_.contains(identity); }
    std::optional<std::size_t> find(const std::string& identity) const;
    /// Is there a line of its `via` and currency on the days around it?
    bool is_in_scope(const BookMovement& entry, Days beyond) const;
    /// Does it name another of our own accounts than those of the lines? Where one of these has no
    /// [bank.NAME], it may be any, by another name.
    bool is_elsewhere(const BookMovement& entry) const;
    /// May an entry be of a line? Not when it names another account that is compared, or is ours.
    bool may_be(const BookMovement& entry, std::size_t line) const;

private:
    /// Of which days and currencies the lines of one `via` are.
    struct Scope {
        Date from = never;
        Date to = always;
        std::vector<Currency> currencies;
        bool all_own = true;  // is every account of them one of [bank.NAME]?

        void take(Date day, Currency currency);
        bool has(const BookMovement& entry, Days beyond) const;
    };

    void add(BankMovement line, bool is_movement);

    std::vector<BankMovement> all_;
    std::vector<bool> is_movement_;        // by line, as
    std::vector<std::string> account_of_;  // this
    std::unordered_map<std::string, std::size_t> by_identity_;
    std::set<std::string> own_;            // accounts of [bank.NAME]
    std::set<std::string> compared_;       // those of the lines
    std::map<std::string, Scope> scopes_;  // by via
};

/// The entries of the book that may be of some line, by place; in one pass over its texts.
std::vector<BookMovement> reconcile_entries(const ledger::Book& book, const Sources& texts,
                                            const ReconcileLines& lines);

}  // namespace reports
