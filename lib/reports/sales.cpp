#include "reports/sales.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "base/split.hpp"
#include "ledger/buckets.hpp"
#include "ledger/divided_rows.hpp"
#include "ledger/open_items.hpp"
#include "ledger/sales.hpp"
#include "reports/sales_parts.hpp"
#include "reports/sales_targets.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::DividedRows;
using ledger::Document;
using ledger::Kind;
using ledger::Line;

/// The figures of a row, in minor units.
struct Sums {
    explicit Sums(Currency currency) : of{currency} {}
    Sums& operator+=(const Sums& other);
    i128 net() const { return gross - credits; }

    Currency of;
    i128 gross = 0;
    i128 credits = 0;
    i128 tax = 0;
    i128 collected = 0;
    i128 pay_days = 0;  // collected, times days since the sale
    i128 overdue = 0;
};

Sums& Sums::operator+=(const Sums& other) {
    gross += other.gross;
    credits += other.credits;
    tax += other.tax;
    collected += other.collected;
    pay_days += other.pay_days;
    overdue += other.overdue;
    return *this;
}

/// A part of a sale and the row it is in.
struct Part {
    std::uint32_t row;
    i128 gross;
};

std::vector<i128> weights_of(std::span<const Part> parts) {
    std::vector<i128> weights;
    for (const auto& part : parts) weights.push_back(part.gross);
    return weights;
}

/// A sale of the period, and its parts: [first, first + count).
struct Sold {
    Id<Document> document;
    std::uint32_t first;
    std::uint32_t count;
};

/// Money that settled a sale on a day.
struct Cash {
    std::uint32_t sold;
    Date day;
    i128 amount;
};

class Collector {
public:
    Collector(const Book& book, const Sources& sources, const SalesQuery& query);

    std::vector<Line<Sums>> lines();

private:
    void take_documents();
    void take_document(Id<Document> id, const Document& document);
    void take_parts(Id<Document> id, const Document& document);
    void take_cash();
    void split_sales(std::vector<Cash> cash);
    void split_cash(std::span<const Cash> days);
    void take_overdue();
    void add_overdue(std::uint32_t sold, i128 overdue);

    std::span<const Part> parts_of(const Sold& sold) const {
        return std::span{parts_}.subspan(sold.first, sold.count);
    }
    int days_to(Date day, const Sold& sold) const {
        return (day - book_.documents[sold.document].dated).count();
    }

    const Book& book_;
    const SalesQuery& query_;
    SaleReader reader_;
    DividedRows rows_;
    std::vector<Sums> figures_;         // by row
    std::vector<Sold> sold_;            // by document
    std::vector<Part> parts_;           // by sale
    std::vector<std::uint32_t> place_;  // by document: 1 + place in sold_; 0: no sale of the period
};

Collector::Collector(const Book& book, const Sources& sources, const SalesQuery& query)
    : book_{book},
      query_{query},
      reader_{book, sources, std::ranges::count(query.grouping.keys, "product") > 0},
      rows_{book,
            query.selection,
            query.grouping,
            {{"product", [this](std::uint32_t number) { return reader_.product(number); }},
             ledger::by_month()},
            query.as_of},
      place_(book.documents.size()) {}

void Collector::take_parts(Id<Document> id, const Document& document) {
    const auto month = ledger::month_of(document.date);
    const bool is_note = document.kind == Kind::credit;
    const Sold sold{id, static_cast<std::uint32_t>(parts_.size()), 0};
    for (const auto& part : reader_.parts_of(id)) {
        const auto row = rows_.of(id, {part.product, month, 0});
        if (row == figures_.size()) figures_.emplace_back(document.currency);
        (is_note ? figures_[row].credits : figures_[row].gross) += part.gross;
        figures_[row].tax += is_note ? -part.tax : part.tax;
        if (!is_note) parts_.push_back({row, part.gross});
    }
    if (is_note) return;
    sold_.push_back(sold);
    sold_.back().count = static_cast<std::uint32_t>(parts_.size()) - sold.first;
    place_[id.index] = static_cast<std::uint32_t>(sold_.size());
}

void Collector::take_document(Id<Document> id, const Document& document) {
    const bool counts = ledger::is_sale(document) || document.kind == Kind::credit;
    const bool in_period = query_.period.from <= document.date && document.date <= query_.period.to;
    if (counts && in_period && document.exists_on(query_.as_of) && rows_.selects(id))
        take_parts(id, document);
}

void Collector::take_documents() {
    book_.documents.for_each(
        [&](Id<Document> id, const Document& document) { take_document(id, document); });
}

/// Splits what was collected of one sale to its parts, and that of each part to the days.
void Collector::split_cash(std::span<const Cash> days) {
    const auto& sold = sold_[days.front().sold];
    const auto parts = parts_of(sold);
    std::vector<i128> amounts;
    i128 collected = 0;
    for (const auto& cash : days) {
        amounts.push_back(cash.amount);
        collected += cash.amount;
    }
    const auto of_parts = split_by_weight(collected, weights_of(parts));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto& figures = figures_[parts[i].row];
        figures.collected += of_parts[i];
        const auto of_days = split_by_weight(of_parts[i], amounts);
        for (std::size_t day = 0; day < days.size(); ++day)
            figures.pay_days += of_days[day] * days_to(days[day].day, sold);
    }
}

/// Makes one of the amounts of a sale on a day.
void merge_days(std::vector<Cash>& cash) {
    const auto day_of = [](const Cash& one) { return std::tuple{one.sold, one.day}; };
    std::ranges::sort(cash, {}, day_of);
    std::vector<Cash> merged;
    for (const auto& one : cash) {
        if (merged.empty() || day_of(merged.back()) != day_of(one))
            merged.push_back(one);
        else
            merged.back().amount += one.amount;
    }
    cash = std::move(merged);
}

/// A sale of one part takes its cash as it comes.
void Collector::take_cash() {
    std::vector<Cash> to_split;
    for (const auto& allocation : book_.allocations) {
        const auto place = place_[allocation.target.index];
        if (place == 0 || !allocation.in_force(query_.as_of)) continue;
        const auto& source = book_.documents[allocation.source];
        if (source.kind != Kind::receipt) continue;
        const auto& sold = sold_[place - 1];
        const auto day = std::max(source.date, book_.documents[sold.document].date);
        if (sold.count > 1) {
            to_split.push_back({place - 1, day, allocation.amount});
            continue;
        }
        auto& figures = figures_[parts_[sold.first].row];
        figures.collected += allocation.amount;
        figures.pay_days += i128{allocation.amount} * days_to(day, sold);
    }
    split_sales(std::move(to_split));
}

/// Sale by sale.
void Collector::split_sales(std::vector<Cash> cash) {
    merge_days(cash);
    for (std::span<const Cash> rest{cash}; !rest.empty();) {
        const auto is_other = [&](const Cash& one) { return one.sold != rest.front().sold; };
        const auto end = std::ranges::find_if(rest, is_other);
        const auto days = rest.first(static_cast<std::size_t>(end - rest.begin()));
        split_cash(days);
        rest = rest.subspan(days.size());
    }
}

void Collector::add_overdue(std::uint32_t sold, i128 overdue) {
    const auto parts = parts_of(sold_[sold]);
    const auto of_parts = split_by_weight(overdue, weights_of(parts));
    for (std::size_t i = 0; i < parts.size(); ++i) figures_[parts[i].row].overdue += of_parts[i];
}

/// The instalments of a document come one after the other.
void Collector::take_overdue() {
    std::uint32_t place = 0;
    i128 overdue = 0;
    const auto take = [&](const ledger::OpenItem& item) {
        const auto of_item = place_[item.document.index];
        if (of_item == 0 || !ledger::is_overdue(item.due, query_.as_of)) return;
        if (of_item != place && place != 0) add_overdue(place - 1, std::exchange(overdue, 0));
        place = of_item;
        overdue += item.open;
    };
    const auto amounts = ledger::open_amounts(book_, query_.as_of);
    ledger::for_each_open(
        book_, query_.as_of, amounts, [](ledger::Ids) {}, take, [](const ledger::OnAccount&) {});
    if (place != 0) add_overdue(place - 1, overdue);
}

std::vector<Line<Sums>> Collector::lines() {
    take_documents();
    take_cash();
    take_overdue();
    return ledger::lines_in_order(rows_, std::move(figures_), book_.currencies);
}

Sales sales_of(const Sums& sums, i128 net_of_all) {
    const auto money = [&](i128 minor) { return Money::from_minor(minor, sums.of); };
    return {.gross = money(sums.gross),
            .credits = money(sums.credits),
            .net = money(sums.net()),
            .tax = money(sums.tax),
            .collected = money(sums.collected),
            .overdue = money(sums.overdue),
            .share = percentage(sums.net(), net_of_all),
            .days_to_pay = quotient(sums.pay_days, sums.collected),
            .target = {},
            .reached = {}};
}

}  // namespace

SalesReport sales(const Book& book, const Sources& sources, SalesQuery query) {
    SalesReport report{std::move(query), {}, {}};
    auto sums = Collector{book, sources, report.query}.lines();
    const auto totals = ledger::totals(sums, book.currencies);
    for (const auto& total : totals)
        report.totals.push_back({total.group, sales_of(total.figures, total.figures.net())});
    report.lines.reserve(sums.size());
    for (auto& line : sums) {
        const auto currency = line.group.currency;
        const auto all = std::ranges::find_if(
            totals, [&](const auto& total) { return total.group.currency == currency; });
        report.lines.push_back({std::move(line.group), sales_of(line.figures, all->figures.net())});
    }
    set_targets(book.currencies, report);
    return report;
}

}  // namespace reports
