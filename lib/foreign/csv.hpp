#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foreign {

/// One record of CSV, which may stand on several lines. Its cells are cleaned.
struct CsvRecord {
    std::uint32_t line = 0;  // where it begins, from 1
    std::string_view text;   // as written, without its line end
    std::vector<std::string> cells;
};

using CsvSink = std::function<void(const CsvRecord&)>;

/// Hands over every record that is not blank, one at a time. Quotes are as RFC 4180 has them; one
/// that is never closed takes all lines behind it, so nothing of it is handed over: its line is
/// returned instead. `lines_before` stand above `text` in its file.
std::optional<std::uint32_t> read_csv(std::string_view text, char delimiter, const CsvSink& sink,
                                      std::uint32_t lines_before = 0);

/// The cells of one line, as far as it is one.
std::vector<std::string> cells_of(std::string_view line, char delimiter);

}  // namespace foreign
