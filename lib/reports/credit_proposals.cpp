#include "reports/credit_proposals.hpp"

#include <algorithm>
#include <map>

#include "ledger/open_items.hpp"
#include "ledger/rates.hpp"
#include "ledger/standing.hpp"
#include "ledger/terms.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Key;
using ledger::Kind;
using Why = NoProposal::Why;

constexpr int months_of_sales = 6;
constexpr int days_of_month = 30;
constexpr int least_documents = 3;
constexpr int new_customer = 6;  // months that everybody is given
constexpr int full_tenure = 18;  // months, with those
constexpr int fixed_decimals = 9;

/// What a customer was sold in one currency.
struct Sold {
    Currency currency;
    std::int64_t documents = 0;
    i128 amount = 0;
    i128 granted_days = 0;  // instalments times days from the document to their due day
};

using SoldByCustomer = std::vector<std::vector<Sold>>;

/// The calendar months that end with the last month end of a day.
Period months_before(Date day) {
    const auto last = month_end(day) == day ? day : month_start(day) - Days{1};
    return {month_start(add_months(month_start(last), 1 - months_of_sales)), last};
}

void take_sale(const Book& book, Id<Document> id, std::vector<Sold>& sold) {
    const auto& document = book.documents[id];
    auto own = std::ranges::find(sold, document.currency, &Sold::currency);
    if (own == sold.end()) own = sold.insert(sold.end(), Sold{document.currency});
    ++own->documents;
    own->amount += document.amount;
    for (const auto& instalment : ledger::instalments_on(book, id, document.date))
        own->granted_days += i128{instalment.amount} * (instalment.due - document.dated).count();
}

SoldByCustomer sold_in(const Book& book, Period months, Date as_of) {
    SoldByCustomer sold(book.customers.size());
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool is_sale = document.kind == Kind::sale || document.kind == Kind::debit;
        if (!is_sale || document.date < months.from || document.date > months.to) return;
        if (document.exists_on(as_of)) take_sale(book, id, sold[document.customer.index]);
    });
    return sold;
}

/// That of most sales, of equal ones the first by code, unless it has some in its own.
Currency currency_of_sales(const Book& book, Id<Customer> id, const std::vector<Sold>& sold,
                           Date day) {
    const auto own = ledger::currency_on(book, id, day);
    if (std::ranges::find(sold, own, &Sold::currency) != sold.end()) return own;
    const auto most = std::ranges::min_element(sold, {}, [&](const Sold& one) {
        return std::pair{-one.documents, book.currencies.code(one.currency)};
    });
    return most == sold.end() ? Currency::none() : most->currency;
}

/// The days that the customer's terms, else those of the book, grant to a sale of the day; where
/// nobody has any, those that its sales were given.
Ratio granted_days(const Book& book, Id<Customer> id, const std::vector<Sold>& sold, Date day) {
    const auto terms = ledger::parse_terms(ledger::agreed_terms_on(book, id, day));
    if (terms) return {(ledger::due_day(*terms, day) - day).count(), 1};
    std::vector<ledger::CurrencyFigure> figures;
    for (const auto& one : sold)
        figures.push_back({one.documents, quotient(one.granted_days, one.amount)});
    const auto average = ledger::averaged(figures);
    return average.is_number() ? average : Ratio{0, 1};
}

/// A product that knows when it is beyond 128 bits.
struct Product {
    i128 value = 1;
    bool fits = true;

    void by(i128 factor) { fits = !__builtin_mul_overflow(value, factor, &value) && fits; }
};

/// Leaves the first two digits.
i128 cut(i128 number) {
    i128 unit = 1;
    while (number / unit >= 100) unit *= 10;
    return number / unit * unit;
}

/// Terms and days late, in whole days where they are.
Ratio days_of(const LimitFactors& factors) {
    const i128 one = power_of_ten(fixed_decimals);
    const auto days =
        rounded(factors.terms, fixed_decimals) + rounded(factors.days_late, fixed_decimals);
    return days % one == 0 ? Ratio{days / one, 1} : Ratio{days, one};
}

class Proposer {
public:
    Proposer(const Book& book, const CreditProposalsQuery& query, Period months)
        : book_{book},
          query_{query},
          sold_{sold_in(book, months, query.as_of)},
          paying_{ledger::paying(book, query.as_of)},
          uses_{book, query.credit, query.as_of},
          cards_{ledger::scorecards(book, query.score, paying_, uses_, query.as_of).of_customers} {
        for (const auto& insurance : ledger::insurances_on(book, query.as_of))
            insured_[insurance.customer].push_back(insurance.limit);
    }

    /// Nothing where nothing can be said, or nothing is new.
    std::optional<CreditProposal> of(Id<Customer> id, CreditProposals& report);

private:
    bool is_set_today(Id<Customer> id, Key key) const;
    Currency currency_of(Id<Customer> id) const;
    std::optional<Money> in(Id<Customer> id, Money amount, Currency currency);
    std::optional<Money> sales_of(Id<Customer> id, Currency currency);
    std::optional<LimitFactors> factors_of(Id<Customer> id, Currency currency);
    bool take_grade(Id<Customer> id, std::string_view grade, LimitFactors& factors);
    bool settle(CreditProposal& proposal, LimitFactors factors);
    void keep_what_is_new(CreditProposal& proposal) const;
    std::optional<Money> limit_afterwards(const CreditProposal& proposal) const;

    const Book& book_;
    const CreditProposalsQuery& query_;
    SoldByCustomer sold_;
    std::vector<std::vector<ledger::Paying>> paying_;
    ledger::LimitUses uses_;
    std::vector<ledger::Scorecard> cards_;
    std::map<Id<Customer>, std::vector<Money>> insured_;
    std::optional<NoProposal> why_not_;  // the last limit could not be formed
};

bool Proposer::is_set_today(Id<Customer> id, Key key) const {
    return std::ranges::any_of(book_.customers[id].changes, [&](const ledger::Change& change) {
        return change.attribute.key == key && change.from == query_.as_of;
    });
}

Currency Proposer::currency_of(Id<Customer> id) const {
    const auto limit = ledger::credit_limit_on(book_, query_.credit, id, query_.as_of);
    if (limit) return limit->amount.currency();
    return currency_of_sales(book_, id, sold_[id.index], query_.as_of);
}

std::optional<Money> Proposer::in(Id<Customer> id, Money amount, Currency currency) {
    const auto found = ledger::in_currency(book_, amount, currency, query_.as_of);
    if (!found) why_not_ = NoProposal{id, Why::no_rate, amount.currency(), currency};
    return found;
}

/// Of the customer and all below it, who use its limit as well; nothing without a rate.
std::optional<Money> Proposer::sales_of(Id<Customer> id, Currency currency) {
    std::map<Currency, i128> sums;
    for (const auto member : uses_.exposures().tree().members(id))
        for (const auto& sold : sold_[member.index]) sums[sold.currency] += sold.amount;
    auto sales = Money::zero(currency);
    for (const auto& [own, sum] : sums) {
        const auto part = in(id, Money::from_minor(sum, own), currency);
        if (!part) return std::nullopt;
        sales = sales + *part;
    }
    return sales;
}

/// All but the cap; nothing without a rate.
std::optional<LimitFactors> Proposer::factors_of(Id<Customer> id, Currency currency) {
    const auto sales = sales_of(id, currency);
    if (!sales) return std::nullopt;
    const auto& card = cards_[id.index];
    const auto late = ledger::days_late(paying_[id.index], &ledger::Paying::year);
    LimitFactors factors{.k = query_.credit.k,
                         .sales = *sales,
                         .terms = granted_days(book_, id, sold_[id.index], query_.as_of),
                         .days_late = late.is_number() ? late : Ratio{0, 1},
                         .index = card.index.index.value_or(0),
                         .tenure = card.tenure ? card.tenure->months : 0,
                         .cap = {},
                         .insured = {}};
    const auto insured = insured_.find(id);
    if (insured == insured_.end()) return factors;
    factors.insured = Money::zero(currency);
    for (const auto limit : insured->second) {
        const auto part = in(id, limit, currency);
        if (!part) return std::nullopt;
        factors.insured = *factors.insured + *part;
    }
    return factors;
}

/// The cap of a grade; false when it is not to be had.
bool Proposer::take_grade(Id<Customer> id, std::string_view grade, LimitFactors& factors) {
    factors.cap.reset();
    const auto* of_class = settings::find_class(query_.credit, grade);
    if (of_class == nullptr || !of_class->cap) return true;
    const auto cap = ledger::class_amount(book_, *of_class->cap, id, query_.as_of);
    if (!cap) {
        why_not_ = NoProposal{.customer = id, .why = Why::no_cap, .grade = std::string{grade}};
        return false;
    }
    factors.cap = in(id, *cap, factors.sales.currency());
    return factors.cap.has_value();
}

/// Finds the limit whose use leads to the grade whose cap leads to the limit. Caps that fall while
/// grades rise may have none.
bool Proposer::settle(CreditProposal& proposal, LimitFactors factors) {
    const auto id = proposal.customer;
    const auto exposure = uses_.exposure_of(id, factors.sales.currency());
    for (std::size_t tries = 0; tries <= query_.credit.grades.size() + 1; ++tries) {
        if (!take_grade(id, proposal.grade, factors)) return false;
        const auto limit = proposed_limit(factors);
        if (!limit) why_not_ = NoProposal{.customer = id, .why = Why::too_large};
        if (!limit) return false;
        const auto use = exposure ? ledger::points_of_use(*exposure, *limit) : std::nullopt;
        const auto score = ledger::score_with_use(cards_[id.index], use, query_.score.weights);
        if (!score) return false;
        proposal.score = *score;
        const auto grade = ledger::grade_of(*score, query_.credit);
        if (grade == proposal.grade) {
            proposal.limit = ProposedLimit{
                ledger::credit_limit_on(book_, query_.credit, id, query_.as_of), *limit, factors};
            return true;
        }
        proposal.grade = grade;
    }
    why_not_ = NoProposal{.customer = id, .why = Why::caps_disagree};
    return false;
}

/// The limit in force once the grade is: the customer's own, else that of the class.
std::optional<Money> Proposer::limit_afterwards(const CreditProposal& proposal) const {
    const auto id = proposal.customer;
    if (const auto own = ledger::limit_on(book_, id, query_.as_of)) return own;
    const auto& grade = proposal.is_new_grade ? proposal.grade : proposal.grade_now;
    const auto* of_class = settings::find_class(query_.credit, grade);
    if (of_class == nullptr || !of_class->limit) return std::nullopt;
    return ledger::class_amount(book_, *of_class->limit, id, query_.as_of);
}

void Proposer::keep_what_is_new(CreditProposal& proposal) const {
    const auto id = proposal.customer;
    if (const auto* grade = ledger::value_on(book_.customers[id], Key::grade, query_.as_of))
        proposal.grade_now = *grade;
    proposal.is_new_grade = !proposal.grade.empty() && proposal.grade != proposal.grade_now &&
                            !is_set_today(id, Key::grade);
    if (proposal.limit && limit_afterwards(proposal) == proposal.limit->proposed)
        proposal.limit.reset();
}

std::optional<CreditProposal> Proposer::of(Id<Customer> id, CreditProposals& report) {
    const auto& card = cards_[id.index];
    const auto currency = currency_of(id);
    if (!ledger::selects(book_, query_.selection, id, currency, query_.as_of)) return std::nullopt;
    if (card.index.documents < least_documents || !card.score) return std::nullopt;
    CreditProposal proposal{.customer = id,
                            .documents = card.index.documents,
                            .score = *card.score,
                            .score_now = *card.score,
                            .grade = std::string{ledger::grade_of(card.score, query_.credit)},
                            .grade_now = {},
                            .limit = {}};
    if (!currency.is_none() && !is_set_today(id, Key::limit)) {
        why_not_.reset();
        const auto factors = factors_of(id, currency);
        const bool is_settled = factors && settle(proposal, *factors);
        if (why_not_) report.not_formed.push_back(*why_not_);
        if (!is_settled) return std::nullopt;
    }
    keep_what_is_new(proposal);
    if (!proposal.is_new_grade && !proposal.limit) return std::nullopt;
    return proposal;
}

}  // namespace

std::optional<Money> proposed_limit(const LimitFactors& factors) {
    const auto days = days_of(factors);
    Product numerator;
    for (const i128 factor :
         {factors.sales.minor(), i128{factors.k.mantissa}, days.numerator, i128{factors.index},
          i128{std::min(new_customer + factors.tenure, full_tenure)}})
        numerator.by(factor);
    Product denominator;
    for (const i128 factor :
         {i128{power_of_ten(factors.k.decimals)}, days.denominator, i128{months_of_sales},
          i128{days_of_month}, i128{ledger::full_points}, i128{full_tenure}})
        denominator.by(factor);
    if (!numerator.fits || !denominator.fits) return std::nullopt;
    auto limit = Money::from_minor(numerator.value / denominator.value, factors.sales.currency());
    if (factors.cap) limit = std::min(limit, *factors.cap);
    if (factors.insured) limit = std::min(limit, *factors.insured);
    return Money::from_minor(cut(limit.minor()), limit.currency());
}

CreditProposals credit_proposals(const Book& book, CreditProposalsQuery query) {
    const auto months = months_before(query.as_of);
    CreditProposals report{std::move(query), months, {}, {}};
    Proposer proposer{book, report.query, months};
    std::vector<Id<Customer>> customers;
    book.customers.for_each([&](Id<Customer> id, const Customer&) { customers.push_back(id); });
    std::ranges::sort(customers, {}, [&](Id<Customer> id) { return book.customers[id].id; });
    for (const auto id : customers)
        if (auto proposal = proposer.of(id, report))
            report.proposals.push_back(std::move(*proposal));
    return report;
}

}  // namespace reports
