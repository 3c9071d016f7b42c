#pragma once

#include "reports/aging.hpp"

namespace reports {

/// Sets the money on account of each customer off against its oldest items in
/// the same line, oldest money first. For display only: no allocation is made.
void set_off(const ledger::Book& book, std::vector<AgingItem>& items);

/// By line, customer, due day (none last), number, instalment.
void sort_items(const ledger::Book& book, std::vector<AgingItem>& items);

}  // namespace reports
