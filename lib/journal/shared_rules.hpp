#pragma once

#include "base/diagnostic.hpp"

namespace journal {

// Rules that more than one file raises; the others stand beside the code that raises them.
inline constexpr Rule amount_too_large{"amount-too-large", Severity::error};
inline constexpr Rule bad_tax_rate{"bad-tax-rate", Severity::error};
inline constexpr Rule date_form{"date-form", Severity::error};
inline constexpr Rule lookalike{"lookalike", Severity::error};
inline constexpr Rule misplaced_key{"misplaced-key", Severity::error};
inline constexpr Rule negative_total{"negative-total", Severity::error};
inline constexpr Rule no_amount{"no-amount", Severity::error};
inline constexpr Rule no_such_day{"no-such-day", Severity::error};
inline constexpr Rule not_a_number{"not-a-number", Severity::error};
inline constexpr Rule too_many_decimals{"too-many-decimals", Severity::error};
inline constexpr Rule unexpected_byte{"unexpected-byte", Severity::error};
inline constexpr Rule unexpected_word{"unexpected-word", Severity::error};

}  // namespace journal
