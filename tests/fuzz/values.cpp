// Numbers, days, terms and expressions, as words of a journal or a configuration say them.

#include <string>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/pattern.hpp"
#include "foreign/day.hpp"
#include "foreign/number.hpp"
#include "journal/amounts.hpp"
#include "journal/written_date.hpp"
#include "ledger/terms.hpp"
#include "target.hpp"

namespace {

void amount(std::string_view text) {
    (void)journal::parse_amount(text);
    (void)parse_percent(text);
    (void)foreign::read_number(text);
    (void)foreign::read_number(text, ',');
    (void)foreign::read_plain_number(text);
    const auto number = parse_decimal(text);
    if (!number) return;
    for (const auto& digits : {plain_digits(number->mantissa, number->decimals),
                               grouped_digits(number->mantissa, number->decimals)})
        expect(parse_decimal(digits) == number);
    if (const auto minor = scale(*number, 6))
        expect(i128{*minor} == i128{number->mantissa} * power_of_ten(6 - number->decimals));
}

void day(std::string_view text) {
    const auto read = parse_date(text);
    if (read) expect(to_string(*read) == text);
    expect(read.has_value() == (day_number(text) != day_number("")));
    if (const auto period = parse_period(text)) expect(period->from <= period->to);
    (void)journal::repaired_date(text);
    for (const auto order : {foreign::DayOrder::unsettled, foreign::DayOrder::day_first,
                             foreign::DayOrder::month_first})
        (void)foreign::read_day(text, order);
    (void)foreign::order_of(text);
    const auto middle = text.size() / 2;
    (void)foreign::read_day_by(text.substr(0, middle), text.substr(middle));
}

void terms(std::string_view text) {
    const auto agreed = ledger::parse_terms(text);
    if (!agreed) return;
    for (const auto* const written : {"1900-01-31", "2024-02-29", "2026-12-31", "2199-12-31"}) {
        const auto issued = *parse_date(written);
        expect(ledger::due_day(*agreed, issued) >= month_start(issued));  // `day 10 +0`
        if (agreed->discount.millionths != 0)
            expect(ledger::discount_day(*agreed, issued) >= issued);
    }
}

/// The first line is the expression, the rest what it is held against.
void pattern(std::string_view text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto pattern = Pattern::parse(text.substr(0, end), Pattern::Case::ignored);
    if (!pattern) return expect(!pattern.error().empty());
    const std::string rest{text.substr(end)};  // sanitizers want what is matched to end in NUL
    const auto found = pattern->find_in(rest);
    if (found) expect(pattern->fits(rest));
    if (found) expect(rest.find(*found) != std::string::npos);
}

const AddTarget amounts{"amount", amount};
const AddTarget days{"day", day};
const AddTarget all_terms{"terms", terms};
const AddTarget patterns{"pattern", pattern};

}  // namespace
