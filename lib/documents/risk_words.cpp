#include "documents/risk_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Alert;

/// One decimal, if it says something: `14`, `14.5`.
std::string short_number(Ratio number) {
    auto digits = grouped_digits(rounded(number, 1), 1);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    return digits;
}

Ratio half(i128 twice) { return {twice, 2}; }

std::string days_words(Ratio days) {
    return fmt::format("{} {}", short_number(days), short_number(days) == "1" ? "day" : "days");
}

std::string late_words(i128 twice_days) {
    if (twice_days == 0) return "on the due day";
    if (twice_days < 0) return fmt::format("{} early", days_words(half(-twice_days)));
    return fmt::format("{} late", days_words(half(twice_days)));
}

/// Finds the sentence for what was seen.
class Sentence {
public:
    Sentence(const Alert& alert, const Book& book) : alert_{alert}, book_{book} {}

    std::string operator()(const reports::LateRow& seen) const;
    std::string operator()(const reports::Drift& seen) const;
    std::string operator()(const reports::BrokenPromise& seen) const;
    std::string operator()(const reports::OverLimit& seen) const;
    std::string operator()(const reports::SuddenOrder& seen) const;
    std::string operator()(const reports::Stopped& seen) const;
    std::string operator()(const reports::Duplicate& seen) const;
    std::string operator()(const reports::RoundPayments& seen) const;
    std::string operator()(const reports::PayerChanged& seen) const;
    std::string operator()(const reports::Concentration& seen) const;

private:
    std::string money(Money amount) const { return to_string(amount, book_.currencies); }
    std::string digits(i128 minor) const {
        return grouped_digits(minor, book_.currencies.decimals(alert_.amount.currency()));
    }
    /// The number of a document; a receipt without one by its day.
    std::string document(std::size_t at) const {
        const auto id = alert_.documents.at(at);
        const auto& one = book_.documents[id];
        return one.number.is_none() ? fmt::format("the receipt of {}", to_string(one.date))
                                    : book_.number_of(id);
    }
    Money value() const { return std::get<Money>(alert_.value); }
    Ratio ratio() const { return std::get<Ratio>(alert_.value); }
    Money of(i128 minor) const { return Money::from_minor(minor, alert_.amount.currency()); }
    std::string threshold() const {
        const auto* amount = std::get_if<Money>(&alert_.threshold);
        return amount != nullptr ? money(*amount) : short_number(std::get<Ratio>(alert_.threshold));
    }

    const Alert& alert_;
    const Book& book_;
};

std::string Sentence::operator()(const reports::LateRow& seen) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < seen.days.size(); ++i)
        parts.push_back(fmt::format("{} by {}", document(i), seen.days[i]));
    const auto lead = seen.days.size() == 1
                          ? std::string{"the last document is"}
                          : fmt::format("the last {} documents are all", seen.days.size());
    return fmt::format("{} more than {} days late, paid or not: {}", lead, threshold(),
                       joined(parts, ", "));
}

std::string Sentence::operator()(const reports::Drift& seen) const {
    return fmt::format(
        "used to pay {}, the last {} documents are late by {}; the days beyond the usual of {} "
        "documents add up to {}, more than {}",
        late_words(seen.twice_first), seen.last.size(), fmt::join(seen.last, ", "), seen.documents,
        short_number(ratio()), threshold());
}

std::string Sentence::operator()(const reports::BrokenPromise& seen) const {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < alert_.documents.size(); ++i) numbers.push_back(document(i));
    const auto for_ = numbers.empty() ? std::string{} : " for " + joined(numbers, ", ");
    return fmt::format("promised {} by {}{}, of which {} came", threshold(), to_string(seen.by),
                       for_, money(value()));
}

std::string Sentence::operator()(const reports::OverLimit& seen) const {
    return fmt::format("uses {} of a limit of {}{}, {} too much", money(value()), threshold(),
                       seen.with_others ? ", with the companies below it" : "",
                       money(alert_.amount));
}

std::string Sentence::operator()(const reports::SuddenOrder& seen) const {
    return fmt::format("{} for {} ({}), {} times the usual {}; the most in the year before was {}",
                       seen.is_order ? "ordered" : "bought", money(alert_.amount), document(0),
                       short_number(ratio()), money(of(rounded(half(seen.twice_usual), 0))),
                       money(of(seen.most)));
}

std::string Sentence::operator()(const reports::Stopped& seen) const {
    return fmt::format("bought nothing for {}, usually every {}, while {} is overdue",
                       days_words(ratio()), days_words(half(seen.twice_gap)), money(alert_.amount));
}

std::string Sentence::operator()(const reports::Duplicate& seen) const {
    return fmt::format("{} {} and {}, {} apart, are both of {} with the reference {}",
                       seen.is_receipt ? "receipts" : "sales", document(0), document(1),
                       days_words(ratio()), money(alert_.amount), seen.reference);
}

std::string Sentence::operator()(const reports::RoundPayments& seen) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < seen.amounts.size(); ++i)
        parts.push_back(fmt::format("{} of {}", document(i), digits(seen.amounts[i])));
    return fmt::format("pays in parts of whole thousands: {}, together {}", joined(parts, ", "),
                       money(alert_.amount));
}

std::string Sentence::operator()(const reports::PayerChanged& seen) const {
    const auto before =
        seen.payers == 1 ? fmt::format("all {} receipts before from {}", seen.earlier, seen.before)
                         : fmt::format("none of the {} receipts before, the last from {}",
                                       seen.earlier, seen.before);
    return fmt::format("{} of {} came from {}, {}", document(0), money(alert_.amount), seen.payer,
                       before);
}

std::string Sentence::operator()(const reports::Concentration& seen) const {
    return fmt::format("owes {} % of all that is open: {} of {}{}", short_number(ratio()),
                       digits(alert_.amount.minor()), money(seen.open),
                       seen.converted ? ", at the latest rates" : "");
}

/// What a kind of alert means, in the order of the kinds.
std::string meaning_of(std::size_t kind, const reports::RiskQuery& query, const Book& book) {
    const auto& risk = query.risk;
    const auto number = [](Decimal decimal) {
        return plain_digits(decimal.mantissa, decimal.decimals);
    };
    const std::array<std::string, std::variant_size_v<reports::Seen>> meanings{
        fmt::format("the last {} documents by due day, settled or overdue, all more than {} days "
                    "late, the newest due within 180 days",
                    risk.late_row, risk.late_days.count()),
        fmt::format("C = max(0, C + x - m - s/2) over the days late x of the documents of 730 "
                    "days, above {} s; m median, s median |x - m| (at least 3) of the first 8",
                    number(risk.drift)),
        fmt::format("made for a day of the last {}, and less came by {} days after it",
                    risk.promise_days.count(), query.promise_grace.count()),
        "exposure above the limit, both as `credit` has them",
        fmt::format("a sale or order of 30 days above all and at least {} times the median of the "
                    "365 days before, of 5 or more",
                    number(risk.sudden)),
        "overdue, and no sale for more than 60 days and more than 3 times the median gap",
        fmt::format("two sales or receipts of one amount and reference, at most {} days apart, "
                    "the later within 90 days",
                    risk.duplicate_days.count()),
        "3 or more receipts of whole thousands in 180 days that paid a part of a document",
        "who paid last, within 90 days, paid none of at least 3 receipts before",
        fmt::format("more than {} of all that is open, of 5 customers or more{}",
                    to_string(risk.concentration),
                    book.currency.is_none() ? std::string{}
                                            : fmt::format(", in {} where there is a rate",
                                                          book.currencies.code(book.currency)))};
    return meanings.at(kind);
}

}  // namespace

std::string words_of(const Alert& alert, const Book& book) {
    return std::visit(Sentence{alert, book}, alert.seen);
}

std::vector<std::string> meanings_of(const reports::RiskReport& report, const Book& book) {
    std::array<const Alert*, std::variant_size_v<reports::Seen>> first{};
    for (const auto& alert : report.alerts)
        if (first.at(alert.seen.index()) == nullptr) first.at(alert.seen.index()) = &alert;
    std::vector<std::string> meanings;
    for (std::size_t kind = 0; kind < first.size(); ++kind)
        if (first.at(kind) != nullptr)
            meanings.push_back(fmt::format("{}: {}", name_of(first.at(kind)->seen),
                                           meaning_of(kind, report.query, book)));
    return meanings;
}

}  // namespace documents
