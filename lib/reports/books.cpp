#include "reports/books.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "ledger/terms.hpp"
#include "reports/books_assertions.hpp"
#include "reports/books_circles.hpp"
#include "reports/books_claims.hpp"
#include "reports/books_complaint.hpp"
#include "reports/books_settle.hpp"

namespace reports {

namespace {

/// The instalments of a debt: one for each due day, the earliest first, as much as is owed.
void tidy_instalments(BookDocument& document, const std::optional<ledger::Terms>& terms) {
    std::map<Date, i128> by_due;
    i128 undated = 0;
    for (const auto& one : document.instalments) {
        if (one.due)
            by_due[*one.due] += one.amount;
        else if (terms && document.instalments.size() > 1)
            by_due[ledger::due_day(*terms, document.date)] += one.amount;
        else
            undated += one.amount;
    }
    document.instalments.clear();
    if (undated > 0) document.instalments.push_back({{}, undated});
    for (const auto& [due, amount] : by_due) document.instalments.push_back({due, amount});
    i128 left = document.amount;
    for (auto& one : document.instalments) {
        one.amount = std::min(one.amount, left);
        left -= one.amount;
    }
    std::erase_if(document.instalments, [](const auto& one) { return one.amount == 0; });
}

/// Gives the discount of a source to what it settles, where the postings do not say it; what finds
/// no place there is a fee, and all of it where allocations were undone that nobody named.
void spread_discount(const Books& books, BookDocument& document, bool was_undone) {
    auto left = document.discount;
    for (auto& one : document.allocations)
        if (was_undone)
            one.discount = 0;
        else
            left -= one.discount;
    for (auto& one : document.allocations) {
        if (was_undone) break;
        if (document.date < books.documents[one.document].date) continue;  // it would come late
        const auto more = std::min(left, one.amount - one.discount - 1);
        one.discount += more;
        left -= more;
    }
    document.fee += left;
    document.discount -= left;
}

void finish_documents(const settings::Books& rules, const BookSettlement& settlement,
                      Books& books) {
    const auto terms = ledger::parse_terms(rules.terms);
    for (std::uint32_t i = 0; i < books.documents.size(); ++i) {
        auto& document = books.documents[i];
        if (!document.is_source)
            tidy_instalments(document, terms);
        else
            spread_discount(books, document, settlement.undone[i]);
        document.rest = document.amount;
        for (const auto& one : document.allocations) document.rest -= one.amount;
        const bool is_early = std::ranges::any_of(document.allocations, [&](const auto& one) {
            return document.date < books.documents[one.document].date;
        });
        // What is not open yet cannot be written off.
        if (document.kind == "writeoff" && (document.rest > 0 || is_early))
            document.kind = "credit";
    }
}

/// Every debt is due some day.
void check_dues(const foreign::Journal& journal, const settings::Books& rules, const Books& books,
                const BookComplaint& complain) {
    const bool by_terms = ledger::parse_terms(rules.terms).has_value();
    for (const auto& document : books.documents) {
        const bool undated = std::ranges::any_of(
            document.instalments, [](const BookInstalment& one) { return !one.due; });
        if (document.is_source || !undated) continue;
        if (document.instalments.size() > 1 || !by_terms)
            complain(origin_of(journal.transactions[document.transaction], document.line),
                     fmt::format("no due day of {}", document.number),
                     "say it with a tag that [books.due] `from` names, or give it `terms`");
    }
}

std::string_view name_in(const foreign::Transaction& transaction) {
    const auto payee = transaction.payee.empty() ? std::string_view{} : transaction.payee;
    return trimmed(payee.substr(0, payee.find('|')));
}

/// Customers who pay for each other are a group, called as the first of them.
void group_customers(Books& books) {
    Circles circles;
    const auto join = [&](std::uint32_t source, std::uint32_t debt) {
        circles.join(books.documents[source].customer, books.documents[debt].customer);
    };
    for (std::uint32_t i = 0; i < books.documents.size(); ++i)
        for (const auto& one : books.documents[i].allocations) join(i, one.document);
    for (const auto& move : books.moves)
        if (move.movement == BookMovement::apply) join(move.source, move.document);
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t i = 0; i < books.customers.size(); ++i) members[circles.of(i)].push_back(i);
    for (const auto& [circle, list] : members) {
        if (list.size() == 1) continue;
        const auto& id = [&](std::uint32_t i) -> const std::string& {
            return books.customers[i].id;
        };
        const auto first = std::ranges::min_element(list, {}, id);
        for (const auto i : list) books.customers[i].group = books.customers[*first].id;
    }
}

/// A customer is called as the first debt calls it.
void name_customers(const foreign::Journal& journal, Books& books) {
    for (const auto& document : books.documents) {
        auto& customer = books.customers[document.customer];
        if (document.is_source || !customer.name.empty()) continue;
        const auto name = name_in(journal.transactions[document.transaction]);
        if (name != customer.id) customer.name = name;
    }
}

void take_rates(const foreign::Journal& journal, const BookCurrencies& currencies, Books& books,
                const BookComplaint& complain) {
    std::map<std::tuple<Date, Currency, Currency>, BookRate> latest;
    const auto is_money = [&](Currency currency) {
        if (currency.is_none()) return false;
        return currency.index < Currencies{}.size() ||
               std::ranges::find(books.declared, currency) != books.declared.end();
    };
    for (const auto& price : journal.prices) {
        const auto one = currencies.of(price.commodity);
        const auto other = currencies.of(price.amount.commodity);
        if (one == other || !is_money(one) || !is_money(other) || price.amount.digits <= 0)
            continue;
        auto digits = price.amount.digits;
        auto decimals = price.amount.decimals;
        for (; decimals > 0 && digits % 10 == 0; --decimals) digits /= 10;
        if (digits > INT64_MAX || decimals > most_power) {
            complain(price.origin, "this rate has too many digits", "round it");
            continue;
        }
        latest.insert_or_assign({price.date, one, other},
                                BookRate{price.date, std::string{books.currencies.code(one)},
                                         plain_digits(digits, decimals),
                                         std::string{books.currencies.code(other)}, price.origin});
    }
    for (auto& [key, rate] : latest) books.rates.push_back(std::move(rate));
}

/// Only what is owed in them is declared.
void drop_unused_currencies(const BookClaims& claims, Books& books) {
    std::set<Currency> used;
    for (const auto& claim : claims.list) used.insert(claim.currency);
    std::erase_if(books.declared, [&](Currency currency) { return !used.contains(currency); });
}

}  // namespace

Books books(const foreign::Journal& journal, const settings::Books& rules, const Sources& sources,
            Diagnostics& diagnostics) {
    Books made;
    const auto complain = complaints_into(sources, diagnostics);
    const BookCurrencies currencies{journal, rules, made.currencies, made.declared};
    auto claims = claims_of(journal, rules, currencies, NamelessCustomers::refused, made, complain);
    const auto is_other = [](AccountClass one) { return one == AccountClass::other; };
    if (!journal.transactions.empty() && std::ranges::all_of(claims.classes, is_other))
        complain_no_receivable(rules, diagnostics);
    drop_unused_currencies(claims, made);
    take_assertions(journal, claims, currencies, made, complain);
    const auto settlement = settle_claims(journal, rules, currencies, claims, made);
    guess_allocations(journal, rules, settlement, made);
    finish_documents(rules, settlement, made);
    group_customers(made);
    check_dues(journal, rules, made, complain);
    name_customers(journal, made);
    take_rates(journal, currencies, made, complain);
    return made;
}

}  // namespace reports
