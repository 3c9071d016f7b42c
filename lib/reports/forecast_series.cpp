#include "reports/forecast_series.hpp"

#include <algorithm>
#include <tuple>

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Fixed;
using ledger::fixed_one;
using ledger::Groups;

constexpr std::int64_t quantile_80 = 841'621;
constexpr std::int64_t quantile_90 = 1'281'552;
constexpr std::int64_t quantile_one = 1'000'000;
constexpr Days year{365};
constexpr Days trailing_days{91};
constexpr int trailing_weeks = 13;

/// The largest whole number whose square is not larger.
u128 root(u128 square) {
    u128 found = 0;
    u128 bit = u128{1} << 126U;
    while (bit > square) bit >>= 2U;
    for (; bit != 0; bit >>= 2U) {
        const bool fits = square >= found + bit;
        if (fits) square -= found + bit;
        found = (found >> 1U) + (fits ? bit : 0);
    }
    return found;
}

/// open² times a fixed-point number, rounded once. In two steps, since the whole product may leave
/// 128 bits.
u128 spread(i128 open, Fixed variance) {
    const auto size = static_cast<u128>(open < 0 ? -open : open);
    constexpr u128 one{fixed_one};
    const auto by = static_cast<u128>(variance);
    return size * size / one * by + (size * size % one * by + one / 2) / one;
}

void add(u128& sum, u128 more) { check(!__builtin_add_overflow(sum, more, &sum)); }

/// p(1 - p), fixed.
Fixed variance_of(Fixed p) {
    return static_cast<Fixed>(divide_rounded(i128{p} * (fixed_one - p), fixed_one));
}

/// Sums of one group while parts are added; the place behind the weeks is for what comes later.
struct Sums {
    explicit Sums(int weeks)
        : due(static_cast<std::size_t>(weeks) + 1),
          due_late{due},
          paid(due),
          variance(due.size()) {}

    std::vector<i128> due;
    std::vector<i128> due_late;
    std::vector<i128> paid;  // up to the end of a week, times `fixed_one`
    std::vector<u128> variance;
    i128 whole = 0;  // all that is to come
    i128 received = 0;
};

/// The rounded share of each week when everything adds up to `whole`.
std::vector<i128> shares(const std::vector<i128>& paid, i128 whole) {
    std::vector<i128> weeks;
    i128 before = 0;
    for (std::size_t i = 0; i + 1 < paid.size(); ++i) {
        const auto now = divide_rounded(paid[i], fixed_one);
        weeks.push_back(now - before);
        before = now;
    }
    weeks.push_back(whole - before);
    return weeks;
}

class Forecaster {
public:
    Forecaster(const Book& book, const ForecastQuery& query, const ForecastHabits& habits,
               Groups& groups)
        : book_{book}, query_{query}, habits_{habits}, groups_{groups}, item_{query.weeks} {}

    ForecastSeries series(const std::vector<ForecastPart>& parts);

private:
    void add(const ForecastPart& part);
    void add_due(const ForecastPart& part, Sums& sums) const;
    void add_to_item(const ForecastPart& part, const std::vector<Fixed>& paid);
    void end_item();
    void add_receipts();
    Sums* sums_of(Id<Document> document);
    std::size_t week_of(Date day) const;
    ForecastWeek week(int number, Currency currency) const;
    ForecastLine line_of(std::uint32_t group);
    void sort_items();

    const Book& book_;
    const ForecastQuery& query_;
    const ForecastHabits& habits_;
    Groups& groups_;
    std::vector<std::optional<Sums>> sums_;  // by group
    Sums item_;                              // of the item that is being added up
    const ForecastPart* of_item_ = nullptr;
    std::vector<ForecastItem> items_;
};

/// From 0; behind the weeks there is one more.
std::size_t Forecaster::week_of(Date day) const {
    const auto days = (day - query_.as_of).count();
    const auto week = days <= 0 ? 0 : (days - 1) / 7;
    return static_cast<std::size_t>(std::min<std::int64_t>(week, query_.weeks));
}

void Forecaster::add_due(const ForecastPart& part, Sums& sums) const {
    if (part.is_certain) return;
    sums.due[week_of(part.due)] += part.open;
    const auto late = habits_.days_late[book_.documents[part.document].currency.index];
    if (late) sums.due_late[week_of(part.due + *late)] += part.open;
}

Sums* Forecaster::sums_of(Id<Document> document) {
    const auto group = groups_.of(document);
    if (group == Groups::none) return nullptr;
    if (group >= sums_.size()) sums_.resize(group + 1);
    auto& sums = sums_[group];
    if (!sums) sums.emplace(query_.weeks);
    return &*sums;
}

void Forecaster::add(const ForecastPart& part) {
    auto* const sums = sums_of(part.document);
    if (sums == nullptr) return;
    add_due(part, *sums);
    sums->whole += part.open;
    const auto curve = habits_.curves.of(book_.documents[part.document].customer);
    const PartChances chances{part, curve, query_};
    std::vector<Fixed> paid;
    Fixed before = 0;
    for (int week = 1; week <= query_.weeks; ++week) {
        const auto now = chances.paid_within(Days{7 * week});
        const auto place = static_cast<std::size_t>(week - 1);
        sums->paid[place] += part.open * now;
        if (!part.is_certain)
            reports::add(sums->variance[place], spread(part.open, variance_of(now - before)));
        paid.push_back(now);
        before = now;
    }
    if (query_.with_items) add_to_item(part, paid);
}

/// The parts of an item follow one another.
void Forecaster::add_to_item(const ForecastPart& part, const std::vector<Fixed>& paid) {
    const bool same =
        of_item_ != nullptr && of_item_->document == part.document && of_item_->due == part.due;
    if (!same) end_item();
    of_item_ = &part;
    item_.whole += part.open;
    for (std::size_t i = 0; i < paid.size(); ++i) item_.paid[i] += part.open * paid[i];
}

void Forecaster::end_item() {
    if (of_item_ == nullptr) return;
    const auto currency = book_.documents[of_item_->document].currency;
    const auto weeks = shares(item_.paid, item_.whole);
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        if (weeks[i] == 0) continue;
        const int number = i + 1 == weeks.size() ? 0 : static_cast<int>(i) + 1;
        items_.push_back({number, of_item_->document, of_item_->due,
                          Money::from_minor(item_.whole, currency),
                          Money::from_minor(weeks[i], currency)});
    }
    item_ = Sums{query_.weeks};
    of_item_ = nullptr;
}

/// Only where there is something to come.
void Forecaster::add_receipts() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind != ledger::Kind::receipt || !document.exists_on(query_.as_of)) return;
        if (document.date <= query_.as_of - trailing_days) return;
        const auto group = groups_.of(id);
        if (group < sums_.size() && sums_[group]) sums_[group]->received += document.amount;
    });
}

/// Without its figures.
ForecastWeek Forecaster::week(int number, Currency currency) const {
    const auto none = Money::zero(currency);
    const bool is_later = number == 0;
    const auto from = first_day(query_.as_of, is_later ? query_.weeks + 1 : number);
    return {.number = number,
            .from = from,
            .to = is_later ? never : from + Days{6},
            .due = none,
            .due_late = {},
            .trailing = {},
            .expected = none,
            .p80 = {},
            .p90 = {}};
}

ForecastLine Forecaster::line_of(std::uint32_t group) {
    const auto& sums = *sums_[group];
    const auto currency = groups_[group].currency;
    const auto money = [&](i128 minor) { return Money::from_minor(minor, currency); };
    const auto expected = shares(sums.paid, sums.whole);
    std::vector<ForecastWeek> weeks;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const bool is_later = i + 1 == expected.size();
        auto made = week(is_later ? 0 : static_cast<int>(i) + 1, currency);
        made.due = money(sums.due[i]);
        if (habits_.days_late[currency.index]) made.due_late = money(sums.due_late[i]);
        made.expected = money(expected[i]);
        if (!is_later) {
            made.trailing = money(divide_rounded(sums.received, trailing_weeks));
            made.p80 = money(reached(expected[i], sums.variance[i], quantile_80));
            made.p90 = money(reached(expected[i], sums.variance[i], quantile_90));
        }
        weeks.push_back(made);
    }
    return {groups_.take(group), std::move(weeks)};
}

void Forecaster::sort_items() {
    std::ranges::sort(items_, {}, [&](const ForecastItem& item) {
        const auto& document = book_.documents[item.document];
        const bool is_later = item.week == 0;
        return std::tuple{is_later,
                          item.week,
                          std::string_view{book_.customers[document.customer].id},
                          item.due,
                          book_.number_of(item.document),
                          item.document};
    });
}

ForecastSeries Forecaster::series(const std::vector<ForecastPart>& parts) {
    for (const auto& part : parts) add(part);
    end_item();
    add_receipts();
    sort_items();
    ForecastSeries result{{}, std::move(items_)};
    for (const auto group : groups_.in_order())
        if (group < sums_.size() && sums_[group]) result.lines.push_back(line_of(group));
    return result;
}

/// Of every currency: cash times its days late, early cash not late, over cash.
std::vector<std::optional<Days>> days_late(const Book& book,
                                           const std::vector<ledger::CashPart>& settled,
                                           Date as_of) {
    struct Late {
        i128 cash = 0;
        i128 days = 0;
    };
    std::vector<Late> sums(book.currencies.size());
    for (const auto& part : settled) {
        if (book.documents[part.receipt].kind != ledger::Kind::receipt) continue;
        if (part.settled <= as_of - year) continue;
        auto& sum = sums[book.documents[part.document].currency.index];
        sum.cash += part.amount;
        sum.days += part.amount * std::max(part.settled - part.due, Days{0}).count();
    }
    std::vector<std::optional<Days>> late;
    for (const auto& sum : sums) {
        late.emplace_back();
        if (sum.cash > 0) late.back() = Days{static_cast<int>(divide_rounded(sum.days, sum.cash))};
    }
    return late;
}

}  // namespace

i128 reached(i128 expected, u128 variance, std::int64_t quantile) {
    const auto sigma = static_cast<i128>(root(variance));
    const auto exact = expected * quantile_one - quantile * sigma;
    return std::max<i128>(0, divide_rounded(exact, quantile_one));
}

ForecastHabits forecast_habits(const Book& book, const ForecastQuery& query) {
    const auto settled = ledger::settled_parts(book, query.as_of);
    return {ledger::PaymentCurves{book, settled, query.as_of, query.settings},
            days_late(book, settled, query.as_of)};
}

ForecastSeries forecast_series(const Book& book, const ForecastQuery& query,
                               const ForecastHabits& habits, const std::vector<ForecastPart>& parts,
                               Groups& groups) {
    return Forecaster{book, query, habits, groups}.series(parts);
}

}  // namespace reports
