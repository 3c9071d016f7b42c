#include "reports/aging.hpp"

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
using AgedLines = ledger::Lines<Aged>;

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
    return apart;
}

void prefetch(const std::vector<Money>& buckets) {
    ::prefetch(buckets.data(), buckets.size() * sizeof(Money));
}

/// Every item of the selected documents at the end of a day, with the number of
/// its group in `line`, and what `Disputed` took from it.
template <class Visit>
void for_each_item(const Book& book, const AgingQuery& query, Date day,
                   const Array<std::int64_t>& amounts, Groups& groups, AgedLines& lines,
                   Visit visit) {
    const auto take = [&](AgingItem item) {
        item.line = groups.of(item.document);
        if (item.line == Groups::none) return;
        const auto apart = take_apart(query.disputed, item);
        visit(item, apart);
    };
    ledger::for_each_open(
        book, day, amounts,
        [&](ledger::Ids ids) {
            lines.prefetch(ids);
            for (const auto id : ids)
                if (const auto* aged = lines.of(id)) prefetch(aged->buckets);
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
          lines_{groups_, [this](Currency currency) { return Aged{currency, buckets_.size()}; }} {}

    void fill();

private:
    void note(const AgingItem& item, Money apart);
    void put(AgingItem item);
    void compare(Date day);
    void finish_lines();
    void finish_items();
    void check_totals(const Array<std::int64_t>& amounts);

    const Book& book_;
    const AgingQuery& query_;
    AgingReport& report_;
    ledger::Buckets buckets_;
    Groups groups_;
    AgedLines lines_;
};

/// What a line says of an item however its amount is shown.
void Ager::note(const AgingItem& item, Money apart) {
    auto& aged = lines_.figures(item.line);
    if (!item.disputed.is_zero()) aged.disputed = aged.disputed + item.disputed;
    if (!apart.is_zero()) aged.set_apart = aged.set_apart + apart;
    if (!item.is_on_account() && !item.open.is_zero()) ++aged.items;
}

void Ager::put(AgingItem item) {
    auto& aged = lines_.figures(item.line);
    item.in_bucket = !item.is_on_account() || query_.credits == Credits::aged;
    if (item.in_bucket) item.bucket = buckets_.of(item.start);
    auto& place = item.in_bucket ? aged.buckets[item.bucket] : aged.on_account;
    place = place + item.open;
    if (query_.with_items && !item.open.is_zero()) report_.items.push_back(item);
}

void Ager::compare(Date day) {
    const auto amounts = ledger::open_amounts(book_, day);
    for_each_item(book_, query_, day, amounts, groups_, lines_, [&](const AgingItem& item, Money) {
        auto& aged = lines_.figures(item.line);
        aged.total_before = aged.total_before + item.open;
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
    for_each_item(book_, query_, query_.as_of, amounts, groups_, lines_, take);
    set_off(book_, waiting);
    for (const auto& item : waiting) put(item);
    if (query_.compare) compare(*query_.compare);
    finish_items();
    finish_lines();
    check_totals(amounts);
}

void Ager::finish_lines() {
    report_.buckets = buckets_.names();
    report_.lines = lines_.taken_in_order();
    for (std::size_t i = 0; i < report_.lines.size(); ++i) {
        constexpr std::size_t ahead = 8;
        if (i + ahead < report_.lines.size()) prefetch(report_.lines[i + ahead].figures.buckets);
        auto& aged = report_.lines[i].figures;
        aged.total = aged.in_buckets() + aged.on_account;
    }
    report_.totals = ledger::totals(report_.lines, book_.currencies);
}

/// From the number of the group to the place of the line, and into order.
void Ager::finish_items() {
    if (report_.items.empty()) return;
    std::vector<std::uint32_t> place_of(groups_.size());
    std::uint32_t place = 0;
    for (const auto group : groups_.in_order())
        if (lines_.has(group)) place_of[group] = place++;
    for (auto& item : report_.items) item.line = place_of[item.line];
    sort_items(book_, report_.items);
}

void Ager::check_totals(const Array<std::int64_t>& amounts) {
    std::vector<Money> sums;
    for (const auto& [group, aged] : report_.totals) sums.push_back(aged.total + aged.set_apart);
    ledger::tie_out(book_, groups_, query_.as_of, amounts, sums);
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
