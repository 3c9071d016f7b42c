#include <fmt/format.h>

#include <algorithm>

#include "ledger/linter.hpp"
#include "ledger/terms.hpp"

namespace ledger {
namespace {

constexpr Rule discount_too_large{"discount-too-large", Severity::warning};
constexpr Rule discount_late{"discount-late", Severity::warning};

/// A discount as it was taken, and what the invoice's terms allow.
struct Taken {
    const Allocation& allocation;
    AllocationDetail detail;
    const Document& invoice;
    Terms terms;  // without a discount when nothing was agreed
    std::optional<Span> agreed;
    Date last;  // day on which the discount may be taken

    i128 settled() const { return i128{allocation.amount} + detail.discount; }
};

Taken taken_by(Linter& linter, const Allocation& allocation) {
    const auto& invoice = linter.book.documents[allocation.target];
    Taken taken{allocation, detail_of(linter.book, allocation), invoice, {}, {}, invoice.dated};
    const auto agreed = agreed_terms(linter, invoice, linter.words.entry(invoice.place));
    const auto terms = agreed ? parse_terms(agreed->text) : std::nullopt;
    if (!terms) return taken;
    taken.terms = *terms;
    taken.agreed = agreed->said;
    taken.last = discount_day(*terms, invoice.dated);
    return taken;
}

bool is_too_large(const Taken& taken) {
    const auto settled = Money::from_minor(taken.settled(), taken.invoice.currency);
    return taken.detail.discount > share_of(settled, taken.terms.discount).minor();
}

Days days_late(const Taken& taken) { return taken.allocation.from - taken.last; }

/// The line that takes the discount; null when it cannot be told.
const journal::Line* line_of(const Linter& linter, const journal::Entry& entry,
                             const Taken& taken) {
    const auto number = linter.book.number_of(taken.allocation.target);
    const auto decimals = linter.book.currencies.decimals(taken.invoice.currency);
    const auto found = std::ranges::find_if(entry.lines, [&](const journal::Line& line) {
        return line.kind == journal::LineKind::to && line.number.str() == number && line.discount &&
               scale(line.discount->number, decimals) == taken.detail.discount;
    });
    return found == entry.lines.end() ? nullptr : &*found;
}

/// The word `discount` and its amount.
Span span_of(const journal::Entry& entry, const journal::Line& line) {
    const auto before = static_cast<std::size_t>(line.discount->text.data() - line.text.data());
    const auto word = line.text.substr(0, before).rfind("discount");
    const auto begin = word == std::string_view::npos ? before : word;
    return entry.span(line.text.substr(begin, before + line.discount->text.size() - begin));
}

bool is_approved(const journal::Entry& entry, const journal::Line* line) {
    if (entry.find(Key::approved) != nullptr) return true;
    if (line == nullptr) return false;
    const auto index = static_cast<std::size_t>(line - entry.lines.data());
    return entry.find_on_line(Key::approved, index) != nullptr;
}

/// Where a discount that nobody approved was taken.
std::optional<Span> unapproved(Linter& linter, const Taken& taken) {
    const auto& entry = linter.words.entry(taken.detail.place);
    const auto* line = line_of(linter, entry, taken);
    if (is_approved(entry, line)) return std::nullopt;
    return line == nullptr ? entry.span(entry.kind_word) : span_of(entry, *line);
}

/// Calls `judge` for every discount that was taken and stands.
template <class Judge>
void for_each_discount(Linter& linter, Judge judge) {
    for (const auto& allocation : linter.book.allocations)
        if (discount_of(linter.book, allocation) > 0 && allocation.until == never)
            judge(taken_by(linter, allocation));
}

std::string percent_of(const Taken& taken) {
    const auto discount = i128{taken.detail.discount};
    const auto hundredths = divide_rounded(discount * 10'000, taken.settled());
    return fmt::format("{}%", plain_digits(hundredths, 2));
}

std::string allowed_by(const Taken& taken) {
    if (taken.terms.discount == Rate{}) return "none";
    return fmt::format("{} until {}", to_string(taken.terms.discount), to_string(taken.last));
}

void look_for_large_discounts(Linter& linter) {
    for_each_discount(linter, [&](const Taken& taken) {
        if (!is_too_large(taken)) return;
        const auto where = unapproved(linter, taken);
        if (!where) return;
        std::vector<Label> labels{{*where, ""}};
        if (taken.agreed) labels.push_back({*taken.agreed, "the terms"});
        linter.warn(discount_too_large,
                    fmt::format("discount of {} taken; terms allow {}", percent_of(taken),
                                allowed_by(taken)),
                    std::move(labels), {help("if agreed, say who: `approved:NAME`")});
    });
}

/// A discount that was never agreed is not late.
void look_for_late_discounts(Linter& linter) {
    for_each_discount(linter, [&](const Taken& taken) {
        const auto late = days_late(taken).count();
        if (late <= 0 || taken.terms.discount == Rate{}) return;
        const auto where = unapproved(linter, taken);
        if (!where) return;
        const auto received = to_string(taken.allocation.from);
        linter.warn(discount_late,
                    fmt::format("discount taken {} {} late", late, late == 1 ? "day" : "days"),
                    {{*where, fmt::format("received {}, allowed until {}", received,
                                          to_string(taken.last))}});
    });
}

constexpr BookLint lints[] = {
    {discount_too_large, look_for_large_discounts},
    {discount_late, look_for_late_discounts},
};

}  // namespace

std::span<const BookLint> discount_lints() { return lints; }

}  // namespace ledger
