#include "ledger/exposure_course.hpp"

#include <doctest/doctest.h>

#include "posted_book.hpp"

namespace {

/// Something of everything that changes an exposure, and of what takes it back.
constexpr auto eventful =
    "book\n  currency: EUR\n"
    "customer TOP\n  limit: 1,000.00\n"
    "customer C\n  parent: TOP\n"
    "customer D\n  currency: USD\n\n"
    "2026-01-01 rate USD 0.9137 EUR\n"
    "2026-01-05 sale C S1 400.01 due:2026-02-05\n"
    "2026-01-07 sale D S2 77.77 USD due:2026-02-05\n"
    "2026-01-09 receipt C R1 500.00\n  to S1  100.00 discount 10.00\n  *\n"
    "2026-01-11 receipt D R2 33.33 USD to:S2\n"
    "2026-01-12 void R2\n"
    "2026-01-14 apply C 50.00 from:R1 to:S1\n"
    "2026-01-16 unapply C 20.00 from:R1 to:S1\n"
    "2026-01-18 refund C U1 30.00 from:R1\n"
    "2026-01-19 void U1\n"
    "2026-01-20 order C O1 60.00\n"
    "2026-01-22 sale C S3 55.00 order:O1 due:2026-02-22\n"
    "2026-01-23 sale C S4 5.00 order:O1 due:2026-02-22\n"
    "2026-01-25 void S3\n"
    "2026-01-27 void S4\n"
    "2026-01-28 order C O2 10.00\n"
    "2026-01-29 void O2\n"
    "2026-01-30 order TOP O3 15.00\n"
    "2026-01-31 sale TOP S5 15.00 order:O3 due:2026-03-01\n"
    "2026-02-01 rate USD 0.8888 EUR\n"
    "2026-02-02 set D parent:TOP until:2026-02-20\n"
    "2026-02-03 receipt TOP R3 5.00 to:S5 matures:2026-02-10\n"
    "2026-02-04 receipt TOP R4 4.00 to:S5 matures:2026-03-10\n"
    "2026-02-06 void R4\n"
    "2026-02-07 insure C limit:100.00 by:X quota:90% from:2026-02-08 until:2026-02-18\n"
    "2026-02-09 insure C limit:150.00 by:X quota:80% until:2026-02-12\n"
    "2026-02-11 guarantee D 12.00 USD by:Y\n"
    "2026-02-13 writeoff C W1 40.00 to:S1\n"
    "2026-02-14 void W1\n"
    "2026-02-15 sale C S6 9.00 due:2026-03-15\n"
    "2026-02-15 void S6\n"
    "2026-02-16 set C parent:D\n"
    "2026-02-19 credit D G1 7.77 USD for:S2\n";

Money cent(Currency currency) { return Money::from_minor(1, currency); }

std::string said(const tl::expected<ledger::Exposure, ledger::NoExchange>& exposure) {
    if (!exposure) return "no rate";
    std::string text;
    for (const auto part : {exposure->open, exposure->on_account, exposure->orders,
                            exposure->drafts, exposure->cover, exposure->total()})
        text += plain_digits(part.minor(), 2) + " ";
    return text;
}

}  // namespace

TEST_CASE("the course of exposures is on every day what the book says of that day") {
    const auto book = posted_book(eventful);
    REQUIRE(book.documents.size() == 16);
    const std::vector<bool> everybody(book.customers.size(), true);
    ledger::ExposureCourse course{book, everybody};
    std::string all;
    for (auto day = *parse_date("2025-12-30"); day <= *parse_date("2026-03-20"); day += Days{1}) {
        course.go_to(day);
        const ledger::Exposures whole{book, day};
        book.customers.for_each([&](Id<ledger::Customer> id, const ledger::Customer& customer) {
            for (const char* code : {"EUR", "USD"}) {
                const auto currency = book.currencies.find(code);
                CAPTURE(to_string(day));
                CAPTURE(customer.id);
                const auto wanted = said(whole.of_tree(id, currency));
                CHECK(said(course.now().of_tree(id, currency)) == wanted);
                const auto exact = whole.of_tree(id, currency);
                if (exact) CHECK(course.may_exceed(id, exact->total() - cent(currency)));
                if (all.find(wanted) == std::string::npos) all += wanted;
            }
        });
    }
    CHECK(all.size() > 1000);  // things did happen
}

TEST_CASE("what cannot be above a limit is quickly told, at the limit and where nobody owes") {
    const auto book = posted_book(
        "book\n  currency: EUR\ncustomer A\ncustomer B\n  parent: A\n"
        "2026-01-05 sale B S1 100.00 due:2026-02-05\n"
        "2026-01-06 receipt A R1 30.00 to:*\n"
        "2026-01-07 set B parent:C\ncustomer C\n");
    const auto a = book.find_customer("A");
    const std::vector<bool> everybody(book.customers.size(), true);
    const auto limit = [&](int minor) { return Money::from_minor(minor, book.currency); };
    ledger::ExposureCourse course{book, everybody};
    CHECK_FALSE(course.may_exceed(a, limit(0)));
    course.go_to(*parse_date("2026-01-05"));
    CHECK(course.may_exceed(a, limit(9'999)));
    CHECK_FALSE(course.may_exceed(a, limit(10'000)));
    course.go_to(*parse_date("2026-01-06"));
    CHECK(course.may_exceed(a, limit(6'999)));
    CHECK_FALSE(course.may_exceed(a, limit(7'000)));
    course.go_to(*parse_date("2026-01-07"));
    CHECK_FALSE(course.may_exceed(a, limit(-3'000)));
    CHECK(course.may_exceed(book.find_customer("C"), limit(9'999)));
}

TEST_CASE("the course of exposures may be asked in leaps, and of some customers alone") {
    const auto book = posted_book(eventful);
    std::vector<bool> asked(book.customers.size());
    const auto c = book.find_customer("C");
    asked[c.index] = true;
    ledger::ExposureCourse course{book, asked};
    for (const char* day : {"2026-01-15", "2026-01-26", "2026-02-12", "2027-01-01"}) {
        course.go_to(*parse_date(day));
        CHECK(said(course.now().of(c, book.currency)) ==
              said(ledger::Exposures{book, *parse_date(day)}.of(c, book.currency)));
    }
    CHECK(said(course.now().of(book.find_customer("D"), book.currency)) ==
          "0.00 0.00 0.00 0.00 0.00 0.00 ");
}
