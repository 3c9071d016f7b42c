#include "ledger/scorecard.hpp"

#include <algorithm>

#include "ledger/promises.hpp"

namespace ledger {
namespace {

using settings::ScoreFactor;

constexpr Days year{365};
constexpr int no_points_days = 30;  // so many days later than before: no points
constexpr int full_tenure = 36;     // months
constexpr int easy_use = 50;        // percent of a limit, up to which all points
constexpr int whole_limit = 100;    // percent, from which on none

/// By customer: the day of its first sale that is not void.
std::vector<std::optional<Date>> first_sales(const Book& book, Date as_of) {
    std::vector<std::optional<Date>> first(book.customers.size());
    book.documents.for_each([&](Id<Document>, const Document& document) {
        if (document.kind != Kind::sale || !document.exists_on(as_of)) return;
        auto& own = first[document.customer.index];
        own = std::min(own.value_or(document.date), document.date);
    });
    return first;
}

std::optional<Tenure> tenure_of(const Customer& customer, const std::optional<Date>& first_sale,
                                Date as_of) {
    const auto* said = value_on(customer, Key::since, as_of);
    if (said != nullptr)
        if (const auto since = parse_date(*said))
            return Tenure{*since, true, months_since(*since, as_of)};
    if (!first_sale) return std::nullopt;
    return Tenure{*first_sale, false, months_since(*first_sale, as_of)};
}

/// By customer: those whose day was within a year, and that are not live any more.
std::vector<PromisesKept> promises_kept(const Book& book, Days grace, Date as_of) {
    std::vector<PromisesKept> result(book.customers.size());
    for (const auto& judged : judged_promises(book, as_of, grace)) {
        const auto& promise = book.promises[judged.promise];
        if (promise.by > as_of || promise.by <= as_of - year) continue;
        auto& own = result[promise.customer.index];
        if (judged.outcome == PromiseOutcome::kept) ++own.kept;
        if (judged.outcome == PromiseOutcome::broken) ++own.broken;
    }
    return result;
}

std::optional<Points> rounded_points(Ratio percent) {
    if (!percent.is_number()) return std::nullopt;
    return static_cast<Points>(rounded(percent, point_decimals));
}

std::optional<Points> points_of_overdue(Ratio share) {
    if (!share.is_number()) return std::nullopt;
    return rounded_points({100 * share.denominator - share.numerator, share.denominator});
}

/// The difference is formed of nine decimals each.
std::optional<Points> points_of_trend(Ratio recent, Ratio before) {
    constexpr int decimals = 9;
    if (!recent.is_number() || !before.is_number()) return std::nullopt;
    const auto later = rounded(recent, decimals) - rounded(before, decimals);
    return points_between({later, power_of_ten(decimals)}, no_points_days, 0);
}

std::optional<Points> points_of_opinion(const std::optional<Opinion>& opinion) {
    return opinion ? opinion->points : std::nullopt;
}

FactorPoints values_of(const Scorecard& card) {
    FactorPoints values;
    const auto of = [&](ScoreFactor factor) -> std::optional<Points>& {
        return values[static_cast<std::size_t>(factor)];
    };
    of(ScoreFactor::index) = card.index.index;
    of(ScoreFactor::overdue) = points_of_overdue(card.overdue_share);
    of(ScoreFactor::trend) = points_of_trend(card.late_recent, card.late_before);
    if (card.exposure) of(ScoreFactor::use) = points_of_use(*card.exposure, card.limit->amount);
    if (card.tenure)
        of(ScoreFactor::tenure) = points_between({card.tenure->months, 1}, 0, full_tenure);
    const auto& promises = card.promises;
    of(ScoreFactor::promises) =
        rounded_points(percentage(promises.kept, promises.kept + promises.broken));
    of(ScoreFactor::report) = points_of_opinion(card.report);
    of(ScoreFactor::financials) = points_of_opinion(card.financials);
    return values;
}

void take_limit(Id<Customer> id, LimitUses& uses, Scorecard& card) {
    card.limit = uses.limit_of(id);
    if (!card.limit) return;
    const auto exposure = uses.exposure_of(card.limit->of, card.limit->amount.currency());
    if (exposure) card.exposure = *exposure;
}

void take_paying(const PayIndex& index, const std::vector<Paying>& sums, Scorecard& card) {
    card.index = index;
    card.overdue_share = overdue_share(sums);
    card.late_recent = days_late(sums, &Paying::recent);
    card.late_before = days_late(sums, &Paying::before);
}

}  // namespace

int months_since(Date since, Date day) {
    const date::year_month_day from{since};
    const date::year_month_day to{day};
    const int months = (to.year() / to.month() - from.year() / from.month()).count();
    return std::max(0, add_months(since, months) > day ? months - 1 : months);
}

std::optional<Points> points_of_use(Money exposure, Money limit) {
    const auto percent = percent_used(exposure, limit);
    if (percent.is_number()) return points_between(percent, whole_limit, easy_use);
    return exposure.minor() > 0 ? std::optional<Points>{0} : std::nullopt;
}

std::int64_t weight_with_data(const FactorPoints& values, const settings::Score& weights) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i]) sum += weights.weights[i];
    return sum;
}

std::optional<int> score_of(const FactorPoints& values, const settings::Score& weights) {
    i128 sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i]) sum += i128{*values[i]} * weights.weights[i];
    const auto weight = weight_with_data(values, weights);
    if (weight == 0) return std::nullopt;
    return static_cast<int>(divide_rounded(sum, i128{weight} * power_of_ten(point_decimals)));
}

std::optional<int> score_with_use(const Scorecard& card, std::optional<Points> use,
                                  const settings::Score& weights) {
    auto values = card.values;
    values[static_cast<std::size_t>(ScoreFactor::use)] = use;
    return score_of(values, weights);
}

std::string_view grade_of(int score, const settings::Credit& credit) {
    for (const auto& [grade, points] : credit.grades)
        if (score >= points) return grade;
    return {};
}

std::string_view grade_of(const std::optional<int>& score, const settings::Credit& credit) {
    return score ? grade_of(*score, credit) : std::string_view{};
}

ScoreTerms score_terms(const settings::Settings& settings) {
    return {settings.score, settings.dunning.promise_grace};
}

Scorecards scorecards(const Book& book, const ScoreTerms& terms,
                      const std::vector<std::vector<Paying>>& paying, LimitUses& uses, Date as_of) {
    const auto indices = pay_indices(paying);
    const auto sales = first_sales(book, as_of);
    const auto promises = promises_kept(book, terms.promise_grace, as_of);
    const auto opinions = opinions_on(book, as_of);
    Scorecards result{{}, indices.mean};
    result.of_customers.resize(book.customers.size());
    book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        auto& card = result.of_customers[id.index];
        take_paying(indices.of_customers[id.index], paying[id.index], card);
        take_limit(id, uses, card);
        card.tenure = tenure_of(customer, sales[id.index], as_of);
        card.promises = promises[id.index];
        card.report = opinions.reports[id.index];
        card.financials = opinions.financials[id.index];
        card.values = values_of(card);
        card.score = score_of(card.values, terms.weights);
    });
    return result;
}

}  // namespace ledger
