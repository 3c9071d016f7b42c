#pragma once

#include "reports/customer_page.hpp"

namespace reports {

/// What should happen next, by all else the page says.
std::vector<NextStep> next_steps(const ledger::Book& book, const CustomerPage& page);

}  // namespace reports
