#include "ledger/check_totals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <ranges>

#include "base/shell.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/totals.hpp"
#include "ledger/values.hpp"
#include "ledger/written_amount.hpp"

namespace ledger {
namespace {

constexpr Rule total_differs{"total-differs", Severity::error};
constexpr Rule tax_differs{"tax-differs", Severity::error};

/// line `tax:` → header `tax:` → the item's → the customer's → the book's → 0 %.
std::optional<Rate> rate_of(Draft& draft, const Document& document, const LineFact& line,
                            const TaxContext& context) {
    if (line.tax != 0) {
        const auto& word = draft.facts.tax_words[line.tax];
        if (const auto rate = tax_rate(draft.book, word)) return rate;
        const auto& entry = draft.reread(document.place);
        const auto* attribute = entry.find_on_line(Key::tax, line.index);
        draft.complain(
            document.place, bad_tax_rate, fmt::format("tax rate must be a percentage: `{}`", word),
            {{attribute == nullptr ? draft.number_of(document.place) : entry.span(*attribute), ""}},
            {help(fmt::format("write `tax:{}%`, or declare the tax", word))});
        return std::nullopt;
    }
    if (context.header) return context.header;
    if (const auto tax = (*context.items)[line.item]; tax.said) return tax.rate;
    return context.customer.value_or(Rate{});
}

/// Reports what keeps a line from being added up; true when nothing does. `bare`: the currency of
/// amounts that say none.
bool is_sound(Draft& draft, const Document& document, const LineFact& line, Currency bare) {
    const auto currency =
        line.code == 0 ? bare : draft.book.currencies.find(draft.facts.codes[line.code]);
    const bool discounted = line.discount.millionths != 0;
    const bool sound = currency == document.currency && !line.too_large &&
                       line.discount.millionths >= 0 && line.discount.millionths <= Rate::one &&
                       (!discounted || line.priced);
    if (sound) return true;
    const auto span = line_amount_span(draft, document.place, line.index);
    if (line.too_large) {
        draft.complain(document.place, amount_too_large, "amount is too large for this tool",
                       {{span, "over 92,233,720,368,547,758.07"}},
                       {help("is a comma or a point missing?")});
    } else if (line.code == 0 && currency != document.currency) {
        const auto code = draft.book.currencies.code(document.currency);
        draft.complain(
            document.place, currency_mismatch,
            fmt::format("this line says no currency, the document is in {}", code), {{span, ""}},
            {help(fmt::format("write `{}` behind each amount, or once in the head", code))});
    } else if (currency.is_none()) {
        resolve_currency(draft, document.place, draft.facts.codes[line.code], span);
    } else if (currency != document.currency) {
        draft.complain(document.place, currency_mismatch,
                       fmt::format("this line is in {}, the document in {}",
                                   draft.book.currencies.code(currency),
                                   draft.book.currencies.code(document.currency)),
                       {{span, ""}}, {help("a document is in one currency")});
    } else if (!line.priced) {
        draft.complain(document.place, misplaced_key, "a stated net is not discounted",
                       {{span, ""}},
                       {help("write quantity and price, or the net after the discount")});
    } else {
        draft.complain(document.place, bad_tax_rate, "a discount is a percentage from 0% to 100%",
                       {{span, ""}}, {help("write it like `discount:5%`")});
    }
    return false;
}

std::optional<std::vector<TaxedLine>> taxed_lines(Draft& draft, const Document& document,
                                                  ItemLines items, const TaxContext& context,
                                                  Currency bare) {
    const auto decimals = draft.book.currencies.decimals(document.currency);
    std::vector<TaxedLine> lines;
    bool sound = true;
    for (std::uint32_t i = 0; i < items.count; ++i) {
        const auto& line = draft.facts.lines[items.first + i];
        if (!is_sound(draft, document, line, bare)) {
            sound = false;
            continue;
        }
        const auto rate = rate_of(draft, document, line, context);
        if (!rate) {
            sound = false;
            continue;
        }
        if (!line.priced && line.decimals > decimals) {
            const WrittenAmount written{line.product, line.code, line.decimals, true};
            complain_amount(draft, document.place, written, document.currency,
                            line_amount_span(draft, document.place, line.index));
            sound = false;
            continue;
        }
        lines.push_back({line_amount(draft.facts.product_of(line), line.decimals, line.discount,
                                     line.priced ? context.discount : Rate{}, decimals),
                         *rate});
    }
    if (!sound) return std::nullopt;
    return lines;
}

void complain_tax(Draft& draft, const Document& document, const StatedTax& stated,
                  const TaxOfRate& tax, i128 total) {
    const auto difference = total > tax.tax ? total - tax.tax : tax.tax - total;
    const auto say = [&](i128 minor) { return digits(draft.book, minor, document.currency); };
    draft.complain(
        document.place, tax_differs,
        fmt::format("stated tax is {}, {} of {} is {}", say(total), to_string(tax.rate),
                    say(tax.base), say(tax.tax)),
        {{line_amount_span(draft, document.place, stated.index),
          fmt::format("{} off; {} is tolerated for {} line{}", say(difference),
                      say(static_cast<i128>(tax.lines)), tax.lines, tax.lines == 1 ? "" : "s")}},
        {help("are two digits swapped?")});
}

/// Replaces computed taxes by stated ones; two lines of one rate are added.
bool state_taxes(Draft& draft, Id<Document> id, std::vector<TaxOfRate>& taxes) {
    const auto& document = draft.book.documents[id];
    const auto [first, last] =
        std::ranges::equal_range(draft.facts.taxes, id, {}, &StatedTax::document);
    bool sound = true;
    std::vector<Rate> judged;
    for (auto stated = first; stated != last; ++stated) {
        if (std::ranges::find(judged, stated->rate) != judged.end()) continue;
        judged.push_back(stated->rate);
        i128 total = 0;
        for (auto other = stated; other != last; ++other) {
            if (other->rate != stated->rate) continue;
            const auto minor =
                minor_units(draft, document.place, other->amount, document.currency,
                            [&] { return line_amount_span(draft, document.place, other->index); });
            sound = sound && minor.has_value();
            total += minor.value_or(0);
        }
        auto tax = std::ranges::find(taxes, stated->rate, &TaxOfRate::rate);
        const TaxOfRate none{stated->rate, 0, 0, 0};
        const auto& computed = tax == taxes.end() ? none : *tax;
        const auto difference = total > computed.tax ? total - computed.tax : computed.tax - total;
        if (difference > static_cast<i128>(computed.lines)) {
            complain_tax(draft, document, *stated, computed, total);
            sound = false;
        } else if (tax != taxes.end()) {
            tax->tax = total;
        }
    }
    return sound;
}

/// `273.00 is 13% of 2,100.00`, when the difference is what a common rate would make.
std::optional<std::string> missing_tax(const Draft& draft, const Document& document,
                                       i128 difference, i128 base) {
    std::vector<Rate> rates{{130'000}, {90'000},  {60'000}, {30'000}, {10'000},
                            {200'000}, {190'000}, {70'000}, {50'000}, {100'000}};
    if (const auto* tax = find_attribute(draft.book.attributes, Key::tax))
        if (const auto rate = tax_rate(draft.book, tax->value)) rates.insert(rates.begin(), *rate);
    for (const auto rate : rates) {
        if (rate.millionths == 0 || divide_rounded(base * rate.millionths, Rate::one) != difference)
            continue;
        return fmt::format("{} is {} of {}: is `tax:{}` missing?",
                           digits(draft.book, difference, document.currency), to_string(rate),
                           digits(draft.book, base, document.currency), to_string(rate));
    }
    return std::nullopt;
}

void complain_total(Draft& draft, const Document& document, i128 total,
                    const std::vector<TaxOfRate>& taxes) {
    const i128 stated = document.amount;
    const auto difference = stated > total ? stated - total : total - stated;
    std::vector<Hint> hints;
    i128 base = 0;
    for (const auto& tax : taxes) base += tax.base;
    if (stated > total && base == total)
        if (auto words = missing_tax(draft, document, difference, base))
            hints.push_back(help(std::move(*words)));
    hints.push_back(help("is a line missing, or are two digits swapped?"));
    const auto number = draft.book.numbers.text(document.number);
    hints.push_back(help(fmt::format("a merge may have dropped a line: compare both parents with "
                                     "`ar diff HEAD^1 HEAD^2 {}`",
                                     typed_word(number))));
    draft.complain(
        document.place, total_differs,
        fmt::format("lines and tax make {}, the header says {}",
                    spoken_money(draft.book, total, document.currency),
                    digits(draft.book, stated, document.currency)),
        {{draft.amount_of(document.place),
          fmt::format("{} {} than the lines", digits(draft.book, difference, document.currency),
                      stated > total ? "more" : "less")}},
        std::move(hints));
}

}  // namespace

bool tell_idle_discount(Draft& draft, const Document& document) {
    const auto& entry = draft.reread(document.place);
    const auto* discount = entry.find(Key::discount);
    draft.complain(
        document.place, idle_discount, "the discount has nothing to act on",
        {{discount == nullptr ? draft.number_of(document.place) : entry.span(*discount), ""}},
        {help("a stated net is not discounted: write quantity and price, or the net after the "
              "discount")});
    return !draft.is_faulty(document.place);
}

std::optional<std::int64_t> total_of_lines(Draft& draft, Id<Document> id, const DocumentFact& fact,
                                           ItemLines items, const TaxContext& context) {
    const auto& document = draft.book.documents[id];
    const bool is_idle =
        context.discount != Rate{} &&
        std::ranges::none_of(std::views::iota(items.first, items.first + items.count),
                             [&](std::uint32_t i) { return draft.facts.lines[i].priced; });
    if (is_idle && !tell_idle_discount(draft, document)) return std::nullopt;
    // What the head says no currency for is in the book's; so are lines below such a head.
    const auto bare = fact.has_amount ? document.currency : draft.book.currency;
    const auto lines = taxed_lines(draft, document, items, context, bare);
    if (!lines) return std::nullopt;
    auto taxes = tax_by_rate(*lines, context.mode, draft.book.tax_round);
    if (!draft.facts.taxes.empty() && !state_taxes(draft, id, taxes)) return std::nullopt;
    const auto total = gross_of(taxes, context.mode);
    if (fact.has_amount && total != document.amount) {
        complain_total(draft, document, total, taxes);
        return std::nullopt;
    }
    if (total < 0) {
        draft.complain(document.place, negative_total, "total is negative",
                       {{draft.number_of(document.place), ""}},
                       {help("less owed is a credit note")});
        return std::nullopt;
    }
    if (total > std::numeric_limits<std::int64_t>::max()) {
        draft.complain(document.place, amount_too_large,
                       "the lines make more than this tool can hold",
                       {{draft.number_of(document.place), "over 92,233,720,368,547,758.07"}},
                       {help("is a comma or a point missing?")});
        return std::nullopt;
    }
    return static_cast<std::int64_t>(total);
}

bool add_instalments(Draft& draft, Id<Document> id, const std::vector<DueFact>& dues) {
    auto& document = draft.book.documents[id];
    Schedule schedule{id, document.date, {}, document.place};
    i128 sum = 0;
    for (const auto& due : dues) {
        const auto minor = minor_units(draft, document.place, due.amount, document.currency, [&] {
            return line_amount_span(draft, document.place, due.index);
        });
        if (!minor) return false;
        if (document.kind != Kind::open && due.due < document.date) {
            const auto& entry = draft.reread(document.place);
            draft.complain(document.place, due_before_sale, "due date is before the invoice date",
                           {{entry.span(entry.lines[due.index].number), ""}},
                           {help("an opening item with a past due date is an `open` entry")});
            return false;
        }
        schedule.instalments.push_back({due.due, *minor});
        sum += *minor;
    }
    if (sum != document.amount) {
        const i128 missing = i128{document.amount} - sum;
        const auto last = schedule.instalments.back().amount;
        std::vector<Hint> hints;
        if (last + missing > 0)
            hints.push_back(
                help(fmt::format("the last instalment would be {}",
                                 digits(draft.book, last + missing, document.currency))));
        draft.complain(
            document.place, instalments_differ,
            fmt::format("instalments add up to {}, the invoice to {}",
                        digits(draft.book, sum, document.currency),
                        spoken_money(draft.book, document.amount, document.currency)),
            {{line_amount_span(draft, document.place, dues.back().index),
              fmt::format("{} {}",
                          digits(draft.book, missing > 0 ? missing : -missing, document.currency),
                          missing > 0 ? "missing" : "too much")}},
            std::move(hints));
        return false;
    }
    std::ranges::stable_sort(schedule.instalments, {}, &Instalment::due);
    document.due = schedule.instalments.front().due;
    document.has_schedule = true;
    draft.book.schedules.push_back(std::move(schedule));
    return true;
}

}  // namespace ledger
