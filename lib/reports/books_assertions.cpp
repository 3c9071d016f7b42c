#include "reports/books_assertions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace reports {

namespace {

using foreign::Amount;

/// What was on an account once a posting was made.
struct Step {
    Date date{};
    std::uint32_t posting = 0;
    Amount sum;
};

/// The steps of one account in one commodity, by day and by place.
struct Course {
    std::vector<Step> by_day;
    std::vector<Step> by_place;
};

class AssertionTaker {
public:
    AssertionTaker(const foreign::Journal& journal, const BookClaims& claims,
                   const BookCurrencies& currencies, Books& books, const BookComplaint& complain)
        : journal_{journal},
          claims_{claims},
          currencies_{currencies},
          books_{books},
          complain_{complain} {
        for (const auto& assertion : journal.assertions)
            if (is_wanted(assertion)) courses_[key_of(assertion)];
        gather();
    }

    void run() {
        for (const auto& assertion : journal_.assertions)
            if (is_wanted(assertion)) take(assertion);
    }

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t, bool>;  // account, commodity, all below

    bool is_wanted(const foreign::Assertion& assertion) const {
        return assertion.account < claims_.classes.size() &&
               claims_.classes[assertion.account] != AccountClass::other;
    }

    static Key key_of(const foreign::Assertion& assertion) {
        return {assertion.account, assertion.amount.commodity, assertion.with_subaccounts};
    }

    bool is_below(std::uint32_t account, std::uint32_t top) const {
        const auto& name = journal_.accounts.name(account);
        const auto& above = journal_.accounts.name(top);
        return name.size() > above.size() && name.starts_with(above) && name[above.size()] == ':';
    }

    void gather() {
        std::map<std::uint32_t, std::vector<Key>> keys_of;  // by account
        for (const auto& [key, course] : courses_)
            for (std::uint32_t account = 0; account < claims_.classes.size(); ++account)
                if (account == std::get<0>(key) ||
                    (std::get<2>(key) && is_below(account, std::get<0>(key))))
                    keys_of[account].push_back(key);
        if (keys_of.empty()) return;
        for (const auto& transaction : journal_.transactions)
            for (auto i = transaction.postings.begin; i < transaction.postings.end; ++i) {
                const auto& posting = journal_.postings[i];
                const auto found = keys_of.find(posting.account);
                if (found == keys_of.end() || posting.amount.digits == 0) continue;
                for (const auto& key : found->second)
                    if (std::get<1>(key) == posting.amount.commodity)
                        courses_[key].by_place.push_back(
                            {posting.date.value_or(transaction.date), i, posting.amount});
            }
        for (auto& [key, course] : courses_) {
            course.by_day = course.by_place;
            std::ranges::stable_sort(course.by_day, {}, &Step::date);
            add_up(course.by_day);
            add_up(course.by_place);
        }
    }

    static void add_up(std::vector<Step>& steps) {
        for (std::size_t i = 1; i < steps.size(); ++i)
            if (const auto total = foreign::sum(steps[i - 1].sum, steps[i].sum))
                steps[i].sum = *total;
    }

    template <class Before>
    static Amount last(const std::vector<Step>& steps, Before before) {
        const auto end = std::partition_point(steps.begin(), steps.end(), before);
        return end == steps.begin() ? Amount{} : std::prev(end)->sum;
    }

    Amount expected(const foreign::Assertion& assertion, const Course& course) const {
        const auto date = assertion.date;
        if (journal_.format == foreign::Format::beancount)
            return last(course.by_day, [&](const Step& step) { return step.date < date; });
        if (journal_.format == foreign::Format::ledger)
            return last(course.by_place,
                        [&](const Step& step) { return step.posting < assertion.posting; });
        return last(course.by_day, [&](const Step& step) {
            return step.date < date || (step.date == date && step.posting < assertion.posting);
        });
    }

    static i128 difference(const Amount& a, const Amount& b) {
        auto negative = b;
        negative.digits = -negative.digits;
        const auto left = foreign::sum(a, negative);
        return left ? left->digits : 1;
    }

    void take(const foreign::Assertion& assertion) {
        const auto& course = courses_.at(key_of(assertion));
        const auto actual = expected(assertion, course);
        const bool exact = difference(actual, assertion.amount) == 0;
        const bool forgives = journal_.format == foreign::Format::beancount;
        if (!exact && !forgives) return refuse(assertion, actual);
        if (!exact && !is_near(actual, assertion)) return refuse(assertion, actual);
        const auto day = assertion.at_start ? assertion.date - Days{1} : assertion.date;
        const auto evening =
            last(course.by_day, [&](const Step& step) { return step.date <= day; });
        if (difference(evening, assertion.amount) != 0) return;
        const auto customer = only_customer(assertion);
        if (!customer || currencies_.of(assertion.amount.commodity).is_none()) return;
        if (const auto minor = currencies_.minor(assertion.amount))
            books_.assertions.push_back(
                {day, *customer, minor->currency, minor->minor, assertion.origin});
    }

    /// beancount forgives a unit of the last decimal, or what the directive says.
    static bool is_near(const Amount& actual, const foreign::Assertion& assertion) {
        if (assertion.is_tolerant) return true;
        i128 unit = 1;
        for (int i = assertion.amount.decimals; i < actual.decimals; ++i) unit *= 10;
        const auto off = difference(actual, assertion.amount);
        return off <= unit && off >= -unit;
    }

    void refuse(const foreign::Assertion& assertion, const Amount& actual) {
        const auto& commodity = journal_.commodities.name(assertion.amount.commodity);
        complain_(assertion.origin,
                  fmt::format("the assertion does not hold: {} has {} {}, not {}",
                              journal_.accounts.name(assertion.account),
                              plain_digits(actual.digits, actual.decimals), commodity,
                              plain_digits(assertion.amount.digits, assertion.amount.decimals)),
                  "a posting is missing, doubled or wrong");
    }

    /// The customer an account is for, when it is for one and nothing else is for that one.
    std::optional<std::uint32_t> only_customer(const foreign::Assertion& assertion) const {
        std::optional<std::uint32_t> only;
        std::vector<std::uint32_t> accounts;
        for (std::uint32_t i = 0; i < claims_.customers_of.size(); ++i) {
            const bool own = i == assertion.account ||
                             (assertion.with_subaccounts && is_below(i, assertion.account));
            if (!own) continue;
            for (const auto customer : claims_.customers_of[i]) {
                if (only && *only != customer) return std::nullopt;
                only = customer;
            }
            accounts.push_back(i);
        }
        for (std::uint32_t i = 0; only && i < claims_.customers_of.size(); ++i)
            if (std::ranges::find(accounts, i) == accounts.end() &&
                std::ranges::find(claims_.customers_of[i], *only) != claims_.customers_of[i].end())
                return std::nullopt;
        return only;
    }

    const foreign::Journal& journal_;
    const BookClaims& claims_;
    const BookCurrencies& currencies_;
    Books& books_;
    const BookComplaint& complain_;
    std::map<Key, Course> courses_;
};

}  // namespace

void take_assertions(const foreign::Journal& journal, const BookClaims& claims,
                     const BookCurrencies& currencies, Books& books,
                     const BookComplaint& complain) {
    AssertionTaker{journal, claims, currencies, books, complain}.run();
}

}  // namespace reports
