#include "ledger/assertions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <vector>

#include "ledger/declare.hpp"
#include "ledger/movements.hpp"
#include "ledger/references.hpp"
#include "ledger/resolve_entries.hpp"
#include "ledger/settling.hpp"
#include "ledger/shared_rules.hpp"

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
        sums_.reserve(movements_.size() + 1);
        sums_.push_back(0);
        for (const auto& movement : movements_) sums_.push_back(sums_.back() + movement.amount);
    }
    std::span<const AccountMovement> of(Id<Customer> customer, Currency currency, Date after,
                                        Date to) const {
        const auto first = count_up_to(customer, currency, after);
        const auto last = std::max(first, count_up_to(customer, currency, to));
        return std::span{movements_}.subspan(first, last - first);
    }
    i128 owed(Id<Customer> customer, Currency currency, Date day) const {
        return sums_[count_up_to(customer, currency, day)] -
               sums_[count_up_to(customer, currency, always)];
    }

private:
    /// The movements of accounts before this one, and of this one up to a day.
    std::size_t count_up_to(Id<Customer> customer, Currency currency, Date day) const {
        const auto end = std::ranges::upper_bound(
            movements_, std::tie(customer, currency, day), {},
            [](const AccountMovement& m) { return std::tie(m.customer, m.currency, m.date); });
        return static_cast<std::size_t>(end - movements_.begin());
    }

    const Book& book_;
    std::vector<bool> wanted_;
    std::vector<AccountMovement> movements_;  // by account, then day
    std::vector<i128> sums_;                  // of those before each, and of all
};

i128 size_of(i128 amount) { return amount < 0 ? -amount : amount; }

/// Two neighbouring digits swapped differ by a multiple of nine times a power of ten.
bool is_digit_swap(i128 amount, i128 difference) {
    if (difference % 9 != 0) return false;
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
constexpr int most_searches = 40;  // each walks over an account: only the first faults get one

/// Entries whose amounts could explain the difference: `apply R-2 → INV-1 (2026/06.arl:12)`.
std::vector<Hint> suspects(const Draft& draft, const Accounts& accounts, const Assertion& assertion,
                           const Assertion* good) {
    std::vector<Hint> hints;
    const auto currency = assertion.stated.currency();
    const auto difference = size_of((assertion.stated - assertion.actual).minor());
    const auto since = good == nullptr ? always : good->date;
    const auto when =
        good == nullptr ? std::string{} : fmt::format(" since {}", to_string(good->date));
    const auto suspect = [&](i128 amount, Place place, auto words_of_entry) {
        const auto words = likeness(amount, difference);
        if (words.empty() || hints.size() == most_suspects) return;
        hints.push_back(
            help(fmt::format("{} {}{}: {} ({})", words, digits(draft.book, amount, currency), when,
                             words_of_entry(), draft.spoken(place))));
    };
    for (const auto& movement : accounts.of(assertion.customer, currency, since, assertion.date))
        suspect(size_of(movement.amount), movement.place, [&] {
            return fmt::format(
                "{} {}", name_of(movement.kind),
                movement.document.is_none() ? "" : draft.number_text(movement.document));
        });
    // An `apply` moves nothing, but is often what the customer booked in another way.
    for (const auto& entry : draft.facts.remembered) {
        const bool moves = entry.kind == Kind::apply || entry.kind == Kind::unapply;
        const bool fits = moves && entry.date > since && entry.date <= assertion.date &&
                          draft.book.find_customer(entry.customer) == assertion.customer &&
                          entry.find(Key::from) != nullptr && entry.find(Key::to) != nullptr;
        const auto minor = scale(entry.amount.number(), draft.book.currencies.decimals(currency));
        if (fits && minor)
            suspect(*minor, entry.place, [&] {
                return fmt::format("{} {} → {}", entry.kind_word, entry.find(Key::from)->value,
                                   entry.find(Key::to)->value);
            });
    }
    return hints;
}

void complain(Draft& draft, const Assertion& assertion, const Assertion* good,
              std::vector<Hint> hints) {
    const auto difference = (assertion.stated - assertion.actual).minor();
    const auto currency = assertion.stated.currency();
    std::vector<Label> labels{
        {draft.amount_of(assertion.place),
         fmt::format("{} {} than the books", digits(draft.book, size_of(difference), currency),
                     difference > 0 ? "more" : "less")}};
    if (good != nullptr) labels.push_back({draft.amount_of(good->place), "last balance that held"});
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
        if (!check_currency(draft, entry, *amount, assertion.document)) return std::nullopt;
    }
    return assertion;
}

/// What is open of the asserted document. A derived allocation never makes an
/// assertion fail: one that holds on what the journal says alone holds.
i128 open_of(const Assertion& assertion, const Settling& settling) {
    const auto open = settling.open_on(assertion.document, assertion.date);
    return open.said == assertion.stated.minor() ? open.said : open.said + open.derived;
}

std::set<Id<Document>> asserted_documents(const std::vector<Assertion>& assertions) {
    std::set<Id<Document>> documents;
    for (const auto& assertion : assertions)
        if (!assertion.document.is_none()) documents.insert(assertion.document);
    return documents;
}

/// Walks along assertions by day and knows the last one before that held, of the same balance.
class LastGood {
public:
    explicit LastGood(const std::vector<Assertion>& assertions) : assertions_{assertions} {}

    const Assertion* before(const Assertion& failed) {
        for (; assertions_[next_].date < failed.date; ++next_)
            if (assertions_[next_].holds()) good_[key_of(assertions_[next_])] = &assertions_[next_];
        const auto found = good_.find(key_of(failed));
        return found == good_.end() ? nullptr : found->second;
    }

private:
    using Key = std::tuple<Id<Customer>, Id<Document>, Currency>;
    static Key key_of(const Assertion& assertion) {
        return {assertion.customer, assertion.document, assertion.stated.currency()};
    }

    const std::vector<Assertion>& assertions_;
    std::size_t next_ = 0;
    std::map<Key, const Assertion*> good_;
};

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
    const Settling settling{draft.book, asserted_documents(assertions)};
    for (auto& assertion : assertions) {
        const auto currency = assertion.stated.currency();
        const auto minor = assertion.document.is_none()
                               ? accounts.owed(assertion.customer, currency, assertion.date)
                               : open_of(assertion, settling);
        assertion.actual = Money::from_minor(minor, currency);
    }
    if (std::ranges::all_of(assertions, &Assertion::holds)) return;
    const auto doubtful = doubtful_days(draft);
    LastGood last_good{assertions};
    int searches = 0;
    for (const auto& assertion : assertions) {
        if (assertion.holds() || assertion.date >= doubtful[assertion.customer.index]) continue;
        const auto* good = last_good.before(assertion);
        auto hints = searches++ < most_searches ? suspects(draft, accounts, assertion, good)
                                                : std::vector<Hint>{};
        complain(draft, assertion, good, std::move(hints));
    }
}

}  // namespace ledger
