#include "ledger/assertions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/declare.hpp"
#include "ledger/movements.hpp"
#include "ledger/open_items.hpp"
#include "ledger/references.hpp"
#include "ledger/resolve_entries.hpp"

namespace ledger {
namespace {

constexpr Rule balance_differs{"balance-differs", Severity::error};

/// The movements of the customers that somebody asserts, by day.
class Accounts {
public:
    explicit Accounts(const Book& book) : book_{book}, wanted_(book.customers.size(), false) {}

    void want(Id<Customer> customer) { wanted_[customer.index] = true; }
    void read() {
        movements_ =
            movements(book_, [&](Id<Customer> customer) { return wanted_[customer.index]; });
        std::ranges::stable_sort(movements_,
                                 [](const AccountMovement& a, const AccountMovement& b) {
                                     return std::tie(a.customer, a.currency, a.date) <
                                            std::tie(b.customer, b.currency, b.date);
                                 });
    }
    std::vector<const AccountMovement*> of(Id<Customer> customer, Currency currency, Date after,
                                           Date to) const {
        std::vector<const AccountMovement*> found;
        const auto first = std::ranges::lower_bound(
            movements_, std::tie(customer, currency), {},
            [](const AccountMovement& m) { return std::tie(m.customer, m.currency); });
        for (auto m = first;
             m != movements_.end() && m->customer == customer && m->currency == currency; ++m)
            if (m->date > after && m->date <= to) found.push_back(&*m);
        return found;
    }
    i128 owed(Id<Customer> customer, Currency currency, Date day) const {
        i128 sum = 0;
        for (const auto* movement : of(customer, currency, always, day)) sum += movement->amount;
        return sum;
    }

private:
    const Book& book_;
    std::vector<bool> wanted_;
    std::vector<AccountMovement> movements_;
};

i128 size_of(i128 amount) { return amount < 0 ? -amount : amount; }

/// Two neighbouring digits swapped differ by a multiple of nine times a power of ten.
bool is_digit_swap(i128 amount, i128 difference) {
    for (i128 power = 1; power <= amount && power < power_of_ten(17); power *= 10) {
        const auto low = amount / power % 10;
        const auto high = amount / (power * 10) % 10;
        const auto swapped = amount + (low - high) * 9 * power;
        if (low != high && size_of(swapped - amount) == difference) return true;
    }
    return false;
}

std::string_view likeness(i128 amount, i128 difference) {
    if (amount == difference) return "one entry of";
    if (amount * 2 == difference) return "half of the difference is";
    if (amount == difference * 2) return "twice the difference is";
    return is_digit_swap(amount, difference) ? "two digits may be swapped in" : "";
}

constexpr std::size_t most_suspects = 3;

/// An entry whose amount could explain the difference: `apply R-2 → INV-1 (2026/06.arl:12)`.
struct Suspect {
    i128 amount;
    std::string entry;
    Place place;
};

std::vector<Suspect> entries_between(const Draft& draft, const Accounts& accounts,
                                     const Assertion& assertion, Date since) {
    std::vector<Suspect> entries;
    const auto currency = assertion.stated.currency();
    for (const auto* movement : accounts.of(assertion.customer, currency, since, assertion.date)) {
        const auto number =
            movement->document.is_none() ? "" : draft.number_text(movement->document);
        entries.push_back({size_of(movement->amount),
                           fmt::format("{} {}", name_of(movement->kind), number), movement->place});
    }
    // An `apply` moves nothing, but is often what the customer booked in another way.
    for (const auto& entry : draft.facts.remembered) {
        const bool moves = entry.kind == Kind::apply || entry.kind == Kind::unapply;
        const bool fits = moves && entry.date > since && entry.date <= assertion.date &&
                          draft.book.find_customer(entry.customer) == assertion.customer &&
                          entry.find(Key::from) != nullptr && entry.find(Key::to) != nullptr;
        const auto minor = scale(entry.amount.number(), draft.book.currencies.decimals(currency));
        if (fits && minor)
            entries.push_back(
                {*minor,
                 fmt::format("{} {} → {}", entry.kind_word, entry.find(Key::from)->value,
                             entry.find(Key::to)->value),
                 entry.place});
    }
    return entries;
}

std::vector<Hint> suspects(const Draft& draft, const Accounts& accounts, const Assertion& assertion,
                           const Assertion* good) {
    std::vector<Hint> hints;
    const auto currency = assertion.stated.currency();
    const auto difference = size_of((assertion.stated - assertion.actual).minor());
    const auto when =
        good == nullptr ? std::string{} : fmt::format(" since {}", to_string(good->date));
    for (const auto& entry :
         entries_between(draft, accounts, assertion, good == nullptr ? always : good->date)) {
        const auto words = likeness(entry.amount, difference);
        if (words.empty() || hints.size() >= most_suspects) continue;
        hints.push_back(
            help(fmt::format("{} {}{}: {} ({})", words, digits(draft.book, entry.amount, currency),
                             when, entry.entry, draft.spoken(entry.place))));
    }
    return hints;
}

void complain(Draft& draft, const Accounts& accounts, const Assertion& assertion,
              const Assertion* good) {
    const auto difference = (assertion.stated - assertion.actual).minor();
    const auto currency = assertion.stated.currency();
    std::vector<Label> labels{
        {draft.amount_of(assertion.place),
         fmt::format("{} {} than the books", digits(draft.book, size_of(difference), currency),
                     difference > 0 ? "more" : "less")}};
    if (good != nullptr) labels.push_back({draft.amount_of(good->place), "last balance that held"});
    auto hints = suspects(draft, accounts, assertion, good);
    hints.push_back(help(
        fmt::format("see `ar register {}{} --to {}`", draft.book.customers[assertion.customer].id,
                    good == nullptr ? "" : fmt::format(" --from {}", to_string(good->date)),
                    to_string(assertion.date))));
    const auto& id = draft.book.customers[assertion.customer].id;
    const auto actual = spoken_money(draft.book, assertion.actual.minor(), currency);
    const auto stated = digits(draft.book, assertion.stated.minor(), currency);
    draft.complain(assertion.place, balance_differs,
                   assertion.document.is_none()
                       ? fmt::format("{} owes {} at the end of {}, the statement says {}", id,
                                     actual, to_string(assertion.date), stated)
                       : fmt::format("{} has {} open at the end of {}, the statement says {}",
                                     draft.number_text(assertion.document), actual,
                                     to_string(assertion.date), stated),
                   std::move(labels), std::move(hints));
}

std::optional<Assertion> read_assertion(Draft& draft, const Remembered& entry) {
    const auto customer = resolve_customer(draft, entry.place, entry.customer, entry.customer_span);
    if (customer.is_none()) return std::nullopt;
    const auto amount = entry_money(draft, entry, customer);
    if (!amount) return std::nullopt;
    Assertion assertion{customer, Id<Document>::none(), entry.date, *amount, *amount,
                        "",       entry.place};
    if (const auto* agreed = entry.find(Key::agreed)) assertion.agreed = agreed->value;
    if (const auto* on = entry.find(Key::on)) {
        assertion.document = resolve_reference(
            draft, {entry.place, entry.date, on->value, on->span, Wanted::debit, customer, false});
        if (assertion.document.is_none()) return std::nullopt;
    }
    return assertion;
}

/// What is open of the asserted document. A derived allocation never makes an
/// assertion fail: one that holds on what the journal says alone holds.
i128 open_of(const Book& book, const Assertion& assertion,
             const std::vector<const Allocation*>& settling) {
    const auto& document = book.documents[assertion.document];
    i128 said = document.exists_on(assertion.date) ? document.amount : 0;
    i128 derived = 0;
    for (const auto* allocation : settling)
        if (allocation->in_force(assertion.date))
            (is_derived(book, *allocation) ? derived : said) -=
                i128{allocation->amount} + discount_of(book, *allocation);
    return said == assertion.stated.minor() ? said : said + derived;
}

/// The allocations to the documents that somebody asserts.
std::map<Id<Document>, std::vector<const Allocation*>> settling_asserted(const Book& book) {
    std::map<Id<Document>, std::vector<const Allocation*>> settling;
    for (const auto& assertion : book.assertions)
        if (!assertion.document.is_none()) settling[assertion.document];
    if (settling.empty()) return settling;
    for (const auto& allocation : book.allocations)
        if (const auto found = settling.find(allocation.target); found != settling.end())
            found->second.push_back(&allocation);
    return settling;
}

const Assertion* last_good(const std::vector<Assertion>& assertions, const Assertion& failed) {
    const Assertion* good = nullptr;
    for (const auto& other : assertions) {
        const bool same = other.customer == failed.customer && other.document == failed.document &&
                          other.stated.currency() == failed.stated.currency();
        if (same && other.date < failed.date && other.holds()) good = &other;
    }
    return good;
}

/// The first day on which an entry of a customer that may have moved something has errors of its
/// own, by customer: what the books say is nobody's balance until they are mended.
std::vector<Date> doubtful_days(const Draft& draft) {
    const auto& book = draft.book;
    std::vector<Date> days(book.customers.size(), never);
    const auto doubt = [&](Id<Customer> customer, Date day) {
        if (!customer.is_none()) days[customer.index] = std::min(days[customer.index], day);
    };
    for (const auto& lost : draft.facts.lost) doubt(book.by_customer[lost.customer], lost.date);
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (draft.facts.is_faulty(id) || draft.is_faulty(document.place))
            doubt(document.customer, document.date);
    });
    return days;
}

}  // namespace

void judge_assertions(Draft& draft) {
    auto& assertions = draft.book.assertions;
    for (const auto& entry : draft.facts.remembered) {
        if (entry.kind != Kind::balance || draft.is_faulty(entry.place)) continue;
        if (const auto assertion = read_assertion(draft, entry)) assertions.push_back(*assertion);
    }
    if (assertions.empty()) return;
    std::ranges::stable_sort(assertions, {}, &Assertion::date);
    Accounts accounts{draft.book};
    for (const auto& assertion : assertions) accounts.want(assertion.customer);
    accounts.read();
    const auto settling = settling_asserted(draft.book);
    for (auto& assertion : assertions) {
        const auto currency = assertion.stated.currency();
        const auto minor = assertion.document.is_none()
                               ? accounts.owed(assertion.customer, currency, assertion.date)
                               : open_of(draft.book, assertion, settling.at(assertion.document));
        assertion.actual = Money::from_minor(minor, currency);
    }
    if (std::ranges::all_of(assertions, &Assertion::holds)) return;
    const auto doubtful = doubtful_days(draft);
    for (const auto& assertion : assertions)
        if (!assertion.holds() && assertion.date < doubtful[assertion.customer.index])
            complain(draft, accounts, assertion, last_good(assertions, assertion));
}

}  // namespace ledger
