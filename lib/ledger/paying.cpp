#include "ledger/paying.hpp"

#include <algorithm>
#include <array>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/open_items.hpp"

namespace ledger {
namespace {

constexpr Days year{365};
constexpr Days recently{90};
constexpr i128 fixed_scale = 1'000'000'000;
constexpr int fixed_decimals = 9;

struct Knot {
    int days_late;
    int points;
};

constexpr std::array knots = std::to_array<Knot>({{-30, 100},
                                                  {-20, 90},
                                                  {0, 80},
                                                  {15, 70},
                                                  {22, 60},
                                                  {30, 50},
                                                  {60, 40},
                                                  {90, 30},
                                                  {120, 20},
                                                  {240, 1}});

Points whole(int points) { return full_points / 100 * points; }

using Parts = std::span<const CashPart>;

class Collector {
public:
    Collector(const Book& book, Date as_of)
        : book_{book}, as_of_{as_of}, counted_(book.documents.size()) {
        sums_.resize(book.customers.size());
    }

    std::vector<std::vector<Paying>> sums();

private:
    Paying& of(Id<Document> id);
    void take_document(Parts parts);
    void take_part(Id<Document> id, i128 amount, int late, Paying& sums);
    void take_cash();
    void take_open();
    void take_item(const OpenItem& item, bool is_first);

    const Book& book_;
    Date as_of_;
    std::vector<bool> counted_;  // by document: is it among Paying::documents?
    std::vector<std::vector<Paying>> sums_;
};

Paying& Collector::of(Id<Document> id) {
    const auto& document = book_.documents[id];
    auto& sums = sums_[document.customer.index];
    const auto known = std::ranges::find(sums, document.currency, &Paying::currency);
    if (known != sums.end()) return *known;
    auto& added = sums.emplace_back();
    added.currency = document.currency;
    return added;
}

void Collector::take_part(Id<Document> id, i128 amount, int late, Paying& sums) {
    sums.amount += amount;
    sums.points += amount * points_of_lateness(late);
    if (counted_[id.index]) return;
    counted_[id.index] = true;
    ++sums.documents;
}

/// The cash of one document that was settled after a day and up to another.
void add_window(Parts parts, Date after, Date to, LateCash& window) {
    const auto documents = window.documents;
    for (const auto& part : parts) {
        if (part.settled <= after || part.settled > to) continue;
        window.documents = documents + 1;
        window.cash += part.amount;
        window.late_days += part.amount * std::max(days_late(part.due, part.settled), 0);
    }
}

void Collector::take_document(Parts parts) {
    if (parts.back().settled <= as_of_ - year) return;
    auto& sums = of(parts.front().document);
    for (const auto& part : parts)
        if (part.settled > as_of_ - year)
            take_part(part.document, part.amount, days_late(part.due, part.settled), sums);
    add_window(parts, as_of_ - year, as_of_, sums.year);
    add_window(parts, as_of_ - recently, as_of_, sums.recent);
    add_window(parts, as_of_ - year, as_of_ - recently, sums.before);
}

void Collector::take_cash() {
    const auto cash = cash_parts(book_, as_of_);
    Parts rest{cash};
    while (!rest.empty()) {
        const auto document = rest.front().document;
        const auto end = std::ranges::find_if_not(
            rest, [&](const CashPart& part) { return part.document == document; });
        const auto parts = rest.first(static_cast<std::size_t>(end - rest.begin()));
        rest = rest.subspan(parts.size());
        take_document(parts);
    }
}

void Collector::take_item(const OpenItem& item, bool is_first) {
    auto& sums = of(item.document);
    if (is_first) ++sums.open_documents;
    sums.open += item.open;
    if (!is_overdue(item.due, as_of_)) return;
    sums.overdue += item.open;
    const auto undisputed = item.open - item.disputed;
    if (undisputed > 0) take_part(item.document, undisputed, days_late(item.due, as_of_), sums);
}

void Collector::take_open() {
    auto last = Id<Document>::none();
    const auto take = [&](const OpenItem& item) {
        take_item(item, item.document != last);
        last = item.document;
    };
    for_each_open(
        book_, as_of_, open_amounts(book_, as_of_), [](Ids) {}, take, [](const OnAccount&) {});
}

std::vector<std::vector<Paying>> Collector::sums() {
    take_cash();
    take_open();
    return std::move(sums_);
}

}  // namespace

Points points_of_lateness(int days_late) {
    const auto next = std::ranges::upper_bound(knots, days_late, {}, &Knot::days_late);
    if (next == knots.begin()) return whole(knots.front().points);
    const auto& from = *std::prev(next);
    if (next == knots.end()) return whole(from.points);
    const i128 lost = whole(from.points - next->points);
    const int days = next->days_late - from.days_late;
    const auto points = i128{whole(from.points)} * days - lost * (days_late - from.days_late);
    return static_cast<Points>(divide_rounded(points, days));
}

Points points_between(Ratio at, int none_at, int all_at) {
    auto numerator = at.numerator - none_at * at.denominator;
    i128 denominator = at.denominator * (all_at - none_at);
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (numerator <= 0) return 0;
    if (numerator >= denominator) return full_points;
    return static_cast<Points>(divide_rounded(full_points * numerator, denominator));
}

std::vector<std::vector<Paying>> paying(const Book& book, Date as_of) {
    return Collector{book, as_of}.sums();
}

Ratio averaged(std::span<const CurrencyFigure> figures) {
    i128 sum = 0;
    std::int64_t documents = 0;
    Ratio only;
    int count = 0;
    for (const auto& one : figures) {
        if (!one.figure.is_number()) continue;
        ++count;
        only = one.figure;
        sum += rounded(one.figure, fixed_decimals) * one.documents;
        documents += one.documents;
    }
    return count == 1 ? only : quotient(sum, documents * fixed_scale);
}

Ratio days_late(std::span<const Paying> sums, LateCash Paying::*window) {
    std::vector<CurrencyFigure> figures;
    for (const auto& own : sums) {
        const auto& late = own.*window;
        figures.push_back({late.documents, quotient(late.late_days, late.cash)});
    }
    return averaged(figures);
}

Ratio overdue_share(std::span<const Paying> sums) {
    std::vector<CurrencyFigure> figures;
    for (const auto& own : sums)
        figures.push_back({own.open_documents, percentage(own.overdue, own.open)});
    return averaged(figures);
}

}  // namespace ledger
