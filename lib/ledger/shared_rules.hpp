#pragma once

#include "journal/shared_rules.hpp"

namespace ledger {

// Rules that more than one file raises; the others stand beside the code that raises them.
inline constexpr Rule bad_value{"bad-value", Severity::error};
inline constexpr Rule case_differs{"case-differs", Severity::error};
inline constexpr Rule currency_mismatch{"currency-mismatch", Severity::error};
inline constexpr Rule due_before_sale{"due-before-sale", Severity::error};
inline constexpr Rule excess_allocation{"excess-allocation", Severity::error};
inline constexpr Rule instalments_differ{"instalments-differ", Severity::error};
inline constexpr Rule missing_currency{"missing-currency", Severity::error};
inline constexpr Rule missing_key{"missing-key", Severity::error};
inline constexpr Rule short_allocation{"short-allocation", Severity::error};
inline constexpr Rule idle_discount{"idle-discount", Severity::warning};
inline constexpr Rule other_customer{"other-customer", Severity::error};
inline constexpr Rule source_exhausted{"source-exhausted", Severity::error};
inline constexpr Rule voided_document{"voided-document", Severity::error};

using journal::amount_too_large;
using journal::bad_tax_rate;
using journal::date_form;
using journal::lookalike;
using journal::misplaced_key;
using journal::negative_total;
using journal::no_amount;
using journal::no_such_day;
using journal::not_a_number;
using journal::too_many_decimals;

}  // namespace ledger
