#include "reports/staff.hpp"

#include <algorithm>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/promises.hpp"
#include "ledger/sales.hpp"
#include "ledger/salespeople.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Groups;
using ledger::Kind;
using ledger::Line;

/// The figures of a salesperson, in minor units.
struct Sums {
    explicit Sums(Currency currency) : of{currency} {}
    Sums& operator+=(const Sums& other);
    bool is_empty() const {
        return sold == 0 && collected == 0 && taken_back == 0 && overdue == 0 && owed == 0 &&
               promises == 0;
    }

    Currency of;
    i128 sold = 0;
    i128 collected = 0;
    i128 taken_back = 0;  // cash of before the period whose receipts were voided in it
    i128 overdue = 0;
    i128 owed = 0;
    i128 commission = 0;  // rounded
    i128 clawback = 0;    // rounded
    std::int64_t promises = 0;
    std::int64_t broken = 0;
};

Sums& Sums::operator+=(const Sums& other) {
    sold += other.sold;
    collected += other.collected;
    taken_back += other.taken_back;
    overdue += other.overdue;
    owed += other.owed;
    commission += other.commission;
    clawback += other.clawback;
    promises += other.promises;
    broken += other.broken;
    return *this;
}

/// The same but for the salesperson, who is judged on the day of each document.
ledger::Selection without_salesperson(ledger::Selection selection) {
    selection.salesperson.clear();
    return selection;
}

class Collector {
public:
    Collector(const Book& book, const StaffQuery& query)
        : book_{book},
          query_{query},
          selection_{without_salesperson(query.selection)},
          selected_{book, selection_, everything_, query.as_of},
          people_{book} {}

    std::vector<Line<Sums>> lines();

private:
    void take_sales();
    void take_cash();
    void take_allocation(const ledger::Allocation& allocation);
    void take_open();
    void take_promises();
    /// Null when the document is not selected.
    Sums* of(Id<Document> id);
    Sums* of(const ledger::Promise& promise);
    Sums* of(std::uint32_t person, Currency currency);
    void pay(Sums& sums) const;

    bool in_period(Date day) const { return query_.period.from <= day && day <= query_.period.to; }

    const Book& book_;
    const StaffQuery& query_;
    const ledger::Selection selection_;
    const ledger::Grouping everything_{{}, 0};
    Groups selected_;
    ledger::Salespeople people_;
    std::vector<std::vector<Sums>> sums_;  // by person, then as their currencies came
};

Sums* Collector::of(std::uint32_t person, Currency currency) {
    const auto& only = query_.selection.salesperson;
    if (!only.empty() && people_.name(person) != only) return nullptr;
    if (person >= sums_.size()) sums_.resize(person + 1);
    auto& own = sums_[person];
    auto found = std::ranges::find(own, currency, &Sums::of);
    if (found == own.end()) found = own.insert(own.end(), Sums{currency});
    return &*found;
}

Sums* Collector::of(Id<Document> id) {
    if (selected_.of(id) == Groups::none) return nullptr;
    return of(people_.of(id), book_.documents[id].currency);
}

/// Whose the first document of a promise is, else the customer.
Sums* Collector::of(const ledger::Promise& promise) {
    if (!promise.documents.empty()) return of(promise.documents.front());
    const auto currency = promise.amount.currency();
    if (!ledger::selects(book_, selection_, promise.customer, currency, query_.as_of))
        return nullptr;
    return of(people_.of(promise.customer, promise.date), currency);
}

void Collector::take_sales() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!ledger::is_sale(document) || !in_period(document.date)) return;
        if (!document.exists_on(query_.as_of)) return;
        if (auto* sums = of(id)) sums->sold += document.amount;
    });
}

/// Cash belongs to the later day of receipt and document, whenever the one was set against the
/// other. What was known before the period and is void in it, is taken back.
void Collector::take_allocation(const ledger::Allocation& allocation) {
    const auto& receipt = book_.documents[allocation.source];
    if (receipt.kind != Kind::receipt) return;
    const auto settled = std::max(receipt.date, book_.documents[allocation.target].date);
    const bool is_cash = in_period(settled) && allocation.in_force(query_.as_of);
    const bool is_back = settled < query_.period.from && in_period(receipt.until) &&
                         allocation.in_force(query_.period.from - Days{1});
    if (!is_cash && !is_back) return;
    if (auto* sums = of(allocation.target))
        (is_cash ? sums->collected : sums->taken_back) += allocation.amount;
}

void Collector::take_cash() {
    for (const auto& allocation : book_.allocations) take_allocation(allocation);
}

void Collector::take_open() {
    const auto take_item = [&](const ledger::OpenItem& item) {
        auto* sums = of(item.document);
        if (sums == nullptr) return;
        sums->owed += item.open;
        if (ledger::is_overdue(item.due, query_.as_of)) sums->overdue += item.open;
    };
    const auto take_source = [&](const ledger::OnAccount& source) {
        if (auto* sums = of(source.source)) sums->owed -= source.left;
    };
    const auto amounts = ledger::open_amounts(book_, query_.as_of);
    ledger::for_each_open(
        book_, query_.as_of, amounts, [](ledger::Ids) {}, take_item, take_source);
}

void Collector::take_promises() {
    for (const auto& judged : ledger::judged_promises(book_, query_.as_of, query_.promise_grace)) {
        const auto& promise = book_.promises[judged.promise];
        if (!in_period(promise.date)) continue;
        auto* sums = of(promise);
        if (sums == nullptr) continue;
        ++sums->promises;
        if (judged.outcome == ledger::PromiseOutcome::broken) ++sums->broken;
    }
}

void Collector::pay(Sums& sums) const {
    if (!query_.commission) return;
    const auto paid_on = [&](i128 cash) {
        return share_of(Money::from_minor(cash, sums.of), *query_.commission).minor();
    };
    sums.commission = paid_on(sums.collected);
    sums.clawback = paid_on(sums.taken_back);
}

std::vector<Line<Sums>> Collector::lines() {
    take_sales();
    take_cash();
    take_open();
    take_promises();
    std::vector<Line<Sums>> lines;
    for (std::uint32_t person = 0; person < sums_.size(); ++person) {
        for (auto& sums : sums_[person]) {
            pay(sums);
            const ledger::Group group{
                {people_.name(person)}, Id<ledger::Customer>::none(), sums.of};
            if (!sums.is_empty()) lines.push_back({group, sums});
        }
    }
    std::ranges::sort(lines, [&](const Line<Sums>& a, const Line<Sums>& b) {
        if (a.group.values != b.group.values) return a.group.values < b.group.values;
        return book_.currencies.code(a.group.currency) < book_.currencies.code(b.group.currency);
    });
    return lines;
}

/// Days of the period of which days of sales can be told, or 0.
int measured_days(const Book& book, const StaffQuery& query) {
    const auto first = ledger::first_month(book);
    const auto& [from, to] = query.period;
    if (to != query.as_of || !first || from < *first) return 0;
    return (to - from).count() + 1;
}

Staff staff_of(const Sums& sums, int days, bool is_paid) {
    const auto money = [&](i128 minor) { return Money::from_minor(minor, sums.of); };
    Staff staff{.sold = money(sums.sold),
                .collected = money(sums.collected),
                .overdue = money(sums.overdue),
                .promises = sums.promises,
                .broken = sums.broken,
                .commission = {},
                .clawback = {}};
    if (days > 0) staff.dso = ledger::days_of_sales(sums.owed, sums.sold, days);
    if (is_paid) staff.commission = money(sums.commission);
    if (is_paid) staff.clawback = money(sums.clawback);
    return staff;
}

std::vector<Line<Staff>> staff_of(std::vector<Line<Sums>> lines, int days, bool is_paid) {
    std::vector<Line<Staff>> result;
    for (auto& line : lines)
        result.push_back({std::move(line.group), staff_of(line.figures, days, is_paid)});
    return result;
}

}  // namespace

StaffReport staff(const Book& book, StaffQuery query) {
    StaffReport report{std::move(query), {}, {}};
    auto lines = Collector{book, report.query}.lines();
    const auto days = measured_days(book, report.query);
    const bool is_paid = report.query.commission.has_value();
    report.totals = staff_of(ledger::totals(lines, book.currencies), days, is_paid);
    report.lines = staff_of(std::move(lines), days, is_paid);
    return report;
}

}  // namespace reports
