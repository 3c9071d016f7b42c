#include "reports/credit_check.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

using Code = reports::CreditReason::Code;
using settings::CreditLevel;

namespace {

constexpr auto head =
    "book\n  currency: EUR\n  terms: net 30\n"
    "customer TOP\n  limit: 1,500.00\n"
    "customer C\n  parent: TOP\n  limit: 1,000.00\n  grade: A\n"
    "2026-01-05 sale C I1 800.00\n";

/// A sale of so many cents to C on the last of January.
reports::CreditCheck checked(const std::string& more, i128 cents, settings::Credit credit = {},
                             const std::string& order = "") {
    const auto book = posted_book(head + more);
    reports::CreditCheckQuery query{.customer = book.find_customer("C"),
                                    .as_of = *parse_date("2026-01-31"),
                                    .amount = Money::from_minor(cents, book.currency),
                                    .terms = "",
                                    .credit = std::move(credit)};
    if (!order.empty()) query.order = book.find_document(order);
    return reports::credit_check(book, query);
}

std::vector<Code> codes(const reports::CreditCheck& check) {
    std::vector<Code> all;
    for (const auto& reason : check.reasons) all.push_back(reason.code);
    return all;
}

settings::Credit with_class(settings::CreditClass one) {
    settings::Credit credit;
    one.grade = "A";
    credit.classes.push_back(std::move(one));
    return credit;
}

using Codes = std::vector<Code>;

}  // namespace

TEST_CASE("reaching a limit passes, a cent more does not") {
    CHECK(codes(checked("", 0)).empty());  // 800.00 of 1,000.00 is 80 %, which is not above it
    CHECK(codes(checked("", 1)) == Codes{Code::near_limit});
    CHECK(codes(checked("", 20000)) == Codes{Code::near_limit});
    CHECK(checked("", 20000).decision == CreditLevel::warn);
    CHECK(codes(checked("", 20001)) == Codes{Code::over_limit});
    CHECK(checked("", 20001).decision == CreditLevel::refuse);
}

TEST_CASE("each company above has its say") {
    const std::string of_parent = "2026-01-05 sale TOP I2 600.00\n";  // 1,400.00 of 1,500.00
    CHECK(codes(checked(of_parent, 10000)) == Codes{Code::near_limit, Code::near_limit});
    CHECK(codes(checked(of_parent, 10001)) == Codes{Code::parent_over_limit, Code::near_limit});
    CHECK(codes(checked(of_parent, 20001)) == Codes{Code::over_limit, Code::parent_over_limit});
}

TEST_CASE("an order that is billed counts once") {
    const std::string order = "2026-01-20 order C O1 150.00\n";  // 950.00 with it
    CHECK(codes(checked(order, 5001)) == Codes{Code::over_limit});
    CHECK(codes(checked(order, 5001, {}, "O1")) == Codes{Code::near_limit});
    CHECK(checked(order, 15000, {}, "O1").after->minor() == 95000);
}

TEST_CASE("what a class asks ahead is not tested") {
    settings::CreditClass one;
    one.prepayment = Rate{500'000};
    const auto check = checked("", 40000, with_class(one));
    CHECK(check.prepayment->minor() == 20000);
    CHECK(check.after->minor() == 100000);
    CHECK(codes(check) == Codes{Code::prepayment, Code::near_limit});
}

TEST_CASE("terms longer than those of the class come with a warning") {
    settings::CreditClass one;
    one.terms = "net 30";
    CHECK(codes(checked("", 0, with_class(one))).empty());
    one.terms = "net 29";
    CHECK(codes(checked("", 0, with_class(one))) == Codes{Code::terms});
}

TEST_CASE("undisputed debts are too old from the day after the last that is put up with") {
    settings::CreditClass one;
    const std::string old = "2025-12-01 sale C I0 100.00 due:2026-01-01\n";  // 30 days late
    one.max_overdue = Days{30};
    CHECK(codes(checked(old, 0, with_class(one))) == Codes{Code::near_limit});
    one.max_overdue = Days{29};
    const auto check = checked(old, 0, with_class(one));
    CHECK(codes(check) == Codes{Code::too_old, Code::near_limit});
    CHECK(check.reasons[0].documents.size() == 1);
    CHECK(codes(checked(old + "2026-01-10 dispute C on:I0\n", 0, with_class(one))) ==
          Codes{Code::near_limit});
    auto credit = with_class(one);
    credit.overdue_floor = Decimal{100, 0};
    CHECK(codes(checked(old, 0, credit)) == Codes{Code::near_limit});
    credit.overdue_floor = Decimal{9999, 2};
    CHECK(codes(checked(old, 0, credit)) == Codes{Code::too_old, Code::near_limit});
}
