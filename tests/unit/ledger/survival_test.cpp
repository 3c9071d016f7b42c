#include "ledger/survival.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using ledger::Fate;
using ledger::fixed_one;
using ledger::SharedCurve;
using ledger::SurvivalCurve;
using ledger::UnitEvent;
using ledger::UnitsAtRisk;
using ledger::whole_unit;

namespace {

constexpr std::int32_t half = whole_unit / 2;

SurvivalCurve curve_of(const std::vector<UnitEvent>& events) {
    UnitsAtRisk units;
    units.add(events);
    return units.curve();
}

/// One paid on its due day, one half paid ten days later and open after twenty, one open after
/// five.
const std::vector<UnitEvent> worked{
    {-30, Fate::enters, whole_unit}, {0, Fate::paid, whole_unit}, {-30, Fate::enters, whole_unit},
    {10, Fate::paid, half},          {20, Fate::leaves, half},    {-30, Fate::enters, whole_unit},
    {5, Fate::leaves, whole_unit},
};

}  // namespace

TEST_CASE("survival of the worked example") {
    const auto curve = curve_of(worked);
    CHECK(curve.at(-1) == fixed_one);
    CHECK(curve.at(0) == 666'666'667);
    CHECK(curve.at(9) == 666'666'667);
    CHECK(curve.at(10) == 333'333'334);
    CHECK(curve.at(5000) == 333'333'334);
    CHECK(curve.steps().size() == 2);
}

TEST_CASE("survival: the order of the units does not matter, and without any there is 1") {
    auto turned = worked;
    std::ranges::reverse(turned);
    CHECK(curve_of(turned).at(10) == 333'333'334);
    CHECK(curve_of({}).at(0) == fixed_one);
}

TEST_CASE("survival: what enters late is not at risk before, what leaves on a day still is then") {
    // Day -5: one of one paid a half. Day 0: one and a half at risk, of which one is paid.
    const auto curve = curve_of({{-10, Fate::enters, whole_unit},
                                 {-5, Fate::paid, half},
                                 {0, Fate::leaves, half},
                                 {-4, Fate::enters, whole_unit},
                                 {0, Fate::paid, whole_unit}});
    CHECK(curve.at(-5) == 500'000'000);
    CHECK(curve.at(0) == 166'666'667);
}

TEST_CASE("survival: days are told apart from a year before to two years after") {
    CHECK(ledger::survival_day(-366) == -365);
    CHECK(ledger::survival_day(731) == 730);
    const auto curve = curve_of({{ledger::survival_day(-400), Fate::enters, whole_unit},
                                 {ledger::survival_day(900), Fate::paid, whole_unit}});
    CHECK(curve.at(729) == fixed_one);
    CHECK(curve.at(730) == 0);
}

TEST_CASE("a customer's curve is drawn towards its group's") {
    const SurvivalCurve own{{{0, 0}}};
    const SurvivalCurve group{{{0, 400'000'000}}};
    CHECK(SharedCurve{own, group, 5, 20}.at(0) == 320'000'000);
    CHECK(SharedCurve{own, group, 0, 20}.at(0) == 400'000'000);
    CHECK(SharedCurve{own, group, 7, 0}.at(0) == 0);
    CHECK(SharedCurve{own, group, 0, 0}.at(0) == 400'000'000);
}

TEST_CASE("how probably an item of an age is paid within some days") {
    const auto curve = curve_of(worked);
    const SharedCurve shared{curve, curve, 3, 20};
    CHECK(shared.paid_within(-5, 5) == 333'333'333);
    CHECK(shared.paid_within(-5, 4) == 0);
    // (666666667 - 333333334) / 666666667 = 0.49999999925
    CHECK(shared.paid_within(0, 10) == 499'999'999);
    const SurvivalCurve all_paid{{{0, 0}}};
    CHECK(SharedCurve{all_paid, all_paid, 3, 20}.paid_within(1, 365) == 0);
}
