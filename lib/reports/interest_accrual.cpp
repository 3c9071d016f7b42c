#include "reports/interest_accrual.hpp"

#include <algorithm>
#include <tuple>

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::OpenChange;

constexpr Days one_day{1};

/// Days on which so much of an instalment is late, whatever the rate.
struct LateSpan {
    std::uint32_t instalment;
    Date due;
    std::int64_t principal;
    Date from;
    Date to;
};

/// An opening item was open all along: what it is when the book begins was late before, too.
void begin_with_due_day(const Book& book, Id<Document> id, std::vector<OpenChange>& changes) {
    const auto& document = book.documents[id];
    if (document.kind != ledger::Kind::open || changes.empty()) return;
    for (const auto& instalment : ledger::instalments_on(book, id, document.date))
        changes.front().day = std::min(changes.front().day, instalment.due);
}

/// The days at whose end something is open in another way than the day before.
std::vector<Date> turning_days(const Book& book, Id<Document> id,
                               const std::vector<OpenChange>& changes, Date as_of) {
    std::vector<Date> days;
    for (const auto& change : changes) days.push_back(change.day);
    for (const auto& schedule :
         std::ranges::equal_range(book.schedules, id, {}, &ledger::Schedule::document))
        if (schedule.from <= as_of) days.push_back(schedule.from);
    std::ranges::sort(days);
    const auto repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    return days;
}

/// Makes one of spans of an instalment that follow each other and do not differ.
std::vector<LateSpan> joined(std::vector<LateSpan> spans) {
    std::ranges::stable_sort(spans, {}, &LateSpan::instalment);
    std::vector<LateSpan> result;
    for (const auto& span : spans) {
        const bool goes_on =
            !result.empty() && result.back().to + one_day == span.from &&
            std::tie(result.back().instalment, result.back().due, result.back().principal) ==
                std::tie(span.instalment, span.due, span.principal);
        if (goes_on) {
            result.back().to = span.to;
        } else {
            result.push_back(span);
        }
    }
    return result;
}

/// What is late on each day, through the day after `as_of`: of what was open at the end of the day
/// before, what was due so long before. By instalment, then day.
std::vector<LateSpan> late_spans(const Book& book, Id<Document> id, std::vector<OpenChange> changes,
                                 Days grace, Date as_of) {
    std::vector<LateSpan> spans;
    begin_with_due_day(book, id, changes);
    const auto begins = book.documents[id].date;
    const auto days = turning_days(book, id, changes, as_of);
    auto change = changes.begin();
    i128 open = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        for (; change != changes.end() && change->day <= days[i]; ++change) open += change->amount;
        const auto last = i + 1 < days.size() ? days[i + 1] : as_of + one_day;
        if (open <= 0) continue;
        const auto instalments = ledger::instalments_on(book, id, std::max(days[i], begins));
        const auto parts = ledger::open_by_instalment(instalments, static_cast<std::int64_t>(open));
        for (std::uint32_t k = 0; k < instalments.size(); ++k) {
            const auto due = instalments[k].due;
            const auto first = std::max(days[i], due + grace) + one_day;
            if (parts[k] > 0 && first <= last) spans.push_back({k + 1, due, parts[k], first, last});
        }
    }
    return joined(std::move(spans));
}

bool is_fixed(const InterestTerms& terms) {
    return terms.settings.mode == settings::RateMode::fixed;
}

/// The day whose rate is in force on a day of a span.
Date rate_day(const LateSpan& span, Date day, const InterestTerms& terms) {
    return is_fixed(terms) ? span.due + one_day : day;
}

/// Splits a span where its rate changes. Nothing, and the day, where it has none.
std::optional<Date> split(const LateSpan& span, const InterestTerms& terms,
                          std::vector<Stretch>& stretches) {
    for (auto day = span.from; day <= span.to;) {
        const auto of = rate_day(span, day, terms);
        const auto rate = terms.rates.on(of);
        if (!rate) return of;
        const auto next = is_fixed(terms) ? never : terms.rates.next_change(day);
        const auto last = std::min(span.to, next - one_day);
        stretches.push_back({span.instalment, span.principal, day, last, *rate});
        day = last + one_day;
    }
    return std::nullopt;
}

}  // namespace

tl::expected<Accrual, Date> accrual(const Book& book, Id<Document> id,
                                    const std::vector<OpenChange>& changes,
                                    const InterestTerms& terms, Date as_of) {
    Accrual result;
    auto missing = never;
    for (auto span : late_spans(book, id, changes, terms.settings.grace, as_of)) {
        if (span.to > as_of) {
            const auto rate = terms.rates.on(rate_day(span, span.to, terms));
            result.after.push_back({span.instalment, span.principal, rate});
            span.to = as_of;
        }
        missing = std::min(missing, split(span, terms, result.stretches).value_or(never));
    }
    if (missing != never) return tl::unexpected{missing};
    return result;
}

}  // namespace reports
