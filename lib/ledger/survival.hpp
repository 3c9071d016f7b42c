#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace ledger {

/// Figures of this file are fixed-point numbers of nine decimals: one half is 500'000'000.
using Fixed = std::int64_t;
inline constexpr Fixed fixed_one = 1'000'000'000;

/// Days after the due day (before it: negative) outside of which nothing is told apart.
inline constexpr int first_survival_day = -365;
inline constexpr int last_survival_day = 730;

/// What happens to a unit (an instalment): it comes under observation, some of it is paid, or some
/// of it leaves unpaid.
enum class Fate : std::uint8_t { enters, paid, leaves };

/// A share of a unit, in millionths, and the day after its due day on which that happens.
struct UnitEvent {
    std::int16_t day;
    Fate fate;
    std::int32_t share;
};

inline constexpr std::int32_t whole_unit = 1'000'000;

/// The day of an event, put where days are still told apart.
std::int16_t survival_day(std::int64_t days_after_due);

/// Which share of a unit is still unpaid at the end of a day after the due day; 1 before it steps.
class SurvivalCurve {
public:
    struct Step {
        int day;
        Fixed value;  // from the end of that day on
    };

    SurvivalCurve() = default;
    explicit SurvivalCurve(std::vector<Step> steps) : steps_{std::move(steps)} {}

    Fixed at(std::int64_t days_after_due) const;
    const std::vector<Step>& steps() const { return steps_; }

    /// Makes `at` quick, for a curve that is asked again and again.
    void tabulate();

private:
    std::vector<Step> steps_;   // by day
    std::vector<Fixed> table_;  // of every day that is told apart; empty: look for the step
};

/// Counts units and their events day by day, for one curve.
class UnitsAtRisk {
public:
    void add(const UnitEvent& event);
    void add(std::span<const UnitEvent> events) {
        for (const auto& event : events) add(event);
    }
    void clear() { *this = {}; }

    std::int64_t units() const { return units_; }

    /// Each day S = fixed(S * (risk - paid) / risk). At risk on a day is what entered up to it and
    /// left before it, neither paid nor otherwise.
    SurvivalCurve curve() const;

private:
    static constexpr std::size_t days = last_survival_day - first_survival_day + 1;

    std::int64_t units_ = 0;
    std::array<std::int64_t, days> entered_{};  // millionths, by day
    std::array<std::int64_t, days> paid_{};
    std::array<std::int64_t, days> left_{};
};

/// A customer's curve, drawn towards that of its group: fixed((n * own + k * group) / (n + k)) with
/// n units of its own. Without any weight it is the group's. Refers to both curves.
struct SharedCurve {
    const SurvivalCurve& own;
    const SurvivalCurve& group;
    std::int64_t units = 0;
    std::int64_t k = 20;

    Fixed at(std::int64_t days_after_due) const;

    /// How probably what is still open so many days after its due day is paid within the next
    /// `days`: fixed((S(age) - S(age + days)) / S(age)), and 0 where S(age) is 0.
    Fixed paid_within(std::int64_t age, std::int64_t days) const {
        return paid_of(at(age), age + days);
    }
    /// The same of the share that is still unpaid, up to a day after the due day.
    Fixed paid_of(Fixed unpaid, std::int64_t days_after_due) const;
};

}  // namespace ledger
