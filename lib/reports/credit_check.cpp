#include "reports/credit_check.hpp"

#include <algorithm>
#include <map>

#include "ledger/buckets.hpp"
#include "ledger/open_items.hpp"
#include "ledger/rates.hpp"
#include "ledger/standing.hpp"
#include "ledger/terms.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Key;
using settings::CreditLevel;
using Code = CreditReason::Code;

void take_class(const settings::CreditClass* of_class, CreditCheck& check) {
    check.max_overdue = check.query.credit.max_overdue;
    if (of_class == nullptr) return;
    check.max_overdue = of_class->max_overdue.value_or(check.max_overdue);
    check.class_terms = of_class->terms;
    if (!of_class->prepayment) return;
    check.prepayment = share_of(check.query.amount, *of_class->prepayment);
    check.tested = check.query.amount - *check.prepayment;
}

std::optional<Date> due_by(const std::string& text, Date day) {
    const auto terms = ledger::parse_terms(text);
    if (!terms) return std::nullopt;
    return ledger::due_day(*terms, day);
}

void take_terms(const Book& book, CreditCheck& check) {
    const auto& query = check.query;
    check.terms = query.terms.empty() ? ledger::agreed_terms_on(book, query.customer, query.as_of)
                                      : query.terms;
    check.due = due_by(check.terms, query.as_of);
    check.latest = due_by(check.class_terms, query.as_of);
}

TestedLimit tested(const Book& book, const CreditCheck& check, const ledger::Exposures& exposures,
                   const ledger::CreditLimit& limit) {
    const auto currency = limit.amount.currency();
    TestedLimit test{limit, std::nullopt, std::nullopt, {}};
    const auto exposure = exposures.of_tree(limit.of, currency);
    const auto more = ledger::in_currency(book, check.tested, currency, check.query.as_of);
    if (exposure) {
        test.exposure = *exposure;
        if (more) test.after = exposure->total() + *more;
    }
    test.without_rate = exposure ? check.tested.currency() : exposure.error().from;
    return test;
}

void take_limits(const Book& book, CreditCheck& check) {
    const auto& query = check.query;
    ledger::Exposures exposures{book, query.as_of};
    if (!query.order.is_none()) exposures.leave_out(query.order);
    for (const auto& limit :
         ledger::limits_upwards(book, query.credit, exposures.tree(), query.customer, query.as_of))
        check.limits.push_back(tested(book, check, exposures, limit));
    if (!check.limits.empty()) {
        check.exposure = check.limits.front().exposure;
        check.after = check.limits.front().after;
        return;
    }
    const auto own = exposures.of_tree(query.customer, check.tested.currency());
    if (!own) return;
    check.exposure = *own;
    check.after = own->total() + check.tested;
}

/// Is an amount more than a number of its currency?
bool is_above(Money amount, Decimal floor, const Currencies& currencies) {
    return amount.minor() * power_of_ten(floor.decimals) >
           i128{floor.mantissa} * power_of_ten(currencies.decimals(amount.currency()));
}

void take_too_old(const Book& book, CreditCheck& check) {
    const auto& query = check.query;
    auto items = ledger::position(book, query.as_of).items;
    std::erase_if(items, [&](const ledger::OpenItem& item) {
        return book.documents[item.document].customer != query.customer ||
               item.open == item.disputed ||
               ledger::days_late(item.due, query.as_of) <= check.max_overdue.count();
    });
    std::ranges::stable_sort(items, {}, &ledger::OpenItem::due);
    std::map<std::string_view, TooOld> sums;
    for (const auto& item : items) {
        const auto currency = book.documents[item.document].currency;
        auto& sum =
            sums.try_emplace(
                    book.currencies.code(currency),
                    TooOld{Money::zero(currency), ledger::days_late(item.due, query.as_of), {}})
                .first->second;
        sum.open = sum.open + Money::from_minor(item.open - item.disputed, currency);
        if (std::ranges::count(sum.documents, item.document) == 0)
            sum.documents.push_back(item.document);
    }
    for (auto& [code, sum] : sums)
        if (is_above(sum.open, query.credit.overdue_floor, book.currencies))
            check.too_old.push_back(std::move(sum));
}

bool is_closed(const Book& book, const CreditCheckQuery& query) {
    const auto* status = ledger::value_on(book.customers[query.customer], Key::status, query.as_of);
    return status != nullptr && *status == "closed";
}

void add_reasons_about_limits(CreditCheck& check, Code code, CreditLevel level, auto applies) {
    for (std::size_t i = 0; i < check.limits.size(); ++i)
        if (applies(check.limits[i])) check.reasons.push_back({code, level, i, {}});
}

void add_refusals(const Book& book, CreditCheck& check) {
    const auto& query = check.query;
    const auto is_own = [&](const TestedLimit& test) { return test.limit.of == query.customer; };
    const auto is_over = [&](const TestedLimit& test) {
        return test.after && *test.after > test.limit.amount;
    };
    const auto refuse = CreditLevel::refuse;
    if (is_closed(book, query)) check.reasons.push_back({Code::closed, refuse});
    if (check.hold) check.reasons.push_back({Code::on_hold, refuse});
    add_reasons_about_limits(check, Code::over_limit, refuse, [&](const TestedLimit& test) {
        return is_own(test) && is_over(test);
    });
    add_reasons_about_limits(check, Code::parent_over_limit, refuse, [&](const TestedLimit& test) {
        return !is_own(test) && is_over(test);
    });
    std::vector<Id<ledger::Document>> old;
    for (const auto& sum : check.too_old)
        old.insert(old.end(), sum.documents.begin(), sum.documents.end());
    if (!old.empty()) check.reasons.push_back({Code::too_old, refuse, 0, std::move(old)});
    add_reasons_about_limits(check, Code::no_rate, refuse,
                             [](const TestedLimit& test) { return !test.after; });
}

void add_warnings(CreditCheck& check) {
    const auto& credit = check.query.credit;
    const auto warn = CreditLevel::warn;
    if (check.prepayment && !check.prepayment->is_zero())
        check.reasons.push_back({Code::prepayment, warn});
    if (check.limits.empty() && credit.no_limit != CreditLevel::approve)
        check.reasons.push_back({Code::no_limit, credit.no_limit});
    add_reasons_about_limits(check, Code::near_limit, warn, [&](const TestedLimit& test) {
        return test.after && ledger::use_of(*test.after, test.limit.amount, credit.warn) ==
                                 ledger::LimitUse::near;
    });
    if (check.due && check.latest && *check.due > *check.latest)
        check.reasons.push_back({Code::terms, warn});
}

}  // namespace

CreditCheck credit_check(const Book& book, CreditCheckQuery query) {
    const auto amount = query.amount;
    CreditCheck check{.query = std::move(query),
                      .limits = {},
                      .exposure = {},
                      .after = {},
                      .prepayment = {},
                      .tested = amount,
                      .grade = {},
                      .hold = {},
                      .too_old = {},
                      .terms = {},
                      .due = {},
                      .latest = {},
                      .class_terms = {},
                      .reasons = {}};
    const auto id = check.query.customer;
    const auto day = check.query.as_of;
    if (const auto* grade = ledger::value_on(book.customers[id], Key::grade, day))
        check.grade = *grade;
    take_class(ledger::class_on(book, check.query.credit, id, day), check);
    take_terms(book, check);
    take_limits(book, check);
    check.hold = ledger::holds_on(book, day)[id.index];
    take_too_old(book, check);
    add_refusals(book, check);
    add_warnings(check);
    for (const auto& reason : check.reasons)
        check.decision = std::max(check.decision, reason.level);
    return check;
}

const settings::CreditClass* class_of_unknown_terms(const settings::Credit& credit) {
    const auto found = std::ranges::find_if(credit.classes, [](const auto& one) {
        return !one.terms.empty() && !ledger::parse_terms(one.terms);
    });
    return found == credit.classes.end() ? nullptr : &*found;
}

}  // namespace reports
