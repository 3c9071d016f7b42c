#include "ledger/resolve_allocations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <span>

#include "base/parallel.hpp"
#include "ledger/plain_sources.hpp"
#include "ledger/references.hpp"
#include "ledger/shared_rules.hpp"
#include "ledger/values.hpp"
#include "ledger/written_amount.hpp"

namespace ledger {
namespace {

constexpr Rule unnumbered_on_account{"unnumbered-on-account", Severity::error};

using How = AllocationFact::How;

class Resolver {
public:
    explicit Resolver(Draft& draft) : draft_{draft}, book_{draft.book} {}

    void add_costs();
    void take(Saying saying);

private:
    void take_fact(const AllocationFact& fact, Saying& saying);
    void take_rest(const AllocationFact& fact, Saying& saying);
    void take_target(const AllocationFact& fact, Saying& saying);
    bool set_amounts(const AllocationFact& fact, Allocation& allocation);
    bool set_exchanged(const AllocationFact& fact, Allocation& allocation);
    bool set_discount(const AllocationFact& fact, Currency currency, Allocation& allocation);
    void check_sum(const Saying& saying);
    void complain_mismatch(const AllocationFact& fact, const Document& target);
    void complain_short(const Saying& saying, i128 missing);
    void complain_excess(const Saying& saying, i128 excess);
    std::string reduced_line(const Saying& saying, i128 excess);
    Span span_of(const AllocationFact& fact);
    Span number_span_of(const AllocationFact& fact);

    Draft& draft_;
    Book& book_;
};

Span Resolver::span_of(const AllocationFact& fact) {
    const auto place = book_.documents[fact.source].place;
    if (fact.how == How::whole) return draft_.amount_of(place);
    return line_amount_span(draft_, place, fact.index);
}

Span Resolver::number_span_of(const AllocationFact& fact) {
    const auto& entry = draft_.reread(book_.documents[fact.source].place);
    if (fact.how != How::whole) return entry.span(entry.lines[fact.index].number);
    const auto* to = entry.find(Key::to);
    if (to == nullptr) to = entry.find(Key::for_);
    return to == nullptr ? entry.span(entry.kind_word) : entry.span(to->value);
}

void Resolver::add_costs() {
    for (const auto& cost : draft_.facts.costs) {
        if (draft_.facts.is_faulty(cost.document)) continue;
        auto& document = book_.documents[cost.document];
        const auto where = [&] { return line_amount_span(draft_, document.place, cost.index); };
        const auto minor =
            minor_units(draft_, document.place, cost.amount, document.currency, where);
        if (!minor) {
            draft_.facts.leave_out(cost.document);
        } else if (__builtin_add_overflow(document.amount, *minor, &document.amount)) {
            draft_.facts.leave_out(cost.document);
            draft_.complain(document.place, amount_too_large,
                            "amount and fees are too large for this tool",
                            {{where(), "over 92,233,720,368,547,758.07"}},
                            {help("is a comma or a point missing?")});
        }
    }
}

void Resolver::complain_mismatch(const AllocationFact& fact, const Document& target) {
    const auto& source = book_.documents[fact.source];
    const auto target_code = book_.currencies.code(target.currency);
    const auto source_code = book_.currencies.code(source.currency);
    const auto number = book_.numbers.text(target.number);
    draft_.complain(
        source.place, currency_mismatch,
        fmt::format("{} is in {}, the money is in {}", number, target_code, source_code),
        {{span_of(fact), std::string{source_code}},
         {draft_.amount_of(target.place), fmt::format("invoiced in {}", target_code)}},
        {help(fmt::format("say both: `to {}  {} @@ {}`", number,
                          spoken_money(book_, target.amount, target.currency),
                          digits(book_, source.amount, source.currency)))});
}

bool Resolver::set_discount(const AllocationFact& fact, Currency currency, Allocation& allocation) {
    if (fact.extra == 0) return true;
    const auto& discount = draft_.facts.allocation_extras[fact.extra - 1].discount;
    if (!discount.given) return true;
    const auto place = book_.documents[fact.source].place;
    const auto minor = minor_units(draft_, place, discount, currency, [&] {
        const auto& entry = draft_.reread(place);
        return entry.span(entry.lines[fact.index].discount->text);
    });
    if (minor) allocation.discount = *minor;
    return minor.has_value();
}

/// `1,000.00 USD @@ 7,100.00`, or `@ 7.1`: how much of the source one unit of the target takes.
bool Resolver::set_exchanged(const AllocationFact& fact, Allocation& allocation) {
    const auto& source = book_.documents[fact.source];
    const auto& target = book_.documents[allocation.target];
    const auto& extra = draft_.facts.allocation_extras[fact.extra - 1];
    if (fact.amount.code == 0 && source.currency != target.currency) {
        complain_mismatch(fact, target);
        return false;
    }
    const auto minor = minor_units(draft_, source.place, fact.amount, target.currency,
                                   [&] { return span_of(fact); });
    if (!minor || !set_discount(fact, target.currency, allocation)) return false;
    allocation.amount = *minor;
    if (extra.exchange_total) {
        const auto used = minor_units(draft_, source.place, extra.exchange, source.currency, [&] {
            const auto& entry = draft_.reread(source.place);
            return entry.span(entry.lines[fact.index].exchange->amount.text);
        });
        allocation.used = used.value_or(0);
        return used.has_value();
    }
    const i128 unit = power_of_ten(book_.currencies.decimals(target.currency));
    const i128 scale = power_of_ten(extra.exchange.decimals);
    const i128 own = power_of_ten(book_.currencies.decimals(source.currency));
    const auto used = divide_rounded(i128{*minor} * extra.exchange.mantissa * own, unit * scale);
    if (used <= std::numeric_limits<std::int64_t>::max()) {
        allocation.used = static_cast<std::int64_t>(used);
        return true;
    }
    draft_.complain(source.place, amount_too_large, "amount is too large for this tool",
                    {{span_of(fact), "over 92,233,720,368,547,758.07"}},
                    {help("is the rate right?")});
    return false;
}

bool Resolver::set_amounts(const AllocationFact& fact, Allocation& allocation) {
    const auto& source = book_.documents[fact.source];
    const auto& target = book_.documents[allocation.target];
    if (fact.extra != 0 && draft_.facts.allocation_extras[fact.extra - 1].exchanged)
        return set_exchanged(fact, allocation);
    const auto& code = draft_.facts.codes[fact.amount.code];
    const auto stated = fact.amount.code == 0 ? source.currency : book_.currencies.find(code);
    if (source.currency != target.currency || (!stated.is_none() && stated != source.currency)) {
        complain_mismatch(fact, target);
        return false;
    }
    if (fact.how == How::whole) {
        allocation.amount = source.amount;
    } else {
        const auto minor = minor_units(draft_, source.place, fact.amount, source.currency,
                                       [&] { return span_of(fact); });
        if (!minor || !set_discount(fact, source.currency, allocation)) return false;
        allocation.amount = *minor;
    }
    allocation.used = allocation.amount;
    return true;
}

void Resolver::take_rest(const AllocationFact& fact, Saying& saying) {
    if (!fact.amount.given) {
        saying.bare_rest = true;
        return;
    }
    const auto& source = book_.documents[fact.source];
    const auto minor = minor_units(draft_, source.place, fact.amount, source.currency,
                                   [&] { return span_of(fact); });
    saying.kept += minor.value_or(0);
    saying.sound = saying.sound && minor.has_value();
}

void Resolver::take_target(const AllocationFact& fact, Saying& saying) {
    const auto& source = book_.documents[fact.source];
    auto id = own_document(draft_, source, fact.target);
    if (id.is_none()) {
        const auto errors = draft_.diagnostics().errors();
        id = resolve_reference(draft_, {source.place, source.date, book_.numbers.text(fact.target),
                                        number_span_of(fact), Wanted::debit, source.customer,
                                        source.kind != Kind::writeoff});
        saying.sound = saying.sound && draft_.diagnostics().errors() == errors;
    }
    if (id.is_none()) {
        // The document is left out: its money stays with the source, and counts as said.
        const auto minor = scale(fact.amount.number(), book_.currencies.decimals(source.currency));
        saying.kept += fact.how == How::whole ? source.amount : minor.value_or(0);
        return;
    }
    Allocation allocation;
    relate(allocation, book_, fact.source, id);
    if (!set_amounts(fact, allocation)) {
        saying.sound = false;
        return;
    }
    saying.used += allocation.used;
    if (allocation.amount != 0 || allocation.discount != 0) slot_of(draft_, fact) = allocation;
}

void Resolver::take_fact(const AllocationFact& fact, Saying& saying) {
    if (fact.how == How::rest) {
        take_rest(fact, saying);
    } else {
        take_target(fact, saying);
    }
}

/// What a source gives: `the money received`.
std::string_view money_of(Kind kind) {
    switch (kind) {
        case Kind::writeoff:
            return "the amount written off";
        case Kind::credit:
            return "the credit note";
        case Kind::open_credit:
            return "the opening credit";
        default:
            return "the money received";
    }
}

void Resolver::complain_short(const Saying& saying, i128 missing) {
    const auto& source = book_.documents[saying.source];
    const auto amount = draft_.amount_of(source.place);
    const auto said = saying.used + saying.kept;
    draft_.complain(
        source.place, short_allocation,
        fmt::format("allocations are {} short of {}", spoken_money(book_, missing, source.currency),
                    money_of(source.kind)),
        {{amount, fmt::format("{} allocated, {} unsaid", digits(book_, said, source.currency),
                              digits(book_, missing, source.currency))}},
        {help(source.kind == Kind::writeoff
                  ? std::string{"a write-off names all it gives up: add a `to` line"}
                  : fmt::format("say where it goes: `*  {}` keeps it on account",
                                digits(book_, missing, source.currency)))});
}

/// The one `to` line as it would be with less money; `…` when there are several.
std::string Resolver::reduced_line(const Saying& saying, i128 excess) {
    const auto& source = book_.documents[saying.source];
    if (saying.facts.size() != 1 || saying.facts[0].how != How::line) return "…";
    const auto minor =
        scale(saying.facts[0].amount.number(), book_.currencies.decimals(source.currency));
    if (!minor || *minor <= excess) return "…";
    return fmt::format("to {}  {}", book_.numbers.text(saying.facts[0].target),
                       digits(book_, *minor - excess, source.currency));
}

void Resolver::complain_excess(const Saying& saying, i128 excess) {
    const auto& source = book_.documents[saying.source];
    const auto too_much = digits(book_, excess, source.currency);
    std::vector<Label> labels{
        {draft_.amount_of(source.place),
         fmt::format("{} allocated", digits(book_, saying.used + saying.kept, source.currency))}};
    for (const auto& fact : saying.facts)
        if (fact.how == How::line) labels.push_back({span_of(fact), "allocated here"});
    std::vector<Hint> hints;
    if (source.kind == Kind::receipt) {
        hints.push_back(help(fmt::format(
            "a bank fee the payer was charged goes on its own line: `fee  {}`", too_much)));
        hints.push_back(help(fmt::format("a discount taken is said on the line: `{} discount {}`",
                                         reduced_line(saying, excess), too_much)));
    } else {
        hints.push_back(help(fmt::format("lower an allocation by {}", too_much)));
    }
    draft_.complain(source.place, excess_allocation,
                    fmt::format("allocations exceed {} by {}", money_of(source.kind),
                                spoken_money(book_, excess, source.currency)),
                    std::move(labels), std::move(hints));
}

void Resolver::check_sum(const Saying& saying) {
    auto& source = book_.documents[saying.source];
    const auto& fact = draft_.facts.documents[saying.source.index];
    const i128 left = i128{source.amount} - saying.used - saying.kept;
    if (left < 0) return complain_excess(saying, -left);
    const bool unsaid = left > 0 && !saying.bare_rest && !(fact.says_rest && saying.facts.empty());
    const bool stays = source.amount > saying.used;
    if (source.number.is_none() && stays) {
        draft_.complain(source.place, unnumbered_on_account,
                        "an unnumbered receipt cannot keep money on account",
                        {{draft_.number_of(source.place), "nothing could refer to it later"}},
                        {help("give it a number")});
        return;
    }
    if (!unsaid) return;
    if (source.kind == Kind::open_credit && !fact.says_somewhere) return;
    if (source.kind == Kind::writeoff && !fact.says_somewhere) {
        draft_.complain(source.place, missing_key, "`writeoff` needs `to:`",
                        {{draft_.number_of(source.place), ""}},
                        {help("say what is given up: `to:INV-…`")});
        return;
    }
    const bool tab =
        source.is_source() && source.kind != Kind::open_credit &&
        allocate_on(book_, book_.customers[source.customer], source.date) == Allocate::oldest_first;
    if (fact.says_somewhere && !tab) return complain_short(saying, left);
    book_.unsaid.push_back({saying.source, static_cast<std::int64_t>(left)});
}

void Resolver::take(Saying saying) {
    for (const auto& fact : saying.facts) take_fact(fact, saying);
    if (saying.sound) check_sum(saying);
    if (!draft_.is_faulty(book_.documents[saying.source].place)) return;
    draft_.facts.leave_out(saying.source);
    for (const auto& fact : saying.facts) slot_of(draft_, fact) = Allocation{};
}

bool is_empty(const Allocation& slot) { return slot.source.is_none(); }

}  // namespace

void resolve_allocations(Draft& draft) {
    auto& book = draft.book;
    Resolver resolver{draft};
    resolver.add_costs();
    book.allocations.resize_for_overwrite(draft.facts.allocations.size());
    const auto count = static_cast<std::uint32_t>(book.documents.size());
    auto parts = in_halves(count, [&](std::uint32_t begin, std::uint32_t end) {
        return resolve_plain_sources(draft, begin, end);
    });
    for (auto& part : parts) {
        for (const auto& saying : part.others) resolver.take(saying);
        book.unsaid.insert(book.unsaid.end(), part.unsaid.begin(), part.unsaid.end());
    }
    std::ranges::sort(book.unsaid, {}, &Unsaid::source);
    const auto kept = std::ranges::remove_if(book.allocations, is_empty);
    book.allocations.resize(static_cast<std::size_t>(kept.begin() - book.allocations.begin()));
    draft.facts.documents.clear();  // all that they say is in the book now
    draft.facts.allocations.clear();
}

}  // namespace ledger
