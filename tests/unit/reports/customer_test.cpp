#include <doctest/doctest.h>

#include "../ledger/made_book.hpp"
#include "reports/customer_list.hpp"
#include "reports/customer_page.hpp"

using journal::Key;
using journal::Kind;
using What = reports::NextStep::What;

namespace {

/// One late invoice of 1,000.00, one that is not due, 50.00 on account, limit 1,000.00.
struct Owing : MadeBook {
    Id<ledger::Customer> c001 = customer("C001", "Alder");
    Id<ledger::Document> late = document(Kind::sale, c001, "INV-1", "2026-03-01", 100000);
    Id<ledger::Document> next = document(Kind::sale, c001, "INV-2", "2026-05-10", 20000);
    Id<ledger::Document> receipt = document(Kind::receipt, c001, "R-1", "2026-05-11", 5000);

    Owing() { agree(Key::limit, "limit", "1,000.00"); }

    void agree(Key key, const char* name, const char* value) {
        book.customers[c001].attributes.push_back({key, name, value, {}});
    }
    void enter(Kind kind, const char* date) {
        ledger::Event event;
        event.kind = kind;
        event.date = day(date);
        event.customer = c001;
        book.events.push_back(event);
    }
    reports::CustomerPage page(const char* as_of) const {
        const settings::Bounds bounds{{Days{30}, Days{60}}, false};
        return reports::customer_page(book,
                                      {c001, day(as_of), bounds, ledger::Basis::due, Days{2}});
    }
    std::vector<What> steps(const char* as_of) const {
        std::vector<What> steps;
        for (const auto& step : page(as_of).next) steps.push_back(step.what);
        return steps;
    }
    reports::CustomerLine line(const char* as_of) const {
        return reports::customer_list(book, {{}, day(as_of)}).lines.at(0);
    }
};

}  // namespace

TEST_CASE("buckets and money on account of the page add up to the balance") {
    const Owing owing;
    const auto page = owing.page("2026-05-15");
    REQUIRE(page.money.size() == 1);
    const auto& money = page.money[0];
    CHECK(money.buckets == std::vector<Money>{owing.money(20000), owing.money(0),
                                              owing.money(100000), owing.money(0)});
    CHECK(money.on_account == owing.money(-5000));
    CHECK(money.balance == owing.money(115000));
    CHECK(money.overdue == owing.money(100000));
}

TEST_CASE("what should happen next, most urgent first") {
    Owing owing;
    CHECK(owing.steps("2026-05-15") == std::vector<What>{What::review_limit, What::collect,
                                                         What::allocate, What::await_payment});
    owing.promise(owing.c001, 100000, "2026-05-01", "2026-05-20").documents = {owing.late};
    CHECK(owing.steps("2026-05-15") == std::vector<What>{What::review_limit, What::await_promise,
                                                         What::allocate, What::await_payment});
    CHECK(owing.steps("2026-05-23").front() == What::chase_promise);
}

TEST_CASE("nobody collects what is disputed as a whole") {
    Owing owing;
    owing.book.disputes.push_back(
        {owing.late, MadeBook::day("2026-04-01"), never, {}, "broken", owing.place()});
    const auto steps = owing.steps("2026-05-15");
    CHECK(std::ranges::count(steps, What::collect) == 0);
    CHECK(std::ranges::count(steps, What::settle_dispute) == 1);
}

TEST_CASE("the limit is used by the exposure, in its own currency") {
    Owing owing;
    CHECK(owing.page("2026-05-15").limit->exposure->total() == owing.money(115000));
    owing.book.customers[owing.c001].attributes[0].value = "300.00 USD";
    const auto page = owing.page("2026-05-15");
    CHECK(page.limit->limit.amount == owing.money(30000, "USD"));
    CHECK(!page.limit->exposure);
    CHECK(page.limit->without_rate == owing.money(0).currency());
}

TEST_CASE("a customer on hold is listed as such until it is released on a later day") {
    Owing owing;
    CHECK(owing.line("2026-05-15").status == "active");
    owing.enter(Kind::hold, "2026-05-12");
    owing.enter(Kind::release, "2026-05-12");
    CHECK(owing.line("2026-05-15").status == "on-hold");
    owing.enter(Kind::release, "2026-05-14");
    CHECK(owing.line("2026-05-13").status == "on-hold");
    CHECK(owing.line("2026-05-15").status == "active");
    owing.agree(Key::status, "status", "closed");
    CHECK(owing.line("2026-05-15").status == "closed");
}

TEST_CASE("a customer who owes nothing is listed in its currency") {
    Owing owing;
    const auto other = owing.customer("C002");
    owing.book.customers[other].attributes.push_back({Key::currency, "currency", "USD", {}});
    const auto report = reports::customer_list(owing.book, {{}, MadeBook::day("2026-05-15")});
    REQUIRE(report.lines.size() == 2);
    CHECK(report.lines[0].balance == owing.money(115000));
    CHECK(report.lines[1].balance == owing.money(0, "USD"));
}
