#include <algorithm>
#include <span>
#include <tuple>

#include "base/median.hpp"
#include "base/runs.hpp"
#include "ledger/lateness.hpp"
#include "reports/risk_alerts.hpp"
#include "reports/risk_measures.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Lateness;

constexpr int late_row_window = 180;
constexpr int drift_window = 730;
constexpr std::size_t drift_shown = 5;

/// The documents of one customer in one currency.
using Own = std::span<const Lateness>;

std::string number_of(const Book& book, const Lateness& one) {
    return book.number_of(one.document);
}

/// By due day; of one day by number.
bool is_due_before(const Book& book, const Lateness& a, const Lateness& b) {
    return a.due != b.due ? a.due < b.due : number_of(book, a) < number_of(book, b);
}

std::vector<int> days_of(Own documents) {
    std::vector<int> days;
    for (const auto& one : documents) days.push_back(one.days_late);
    return days;
}

/// With what the documents come to, as an alert since a day.
Alert alert_of(const Book& book, Own documents, Date since, Seen seen) {
    const auto& first = book.documents[documents.front().document];
    Alert alert{
        first.customer, std::move(seen), since, Ratio{}, Ratio{}, Money::zero(first.currency), {}};
    for (const auto& one : documents) {
        alert.documents.push_back(one.document);
        alert.amount =
            alert.amount + Money::from_minor(book.documents[one.document].amount, first.currency);
    }
    return alert;
}

void look_for_late_row(const Book& book, const RiskQuery& query, Own own,
                       std::vector<Alert>& alerts) {
    const auto row = static_cast<std::size_t>(query.risk.late_row);
    if (own.size() < row) return;
    std::vector<Lateness> last(row, own.front());
    std::ranges::partial_sort_copy(
        own, last, [&](const Lateness& a, const Lateness& b) { return is_due_before(book, b, a); });
    std::ranges::reverse(last);
    const auto least = std::ranges::min(last, {}, &Lateness::days_late).days_late;
    const auto most = query.risk.late_days.count();
    if (least <= most || !is_within(last.back().due, query.as_of, late_row_window)) return;
    auto alert = alert_of(book, last, last.front().due, LateRow{days_of(last)});
    alert.value = whole(least);
    alert.threshold = whole(most);
    alerts.push_back(std::move(alert));
}

/// By settlement day, overdue ones last; of one day by due day.
std::vector<Lateness> in_drift_window(const Book& book, Date as_of, Own own) {
    std::vector<Lateness> documents;
    std::ranges::copy_if(own, std::back_inserter(documents), [&](const Lateness& one) {
        return is_within(book.documents[one.document].dated, as_of, drift_window);
    });
    if (documents.size() < cusum_least) return {};
    std::ranges::sort(documents, [&](const Lateness& a, const Lateness& b) {
        const auto left = a.settled.value_or(never);
        const auto right = b.settled.value_or(never);
        return left != right ? left < right : is_due_before(book, a, b);
    });
    return documents;
}

i128 twice_median_of(Own documents) {
    std::vector<i128> days;
    for (const auto& one : documents) days.push_back(one.days_late);
    return twice_median(std::move(days));
}

void look_for_drift(const Book& book, const RiskQuery& query, Own own, std::vector<Alert>& alerts) {
    const auto documents = in_drift_window(book, query.as_of, own);
    const auto cusum = days_cusum(days_of(documents), query.risk.drift);
    if (!cusum || cusum->alarm_from == documents.size()) return;
    const auto alarm = Own{documents}.subspan(cusum->alarm_from);
    const Drift seen{documents.size(), twice_median_of(Own{documents}.first(cusum_first)),
                     days_of(Own{documents}.last(drift_shown))};
    auto alert = alert_of(book, alarm, alarm.front().settled.value_or(query.as_of), seen);
    const auto times = query.risk.drift;
    alert.value = Ratio{cusum->sum, cusum_unit};
    alert.threshold =
        Ratio{times.mantissa * cusum->spread, cusum_unit * power_of_ten(times.decimals)};
    alerts.push_back(std::move(alert));
}

}  // namespace

std::vector<Alert> lateness_alerts(const Book& book, const RiskQuery& query) {
    auto all = ledger::lateness_of_documents(book, query.as_of);
    const auto whose = [&](const Lateness& one) {
        const auto& document = book.documents[one.document];
        return std::tuple{document.customer, document.currency};
    };
    std::ranges::stable_sort(all, {}, whose);
    std::vector<Alert> alerts;
    for_each_run(all, whose, [&](Own own) {
        look_for_late_row(book, query, own, alerts);
        look_for_drift(book, query, own, alerts);
    });
    return alerts;
}

}  // namespace reports
