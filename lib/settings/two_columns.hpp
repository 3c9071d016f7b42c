#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace settings {

/// One place of a table that was read, without its quotes. A view into the table's text.
struct Field {
    std::string_view text;
    Span span;
};

struct TwoFields {
    Field first;
    Field second;
};

/// What a table of two columns is made of.
struct TwoColumns {
    std::string_view heading;  // `from,rate`: such a row before all others is none
    std::string_view example;  // a row as it should be written
};

/// The rows of a CSV text. Empty lines and those that begin with `#` are no rows; fields may stand
/// in quotes. A row that has not two fields is reported and left out, and so is a table without
/// any row.
std::vector<TwoFields> read_two_columns(Id<Source> source, const Sources& sources,
                                        const TwoColumns& columns, Diagnostics& diagnostics);

}  // namespace settings
