#include "reports/habit.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/lines.hpp"
#include "ledger/open_items.hpp"
#include "reports/habit_measures.hpp"
#include "reports/habit_medians.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::CashPart;
using ledger::Document;
using Parts = std::span<const CashPart>;

/// What the habit of one group in one currency is made of.
struct Sums {
    explicit Sums(Currency currency) : of{currency} {}

    Currency of;
    std::int64_t documents = 0;
    std::int64_t in_several = 0;  // of them paid by several receipts
    i128 paid = 0;
    i128 paid_late = 0;
    i128 with_discount = 0;
    i128 pay_days = 0;   // paid, times days since the document
    i128 cash_days = 0;  // paid, times days after the due day
    i128 late_days = 0;  // the same, early days as 0
    i128 open_overdue = 0;
    std::array<i128, 7> by_weekday{};
    std::vector<int> days_late;  // of each document, of its last cash
};

/// The receipts that settled documents with a discount.
class Discounted {
public:
    Discounted(const Book& book, Date as_of);
    bool has(const CashPart& part) const {
        const auto found =
            std::ranges::lower_bound(taken_, Taken{part.document, part.receipt, 0}, is_before);
        return found != taken_.end() && found->document == part.document &&
               found->receipt == part.receipt && found->discount > 0;
    }

private:
    struct Taken {
        Id<Document> document;
        Id<Document> receipt;
        i128 discount;
    };
    static bool is_before(const Taken& a, const Taken& b) {
        return a.document != b.document ? a.document < b.document : a.receipt < b.receipt;
    }

    std::vector<Taken> taken_;  // each document and receipt once
};

Discounted::Discounted(const Book& book, Date as_of) {
    for (const auto& allocation : book.allocations) {
        const auto discount = ledger::discount_of(book, allocation);
        if (discount != 0 && allocation.in_force(as_of))
            taken_.push_back({allocation.target, allocation.source, discount});
    }
    std::ranges::stable_sort(taken_, is_before);
    std::vector<Taken> once;
    for (const auto& taken : taken_) {
        if (once.empty() || is_before(once.back(), taken))
            once.push_back(taken);
        else
            once.back().discount += taken.discount;
    }
    taken_ = std::move(once);
}

void add_part(const CashPart& part, const Document& document, bool has_discount, Sums& sums) {
    const int late = ledger::days_late(part.due, part.settled);
    sums.paid += part.amount;
    sums.pay_days += part.amount * (part.settled - document.dated).count();
    sums.cash_days += part.amount * late;
    sums.late_days += part.amount * std::max(late, 0);
    if (late > 0) sums.paid_late += part.amount;
    if (has_discount) sums.with_discount += part.amount;
    sums.by_weekday[weekday_of(part.settled)] += part.amount;
}

/// All cash of one document, of which the last was settled in the window.
void add_document(const Book& book, Parts parts, Date before, const Discounted& discounted,
                  Sums& sums) {
    const auto& last = parts.back();
    ++sums.documents;
    sums.days_late.push_back(ledger::days_late(last.due, last.settled));
    const auto other = [&](const CashPart& part) { return part.receipt != last.receipt; };
    if (std::ranges::any_of(parts, other)) ++sums.in_several;
    for (const auto& part : parts)
        if (part.settled > before)
            add_part(part, book.documents[part.document], discounted.has(part), sums);
}

std::vector<CashPart> cash_of(const Book& book, const std::vector<CashPart>& settled) {
    std::vector<CashPart> cash;
    std::ranges::copy_if(settled, std::back_inserter(cash), [&](const CashPart& part) {
        return book.documents[part.receipt].kind == ledger::Kind::receipt;
    });
    return cash;
}

void add_cash(const Book& book, const HabitQuery& query, Parts rest, ledger::Lines<Sums>& lines) {
    const Discounted discounted{book, query.as_of};
    const auto before = query.as_of - Days{query.days};
    while (!rest.empty()) {
        const auto document = rest.front().document;
        const auto is_of = [&](const CashPart& part) { return part.document == document; };
        const auto end = std::ranges::find_if_not(rest, is_of);
        const auto parts = rest.first(static_cast<std::size_t>(end - rest.begin()));
        rest = rest.subspan(parts.size());
        if (parts.back().settled <= before) continue;
        if (auto* sums = lines.of(document)) add_document(book, parts, before, discounted, *sums);
    }
}

void add_overdue(const Book& book, Date as_of, ledger::Lines<Sums>& lines) {
    const auto take = [&](const ledger::OpenItem& item) {
        if (!ledger::is_overdue(item.due, as_of)) return;
        if (auto* sums = lines.of(item.document)) sums->open_overdue += item.open;
    };
    ledger::for_each_open(
        book, as_of, ledger::open_amounts(book, as_of), [](ledger::Ids) {}, take,
        [](const ledger::OnAccount&) {});
}

Habit habit_of(ledger::Line<Sums> line) {
    auto& sums = line.figures;
    Habit habit{.group = std::move(line.group),
                .documents = sums.documents,
                .paid = Money::from_minor(sums.paid, sums.of),
                .open_overdue = Money::from_minor(sums.open_overdue, sums.of)};
    habit.days_to_pay = quotient(sums.pay_days, sums.paid);
    habit.days_late = quotient(sums.late_days, sums.paid);
    habit.days_late_signed = quotient(sums.cash_days, sums.paid);
    habit.spread = spread_of(std::move(sums.days_late));
    habit.late_share = percentage(sums.paid_late, sums.paid);
    habit.part_share = percentage(sums.in_several, sums.documents);
    habit.weekday = most_cash(sums.by_weekday);
    habit.discount_share = percentage(sums.with_discount, sums.paid);
    return habit;
}

}  // namespace

HabitReport habit(const Book& book, HabitQuery query) {
    HabitReport report{std::move(query), {}};
    const auto& asked = report.query;
    ledger::Groups groups{book, asked.selection, asked.grouping, asked.as_of};
    ledger::Lines<Sums> lines{groups};
    const auto settled = ledger::settled_parts(book, asked.as_of);
    add_cash(book, asked, cash_of(book, settled), lines);
    add_overdue(book, asked.as_of, lines);
    const auto medians = medians_late(book, settled, asked.as_of, groups);
    for (auto& line : lines.taken_in_order()) {
        report.rows.push_back(habit_of(std::move(line)));
        const auto median = medians.find(report.rows.back().group.values);
        if (median != medians.end()) report.rows.back().median_late = median->second;
    }
    return report;
}

}  // namespace reports
