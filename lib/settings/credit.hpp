#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "settings/dunning.hpp"

namespace settings {

/// What a check of credit says of something it found, the mildest first.
enum class CreditLevel : std::uint8_t { approve, warn, refuse };
inline constexpr std::array<std::string_view, 3> credit_levels{"approve", "warn", "refuse"};

inline std::string_view name_of(CreditLevel level) {
    return credit_levels[static_cast<std::size_t>(level)];
}

/// What customers of one `grade:` get; what it does not say is not limited.
struct CreditClass {
    std::string grade;
    std::optional<NamedAmount> limit;  // of whoever has none of its own
    std::optional<NamedAmount> cap;    // most a proposed limit may be
    std::string terms;                 // the longest; empty: any
    std::optional<Rate> prepayment;    // asked of every sale
    std::optional<Days> max_overdue;   // instead of that of all
};

/// From how many points of a scorecard on a customer has the grade.
using GradePoints = std::pair<std::string, int>;

/// How credit is given (credit.md 5).
struct Credit {
    Rate warn{800'000};       // use of a limit from which on a sale comes with a warning
    Days max_overdue{60};     // nothing is sold to who is later than that
    Decimal overdue_floor{};  // unless it is no more than this, in its own currency
    CreditLevel no_limit = CreditLevel::warn;
    std::vector<GradePoints> grades{{"A", 80}, {"B", 65}, {"C", 50}, {"D", 0}};  // points falling
    Decimal k{2, 0};                   // proposed limits, in mean sales of the terms
    std::vector<CreditClass> classes;  // by grade
};

/// None when the configuration says nothing of that grade.
inline const CreditClass* find_class(const Credit& credit, std::string_view grade) {
    for (const auto& one : credit.classes)
        if (one.grade == grade) return &one;
    return nullptr;
}

}  // namespace settings
