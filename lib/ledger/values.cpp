#include "ledger/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "journal/written_date.hpp"
#include "ledger/choices.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

constexpr Rule bad_terms{"bad-terms", Severity::error};
constexpr Rule unknown_currency{"unknown-currency", Severity::error};

/// The place of an attribute: on a line of its own its value, in a head the key as well.
Span place_of(Draft& draft, Place place, const Attribute& attribute) {
    const auto& entry = draft.reread(place);
    for (const auto& written : entry.attributes)
        if (written.line == journal::Attribute::header &&
            entry.span(written.value) == attribute.span)
            return entry.span(written);
    return attribute.span;
}

void complain_choice(Draft& draft, Place place, const Attribute& attribute, const Choice& words) {
    std::vector<Hint> hints{help(fmt::format("write `{}` or `{}`", words[0], words[1]))};
    draft.complain(place, bad_value,
                   fmt::format("`{}` is no value of `{}`", attribute.value, attribute.name),
                   {{place_of(draft, place, attribute), ""}}, std::move(hints));
}

/// 0 or 1 by the word, or reports the choice there is.
std::optional<int> read_choice(Draft& draft, Place place, const Attribute& attribute) {
    const auto* words = choice_of(attribute.key);
    if (words == nullptr) return std::nullopt;
    if (attribute.value == (*words)[0]) return 0;
    if (attribute.value == (*words)[1]) return 1;
    complain_choice(draft, place, attribute, *words);
    return std::nullopt;
}

bool is_amount_key(Key key) {
    return key == Key::limit || key == Key::price || key == Key::value || key == Key::equity ||
           key == Key::amount;
}

bool is_day_key(Key key) {
    switch (key) {
        case Key::due:
        case Key::dated:
        case Key::matures:
        case Key::by:
        case Key::next:
        case Key::until:
        case Key::from:
        case Key::since:
            return true;
        default:
            return false;
    }
}

/// `by:` is a person in most kinds, a day only in a promise; `from:` names a document in some.
bool is_day_of(Draft& draft, Place place, const Attribute& attribute) {
    if (!is_day_key(attribute.key)) return false;
    if (attribute.key != Key::by && attribute.key != Key::from) return true;
    const auto kind = draft.reread(place).kind;
    if (attribute.key == Key::by) return kind == Kind::promise;
    return kind == Kind::insure || kind == Kind::guarantee || kind == Kind::contract ||
           kind == Kind::recurring;
}

/// `month on 1`, `month on last`, `quarter on 15`, `week on mon`, `10 days`.
bool is_interval(std::string_view text) {
    constexpr std::string_view weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto words = split_list(text, ' ');
    const auto number_up_to = [](std::string_view word, int most) {
        int number = 0;
        const auto* const end = word.data() + word.size();
        const auto read = std::from_chars(word.data(), end, number);
        return read.ec == std::errc{} && read.ptr == end && number >= 1 && number <= most;
    };
    if (words.size() == 2) return words[1] == "days" && number_up_to(words[0], 3650);
    if (words.size() != 3 || words[1] != "on") return false;
    if (words[0] == "week") return std::ranges::find(weekdays, words[2]) != std::end(weekdays);
    const bool of_month = words[0] == "month" || words[0] == "quarter";
    return of_month && (words[2] == "last" || number_up_to(words[2], 31));
}

void check_interval(Draft& draft, Place place, const Attribute& attribute) {
    if (is_interval(attribute.value)) return;
    draft.complain(place, bad_value, fmt::format("`{}` is no interval", attribute.value),
                   {{place_of(draft, place, attribute), ""}},
                   {help("forms: `month on 1`, `month on last`, `quarter on 15`, `week on mon`, "
                         "`10 days`")});
}

void check_number(Draft& draft, Place place, const Attribute& attribute) {
    const bool whole =
        !attribute.value.empty() && attribute.value.size() <= 9 &&
        std::ranges::all_of(attribute.value, [](char c) { return c >= '0' && c <= '9'; });
    if (whole) return;
    draft.complain(place, bad_value, fmt::format("`{}` takes a whole number", attribute.name),
                   {{place_of(draft, place, attribute), ""}},
                   {help(fmt::format("as in `{}:2`", attribute.name))});
}

/// A number with or without decimals, not negative, and at most so much where that is said.
void check_decimal(Draft& draft, Place place, const Attribute& attribute,
                   std::optional<int> most = {}) {
    constexpr int most_decimals = 6;
    const auto number = parse_decimal(attribute.value);
    if (number && number->mantissa >= 0 && number->decimals <= most_decimals) {
        if (!most || number->mantissa <= i128{*most} * power_of_ten(number->decimals)) return;
    }
    draft.complain(place, bad_value,
                   most ? fmt::format("`{}` takes a number from 0 to {}", attribute.name, *most)
                        : fmt::format("`{}` takes a number that is not negative", attribute.name),
                   {{place_of(draft, place, attribute), ""}},
                   {help(fmt::format("as in `{}:{}`", attribute.name, most ? "72" : "1.25"))});
}

/// The share of a claim that an insurer bears.
void check_quota(Draft& draft, Place place, const Attribute& attribute) {
    const auto quota = parse_percent(attribute.value);
    if (quota && quota->millionths <= Rate::one) return;
    draft.complain(place, bad_value,
                   fmt::format("`{}` takes a share from 0% to 100%", attribute.name),
                   {{place_of(draft, place, attribute), ""}},
                   {help(fmt::format("as in `{}:90%`", attribute.name))});
}

/// To whom a customer is assigned; of other kinds the word is free.
void check_assignment(Draft& draft, Place place, const Attribute& attribute) {
    const auto kind = draft.reread(place).kind;
    if (kind != Kind::assign || attribute.value == "agency" || attribute.value == "legal") return;
    complain_choice(draft, place, attribute, {"agency", "legal"});
}

}  // namespace

namespace {

/// Terms in our form that can only have been meant: another case, `2%/10 net 30`, `30 days`.
std::optional<std::string> meant_terms(std::string_view text) {
    auto words = fold_case(text);
    std::erase(words, '%');
    if (parse_terms(words)) return words;
    std::string number;
    std::string others;
    bool ended = false;
    for (const char c : words) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && ended) return std::nullopt;
        ended = ended || (!digit && !number.empty());
        if (digit) number += c;
        if (!digit && c != ' ') others += c;
    }
    constexpr std::string_view plain[] = {"",        "net",     "n", "n/", "days",
                                          "netdays", "daysnet", "d", "天", "日"};
    auto net = "net " + number;
    if (std::ranges::find(plain, others) == std::end(plain) || !parse_terms(net))
        return std::nullopt;
    return net;
}

}  // namespace

std::optional<Terms> read_terms(Draft& draft, Place place, const Attribute& attribute) {
    if (const auto terms = parse_terms(attribute.value)) return terms;
    std::vector<Hint> hints;
    if (const auto meant = meant_terms(attribute.value))
        hints.push_back(help(fmt::format("write `{}`", *meant)));
    hints.push_back(
        help("forms: `net N`, `net N eom`, `day D [+M]`, `months N`, `cod`, with `cutoff C` "
             "after the second and third, each after an optional `P/N ` early-payment "
             "discount, as in `2/10 net 30`"));
    draft.complain(place, bad_terms, fmt::format("cannot read the terms `{}`", attribute.value),
                   {{place_of(draft, place, attribute), ""}}, std::move(hints));
    return std::nullopt;
}

std::optional<Date> read_day(Draft& draft, Place place, const Attribute& attribute) {
    const auto day = parse_date(attribute.value);
    if (day) return *day;
    auto fault = journal::date_fault(attribute.value, day.error());
    draft.complain(place, fault.rule, std::move(fault.message),
                   {{place_of(draft, place, attribute), ""}}, std::move(fault.hints));
    return std::nullopt;
}

std::optional<Rate> tax_rate(const Book& book, std::string_view word) {
    if (const auto rate = parse_percent(word)) return rate;
    const auto found = std::ranges::find(book.taxes, word, &NamedTax::id);
    if (found == book.taxes.end()) return std::nullopt;
    return found->rate;
}

std::optional<Rate> read_tax(Draft& draft, Place place, const Attribute& attribute) {
    if (const auto rate = tax_rate(draft.book, attribute.value)) return rate;
    const bool bare = parse_decimal(attribute.value).has_value();
    draft.complain(
        place, bad_tax_rate, fmt::format("tax rate must be a percentage: `{}`", attribute.value),
        {{place_of(draft, place, attribute), ""}},
        {help(bare ? fmt::format("write `{}:{}%`", attribute.name, attribute.value)
                   : fmt::format("write it like `13%`, or declare it: `tax {}` with `rate: 13%`",
                                 attribute.value))});
    return std::nullopt;
}

std::optional<TaxMode> read_tax_mode(Draft& draft, Place place, const Attribute& attribute) {
    const auto choice = read_choice(draft, place, attribute);
    if (!choice) return std::nullopt;
    return *choice == 0 ? TaxMode::exclusive : TaxMode::inclusive;
}

std::optional<Allocate> read_allocate(Draft& draft, Place place, const Attribute& attribute) {
    const auto choice = read_choice(draft, place, attribute);
    if (!choice) return std::nullopt;
    return *choice == 0 ? Allocate::explicit_ : Allocate::oldest_first;
}

Currency resolve_currency(Draft& draft, Place place, std::string_view code, Span span) {
    const auto currency = draft.book.currencies.find(code);
    if (!currency.is_none()) return currency;
    std::vector<Hint> hints;
    if (const auto iso = colloquial_currency(code))
        hints.push_back(help(fmt::format("did you mean `{}`?", *iso)));
    hints.push_back(
        help(fmt::format("other units must be declared: `currency {}` with `decimals: 0`", code)));
    draft.complain(place, unknown_currency, fmt::format("unknown currency `{}`", code),
                   {{span, ""}}, std::move(hints), std::string{code});
    return Currency::none();
}

std::optional<Currency> read_currency(Draft& draft, Place place, const Attribute& attribute) {
    const auto currency = resolve_currency(draft, place, attribute.value, attribute.span);
    if (currency.is_none()) return std::nullopt;
    return currency;
}

std::optional<Money> read_money(Draft& draft, Place place, const Attribute& attribute,
                                Currency fallback) {
    const auto amount = journal::parse_amount(attribute.value);
    if (!amount) {
        draft.complain(
            place, not_a_number, fmt::format("`{}` is not an amount", attribute.value),
            {{place_of(draft, place, attribute), ""}},
            {help(
                "write it like `1,234.50`, with a currency after it where it is not the book's")});
        return std::nullopt;
    }
    const auto currency = amount->currency.empty()
                              ? fallback
                              : resolve_currency(draft, place, amount->currency, attribute.span);
    if (currency.is_none()) return std::nullopt;  // reported, or the book names no currency
    const auto minor = scale(amount->number, draft.book.currencies.decimals(currency));
    if (minor) return Money::from_minor(*minor, currency);
    draft.complain(
        place, minor.error() == ScaleError::too_large ? amount_too_large : too_many_decimals,
        minor.error() == ScaleError::too_large
            ? std::string{"amount is too large for this tool"}
            : fmt::format("{} has {} decimals, this amount has {}",
                          draft.book.currencies.code(currency),
                          draft.book.currencies.decimals(currency), amount->number.decimals),
        {{place_of(draft, place, attribute), ""}}, {help("round it")});
    return std::nullopt;
}

void check_value(Draft& draft, Place place, const Attribute& attribute) {
    switch (attribute.key) {
        case Key::terms:
            read_terms(draft, place, attribute);
            return;
        case Key::tax:
            read_tax(draft, place, attribute);
            return;
        case Key::currency:
            read_currency(draft, place, attribute);
            return;
        case Key::tax_mode:
        case Key::tax_round:
        case Key::allocate:
        case Key::aging:
        case Key::status:
        case Key::po_required:
        case Key::noremind:
        case Key::auto_renew:
            read_choice(draft, place, attribute);
            return;
        case Key::level:
        case Key::entries:
        case Key::notify:
            check_number(draft, place, attribute);
            return;
        case Key::every:
            check_interval(draft, place, attribute);
            return;
        case Key::quota:
            check_quota(draft, place, attribute);
            return;
        case Key::kind:
            check_assignment(draft, place, attribute);
            return;
        case Key::score:
            check_decimal(draft, place, attribute, 100);
            return;
        case Key::current_ratio:
            check_decimal(draft, place, attribute);
            return;
        default:
            break;
    }
    if (is_amount_key(attribute.key)) {
        read_money(draft, place, attribute, draft.book.currency);
    } else if (is_day_of(draft, place, attribute)) {
        read_day(draft, place, attribute);
    }
}

std::optional<Terms> terms_on(const Customer& customer, Date day) {
    const auto* value = value_on(customer, Key::terms, day);
    return value == nullptr ? std::nullopt : parse_terms(*value);
}

std::optional<Money> money_said(const Book& book, std::string_view text, Currency bare) {
    text = trimmed(text);
    const auto blank = text.find_first_of(" \t");
    const auto currency =
        blank == std::string_view::npos ? bare : book.currencies.find(trimmed(text.substr(blank)));
    const auto number = parse_decimal(text.substr(0, blank));
    if (!number || currency.is_none()) return std::nullopt;
    const auto minor = scale(*number, book.currencies.decimals(currency));
    if (!minor) return std::nullopt;
    return Money::from_minor(*minor, currency);
}

Allocate allocate_on(const Book& book, const Customer& customer, Date day) {
    const auto* value = value_on(customer, Key::allocate, day);
    if (value == nullptr) return book.allocate;
    return *value == "oldest-first" ? Allocate::oldest_first : Allocate::explicit_;
}

}  // namespace ledger
