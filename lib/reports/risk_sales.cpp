#include <algorithm>
#include <span>
#include <tuple>

#include "base/median.hpp"
#include "base/runs.hpp"
#include "ledger/buckets.hpp"
#include "ledger/commitments.hpp"
#include "ledger/open_items.hpp"
#include "reports/risk_alerts.hpp"
#include "reports/risk_measures.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Kind;

constexpr int recent_days = 30;
constexpr int year_before = 365;

/// A sale, or an order that no sale has billed yet.
struct Deal {
    Id<Customer> customer;
    Currency currency;
    Date date;
    i128 amount;
    Id<Document> document;
};
using Deals = std::span<const Deal>;

/// Those of the recent days and of the year before, by customer, currency and day.
std::vector<Deal> recent_deals(const Book& book, Date as_of) {
    std::vector<Deal> deals;
    const auto take = [&](Id<Document> id) {
        const auto& document = book.documents[id];
        if (is_within(document.date, as_of, recent_days + year_before))
            deals.push_back(
                {document.customer, document.currency, document.date, document.amount, id});
    };
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind == Kind::sale && document.exists_on(as_of)) take(id);
    });
    for (const auto id : ledger::unbilled_orders(book, as_of)) take(id);
    std::ranges::sort(deals, {}, [](const Deal& deal) {
        return std::tuple{deal.customer, deal.currency, deal.date, deal.document};
    });
    return deals;
}

void look_for_sudden_orders(const Book& book, const RiskQuery& query, Deals own,
                            std::vector<Alert>& alerts) {
    const auto recent = std::ranges::find_if(
        own, [&](const Deal& deal) { return is_within(deal.date, query.as_of, recent_days); });
    std::vector<i128> before;
    for (auto deal = own.begin(); deal != recent; ++deal) before.push_back(deal->amount);
    for (auto deal = recent; deal != own.end(); ++deal) {
        if (!is_sudden(deal->amount, before, query.risk.sudden)) continue;
        const auto usual = twice_median(before);
        const bool is_order = book.documents[deal->document].kind == Kind::order;
        const SuddenOrder seen{is_order, usual, std::ranges::max(before)};
        const auto times = query.risk.sudden;
        alerts.push_back({deal->customer,
                          seen,
                          deal->date,
                          quotient(2 * deal->amount, usual),
                          Ratio{times.mantissa, power_of_ten(times.decimals)},
                          Money::from_minor(deal->amount, deal->currency),
                          {deal->document}});
    }
}

void add_sudden_orders(const Book& book, const RiskQuery& query, std::vector<Alert>& alerts) {
    const auto deals = recent_deals(book, query.as_of);
    const auto whose = [](const Deal& deal) { return std::pair{deal.customer, deal.currency}; };
    for_each_run(deals, whose,
                 [&](Deals own) { look_for_sudden_orders(book, query, own, alerts); });
}

/// What is overdue of a customer in one currency, by document.
struct Overdue {
    Id<Customer> customer;
    Money amount;
    std::vector<Id<Document>> documents;
};

/// Of the customers that are asked for, by customer and currency.
std::vector<Overdue> overdue_of(const Book& book, Date as_of, const std::vector<bool>& asked) {
    std::vector<Overdue> all;
    const auto take = [&](const ledger::OpenItem& item) {
        const auto& document = book.documents[item.document];
        if (!ledger::is_overdue(item.due, as_of) || !asked[document.customer.index]) return;
        all.push_back(
            {document.customer, Money::from_minor(item.open, document.currency), {item.document}});
    };
    ledger::for_each_open(
        book, as_of, ledger::open_amounts(book, as_of), [](ledger::Ids) {}, take,
        [](const ledger::OnAccount&) {});
    std::ranges::stable_sort(all, {}, [](const Overdue& one) {
        return std::tuple{one.customer, one.amount.currency()};
    });
    std::vector<Overdue> sums;
    for (auto& one : all) {
        const bool is_next = sums.empty() || sums.back().customer != one.customer ||
                             sums.back().amount.currency() != one.amount.currency();
        if (is_next) {
            sums.push_back(std::move(one));
            continue;
        }
        auto& sum = sums.back();
        sum.amount = sum.amount + one.amount;
        if (sum.documents.back() != one.documents.front())
            sum.documents.push_back(one.documents.front());
    }
    return sums;
}

/// By customer: were there sales, and none for longer than any silence that is usual at least?
std::vector<bool> silent_customers(const Book& book, Date as_of) {
    std::vector<Date> last(book.customers.size(), always);
    book.documents.for_each([&](Id<Document>, const Document& document) {
        if (document.kind == Kind::sale && document.exists_on(as_of))
            last[document.customer.index] = std::max(last[document.customer.index], document.date);
    });
    std::vector<bool> silent(last.size());
    for (std::size_t i = 0; i < last.size(); ++i)
        silent[i] = last[i] != always && (as_of - last[i]).count() > least_silence;
    return silent;
}

struct SaleDay {
    Id<Customer> customer;
    Date day;

    friend auto operator<=>(const SaleDay&, const SaleDay&) = default;
};

/// The days on which the customers bought something, by customer, each once.
std::vector<SaleDay> sale_days(const Book& book, Date as_of, const std::vector<bool>& asked) {
    std::vector<SaleDay> days;
    book.documents.for_each([&](Id<Document>, const Document& document) {
        if (document.kind == Kind::sale && document.exists_on(as_of) &&
            asked[document.customer.index])
            days.push_back({document.customer, document.date});
    });
    std::ranges::sort(days);
    const auto repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    return days;
}

void add_stopped(const Book& book, const RiskQuery& query, std::vector<Alert>& alerts) {
    const auto overdue = overdue_of(book, query.as_of, silent_customers(book, query.as_of));
    std::vector<bool> asked(book.customers.size());
    for (const auto& one : overdue) asked[one.customer.index] = true;
    const auto days = sale_days(book, query.as_of, asked);
    for (const auto& one : overdue) {
        std::vector<Date> own;
        for (const auto& sale :
             std::ranges::equal_range(days, one.customer, {}, &SaleDay::customer))
            own.push_back(sale.day);
        const auto silence = silence_on(own, query.as_of);
        if (!silence || 2 * silence->days <= silence->twice_most) continue;
        alerts.push_back({one.customer, Stopped{silence->twice_gap}, own.back(),
                          whole(silence->days), Ratio{silence->twice_most, 2}, one.amount,
                          one.documents});
    }
}

}  // namespace

std::vector<Alert> sales_alerts(const Book& book, const RiskQuery& query) {
    std::vector<Alert> alerts;
    add_sudden_orders(book, query, alerts);
    add_stopped(book, query, alerts);
    return alerts;
}

}  // namespace reports
