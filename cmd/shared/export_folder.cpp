#include "export_folder.hpp"

#include <fmt/format.h>

#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "documents/table_csv.hpp"

namespace cmd {

namespace {

std::string csv_of(const documents::ExportTable& table, const documents::ExportedBook& exported,
                   bool raw_csv) {
    documents::RenderOptions options;
    options.raw_csv = raw_csv;
    std::string text;
    documents::Row heading;
    for (const auto column : table.columns)
        heading.cells.emplace_back(std::string{documents::column_name(column)});
    append_csv_row(text, heading, options);
    table.rows(exported, [&](const documents::Row& row) { append_csv_row(text, row, options); });
    return text;
}

Exit failed(const std::string& path, std::string_view reason, Console& console) {
    complain(console, fmt::format("cannot write {}: {}", path, reason));
    return Exit::failure;
}

}  // namespace

Exit write_folder(const documents::ExportedBook& exported, const std::string& folder, bool raw_csv,
                  const Loaded& loaded, Console& console) {
    const auto path_of = [&](const documents::ExportTable& table) {
        return fmt::format("{}/{}.csv", folder, table.name);
    };
    for (const auto& table : documents::export_tables())
        spare_what_was_read(path_of(table), loaded);
    if (const auto made = open_or_make_folder(folder); !made)
        return failed(folder, made.error().reason, console);
    for (const auto& table : documents::export_tables()) {
        const auto written = replace_file(path_of(table), csv_of(table, exported, raw_csv));
        if (!written) return failed(path_of(table), written.error().reason, console);
    }
    return Exit::ok;
}

}  // namespace cmd
