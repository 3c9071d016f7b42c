#include <doctest/doctest.h>

#include <string>

#include "read_settings.hpp"

using settings::CreditLevel;

TEST_CASE("credit that nothing is said of is as credit.md 5 has it") {
    const auto credit = read_settings("").settings.credit;
    CHECK(credit.warn == Rate{800'000});
    CHECK(credit.max_overdue == Days{60});
    CHECK(credit.overdue_floor == Decimal{});
    CHECK(credit.no_limit == CreditLevel::warn);
    CHECK(credit.grades ==
          std::vector<settings::GradePoints>{{"A", 80}, {"B", 65}, {"C", 50}, {"D", 0}});
    CHECK(credit.k == Decimal{2, 0});
    CHECK(find_class(credit, "A") == nullptr);
}

TEST_CASE("classes say what they differ in, under any grade") {
    const auto [settings, complaints] = read_settings(
        "[credit]\nwarn = \"75%\"\noverdue-floor = 50\nno-limit = \"refuse\"\nk = \"1.5\"\n"
        "grades = {C = 0, A = 90}\n"
        "[credit.class.A]\nlimit = \"10,000.00 EUR\"\nterms = \"net 30\"\n"
        "[credit.class.\"甲\"]\nprepayment = \"30%\"\nmax-overdue = 0\n");
    CHECK(complaints.empty());
    const auto& credit = settings.credit;
    CHECK(credit.warn == Rate{750'000});
    CHECK(credit.overdue_floor == Decimal{50, 0});
    CHECK(credit.no_limit == CreditLevel::refuse);
    CHECK(credit.k == Decimal{15, 1});
    CHECK(credit.grades.front() == settings::GradePoints{"A", 90});
    const auto* first = find_class(credit, "A");
    REQUIRE(first != nullptr);
    CHECK(first->limit == settings::NamedAmount{{1'000'000, 2}, "EUR"});
    CHECK(first->terms == "net 30");
    CHECK(!first->prepayment);
    const auto* other = find_class(credit, "甲");
    REQUIRE(other != nullptr);
    CHECK(other->prepayment == Rate{300'000});
    CHECK(other->max_overdue == Days{0});
}

TEST_CASE("what credit cannot be is said") {
    CHECK(read_settings("[credit.class.A]\nlimits = \"1\"\n").complaints ==
          "ar.toml:2:1: error: unknown key `limits` in [credit.class.A] [unknown-setting]\n");
    CHECK(read_settings("[credit]\nno-limit = \"maybe\"\n").complaints.find("no-limit") !=
          std::string::npos);
    CHECK(read_settings("[credit]\nwarn = 0.8\n").complaints.find("float") != std::string::npos);
    CHECK(read_settings("[credit]\nclass = 3\n").complaints.find("class") != std::string::npos);
}
