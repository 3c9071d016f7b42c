#include "documents/export_sql.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <ranges>

#include "documents/table_cell.hpp"

namespace documents {
namespace {

constexpr std::size_t most_rows = 500;  // of one INSERT

struct View {
    std::string_view name;
    std::string query;
};

constexpr std::string_view items =
    "SELECT m.customer, m.document, m.instalment, m.due, m.currency, a.day - m.due AS days_late,\n"
    "  CAST(SUM(m.amount) AS BIGINT) AS open\n"
    "  FROM movements m CROSS JOIN as_of a WHERE m.day <= a.day\n"
    "  GROUP BY m.customer, m.document, m.instalment, m.due, m.currency, a.day\n"
    "  HAVING SUM(m.amount) <> 0";

// What is disputed of a document; the views below take no more of it than is open.
constexpr std::string_view disputed_documents =
    "SELECT d.document,\n"
    "  CAST(SUM(CASE WHEN d.amount IS NULL THEN o.open ELSE d.amount END) AS BIGINT) AS amount\n"
    "  FROM disputes d CROSS JOIN as_of a\n"
    "  JOIN (SELECT document, SUM(open) AS open FROM items GROUP BY document) o\n"
    "    ON o.document = d.document\n"
    "  WHERE d.day <= a.day AND (d.resolved IS NULL OR d.resolved > a.day)\n"
    "  GROUP BY d.document";

// Disputes concern the earliest open instalment first.
constexpr std::string_view disputed_items =
    "SELECT i.customer, i.document, i.instalment, i.due, i.currency, i.days_late, i.open,\n"
    "  CAST(CASE WHEN d.amount IS NULL OR d.amount <= i.earlier THEN 0\n"
    "    WHEN d.amount - i.earlier >= i.open THEN i.open\n"
    "    ELSE d.amount - i.earlier END AS BIGINT) AS disputed\n"
    "  FROM (SELECT customer, document, instalment, due, currency, days_late, open,\n"
    "      COALESCE(SUM(open) OVER (PARTITION BY document ORDER BY instalment\n"
    "        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier FROM items) i\n"
    "  LEFT JOIN disputed_documents d ON d.document = i.document";

constexpr std::string_view balance =
    "SELECT i.customer, c.name, i.currency,\n"
    "  CAST(SUM(CASE WHEN i.instalment > 0 THEN i.open ELSE 0 END) AS BIGINT) AS open,\n"
    "  CAST(SUM(CASE WHEN i.instalment = 0 THEN i.open ELSE 0 END) AS BIGINT) AS on_account,\n"
    "  CAST(SUM(i.open) AS BIGINT) AS balance,\n"
    "  CAST(SUM(CASE WHEN i.days_late > 0 THEN i.open ELSE 0 END) AS BIGINT) AS overdue\n"
    "  FROM items i JOIN customers c ON c.id = i.customer\n"
    "  GROUP BY i.customer, c.name, i.currency";

constexpr std::string_view overdue =
    "SELECT i.customer, c.name, i.document, i.instalment, d.dated AS date, i.due, i.days_late,\n"
    "  i.currency, i.open, i.disputed\n"
    "  FROM disputed_items i JOIN customers c ON c.id = i.customer\n"
    "  JOIN documents d ON d.id = i.document WHERE i.days_late > 0";

constexpr std::string_view open_items =
    "SELECT i.customer, c.name, i.document, d.kind, d.dated AS date, MIN(i.due) AS due,\n"
    "  i.currency, CASE WHEN MIN(i.instalment) = 0 THEN -d.gross ELSE d.gross END AS amount,\n"
    "  CAST(SUM(i.open) AS BIGINT) AS open\n"
    "  FROM items i JOIN customers c ON c.id = i.customer JOIN documents d ON d.id = i.document\n"
    "  GROUP BY i.customer, c.name, i.document, d.kind, d.dated, i.currency, d.gross";

std::string bucket(std::string_view condition, std::string_view name) {
    return fmt::format("  CAST(SUM(CASE WHEN {} THEN i.open ELSE 0 END) AS BIGINT) AS {},\n",
                       condition, name);
}

/// A document that never falls due is not due.
std::string aging(const std::vector<Days>& bounds) {
    std::string buckets =
        bucket("i.instalment > 0 AND (i.due IS NULL OR i.days_late <= 0)", "not_due");
    int first = 1;
    for (const auto bound : bounds) {
        const int last = bound.count();
        buckets += bucket(fmt::format("i.days_late BETWEEN {} AND {}", first, last),
                          fmt::format("\"{}-{}\"", first, last));
        first = last + 1;
    }
    buckets += bucket(fmt::format("i.days_late >= {}", first), fmt::format("\"{}+\"", first));
    buckets += bucket("i.instalment = 0", "on_account");
    return fmt::format(
        "SELECT i.customer, c.name, i.currency,\n{}"
        "  CAST(SUM(i.open) AS BIGINT) AS total, CAST(SUM(i.disputed) AS BIGINT) AS disputed\n"
        "  FROM disputed_items i JOIN customers c ON c.id = i.customer\n"
        "  GROUP BY i.customer, c.name, i.currency",
        buckets);
}

/// Each after those it asks.
std::vector<View> views_of(const std::vector<Days>& bounds) {
    return {{"items", std::string{items}},
            {"disputed_documents", std::string{disputed_documents}},
            {"disputed_items", std::string{disputed_items}},
            {"aging", aging(bounds)},
            {"balance", std::string{balance}},
            {"overdue", std::string{overdue}},
            {"open_items", std::string{open_items}}};
}

void append_value(std::string& out, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) {
        out += "NULL";
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        out += '\'';
        for (const char c : *text) {
            if (c == '\'') out += '\'';
            out += c;
        }
        out += '\'';
    } else {
        append_machine_text(out, cell);
    }
}

void append_inserts(std::string& out, const ExportTable& table, const ExportedBook& exported) {
    std::size_t count = 0;
    const auto take = [&](const Row& row) {
        if (count % most_rows == 0)
            out += fmt::format("{}INSERT INTO {} VALUES\n", count == 0 ? "" : ";\n", table.name);
        else
            out += ",\n";
        ++count;
        for (const auto& cell : row.cells) {
            out += &cell == row.cells.data() ? "(" : ", ";
            append_value(out, cell);
        }
        out += ')';
    };
    table.rows(exported, take);
    if (count > 0) out += ";\n";
}

std::string created(const ExportTable& table) {
    auto text =
        fmt::format("CREATE TABLE {} (\n  {}", table.name, fmt::join(table.columns, ",\n  "));
    if (!table.constraint.empty()) text += fmt::format(",\n  {}", table.constraint);
    return text + "\n);\n";
}

}  // namespace

std::string sql_script(const ExportedBook& exported, const std::vector<Days>& bounds) {
    const auto views = views_of(bounds);
    std::string out = "BEGIN;\n";
    for (const auto& view : views | std::views::reverse)
        out += fmt::format("DROP VIEW IF EXISTS {};\n", view.name);
    for (const auto& table : export_tables() | std::views::reverse)
        out += fmt::format("DROP TABLE IF EXISTS {};\n", table.name);
    for (const auto& table : export_tables()) {
        out += created(table);
        append_inserts(out, table, exported);
    }
    for (const auto& view : views)
        out += fmt::format("CREATE VIEW {} AS\n  {};\n", view.name, view.query);
    return out + "COMMIT;\n";
}

}  // namespace documents
