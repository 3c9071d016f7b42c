#include "ledger/opinions.hpp"

#include "ledger/standing.hpp"
#include "ledger/values.hpp"

namespace ledger {
namespace {

constexpr Days validity{400};

std::optional<Ratio> number_said(const Event& event, Key key) {
    const auto* said = find_attribute(event.attributes, key);
    if (said == nullptr) return std::nullopt;
    const auto number = parse_decimal(said->value);
    if (!number || number->decimals > most_power) return std::nullopt;
    return Ratio{number->mantissa, power_of_ten(number->decimals)};
}

std::optional<Points> points_of_report(const Event& event) {
    const auto score = number_said(event, Key::score);
    if (!score) return std::nullopt;
    return points_between(*score, 0, 100);
}

/// A current ratio of 2 has all points, one of 1 none, and neither has who owes more than it has.
std::optional<Points> points_of_financials(const Book& book, const Event& event) {
    const auto* said = find_attribute(event.attributes, Key::equity);
    const auto bare = currency_on(book, event.customer, event.date);
    const auto equity = said == nullptr ? std::nullopt : money_said(book, said->value, bare);
    if (equity && equity->minor() < 0) return 0;
    const auto ratio = number_said(event, Key::current_ratio);
    if (!ratio) return std::nullopt;
    return points_between(*ratio, 1, 2);
}

/// Events come by day.
void take(const Book& book, std::size_t event, std::optional<Points> points,
          std::optional<Opinion>& latest) {
    const bool same_day = latest && book.events[latest->event].date == book.events[event].date;
    if (same_day && latest->points && (!points || *latest->points <= *points)) return;
    latest = Opinion{event, points};
}

}  // namespace

Opinions opinions_on(const Book& book, Date as_of) {
    Opinions result;
    result.reports.resize(book.customers.size());
    result.financials.resize(book.customers.size());
    for (std::size_t i = 0; i < book.events.size() && book.events[i].date <= as_of; ++i) {
        const auto& event = book.events[i];
        if (event.date <= as_of - validity) continue;
        if (event.kind == Kind::credit_report) {
            const auto points = points_of_report(event);
            if (points) take(book, i, points, result.reports[event.customer.index]);
        }
        if (event.kind == Kind::financials)
            take(book, i, points_of_financials(book, event),
                 result.financials[event.customer.index]);
    }
    return result;
}

}  // namespace ledger
