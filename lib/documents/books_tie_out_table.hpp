#pragma once

#include "documents/table.hpp"
#include "reports/books_tie_out.hpp"

namespace documents {

/// Where our book and a general ledger part, on the first day they do.
Paper books_tie_out_table(const reports::GlTieOut& tie_out);

}  // namespace documents
