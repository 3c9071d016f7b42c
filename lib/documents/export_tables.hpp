#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "documents/table.hpp"
#include "ledger/book.hpp"

namespace documents {

/// What the tables of a database are made from.
struct ExportedBook {
    const ledger::Book& book;
    const Sources& sources;
    Date as_of;  // of the customers' facts, and of the views until another day is put there
};

using TakeRow = std::function<void(const Row&)>;

/// A table of the book: amounts in minor units, days as days since 1970.
struct ExportTable {
    std::string_view name;
    std::vector<std::string_view> columns;  // `NAME TYPE …`
    std::string_view constraint;            // behind the columns; may be empty
    void (*rows)(const ExportedBook&, const TakeRow&);
};

/// Every table, each after those it refers to.
std::span<const ExportTable> export_tables();

/// `gross` of `gross BIGINT NOT NULL`.
std::string_view column_name(std::string_view column);

}  // namespace documents
