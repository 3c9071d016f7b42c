#include "ledger/survival.hpp"

#include <algorithm>

#include "base/money.hpp"

namespace ledger {
namespace {

std::size_t place_of(int day) { return static_cast<std::size_t>(day - first_survival_day); }

}  // namespace

std::int16_t survival_day(std::int64_t days_after_due) {
    return static_cast<std::int16_t>(
        std::clamp<std::int64_t>(days_after_due, first_survival_day, last_survival_day));
}

Fixed SurvivalCurve::at(std::int64_t days_after_due) const {
    const int day = survival_day(days_after_due);
    if (!table_.empty()) return table_[place_of(day)];
    const auto next = std::ranges::upper_bound(steps_, day, {}, &Step::day);
    return next == steps_.begin() ? fixed_one : std::prev(next)->value;
}

void SurvivalCurve::tabulate() {
    std::vector<Fixed> table;
    for (int day = first_survival_day; day <= last_survival_day; ++day) table.push_back(at(day));
    table_ = std::move(table);
}

void UnitsAtRisk::add(const UnitEvent& event) {
    const auto place = place_of(event.day);
    switch (event.fate) {
        case Fate::enters:
            ++units_;
            entered_[place] += event.share;
            break;
        case Fate::paid:
            paid_[place] += event.share;
            break;
        case Fate::leaves:
            left_[place] += event.share;
            break;
    }
}

SurvivalCurve UnitsAtRisk::curve() const {
    std::vector<SurvivalCurve::Step> steps;
    std::int64_t risk = 0;
    Fixed survival = fixed_one;
    for (int day = first_survival_day; day <= last_survival_day; ++day) {
        const auto place = place_of(day);
        risk += entered_[place];
        if (paid_[place] > 0) {
            survival =
                static_cast<Fixed>(divide_rounded(i128{survival} * (risk - paid_[place]), risk));
            steps.push_back({day, survival});
        }
        risk -= paid_[place] + left_[place];
    }
    return SurvivalCurve{std::move(steps)};
}

Fixed SharedCurve::at(std::int64_t days_after_due) const {
    const auto weight = units + k;
    if (weight == 0) return group.at(days_after_due);
    const auto sum = i128{units} * own.at(days_after_due) + i128{k} * group.at(days_after_due);
    return static_cast<Fixed>(divide_rounded(sum, weight));
}

Fixed SharedCurve::paid_of(Fixed unpaid, std::int64_t days_after_due) const {
    if (unpaid == 0) return 0;
    const auto paid = unpaid - at(days_after_due);
    return static_cast<Fixed>(divide_rounded(i128{paid} * fixed_one, unpaid));
}

}  // namespace ledger
