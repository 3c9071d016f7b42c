#include "ledger/buckets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"

namespace ledger {
namespace {

constexpr int months_before = 3;

std::string days_name(int first, int last) {
    return first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
}

std::string month_name(Date day) { return to_string(day).substr(0, 7); }

}  // namespace

Buckets::Buckets(const settings::Bounds& bounds, Basis basis, Date as_of) : names_{"not_due"} {
    if (bounds.by_month) {
        add_months(basis, as_of);
    } else {
        add_days(bounds.days, as_of);
    }
    check(names_.size() == first_days_.size() + 1);
    check(std::ranges::is_sorted(first_days_, std::greater{}));
}

void Buckets::add_days(const std::vector<Days>& bounds, Date as_of) {
    check(!bounds.empty());
    int first = 1;
    first_days_.push_back(as_of);
    for (const auto bound : bounds) {
        names_.push_back(days_name(first, bound.count()));
        first_days_.push_back(as_of - bound);
        first = bound.count() + 1;
    }
    names_.push_back(fmt::format("{}+", first));
}

void Buckets::add_months(Basis basis, Date as_of) {
    const auto this_month = month_start(as_of);
    // On the due basis, the rest of this month is not due yet.
    first_days_.push_back(basis == Basis::due ? as_of : month_end(as_of) + Days{1});
    for (int back = 0; back <= months_before; ++back) {
        const auto month = ::add_months(this_month, -back);
        names_.push_back(month_name(month));
        first_days_.push_back(month);
    }
    names_.emplace_back("older");
}

std::size_t Buckets::of(Date start) const {
    const auto bucket = std::ranges::find_if(first_days_, [&](Date day) { return start >= day; });
    return static_cast<std::size_t>(bucket - first_days_.begin());
}

settings::Bounds bounds_in_force(const settings::Settings& settings, const Book& book) {
    if (settings.report.bounds) return *settings.report.bounds;
    return book.bounds.value_or(settings::Bounds{{Days{30}, Days{60}, Days{90}}, false});
}

Basis basis_in_force(const settings::Settings& settings, const Book& book) {
    if (!settings.report.basis) return book.basis.value_or(Basis::due);
    return *settings.report.basis == settings::Basis::due ? Basis::due : Basis::invoice;
}

}  // namespace ledger
