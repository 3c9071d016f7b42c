#include <fmt/format.h>

#include <algorithm>

#include "credit_options.hpp"
#include "documents/credit_check_table.hpp"
#include "ledger/commitments.hpp"
#include "ledger/standing.hpp"
#include "ledger/terms.hpp"
#include "ledger/values.hpp"

namespace cmd {

namespace {

using ledger::Book;
using Refusal = tl::unexpected<Exit>;

Refusal refuse_words(Console& console, std::string_view words, std::string_view advice = {}) {
    complain(console, words);
    if (!advice.empty()) advise(console, advice);
    return Refusal{Exit::usage};
}

/// The one customer that is asked about.
tl::expected<Id<ledger::Customer>, Exit> customer_of(const CreditOptions& options, const Book& book,
                                                     Date day, Console& console) {
    constexpr std::string_view form = "write credit check CUSTOMER --amount AMOUNT";
    auto words = options.selection;
    words.customers.erase(words.customers.begin());
    if (words.customers.empty()) return refuse_words(console, "check which customer?", form);
    const auto selection = selection_of(words, book, day, console);
    if (!selection) return Refusal{selection.error()};
    if (selection->customers.size() != 1)
        return refuse_words(console, "check takes one customer", form);
    return selection->customers.front();
}

/// The order that the sale bills; none when none is named.
tl::expected<Id<ledger::Document>, Exit> order_of(const CreditOptions& options, const Book& book,
                                                  const reports::CreditCheckQuery& query,
                                                  Console& console) {
    const auto none = Id<ledger::Document>::none();
    if (options.order.empty()) return none;
    const auto order = book.find_document(options.order);
    const bool is_order = !order.is_none() && book.documents[order].kind == journal::Kind::order &&
                          book.documents[order].customer == query.customer;
    const auto& id = book.customers[query.customer].id;
    if (!is_order)
        return refuse_words(console, fmt::format("--order: {} has no order {}", id, options.order));
    const auto open = ledger::unbilled_orders(book, query.as_of);
    if (std::ranges::find(open, order) == open.end())
        return refuse_words(console, fmt::format("--order: {} is not waiting to be billed on {}",
                                                 options.order, to_string(query.as_of)));
    return order;
}

/// That of `--amount`, else of the order.
tl::expected<Money, Exit> amount_of(const CreditOptions& options, const Book& book,
                                    const reports::CreditCheckQuery& query, Console& console) {
    if (!options.amount.empty()) {
        const auto bare = ledger::currency_on(book, query.customer, query.as_of);
        const auto amount = ledger::money_said(book, options.amount, bare);
        if (amount && amount->minor() >= 0) return *amount;
        return refuse_words(
            console, fmt::format("--amount: {} is no amount; write 1,000.00 or \"1,000.00 EUR\"",
                                 options.amount));
    }
    if (query.order.is_none())
        return refuse_words(console, "--amount is missing",
                            "say what the sale comes to, or with --order what it bills");
    const auto& order = book.documents[query.order];
    return Money::from_minor(order.amount, order.currency);
}

tl::expected<reports::CreditCheckQuery, Exit> query_of(const CreditOptions& options,
                                                       const Loaded& loaded, Console& console) {
    const auto as_of = options.as_of.value_or(console.today);
    auto credit = credit_of(options, loaded, console);
    if (!credit) return Refusal{credit.error()};
    if (!options.terms.empty() && !ledger::parse_terms(options.terms))
        return refuse_words(
            console, fmt::format("--terms: {} are no terms; write \"net 30\"", options.terms));
    const auto customer = customer_of(options, loaded.book, as_of, console);
    if (!customer) return Refusal{customer.error()};
    reports::CreditCheckQuery query{.customer = *customer,
                                    .as_of = as_of,
                                    .amount = Money::zero(Currency::none()),
                                    .terms = options.terms,
                                    .credit = std::move(*credit)};
    const auto order = order_of(options, loaded.book, query, console);
    if (!order) return Refusal{order.error()};
    query.order = *order;
    const auto amount = amount_of(options, loaded.book, query, console);
    if (!amount) return Refusal{amount.error()};
    query.amount = *amount;
    return query;
}

Exit print_check(const reports::CreditCheck& check, const CreditOptions& options,
                 const Loaded& loaded, Console& console) {
    if (format_of(options.output, loaded.settings) != documents::Format::json)
        return print_report(documents::credit_check_table(check, loaded.book),
                            {options.book, options.output, {}, options.as_of}, loaded, console);
    spare_what_was_read(options.output.file, loaded);
    const auto json = documents::credit_check_json(check, loaded.book, loaded.left_out);
    return print(documents::render_json(json), options.output, console);
}

}  // namespace

Exit check_credit(const CreditOptions& options, const Loaded& loaded, Console& console) {
    auto query = query_of(options, loaded, console);
    if (!query) return query.error();
    const auto check = reports::credit_check(loaded.book, std::move(*query));
    const auto printed = print_check(check, options, loaded, console);
    const bool refused = check.decision == settings::CreditLevel::refuse;
    return printed == Exit::ok && refused ? Exit::findings : printed;
}

}  // namespace cmd
