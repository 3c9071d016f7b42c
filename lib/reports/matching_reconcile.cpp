#include "reports/matching_reconcile.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "foreign/text.hpp"
#include "journal/read.hpp"
#include "ledger/reread.hpp"
#include "reports/matching_bank.hpp"

namespace reports {
namespace {

using foreign::LineKind;
using journal::Kind;
using ledger::Book;
using ledger::Document;
using ledger::Key;

using DocumentId = Id<Document>;

std::string value_of(const journal::Entry& entry, Key key) {
    const auto* said = entry.find(key);
    return said == nullptr ? std::string{} : said->value.str();
}

bool moves_money(Kind kind) {
    return kind == Kind::receipt || kind == Kind::recover || kind == Kind::refund;
}

/// What a document's own entry says went through a bank.
BookMovement movement_of(const Book& book, DocumentId id, const journal::Entry& entry) {
    const auto& document = book.documents[id];
    const auto minor = entry.amount.is_given()
                           ? scale(entry.amount.number, book.currencies.decimals(document.currency))
                           : document.amount;
    const auto amount = Money::from_minor(minor.value_or(document.amount), document.currency);
    auto via = value_of(entry, Key::via);
    return {id,
            entry.place,
            document.date,
            document.kind == Kind::refund ? -amount : amount,
            via.empty() ? via_of(nullptr) : std::move(via),
            foreign::unblanked(value_of(entry, Key::bank)),
            entry.title.str()};
}

/// Does an identity name a line of the account?
bool is_on(const std::string& identity, const std::string& account) {
    return identity.size() > account.size() && identity.starts_with(account) &&
           identity[account.size()] == '/';
}

/// Of which days and currencies the lines of one `via` are.
struct Scope {
    Date from = never;
    Date to = always;
    std::vector<Currency> currencies;
    bool all_own = true;  // is every account of them one of [bank.NAME]?

    void take(Date day, Currency currency) {
        from = std::min(from, day);
        to = std::max(to, day);
        if (std::ranges::find(currencies, currency) == currencies.end())
            currencies.push_back(currency);
    }
    bool has(const BookMovement& entry, Days beyond) const {
        return from - beyond <= entry.day && entry.day <= to + beyond &&
               std::ranges::find(currencies, entry.amount.currency()) != currencies.end();
    }
};

/// The lines that are compared, each once, and what they say of the entries to look for.
class Lines {
public:
    Lines(BankMovements found, const settings::Import& import) {
        for (const auto& bank : import.banks)
            if (!bank.account.empty()) own_.insert(foreign::unblanked(bank.account));
        for (auto& line : found.movements) add(std::move(line), true);
        for (auto& line : found.apart) add(std::move(line), false);
    }

    const std::vector<BankMovement>& all() const { return all_; }
    /// Is it a customer's money, or may it be?
    bool is_movement(std::size_t line) const { return is_movement_[line]; }
    bool has(const std::string& identity) const { return by_identity_.contains(identity); }
    std::optional<std::size_t> find(const std::string& identity) const {
        const auto found = by_identity_.find(identity);
        return found == by_identity_.end() ? std::nullopt : std::optional{found->second};
    }
    bool is_in_scope(const BookMovement& entry, Days beyond) const {
        const auto scope = scopes_.find(entry.via);
        return scope != scopes_.end() && scope->second.has(entry, beyond);
    }
    /// Does it name another of our own accounts than those of the lines? Where one of these has no
    /// [bank.NAME], it may be any, by another name.
    bool is_elsewhere(const BookMovement& entry) const {
        return names_any(entry, own_) && !names_any(entry, compared_) &&
               scopes_.at(entry.via).all_own;
    }
    /// May an entry be of a line? Not when it names another account that is compared, or is ours.
    bool may_be(const BookMovement& entry, std::size_t line) const {
        if (entry.identity.empty() || is_on(entry.identity, account_of_[line])) return true;
        if (names_any(entry, compared_)) return false;
        return all_[line].bank == nullptr || !names_any(entry, own_);
    }

private:
    static bool names_any(const BookMovement& entry, const std::set<std::string>& accounts) {
        return std::ranges::any_of(
            accounts, [&](const std::string& account) { return is_on(entry.identity, account); });
    }

    void add(BankMovement line, bool is_movement) {
        if (!by_identity_.try_emplace(line.identity, all_.size()).second) return;
        auto& scope = scopes_[via_of(line.bank)];
        scope.take(line.day, line.line->amount.currency());
        scope.all_own = scope.all_own && line.bank != nullptr;
        account_of_.push_back(foreign::unblanked(line.line->account));
        compared_.insert(account_of_.back());
        all_.push_back(std::move(line));
        is_movement_.push_back(is_movement);
    }

    std::vector<BankMovement> all_;
    std::vector<bool> is_movement_;        // by line, as
    std::vector<std::string> account_of_;  // this
    std::unordered_map<std::string, std::size_t> by_identity_;
    std::set<std::string> own_;            // accounts of [bank.NAME]
    std::set<std::string> compared_;       // those of the lines
    std::map<std::string, Scope> scopes_;  // by via
};

/// Gathers the entries that may be of some line, in one pass over the book.
class Entries {
public:
    Entries(const Book& book, const Sources& texts, const Lines& lines)
        : book_{book}, lines_{lines} {
        take_voids(texts);
        Diagnostics unheard;
        journal::read_again(texts, unheard, [&](const journal::Entry& entry) { take(entry); });
        std::erase_if(found_, [&](const BookMovement& entry) { return is_replaced(entry); });
        std::ranges::sort(found_, {}, &BookMovement::place);
    }

    std::vector<BookMovement> take_all() { return std::move(found_); }

private:
    void take_voids(const Sources& texts) {
        ledger::Rereader words{texts};
        for (const auto& voiding : book_.voidings) {
            const auto& document = book_.documents[voiding.document];
            if (!moves_money(document.kind)) continue;
            auto entry = movement_of(book_, voiding.document, words.entry(document.place));
            if (!entry.identity.empty()) replaced_.try_emplace(entry.identity, false);
            identity_of_void_.emplace(voiding.document, entry.identity);
            const auto& written = words.entry(voiding.place);
            entry.place = voiding.place;
            entry.day = document.until;
            entry.amount = -entry.amount;
            entry.identity = foreign::unblanked(value_of(written, Key::bank));
            entry.title = written.title.str();
            keep(std::move(entry));
        }
    }

    void take(const journal::Entry& entry) {
        if (entry.faulty || !moves_money(entry.kind)) return;
        const auto id = book_.document_at(entry.place);
        if (id.is_none()) return;
        auto movement = movement_of(book_, id, entry);
        const auto voided = replaced_.find(movement.identity);
        if (voided != replaced_.end() && book_.documents[id].until == never) voided->second = true;
        keep(std::move(movement));
    }

    void keep(BookMovement entry) {
        const bool is_named = !entry.identity.empty() && lines_.has(entry.identity);
        const bool is_near =
            lines_.is_in_scope(entry, clearing_days) && !lines_.is_elsewhere(entry);
        if (is_named || is_near) found_.push_back(std::move(entry));
    }

    /// Is it void, or a void, while another entry stands for the same line?
    bool is_replaced(const BookMovement& entry) const {
        const auto identity = identity_of_void_.find(entry.document);
        if (identity == identity_of_void_.end()) return false;
        const auto replaced = replaced_.find(identity->second);
        return replaced != replaced_.end() && replaced->second;
    }

    const Book& book_;
    const Lines& lines_;
    std::vector<BookMovement> found_;
    std::map<DocumentId, std::string> identity_of_void_;  // of the documents that are void
    std::unordered_map<std::string, bool> replaced_;      // by such an identity
};

/// Who is not matched yet, of one via and amount: by day.
struct Pool {
    std::vector<std::size_t> lines;
    std::vector<std::size_t> entries;
};

class Matcher {
public:
    Matcher(const Book& book, const Lines& lines, std::vector<BookMovement> entries)
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
    const Lines& lines_;
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
    const Lines lines{std::move(found), terms.import};
    Entries entries{book, texts, lines};
    report.rows = Matcher{book, lines, entries.take_all()}.run();
    find_missing_debits(book, texts, sources, terms, report.rows);
    std::ranges::stable_sort(report.rows, {}, [&](const Reconciled& row) {
        return std::tuple{row.day(), book.currencies.code(row.currency()), name_of(row, book)};
    });
    return report;
}

}  // namespace reports
