#include "reports/interest.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/late_charges.hpp"
#include "reports/interest_accrual.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;

/// Can a document have borne interest by then? Interest itself bears none.
bool may_bear(const Book& book, Id<Document> id, const InterestQuery& query) {
    const auto& document = book.documents[id];
    if (!document.is_debit() || !document.exists_on(query.as_of)) return false;
    const bool is_late = document.due + query.terms.settings.grace < query.as_of;
    if (!is_late && !document.has_schedule) return false;
    return (query.selection.is_everything() ||
            ledger::selects(book, query.selection, id, query.as_of)) &&
           !ledger::is_late_charge(book, id);
}

/// Sums in the making: of each currency, daily amounts in parts.
class Totals {
public:
    explicit Totals(const Book& book) : book_{book} {}

    void add(const DocumentInterest& document, i128 daily) {
        const auto currency = document.interest.currency();
        const auto none = Money::zero(currency);
        auto& [total, parts] = sums_
                                   .try_emplace(book_.currencies.code(currency),
                                                InterestTotal{none, none, none}, i128{0})
                                   .first->second;
        total.charge = total.charge + document.charge();
        total.late = total.late + document.late;
        parts += daily;
    }

    std::vector<InterestTotal> taken(i128 unit) {
        std::vector<InterestTotal> totals;
        for (auto& [code, sum] : sums_) {
            auto& [total, parts] = sum;
            total.daily = Money::from_minor(divide_rounded(parts, unit), total.charge.currency());
            totals.push_back(total);
        }
        return totals;
    }

private:
    const Book& book_;
    std::map<std::string_view, std::pair<InterestTotal, i128>> sums_;
};

DocumentInterest interest_of(const Book& book, Id<Document> id, Charged& charged) {
    DocumentInterest result;
    result.document = id;
    result.interest = charged.interest;
    result.fixed_sum = charged.fixed_sum;
    result.late = Money::zero(book.documents[id].currency);
    for (const auto& part : charged.after)
        result.late = result.late + Money::from_minor(part.principal, result.late.currency());
    auto sum = Money::zero(result.interest.currency());
    for (const auto& row : charged.rows) sum = sum + row.interest;
    check(sum == result.interest);
    result.rows = std::move(charged.rows);
    return result;
}

void sort_documents(const Book& book, std::vector<DocumentInterest>& documents) {
    struct Keyed {
        std::string_view customer;
        std::string number;
        DocumentInterest document;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(documents.size());
    for (auto& document : documents) {
        const auto customer = book.documents[document.document].customer;
        keyed.push_back(
            {book.customers[customer].id, book.number_of(document.document), std::move(document)});
    }
    std::ranges::sort(keyed, {},
                      [](const Keyed& key) { return std::tie(key.customer, key.number); });
    std::ranges::transform(keyed, documents.begin(),
                           [](Keyed& key) { return std::move(key.document); });
}

/// The earlier of two days without a rate; of one day, that of the number that comes first.
void keep_first(const Book& book, const NoRate& found, std::optional<NoRate>& first) {
    const auto rank = [&](const NoRate& none) {
        return std::pair{none.day, book.number_of(none.document)};
    };
    if (!first || rank(found) < rank(*first)) first = found;
}

}  // namespace

tl::expected<InterestReport, NoRate> interest(const Book& book, InterestQuery query) {
    InterestReport report{std::move(query), {}, {}};
    const auto& [as_of, selection, terms] = report.query;
    const ledger::OpenChanges changes{book};
    Totals totals{book};
    std::optional<NoRate> missing;
    book.documents.for_each([&](Id<Document> id, const Document&) {
        if (!may_bear(book, id, report.query)) return;
        const auto accrued = accrual(book, id, changes.of(id, as_of), terms, as_of);
        if (!accrued) return keep_first(book, {id, accrued.error()}, missing);
        auto charge = charged(book, id, *accrued, terms);
        if (charge.rows.empty() && !charge.fixed_sum) return;
        const auto daily = daily_parts(charge, terms, as_of);
        report.documents.push_back(interest_of(book, id, charge));
        totals.add(report.documents.back(), daily);
    });
    if (missing) return tl::unexpected{*missing};
    sort_documents(book, report.documents);
    report.totals = totals.taken(parts_of_minor(terms));
    return report;
}

InterestClaims::InterestClaims(const Book& book, const InterestTerms& terms, Date as_of)
    : book_{book},
      terms_{terms},
      as_of_{as_of},
      changes_{book},
      charged_{ledger::interest_charged(book, as_of)} {}

/// Nothing before the document, and where a rate is missing.
i128 InterestClaims::interest_until(Id<Document> id, Date day) const {
    if (!book_.documents[id].exists_on(day)) return 0;
    const auto accrued = accrual(book_, id, changes_.of(id, day), terms_, day);
    return accrued ? charged(book_, id, *accrued, terms_).interest.minor() : 0;
}

/// How much of the fixed sum debits have charged: each first the interest that there was on its
/// day, then the sum.
i128 InterestClaims::fixed_charged(Id<Document> id, i128 fixed_sum,
                                   const ledger::ChargedByDay& charged) const {
    if (fixed_sum == 0) return 0;
    i128 interest = 0;
    i128 fixed = 0;
    for (const auto& [day, amount] : charged) {
        const auto accrued = std::max(interest_until(id, day) - interest, i128{0});
        const auto part = std::min(amount - std::min(amount, accrued), fixed_sum - fixed);
        fixed += part;
        interest += amount - part;
    }
    return fixed;
}

/// What is left of a claim after what debits have charged of it.
InterestClaim InterestClaims::less_charged(Id<Document> id, InterestClaim claim) const {
    const auto found = charged_.find(id);
    if (found == charged_.end()) return claim;
    const auto currency = claim.interest.currency();
    const auto none = Money::zero(currency);
    const auto fixed = fixed_charged(id, claim.fixed_sum.minor(), found->second);
    const auto left =
        Money::from_minor(ledger::total(found->second) - fixed, currency) - claim.interest;
    claim.charged = claim.interest;
    claim.interest = std::max(none, -left);
    claim.charged = claim.charged - claim.interest;
    claim.fixed_sum = claim.fixed_sum - Money::from_minor(fixed, currency);
    claim.fixed_sum = std::max(none, claim.fixed_sum - std::max(none, left));
    return claim;
}

tl::expected<InterestClaim, NoRate> InterestClaims::of(
    std::span<const ledger::OpenItem> items) const {
    check(!items.empty());
    const auto id = items.front().document;
    const auto currency = book_.documents[id].currency;
    const auto none = Money::zero(currency);
    if (ledger::is_late_charge(book_, id))
        return InterestClaim{none, none, none, {}, terms_.settings.basis, as_of_, none, {}, {}, {}};
    const auto accrued = accrual(book_, id, changes_.of(id, as_of_), terms_, as_of_);
    if (!accrued) return tl::unexpected{NoRate{id, accrued.error()}};
    auto charge = charged(book_, id, *accrued, terms_);
    std::erase_if(charge.after, [&](const LatePart& part) {
        return std::ranges::count(items, part.instalment, &ledger::OpenItem::instalment) == 0;
    });
    const auto unit = parts_of_minor(terms_);
    InterestClaim claim{.interest = charge.interest,
                        .fixed_sum = charge.fixed_sum ? charge.fixed_sum->sum : none,
                        .charged = none,
                        .rates = claim_rates(*accrued, terms_),
                        .basis = terms_.settings.basis,
                        .cut_off = as_of_,
                        .daily = Money::from_minor(
                            divide_rounded(daily_parts(charge, terms_, as_of_), unit), currency),
                        .daily_rate = new_rate(*accrued, charge.after, terms_),
                        .daily_until = last_known(charge.after, terms_, as_of_),
                        .cap = {}};
    if (charge.cap) {
        claim.cap = Money::from_minor(divide_rounded(*charge.cap, unit), currency);
        claim.is_cap_reached = claim.interest >= *claim.cap;
    }
    return less_charged(id, std::move(claim));
}

}  // namespace reports
