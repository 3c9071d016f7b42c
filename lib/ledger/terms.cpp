#include "ledger/terms.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace ledger {
namespace {

using date::year_month;

/// Day `day` of a month, or its last day.
Date day_in(year_month month, unsigned day) {
    const auto last = date::year_month_day_last{month.year(), date::month_day_last{month.month()}};
    return Date{month / std::min(date::day{day}, last.day())};
}

year_month month_of(Date day) {
    const date::year_month_day fields{day};
    return fields.year() / fields.month();
}

/// The first day `day` of a month strictly after `issued`.
Date next_such_day(Date issued, unsigned day) {
    const auto here = day_in(month_of(issued), day);
    return here > issued ? here : day_in(month_of(issued) + date::months{1}, day);
}

/// The day a customer's month closes that holds `issued`: the first day `cutoff` on or after it.
Date closing_day(Date issued, unsigned cutoff) {
    const auto here = day_in(month_of(issued), cutoff);
    return here >= issued ? here : day_in(month_of(issued) + date::months{1}, cutoff);
}

std::optional<int> whole_number(std::string_view word, int least, int most) {
    if (word.empty() || word.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    if (value < least || value > most) return std::nullopt;
    return value;
}

/// Words of a terms text, taken from the front.
struct Reading {
    std::vector<std::string_view> words;
    std::size_t at = 0;

    std::string_view peek() const { return at < words.size() ? words[at] : std::string_view{}; }
    bool take(std::string_view word) {
        if (peek() != word) return false;
        ++at;
        return true;
    }
    std::optional<int> number(int least, int most) {
        const auto value = whole_number(peek(), least, most);
        if (value) ++at;
        return value;
    }
};

Reading words_of(std::string_view text) {
    Reading reading;
    while (!(text = trimmed(text)).empty()) {
        std::size_t end = 0;
        while (end < text.size() && text[end] != ' ' && text[end] != '\t') ++end;
        reading.words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return reading;
}

constexpr int most_days = 3650;

/// `2/10` and `1.5/10`, before any form.
bool take_discount(Reading& reading, Terms& terms) {
    const auto word = reading.peek();
    const auto slash = word.find('/');
    if (slash == std::string_view::npos) return true;
    const auto percent = parse_decimal(word.substr(0, slash));
    const auto days = whole_number(word.substr(slash + 1), 0, most_days);
    if (!percent || !days || percent->mantissa <= 0 || percent->decimals > 4) return false;
    const auto millionths = scale(*percent, 4);
    if (!millionths || *millionths > Rate::one) return false;
    terms.discount = {static_cast<std::int32_t>(*millionths)};
    terms.discount_days = static_cast<std::uint16_t>(*days);
    ++reading.at;
    return true;
}

bool take_cutoff(Reading& reading, Terms& terms) {
    if (!reading.take("cutoff")) return true;
    const auto day = reading.number(1, 31);
    if (day) terms.cutoff = static_cast<std::uint8_t>(*day);
    return day.has_value();
}

bool take_net(Reading& reading, Terms& terms) {
    const auto days = reading.number(0, most_days);
    if (!days) return false;
    terms.count = static_cast<std::uint16_t>(*days);
    terms.form = reading.take("eom") ? Terms::Form::net_end_of_month : Terms::Form::net;
    return terms.form == Terms::Form::net || take_cutoff(reading, terms);
}

bool take_day(Reading& reading, Terms& terms) {
    const auto day = reading.number(1, 31);
    if (!day) return false;
    terms.form = Terms::Form::day_of_month;
    terms.day = static_cast<std::uint8_t>(*day);
    terms.next_day = !reading.peek().starts_with('+');
    if (terms.next_day) return true;
    const auto months = whole_number(reading.peek().substr(1), 0, most_days);
    if (!months) return false;
    ++reading.at;
    terms.count = static_cast<std::uint16_t>(*months);
    return take_cutoff(reading, terms);
}

bool take_months(Reading& reading, Terms& terms) {
    const auto months = reading.number(0, most_days);
    if (!months) return false;
    terms.form = Terms::Form::months;
    terms.count = static_cast<std::uint16_t>(*months);
    return true;
}

bool take_form(Reading& reading, Terms& terms) {
    if (reading.take("net")) return take_net(reading, terms);
    if (reading.take("day")) return take_day(reading, terms);
    if (reading.take("months")) return take_months(reading, terms);
    terms.form = Terms::Form::cash_on_delivery;
    return reading.take("cod");
}

}  // namespace

std::optional<Terms> parse_terms(std::string_view text) {
    auto reading = words_of(text);
    Terms terms;
    if (!take_discount(reading, terms) || !take_form(reading, terms)) return std::nullopt;
    if (reading.at != reading.words.size()) return std::nullopt;
    return terms;
}

Date due_day(const Terms& terms, Date issued) {
    switch (terms.form) {
        case Terms::Form::net:
            return issued + Days{terms.count};
        case Terms::Form::net_end_of_month:
            if (terms.cutoff == 0) return month_end(issued) + Days{terms.count};
            return closing_day(issued, terms.cutoff) + Days{terms.count};
        case Terms::Form::day_of_month: {
            if (terms.next_day) return next_such_day(issued, terms.day);
            const auto late = terms.cutoff != 0 && issued > day_in(month_of(issued), terms.cutoff);
            return day_in(month_of(issued) + date::months{terms.count + (late ? 1 : 0)}, terms.day);
        }
        case Terms::Form::months:
            return add_months(issued, terms.count);
        case Terms::Form::cash_on_delivery:
            return issued;
    }
    return issued;
}

Date discount_day(const Terms& terms, Date issued) { return issued + Days{terms.discount_days}; }

}  // namespace ledger
