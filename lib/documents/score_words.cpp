#include "documents/score_words.hpp"

#include <fmt/format.h>

#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Scorecard;
using settings::ScoreFactor;

std::string points_in_words(ledger::Points points) {
    return plain_digits(points, ledger::point_decimals);
}

std::string figure(Ratio ratio) { return plain_digits(rounded(ratio, 4), 4); }

std::string index_reason(const Scorecard& card, const std::optional<ledger::Points>& mean) {
    if (!card.index.own)
        return "nothing paid within 365 days, nothing overdue but what is disputed";
    return fmt::format("own {} of {} {}, mean of the book {}", points_in_words(*card.index.own),
                       card.index.documents, card.index.documents == 1 ? "document" : "documents",
                       points_in_words(*mean));
}

std::string overdue_reason(const Scorecard& card) {
    if (!card.overdue_share.is_number()) return "nothing is open";
    return fmt::format("{}% of what is open is overdue", figure(card.overdue_share));
}

std::string trend_reason(const Scorecard& card) {
    const bool recent = card.late_recent.is_number();
    const bool before = card.late_before.is_number();
    if (!recent && !before) return "no cash within 365 days";
    if (!recent) return "no cash within the last 90 days";
    if (!before) return "no cash within the 275 days before the last 90";
    return fmt::format("{} days late in the last 90 days, {} in the 275 before",
                       figure(card.late_recent), figure(card.late_before));
}

std::string use_reason(const Scorecard& card, const Book& book) {
    if (!card.limit) return "no limit";
    const auto& limit = *card.limit;
    const auto amount = to_string(limit.amount, book.currencies);
    const auto of = fmt::format("{} of {}", amount, book.customers[limit.of].id);
    if (!card.exposure) return fmt::format("limit {}: an amount has no rate to it", of);
    const auto used = ledger::percent_used(*card.exposure, limit.amount);
    return fmt::format("exposure {}, limit {}{}", to_string(*card.exposure, book.currencies), of,
                       used.is_number() ? fmt::format(", use {}%", figure(used)) : "");
}

std::string tenure_reason(const Scorecard& card) {
    if (!card.tenure) return "neither since: nor a sale";
    const auto& [since, is_said, months] = *card.tenure;
    return fmt::format("{} {}, {} {}", is_said ? "since" : "first sale", to_string(since), months,
                       months == 1 ? "month" : "months");
}

std::string promises_reason(const Scorecard& card) {
    const auto& [kept, broken] = card.promises;
    if (kept + broken == 0) return "none was to be kept within 365 days";
    return fmt::format("{} of {} kept within 365 days", kept, kept + broken);
}

std::string_view said(const ledger::Event& event, ledger::Key key) {
    const auto* attribute = ledger::find_attribute(event.attributes, key);
    return attribute == nullptr ? std::string_view{} : std::string_view{attribute->value};
}

std::string report_reason(const Scorecard& card, const Book& book) {
    if (!card.report) return "no credit-report with a score within 400 days";
    const auto& event = book.events[card.report->event];
    const auto by = said(event, ledger::Key::by);
    return fmt::format("score {} on {}{}{}", said(event, ledger::Key::score), to_string(event.date),
                       by.empty() ? "" : " by ", by);
}

std::string financials_reason(const Scorecard& card, const Book& book) {
    if (!card.financials) return "no financials within 400 days";
    const auto& event = book.events[card.financials->event];
    std::vector<std::string> parts;
    const auto add = [&](const char* words, ledger::Key key) {
        const auto value = said(event, key);
        if (!value.empty()) parts.push_back(fmt::format("{} {}", words, value));
    };
    add("current ratio", ledger::Key::current_ratio);
    add("equity", ledger::Key::equity);
    add("period", ledger::Key::period);
    parts.push_back(to_string(event.date));
    return (card.financials->points ? "" : "no current ratio: ") + joined(parts, ", ");
}

}  // namespace

std::string reason_of(ScoreFactor factor, const Scorecard& card,
                      const std::optional<ledger::Points>& mean, const Book& book) {
    switch (factor) {
        case ScoreFactor::index:
            return index_reason(card, mean);
        case ScoreFactor::overdue:
            return overdue_reason(card);
        case ScoreFactor::trend:
            return trend_reason(card);
        case ScoreFactor::use:
            return use_reason(card, book);
        case ScoreFactor::tenure:
            return tenure_reason(card);
        case ScoreFactor::promises:
            return promises_reason(card);
        case ScoreFactor::report:
            return report_reason(card, book);
        case ScoreFactor::financials:
            return financials_reason(card, book);
    }
    return {};
}

std::string factors_in_words(const Scorecard& card, const settings::Score& weights) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < settings::score_factors.size(); ++i) {
        if (!card.values[i] || weights.weights[i] == 0) continue;
        const Ratio value{*card.values[i], power_of_ten(ledger::point_decimals)};
        parts.push_back(
            fmt::format("{} {}", settings::score_factors[i], plain_digits(rounded(value, 1), 1)));
    }
    return joined(parts, ", ");
}

}  // namespace documents
