#pragma once

#include "reports/books_claims.hpp"

namespace reports {

/// Reports at lines of a foreign book what keeps it from becoming a book of ours. Keeps references.
BookComplaint complaints_into(const Sources& sources, Diagnostics& diagnostics);

/// Reports that a foreign book has no receivable account: an empty report would be no answer.
void complain_no_receivable(const settings::Books& rules, Diagnostics& diagnostics);

}  // namespace reports
