#include "ledger/resolve_allocations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <vector>

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

/// An allocation as its entry says it: resolving writes over the place where that waits.
struct Said {
    Allocation waiting;
    AllocationFact fact;

    Id<Document> source() const { return waiting.source; }
    Symbol target() const { return said_target(waiting); }
    WrittenAmount amount() const { return said_amount(waiting, fact); }
};

/// What a source gives, looked at closely.
struct Giving {
    Id<Document> source;
    std::vector<Said> lines;
    i128 used = 0;  // of the source, by allocations
    i128 kept = 0;  // by `*` lines with an amount
    bool bare_rest = false;
    bool sound = true;
};

class Resolver {
public:
    explicit Resolver(Draft& draft) : draft_{draft}, book_{draft.book} {}

    void add_costs();
    void take(const Saying& saying);

private:
    void take_rest(const Said& said, Giving& giving);
    void take_target(const Said& said, Giving& giving, Allocation& slot);
    bool set_amounts(const Said& said, Allocation& allocation);
    bool set_exchanged(const Said& said, Allocation& allocation);
    bool set_discount(const Said& said, Currency currency, Allocation& allocation);
    void check_sum(const Giving& giving);
    void complain_mismatch(const Said& said, const Document& target);
    void complain_exchange(const Said& said, const Document& target);
    void complain_short(const Giving& giving, i128 missing);
    void complain_excess(const Giving& giving, i128 excess);
    std::string reduced_line(const Giving& giving, i128 excess);
    Span span_of(const Said& said);
    Span number_span_of(const Said& said);

    Draft& draft_;
    Book& book_;
};

Span Resolver::span_of(const Said& said) {
    const auto place = book_.documents[said.source()].place;
    if (said.fact.how == How::whole) return draft_.amount_of(place);
    return line_amount_span(draft_, place, said.fact.index);
}

Span Resolver::number_span_of(const Said& said) {
    const auto& entry = draft_.reread(book_.documents[said.source()].place);
    if (said.fact.how != How::whole) return entry.span(entry.lines[said.fact.index].number);
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

void Resolver::complain_mismatch(const Said& said, const Document& target) {
    const auto& source = book_.documents[said.source()];
    const auto target_code = book_.currencies.code(target.currency);
    const auto source_code = book_.currencies.code(source.currency);
    const auto number = book_.numbers.text(target.number);
    draft_.complain(
        source.place, currency_mismatch,
        fmt::format("{} is in {}, the money is in {}", number, target_code, source_code),
        {{span_of(said), std::string{source_code}},
         {draft_.amount_of(target.place), fmt::format("invoiced in {}", target_code)}},
        {help(fmt::format("say both: `to {}  {} @@ {}`", number,
                          spoken_money(book_, target.amount, target.currency),
                          digits(book_, source.amount, source.currency)))});
}

/// Money of one currency is set against a document as it is.
void Resolver::complain_exchange(const Said& said, const Document& target) {
    const auto& source = book_.documents[said.source()];
    const auto code = book_.currencies.code(target.currency);
    const auto& line = draft_.reread(source.place).lines[said.fact.index];
    draft_.complain(source.place, currency_mismatch,
                    fmt::format("{} and the money are both in {}: nothing is exchanged",
                                book_.numbers.text(target.number), code),
                    {{draft_.reread(source.place).span(line.exchange->amount.text), ""}},
                    {help(fmt::format("write `to {}  {}`; an agreed discount is said as `discount "
                                      "AMOUNT`, a bank's as `fee AMOUNT`",
                                      book_.numbers.text(target.number), line.amount.text))});
}

bool Resolver::set_discount(const Said& said, Currency currency, Allocation& allocation) {
    if (said.waiting.detail == 0) return true;
    const auto& discount = draft_.facts.allocation_extras[said.waiting.detail - 1].discount;
    if (!discount.given) return true;
    const auto place = book_.documents[said.source()].place;
    const auto minor = minor_units(draft_, place, discount, currency, [&] {
        const auto& entry = draft_.reread(place);
        return entry.span(entry.lines[said.fact.index].discount->text);
    });
    if (minor.value_or(0) != 0) own_detail(book_, allocation).discount = *minor;
    return minor.has_value();
}

/// `1,000.00 USD @@ 7,100.00`, or `@ 7.1`: how much of the source one unit of the target takes.
bool Resolver::set_exchanged(const Said& said, Allocation& allocation) {
    const auto& source = book_.documents[said.source()];
    const auto& target = book_.documents[allocation.target];
    const auto& extra = draft_.facts.allocation_extras[said.waiting.detail - 1];
    if (said.fact.code == 0 && source.currency != target.currency) {
        complain_mismatch(said, target);
        return false;
    }
    const auto minor = minor_units(draft_, source.place, said.amount(), target.currency,
                                   [&] { return span_of(said); });
    if (!minor || !set_discount(said, target.currency, allocation)) return false;
    if (source.currency == target.currency) {
        complain_exchange(said, target);
        return false;
    }
    allocation.amount = *minor;
    if (extra.exchange_total) {
        const auto used = minor_units(draft_, source.place, extra.exchange, source.currency, [&] {
            const auto& entry = draft_.reread(source.place);
            return entry.span(entry.lines[said.fact.index].exchange->amount.text);
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
                    {{span_of(said), "over 92,233,720,368,547,758.07"}},
                    {help("is the rate right?")});
    return false;
}

bool Resolver::set_amounts(const Said& said, Allocation& allocation) {
    const auto& source = book_.documents[said.source()];
    const auto& target = book_.documents[allocation.target];
    if (said.waiting.detail != 0 &&
        draft_.facts.allocation_extras[said.waiting.detail - 1].exchanged)
        return set_exchanged(said, allocation);
    const auto& code = draft_.facts.codes[said.fact.code];
    const auto stated = said.fact.code == 0 ? source.currency : book_.currencies.find(code);
    if (source.currency != target.currency || (!stated.is_none() && stated != source.currency)) {
        complain_mismatch(said, target);
        return false;
    }
    if (said.fact.how == How::whole) {
        allocation.amount = source.amount;
    } else {
        const auto minor = minor_units(draft_, source.place, said.amount(), source.currency,
                                       [&] { return span_of(said); });
        if (!minor || !set_discount(said, source.currency, allocation)) return false;
        allocation.amount = *minor;
    }
    allocation.used = allocation.amount;
    return true;
}

void Resolver::take_rest(const Said& said, Giving& giving) {
    if (!said.fact.given) {
        giving.bare_rest = true;
        return;
    }
    const auto& source = book_.documents[said.source()];
    const auto minor = minor_units(draft_, source.place, said.amount(), source.currency,
                                   [&] { return span_of(said); });
    giving.kept += minor.value_or(0);
    giving.sound = giving.sound && minor.has_value();
}

void Resolver::take_target(const Said& said, Giving& giving, Allocation& slot) {
    const auto& source = book_.documents[said.source()];
    auto id = own_document(draft_, source, said.target());
    if (id.is_none()) {
        const auto errors = draft_.diagnostics().errors();
        id =
            resolve_reference(draft_, {source.place, source.date, book_.numbers.text(said.target()),
                                       number_span_of(said), Wanted::debit, source.customer,
                                       source.kind != Kind::writeoff});
        giving.sound = giving.sound && draft_.diagnostics().errors() == errors;
    }
    if (id.is_none()) {
        // The document is left out: its money stays with the source, and counts as said.
        const auto minor =
            scale(said.amount().number(), book_.currencies.decimals(source.currency));
        giving.kept += said.fact.how == How::whole ? source.amount : minor.value_or(0);
        return;
    }
    Allocation allocation;
    allocation.source = said.source();
    relate(allocation, book_, id);
    if (!set_amounts(said, allocation)) {
        giving.sound = false;
        return;
    }
    giving.used += allocation.used;
    if (allocation.amount != 0 || discount_of(book_, allocation) != 0) slot = allocation;
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

void Resolver::complain_short(const Giving& giving, i128 missing) {
    const auto& source = book_.documents[giving.source];
    const auto amount = draft_.amount_of(source.place);
    const auto said = giving.used + giving.kept;
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
std::string Resolver::reduced_line(const Giving& giving, i128 excess) {
    const auto& source = book_.documents[giving.source];
    if (giving.lines.size() != 1 || giving.lines[0].fact.how != How::line) return "…";
    const auto minor =
        scale(giving.lines[0].amount().number(), book_.currencies.decimals(source.currency));
    if (!minor || *minor <= excess) return "…";
    return fmt::format("to {}  {}", book_.numbers.text(giving.lines[0].target()),
                       digits(book_, *minor - excess, source.currency));
}

void Resolver::complain_excess(const Giving& giving, i128 excess) {
    const auto& source = book_.documents[giving.source];
    const auto too_much = digits(book_, excess, source.currency);
    std::vector<Label> labels{
        {draft_.amount_of(source.place),
         fmt::format("{} allocated", digits(book_, giving.used + giving.kept, source.currency))}};
    for (const auto& said : giving.lines)
        if (said.fact.how == How::line) labels.push_back({span_of(said), "allocated here"});
    std::vector<Hint> hints;
    if (source.kind == Kind::receipt) {
        hints.push_back(help(fmt::format(
            "a bank fee the payer was charged goes on its own line: `fee  {}`", too_much)));
        hints.push_back(help(fmt::format("a discount taken is said on the line: `{} discount {}`",
                                         reduced_line(giving, excess), too_much)));
    } else {
        hints.push_back(help(fmt::format("lower an allocation by {}", too_much)));
    }
    draft_.complain(source.place, excess_allocation,
                    fmt::format("allocations exceed {} by {}", money_of(source.kind),
                                spoken_money(book_, excess, source.currency)),
                    std::move(labels), std::move(hints));
}

void Resolver::check_sum(const Giving& giving) {
    auto& source = book_.documents[giving.source];
    const auto& fact = draft_.facts.documents[giving.source.index];
    const i128 left = i128{source.amount} - giving.used - giving.kept;
    if (left < 0) return complain_excess(giving, -left);
    const bool unsaid = left > 0 && !giving.bare_rest && !(fact.says_rest && giving.lines.empty());
    const bool stays = source.amount > giving.used;
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
    if (fact.says_somewhere && !tab) return complain_short(giving, left);
    book_.unsaid.push_back({giving.source, static_cast<std::int64_t>(left)});
}

void Resolver::take(const Saying& saying) {
    auto* const slots = book_.allocations.data() + saying.first;
    const auto* const facts = draft_.facts.allocations.data() + saying.first;
    Giving giving;
    giving.source = saying.source;
    for (std::uint32_t i = 0; i < saying.count; ++i) giving.lines.push_back({slots[i], facts[i]});
    for (std::uint32_t i = 0; i < saying.count; ++i) {
        const auto& said = giving.lines[i];
        if (said.fact.how == How::rest) {
            take_rest(said, giving);
        } else {
            take_target(said, giving, slots[i]);
        }
    }
    if (giving.sound) check_sum(giving);
    if (!draft_.is_faulty(book_.documents[saying.source].place)) return;
    draft_.facts.leave_out(saying.source);
    for (std::uint32_t i = 0; i < saying.count; ++i) slots[i] = giving.lines[i].waiting;
}

}  // namespace

void resolve_allocations(Draft& draft) {
    auto& book = draft.book;
    Resolver resolver{draft};
    resolver.add_costs();
    const auto count = static_cast<std::uint32_t>(book.documents.size());
    auto parts = in_halves(count, [&](std::uint32_t begin, std::uint32_t end) {
        return resolve_plain_sources(draft, begin, end);
    });
    for (auto& part : parts) {
        for (const auto& saying : part.others) resolver.take(saying);
        book.unsaid.insert(book.unsaid.end(), part.unsaid.begin(), part.unsaid.end());
    }
    std::ranges::sort(book.unsaid, {}, &Unsaid::source);
    const auto kept = std::ranges::remove_if(book.allocations, is_waiting);
    book.allocations.resize(static_cast<std::size_t>(kept.begin() - book.allocations.begin()));
    draft.facts.documents.clear();  // all that they say is in the book now
    draft.facts.allocations.clear();
}

}  // namespace ledger
