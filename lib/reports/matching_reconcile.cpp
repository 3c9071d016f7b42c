#include "reports/matching_reconcile.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reports/matching_bank.hpp"
#include "reports/matching_reconcile_sides.hpp"

namespace reports {
namespace {

using foreign::LineKind;
using ledger::Book;

using DocumentId = Id<ledger::Document>;

/// Who is not matched yet, of one via and amount: by day.
struct Pool {
    std::vector<std::size_t> lines;
    std::vector<std::size_t> entries;
};

class Matcher {
public:
    Matcher(const Book& book, const ReconcileLines& lines, std::vector<BookMovement> entries)
        : book_{book},
          lines_{lines},
          entries_{std::move(entries)},
          entry_of_(lines.all().size()),
          line_of_(entries_.size()) {}

    std::vector<Reconciled> run() {
        match_identities();
        make_pools();
        for (auto& [key, pool] : pools_) match_unique(pool, Days{0});
        for (auto& [key, pool] : pools_) match_unique(pool, clearing_days);
        for (std::size_t i = 0; i < lines_.all().size(); ++i) add_line(i);
        add_entries();
        return std::move(rows_);
    }

private:
    using Key = std::tuple<std::string, Currency, i128>;
    using Match = std::optional<std::size_t>;

    /// Of several entries with one identity the one that agrees most; those that are not void
    /// first.
    void match_identities() {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto line = lines_.find(entries_[i].identity);
            if (!line || entries_[i].amount.currency() != currency_of(*line)) continue;
            const auto before = entry_of_[*line];
            if (before && !is_nearer(i, *before, lines_.all()[*line])) continue;
            if (before) line_of_[*before].reset();
            join(*line, i);
        }
    }

    Currency currency_of(std::size_t line) const {
        return lines_.all()[line].line->amount.currency();
    }

    bool is_nearer(std::size_t entry, std::size_t other, const BankMovement& line) const {
        const auto nearness = [&](std::size_t i) {
            const auto& one = entries_[i];
            return std::tuple{book_.documents[one.document].until == never,
                              one.amount == line.line->amount, one.day == line.day};
        };
        return nearness(entry) > nearness(other);
    }

    void join(std::size_t line, std::size_t entry) {
        entry_of_[line] = entry;
        line_of_[entry] = line;
    }

    void make_pools() {
        for (std::size_t i = 0; i < lines_.all().size(); ++i) {
            const auto& line = lines_.all()[i];
            const auto amount = line.line->amount;
            if (!entry_of_[i] && lines_.is_movement(i))
                pools_[{via_of(line.bank), amount.currency(), amount.minor()}].lines.push_back(i);
        }
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto& entry = entries_[i];
            const auto pool =
                pools_.find({entry.via, entry.amount.currency(), entry.amount.minor()});
            if (!line_of_[i] && pool != pools_.end()) pool->second.entries.push_back(i);
        }
        for (auto& [key, pool] : pools_) {
            std::ranges::stable_sort(pool.lines, {}, [&](auto i) { return lines_.all()[i].day; });
            std::ranges::stable_sort(pool.entries, {}, [&](auto i) { return entries_[i].day; });
        }
    }

    /// Pairs those of whom each is the only one that may be the other's.
    void match_unique(Pool& pool, Days apart) {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (const auto line : pool.lines) {
            const auto entry = only_entry(pool, line, apart);
            if (entry && only_line(pool, *entry, apart) == line) pairs.emplace_back(line, *entry);
        }
        for (const auto& [line, entry] : pairs) join(line, entry);
        std::erase_if(pool.lines, [&](auto i) { return entry_of_[i].has_value(); });
        std::erase_if(pool.entries, [&](auto i) { return line_of_[i].has_value(); });
    }

    Match only_entry(const Pool& pool, std::size_t line, Days apart) const {
        const auto& wanted = lines_.all()[line];
        return only(
            pool.entries, wanted.day, apart, [&](auto i) { return entries_[i].day; },
            [&](auto i) { return lines_.may_be(entries_[i], line); });
    }

    Match only_line(const Pool& pool, std::size_t entry, Days apart) const {
        const auto& wanted = entries_[entry];
        return only(
            pool.lines, wanted.day, apart, [&](auto i) { return lines_.all()[i].day; },
            [&](auto i) { return lines_.may_be(wanted, i); });
    }

    /// The only one within so many days that may be it; nothing when there are none or several.
    template <class DayOf, class MayBe>
    static Match only(const std::vector<std::size_t>& among, Date day, Days apart, DayOf day_of,
                      MayBe may_be) {
        Match found;
        auto at = std::ranges::lower_bound(among, day - apart, {}, day_of);
        for (; at != among.end() && day_of(*at) <= day + apart; ++at) {
            if (!may_be(*at)) continue;
            if (found) return std::nullopt;
            found = *at;
        }
        return found;
    }

    void add_line(std::size_t i) {
        const auto& line = lines_.all()[i];
        if (!entry_of_[i]) return rows_.push_back({state_alone(i), line, std::nullopt});
        const auto& entry = entries_[*entry_of_[i]];
        const auto state = entry.amount != line.line->amount ? ReconcileState::amount
                           : entry.day != line.day           ? ReconcileState::date
                                                             : ReconcileState::matched;
        rows_.push_back({state, line, entry});
    }

    /// A debit is taken for our own payment, until it is looked at again.
    ReconcileState state_alone(std::size_t i) const {
        const auto& line = *lines_.all()[i].line;
        const bool is_ours = !lines_.is_movement(i) || line.kind == LineKind::debit;
        return is_ours ? ReconcileState::not_receipt : ReconcileState::missing_here;
    }

    void add_entries() {
        std::map<DocumentId, int> alone;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!line_of_[i]) ++alone[entries_[i].document];
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto& entry = entries_[i];
            const bool cancelled = alone[entry.document] == 2;  // itself, and its void
            if (line_of_[i] || cancelled || !lines_.is_in_scope(entry, Days{0})) continue;
            rows_.push_back({ReconcileState::missing_there, std::nullopt, entry});
        }
    }

    const Book& book_;
    const ReconcileLines& lines_;
    std::vector<BookMovement> entries_;
    std::vector<Match> entry_of_;  // by line
    std::vector<Match> line_of_;   // by entry
    std::map<Key, Pool> pools_;
    std::vector<Reconciled> rows_;
};

std::string name_of(const Reconciled& row, const Book& book) {
    return row.line ? row.line->identity : book.number_of(row.entry->document);
}

/// Debits are our own payments, but those that an import would draft a `void` or a `refund` for.
void find_missing_debits(const Book& book, const Sources& texts,
                         std::span<const BankSource> sources, const BankLineTerms& terms,
                         std::vector<Reconciled>& rows) {
    const auto is_debit = [](const Reconciled& row) {
        return row.state == ReconcileState::not_receipt &&
               row.line->line->kind == LineKind::debit;
    };
    if (std::ranges::none_of(rows, is_debit)) return;
    const auto made =
        import_bank(book, texts, sources, {{}, terms.import, {}, terms.advice, terms.untied});
    std::set<const foreign::BankLine*> missing;
    for (const auto& entry : made.entries)
        if (!std::holds_alternative<BankReceipt>(entry))
            missing.insert(std::visit([](const auto& one) { return one.movement.line; }, entry));
    for (auto& row : rows)
        if (is_debit(row) && missing.contains(row.line->line))
            row.state = ReconcileState::missing_here;
}

}  // namespace

bool ReconcileReport::any_differs() const {
    return std::ranges::any_of(rows, [](const Reconciled& row) { return differs(row.state); });
}

ReconcileReport reconcile(const Book& book, const Sources& texts,
                          std::span<const BankSource> sources, const BankLineTerms& terms) {
    auto found = bank_movements(sources, terms);
    ReconcileReport report{{}, std::move(found.rejects)};
    const ReconcileLines lines{std::move(found), terms.import};
    report.rows = Matcher{book, lines, reconcile_entries(book, texts, lines)}.run();
    find_missing_debits(book, texts, sources, terms, report.rows);
    std::ranges::stable_sort(report.rows, {}, [&](const Reconciled& row) {
        return std::tuple{row.day(), book.currencies.code(row.currency()), name_of(row, book)};
    });
    return report;
}

}  // namespace reports
