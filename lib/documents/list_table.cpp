#include "documents/list_table.hpp"

#include <algorithm>

#include "foreign/number.hpp"

namespace documents {

namespace {

/// The columns there are, in the order in which rules name them.
std::vector<std::string> keys_of(const foreign::ListFile& list, settings::RuleFor purpose) {
    std::vector<std::string> keys;
    const auto has = [](const std::vector<std::string>& all, std::string_view key) {
        return std::ranges::find(all, key) != all.end();
    };
    for (const auto key : settings::column_keys(purpose))
        if (has(list.keys, key)) keys.emplace_back(key);
    for (const auto& key : list.keys)
        if (!has(keys, key)) keys.push_back(key);
    return keys;
}

Cell cell_of(const foreign::ListRow& row, const std::string& key, char decimal) {
    if (key == "date" && row.date) return *row.date;
    if (key == "due" && row.due) return *row.due;
    if (key == "amount" || key == "net" || key == "tax")
        if (const auto number = foreign::read_number(row.cell(key), decimal))
            return Figure{number->mantissa, number->decimals};
    return std::string{row.cell(key)};
}

}  // namespace

Paper list_table(const std::string& file, const foreign::ListFile& list, settings::RuleFor purpose,
                 std::size_t most) {
    Paper paper;
    paper.report = "import";
    const auto keys = keys_of(list, purpose);
    paper.data.columns = {{"file", ""}, {"line", ""}};
    for (const auto& key : keys) paper.data.columns.push_back({key, ""});
    for (const auto& read : list.rows) {
        if (paper.data.rows.size() == most) break;
        Row row{{file, static_cast<std::int64_t>(read.line)}};
        for (const auto& key : keys) row.cells.push_back(cell_of(read, key, list.decimal));
        paper.data.rows.push_back(std::move(row));
    }
    return paper;
}

}  // namespace documents
