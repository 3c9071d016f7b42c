#include "ledger/append.hpp"

#include <doctest/doctest.h>

#include "ledger/resolve_allocations.hpp"

namespace {

constexpr std::uint32_t many = 140'000;  // tables beyond the sizes at which memory is given back

ledger::Document& add_receipt(ledger::Book& book, ledger::Facts& facts, std::uint32_t i,
                              Symbol target) {
    auto& document = book.documents.emplace();
    document.kind = ledger::Kind::receipt;
    document.number = book.numbers.intern("R-1");
    document.amount = i + 1;
    auto& fact = facts.documents.emplace_back();
    fact.has_items = i % 2 == 1;
    if (fact.has_items) facts.items.push_back({i, 1});
    fact.says_somewhere = true;
    facts.allocations.push_back({.decimals = 2, .given = true});
    auto allocation = ledger::waiting_allocation({i});
    allocation.amount = i + 1;
    ledger::say_target(allocation, target);
    book.allocations.push_back(allocation);
    return document;
}

}  // namespace

TEST_CASE("nothing of a long later part is lost") {
    ledger::Book book;
    ledger::Facts facts;
    book.numbers.intern("S-1");
    book.documents.emplace();
    facts.documents.emplace_back();
    facts.lines.resize(3);
    facts.allocation_extras.resize(5);
    ledger::Collected later;
    const auto target = later.book.numbers.intern("S-2");
    facts.codes.emplace_back("USD");
    later.facts.codes.emplace_back("EUR");
    for (std::uint32_t i = 0; i < many; ++i) {
        auto& document = add_receipt(later.book, later.facts, i, target);
        ledger::say_customer(document, later.book.customer_ids.intern("C1"));
        ledger::say_code(document, i % 2);
        later.facts.allocations[i].code = i % 2;
        later.book.allocations[i].detail = i % 3;
    }
    ledger::append(book, facts, std::move(later));
    REQUIRE(book.documents.size() == many + 1);
    REQUIRE(facts.documents.size() == many + 1);
    REQUIRE(facts.allocations.size() == many);
    REQUIRE(book.allocations.size() == many);
    const auto receipt = book.numbers.find("R-1");
    std::uint32_t lost = 0;
    for (std::uint32_t i = 0; i < many; ++i) {
        const auto& document = book.documents[{i + 1}];
        const auto& fact = facts.allocations[i];
        const auto& said = book.allocations[i];
        if (document.amount != i + 1 || document.number != receipt) ++lost;
        if (ledger::said_customer(document) != book.customer_ids.find("C1")) ++lost;
        if (facts.codes[ledger::said_code(document)] != (i % 2 == 1 ? "EUR" : "")) ++lost;
        if (facts.documents[i + 1].has_items != (i % 2 == 1)) ++lost;
        if (i % 2 == 1 && facts.items[i / 2].first != 3 + i) ++lost;
        if (said.amount != i + 1 || said.source.index != i + 1 || !is_waiting(said)) ++lost;
        if (ledger::said_target(said) != book.numbers.find("S-2")) ++lost;
        if (facts.codes[fact.code] != (i % 2 == 1 ? "EUR" : "") || !fact.given) ++lost;
        if (said.detail != (i % 3 == 0 ? 0 : i % 3 + 5)) ++lost;
    }
    CHECK(lost == 0);
}

TEST_CASE("every one of many sources gives its money") {
    Sources sources;
    Diagnostics diagnostics;
    ledger::Draft draft{sources, diagnostics};
    auto& book = draft.book;
    book.currency = book.currencies.find("CNY");
    const auto target = book.numbers.intern("S-1");
    for (std::uint32_t i = 0; i < many; ++i)
        add_receipt(book, draft.facts, i, target).currency = book.currency;
    auto& sale = book.documents.emplace();
    sale.number = target;
    sale.currency = book.currency;
    book.by_number.at(target) = {many};
    draft.facts.documents.emplace_back();
    draft.facts.faulty.resize(many + 1);
    ledger::resolve_allocations(draft);
    CHECK_FALSE(diagnostics.any_error());
    REQUIRE(book.allocations.size() == many);
    std::uint32_t lost = 0;
    for (std::uint32_t i = 0; i < many; ++i)
        if (book.allocations[i].source.index != i || book.allocations[i].amount != i + 1) ++lost;
    CHECK(lost == 0);
}

TEST_CASE("the days of a book are from the first of either part to the last of either") {
    const auto days = [](const char* first, const char* last) {
        ledger::Counts counts;
        counts.first = *parse_date(first);
        counts.last = *parse_date(last);
        return counts;
    };
    const auto together = [](const ledger::Counts& earlier, const ledger::Counts& later) {
        ledger::Book book;
        ledger::Facts facts;
        book.counts = earlier;
        ledger::Collected more;
        more.book.counts = later;
        ledger::append(book, facts, std::move(more));
        return to_string(*book.counts.first) + " to " + to_string(*book.counts.last);
    };
    const auto march = days("2026-03-01", "2026-03-31");
    const auto spring = days("2026-02-20", "2026-05-01");
    for (const auto& [earlier, later] : {std::pair{march, spring}, {spring, march}, {{}, spring}})
        CHECK(together(earlier, later) == "2026-02-20 to 2026-05-01");
}
