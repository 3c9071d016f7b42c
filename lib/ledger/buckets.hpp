#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "ledger/book.hpp"
#include "settings/settings.hpp"

namespace ledger {

/// Negative before the due day; late from 1 on, not from 0.
inline int days_late(Date due, Date as_of) { return (as_of - due).count(); }
inline bool is_overdue(Date due, Date as_of) { return days_late(due, as_of) > 0; }

/// The intervals of days late that open items fall into, as of a day. The
/// only place where a bound is compared with anything.
///
/// Bucket 0 is what is not due. With bounds in days follows one bucket per
/// bound and one for everything older. With calendar months follow the month
/// of the as-of day, the three before it, and everything older; there, on the
/// invoice basis, bucket 0 takes only what is dated after that month.
class Buckets {
public:
    Buckets(const settings::Bounds& bounds, Basis basis, Date as_of);

    /// Of an item that counts from `start`: its due or its invoice day.
    std::size_t of(Date start) const;

    std::size_t size() const { return names_.size(); }
    /// `not_due`, `1-30`, `31-60`, `91+`; `2026-06`, `2026-05`, `older`.
    const std::vector<std::string>& names() const { return names_; }

private:
    void add_days(const std::vector<Days>& bounds, Date as_of);
    void add_months(Basis basis, Date as_of);

    std::vector<std::string> names_;
    std::vector<Date> first_days_;  // of all buckets but the last, falling
};

/// The settings' bounds, else the book's, else 30, 60, 90.
settings::Bounds bounds_in_force(const settings::Settings& settings, const Book& book);
/// The settings' basis, else the book's, else the due day.
Basis basis_in_force(const settings::Settings& settings, const Book& book);

}  // namespace ledger
