#include "documents/credit_check_words.hpp"

#include <fmt/format.h>

#include <array>

namespace documents {
namespace {

using ledger::Book;
using reports::CreditCheck;
using reports::CreditReason;
using reports::TestedLimit;
using Code = CreditReason::Code;

constexpr std::array<std::string_view, 10> names{
    "closed",  "on-hold",    "over-limit", "parent-over-limit", "too-old",
    "no-rate", "prepayment", "no-limit",   "near-limit",        "terms"};

std::string closed_words(const CreditCheck& check, const Book& book) {
    return fmt::format("customer {} is closed", book.customers[check.query.customer].id);
}

std::string hold_words(const CreditCheck& check, const Book& book) {
    const auto& hold = book.events[*check.hold];
    const auto* said = ledger::find_attribute(hold.attributes, ledger::Key::reason);
    const auto& reason = said == nullptr ? hold.title : said->value;
    return fmt::format("on hold since {}{}{}", to_string(hold.date), reason.empty() ? "" : ": ",
                       reason);
}

/// `22,000.00 EUR with this sale, limit 20,000.00 EUR`.
std::string limit_words(const TestedLimit& test, const CreditCheck& check, const Book& book) {
    const auto lead = test.limit.of == check.query.customer
                          ? std::string{}
                          : fmt::format("{} and all below it: ", book.customers[test.limit.of].id);
    return fmt::format("{}{} with this sale, limit {}", lead,
                       to_string(*test.after, book.currencies),
                       to_string(test.limit.amount, book.currencies));
}

std::string over_words(const TestedLimit& test, const CreditCheck& check, const Book& book) {
    return fmt::format("{}: {} over", limit_words(test, check, book),
                       to_string(*test.after - test.limit.amount, book.currencies));
}

std::string near_words(const TestedLimit& test, const CreditCheck& check, const Book& book) {
    const auto percent = ledger::percent_used(*test.after, test.limit.amount);
    const auto share =
        percent.is_number() ? fmt::format(", {}% of it", plain_digits(rounded(percent, 1), 1)) : "";
    return fmt::format("{}{}; warned above {}", limit_words(test, check, book), share,
                       to_string(check.query.credit.warn));
}

std::string too_old_words(const CreditCheck& check, const Book& book) {
    std::string words;
    for (const auto& sum : check.too_old)
        words += fmt::format("{}{} more than {} days late, the oldest {}",
                             words.empty() ? "" : "; ", to_string(sum.open, book.currencies),
                             check.max_overdue.count(), sum.days_late);
    return words;
}

std::string no_rate_words(const TestedLimit& test, const CreditCheck& check, const Book& book) {
    return fmt::format("no rate from {} to {} by {}: the limit of {} cannot be tested",
                       book.currencies.code(test.without_rate),
                       book.currencies.code(test.limit.amount.currency()),
                       to_string(check.query.as_of), book.customers[test.limit.of].id);
}

std::string prepayment_words(const CreditCheck& check, const Book& book) {
    return fmt::format("class {} asks for {} ahead; {} were tested", check.grade,
                       to_string(*check.prepayment, book.currencies),
                       to_string(check.tested, book.currencies));
}

std::string terms_words(const CreditCheck& check) {
    return fmt::format("due {} by {}; class {} allows {}, due {}", to_string(*check.due),
                       check.terms, check.grade, check.class_terms, to_string(*check.latest));
}

}  // namespace

std::string_view name_of(Code code) { return names[static_cast<std::size_t>(code)]; }

std::string words_of(const CreditReason& reason, const CreditCheck& check, const Book& book) {
    switch (reason.code) {
        case Code::closed:
            return closed_words(check, book);
        case Code::on_hold:
            return hold_words(check, book);
        case Code::over_limit:
        case Code::parent_over_limit:
            return over_words(check.limits[reason.limit], check, book);
        case Code::too_old:
            return too_old_words(check, book);
        case Code::no_rate:
            return no_rate_words(check.limits[reason.limit], check, book);
        case Code::prepayment:
            return prepayment_words(check, book);
        case Code::no_limit:
            return "neither the customer, its class nor a company above has a limit";
        case Code::near_limit:
            return near_words(check.limits[reason.limit], check, book);
        case Code::terms:
            return terms_words(check);
    }
    return {};
}

}  // namespace documents
