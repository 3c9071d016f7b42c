#include "reports/aging.hpp"

#include "base/parallel.hpp"
#include "base/prefetch.hpp"
#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"
#include "reports/aging_items.hpp"
#include "reports/aging_rates.hpp"

namespace reports {
namespace {

using ledger::Basis;
using ledger::Book;
using ledger::Groups;

AgingItem item_of(const Book& book, const ledger::OpenItem& open, Basis basis) {
    const auto& document = book.documents[open.document];
    const auto start = basis == Basis::due ? open.due : document.dated;
    return {.document = open.document,
            .instalment = open.instalment,
            .start = start,
            .due = open.due,
            .open = Money::from_minor(open.open, document.currency),
            .disputed = Money::from_minor(open.disputed, document.currency)};
}

AgingItem item_of(const Book& book, const ledger::OnAccount& source) {
    const auto& document = book.documents[source.source];
    return {.document = source.source,
            .start = document.dated,
            .due = never,
            .open = Money::from_minor(-i128{source.left}, document.currency),
            .disputed = Money::zero(document.currency)};
}

/// Takes from an item what the report leaves out, and returns that.
Money take_apart(Disputed disputed, AgingItem& item) {
    if (disputed == Disputed::column) return Money::zero(item.open.currency());
    const auto rest = item.open - item.disputed;
    const auto apart = disputed == Disputed::exclude ? item.disputed : rest;
    item.open = item.open - apart;
    if (disputed == Disputed::exclude) item.disputed = Money::zero(item.open.currency());
    return apart;
}

/// The figures of every group while they are added up: small, since items come in no order of
/// groups, and each waits for the memory of its row.
class Sums {
public:
    explicit Sums(std::size_t buckets) : width_{first_bucket + buckets} {}

    i128& items(std::uint32_t group) { return row(group)[0]; }
    i128& on_account(std::uint32_t group) { return row(group)[1]; }
    i128& disputed(std::uint32_t group) { return row(group)[2]; }
    i128& set_apart(std::uint32_t group) { return row(group)[3]; }
    i128& total_before(std::uint32_t group) { return row(group)[4]; }
    i128& bucket(std::uint32_t group, std::size_t index) {
        return row(group)[first_bucket + index];
    }
    [[gnu::always_inline]] void prefetch(std::uint32_t group) const {
        const auto at = group * width_;
        if (at < cells_.size()) ::prefetch(&cells_[at], width_ * sizeof(i128));
    }
    Aged aged(std::uint32_t group, Currency currency);

private:
    static constexpr std::size_t first_bucket = 5;

    i128* row(std::uint32_t group) {
        const auto at = group * width_;
        if (at >= cells_.size()) cells_.resize(at + width_);
        return &cells_[at];
    }

    std::size_t width_;
    Array<i128> cells_;
};

Aged Sums::aged(std::uint32_t group, Currency currency) {
    const auto money = [&](i128 minor) { return Money::from_minor(minor, currency); };
    Aged aged{currency, width_ - first_bucket};
    for (std::size_t i = 0; i < aged.buckets.size(); ++i) aged.buckets[i] = money(bucket(group, i));
    aged.items = static_cast<std::size_t>(items(group));
    aged.on_account = money(on_account(group));
    aged.total = aged.in_buckets() + aged.on_account;
    aged.disputed = money(disputed(group));
    aged.set_apart = money(set_apart(group));
    aged.total_before = money(total_before(group));
    return aged;
}

/// Every item of the selected documents at the end of a day, with the number of
/// its group in `line`, and what `Disputed` took from it.
template <class Visit>
void for_each_item(const Book& book, const AgingQuery& query, Date day,
                   const ledger::OpenAmounts& amounts, Groups& groups, Sums& sums, Visit visit) {
    const auto take = [&](AgingItem item) {
        item.line = groups.of(item.document);
        if (item.line == Groups::none) return;
        const auto apart = take_apart(query.disputed, item);
        visit(item, apart);
    };
    ledger::for_each_open(
        book, day, amounts,
        [&](ledger::Ids ids) {
            for (const auto id : ids)
                if (const auto group = groups.of(id); group != Groups::none) sums.prefetch(group);
        },
        [&](const ledger::OpenItem& open) { take(item_of(book, open, query.basis)); },
        [&](const ledger::OnAccount& source) { take(item_of(book, source)); });
}

/// Fills the lines of a report, item by item.
class Ager {
public:
    Ager(const Book& book, AgingReport& report)
        : book_{book},
          query_{report.query},
          report_{report},
          buckets_{query_.bounds, query_.basis, query_.as_of},
          groups_{book, query_.selection, query_.grouping, query_.as_of},
          sums_{buckets_.size()} {}

    void fill();

private:
    void note(const AgingItem& item, Money apart);
    void put(AgingItem item);
    void compare(Date day);
    void finish_lines(const std::vector<std::uint32_t>& order);
    void finish_items(const std::vector<std::uint32_t>& order);
    void check_totals(const std::vector<Money>& owed);

    const Book& book_;
    const AgingQuery& query_;
    AgingReport& report_;
    ledger::Buckets buckets_;
    Groups groups_;
    Sums sums_;
};

/// What a line says of an item however its amount is shown.
void Ager::note(const AgingItem& item, Money apart) {
    if (!item.disputed.is_zero()) sums_.disputed(item.line) += item.disputed.minor();
    if (!apart.is_zero()) sums_.set_apart(item.line) += apart.minor();
    if (!item.is_on_account() && !item.open.is_zero()) ++sums_.items(item.line);
}

void Ager::put(AgingItem item) {
    item.in_bucket = !item.is_on_account() || query_.credits == Credits::aged;
    if (item.in_bucket) item.bucket = buckets_.of(item.start);
    auto& sum = item.in_bucket ? sums_.bucket(item.line, item.bucket) : sums_.on_account(item.line);
    sum += item.open.minor();
    if (query_.with_items && !item.open.is_zero()) report_.items.push_back(item);
}

void Ager::compare(Date day) {
    const auto amounts = ledger::open_amounts(book_, day);
    for_each_item(book_, query_, day, amounts, groups_, sums_, [&](const AgingItem& item, Money) {
        sums_.total_before(item.line) += item.open.minor();
    });
}

/// Items are put down as they come, or, to be set off, when all are known.
void Ager::fill() {
    std::vector<AgingItem> waiting;
    const bool wait = query_.credits == Credits::offset;
    const auto amounts = ledger::open_amounts(book_, query_.as_of);
    const auto take = [&](const AgingItem& item, Money apart) {
        note(item, apart);
        if (wait) {
            waiting.push_back(item);
        } else {
            put(item);
        }
    };
    for_each_item(book_, query_, query_.as_of, amounts, groups_, sums_, take);
    set_off(book_, waiting);
    for (const auto& item : waiting) put(item);
    if (query_.compare) compare(*query_.compare);
    const auto order = groups_.in_order();
    finish_items(order);
    std::vector<Money> owed;
    at_once(
        amounts.size(), [&] { finish_lines(order); },
        [&] { owed = ledger::owed_by_currency(book_, groups_, amounts); });
    check_totals(owed);
}

void Ager::finish_lines(const std::vector<std::uint32_t>& order) {
    report_.buckets = buckets_.names();
    report_.lines.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        constexpr std::size_t ahead = 8;
        if (i + ahead < order.size()) sums_.prefetch(order[i + ahead]);
        const auto currency = groups_[order[i]].currency;
        report_.lines.push_back({groups_.take(order[i]), sums_.aged(order[i], currency)});
    }
    report_.totals = ledger::totals(report_.lines, book_.currencies);
}

/// From the number of the group to the place of the line, and into order.
void Ager::finish_items(const std::vector<std::uint32_t>& order) {
    if (report_.items.empty()) return;
    std::vector<std::uint32_t> place_of(groups_.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) place_of[order[place]] = place;
    for (auto& item : report_.items) item.line = place_of[item.line];
    sort_items(book_, report_.items);
}

void Ager::check_totals(const std::vector<Money>& owed) {
    std::vector<Money> sums;
    for (const auto& [group, aged] : report_.totals) sums.push_back(aged.total + aged.set_apart);
    ledger::tie_out(book_, query_.as_of, owed, sums);
}

}  // namespace

Aged::Aged(Currency currency, std::size_t bucket_count)
    : buckets(bucket_count, Money::zero(currency)),
      on_account{Money::zero(currency)},
      total{on_account},
      disputed{on_account},
      set_apart{on_account},
      total_before{on_account} {}

Aged& Aged::operator+=(const Aged& other) {
    for (std::size_t i = 0; i < buckets.size(); ++i) buckets[i] = buckets[i] + other.buckets[i];
    on_account = on_account + other.on_account;
    total = total + other.total;
    disputed = disputed + other.disputed;
    set_apart = set_apart + other.set_apart;
    total_before = total_before + other.total_before;
    items += other.items;
    return *this;
}

Money Aged::in_buckets() const {
    auto sum = Money::zero(total.currency());
    for (const auto bucket : buckets) sum = sum + bucket;
    return sum;
}

std::vector<i128> Aged::shares() const {
    constexpr i128 whole = 1000;
    const auto all = in_buckets().minor();
    if (all <= 0) return {};
    std::vector<i128> parts;
    for (const auto bucket : buckets) parts.push_back(divide_rounded(bucket.minor() * whole, all));
    add_remainder(parts, whole);
    return parts;
}

AgingReport aging(const Book& book, AgingQuery query) {
    AgingReport report;
    report.query = std::move(query);
    Ager{book, report}.fill();
    if (!report.query.in.is_none()) convert(book, report);
    return report;
}

}  // namespace reports
