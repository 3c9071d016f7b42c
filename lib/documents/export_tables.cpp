#include "documents/export_tables.hpp"

#include <algorithm>

#include "documents/export_text.hpp"
#include "ledger/document_lines.hpp"
#include "ledger/item_movements.hpp"
#include "ledger/open_items.hpp"
#include "ledger/reread.hpp"
#include "ledger/tie_out.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Document;
using ledger::Key;

std::int64_t number_of(Date day) { return day.time_since_epoch().count(); }
Cell day_cell(std::optional<Date> day) { return day ? Cell{number_of(*day)} : Cell{}; }
Cell date_cell(std::optional<Date> day) { return day ? Cell{to_string(*day)} : Cell{}; }
Cell minor(i128 amount) { return Amount{amount, 0}; }
Cell text(std::string_view text) { return std::string{text}; }
/// Nothing for an empty one.
Cell text_if(std::string_view text) { return text.empty() ? Cell{} : Cell{std::string{text}}; }
std::optional<Date> unless_never(Date day) {
    return day == never ? std::nullopt : std::optional{day};
}

Cell code(const Book& book, Currency currency) { return text(book.currencies.code(currency)); }

/// The number, or for lack of one the place.
std::string id_of(const ExportedBook& exported, Id<Document> id) {
    const auto& document = exported.book.documents[id];
    if (!document.number.is_none()) return exported.book.number_of(id);
    return spoken_place(exported.sources, document.place);
}

void as_of_row(const ExportedBook& exported, const TakeRow& take) {
    take({{number_of(exported.as_of), to_string(exported.as_of)}});
}

/// Those that something is counted in.
void currency_rows(const ExportedBook& exported, const TakeRow& take) {
    const auto& book = exported.book;
    std::vector<bool> used(book.currencies.size());
    if (!book.currency.is_none()) used[book.currency.index] = true;
    book.documents.for_each(
        [&](Id<Document>, const Document& document) { used[document.currency.index] = true; });
    for (const auto& rate : book.rates) used[rate.one.index] = used[rate.other.index] = true;
    for (std::uint16_t i = 0; i < used.size(); ++i)
        if (used[i]) take({{code(book, {i}), std::int64_t{book.currencies.decimals({i})}}});
}

void customer_rows(const ExportedBook& exported, const TakeRow& take) {
    constexpr Key keys[] = {Key::currency, Key::terms, Key::salesperson, Key::region, Key::industry,
                            Key::grade,    Key::group, Key::email,       Key::phone};
    exported.book.customers.for_each([&](Id<Customer>, const Customer& customer) {
        Row row{{text(customer.id), text(name_on(customer, exported.as_of))}};
        for (const auto key : keys) {
            const auto* value = value_on(customer, key, exported.as_of);
            row.cells.push_back(value == nullptr ? Cell{} : text_if(*value));
        }
        take(row);
    });
}

void document_rows(const ExportedBook& exported, const TakeRow& take) {
    const auto& book = exported.book;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const auto line = exported.sources.locate(document.place.source, document.place.offset);
        take({{text(id_of(exported, id)), text(book.customers[document.customer].id),
               text(journal::name_of(document.kind)), number_of(document.date),
               to_string(document.date), number_of(document.dated), code(book, document.currency),
               minor(document.amount), day_cell(unless_never(document.until)),
               text(exported.sources.name(document.place.source)),
               static_cast<std::int64_t>(line.line)}});
    });
}

Cell rate_cell(Rate rate) {
    const auto percent = to_string(rate);
    return text(std::string_view{percent}.substr(0, percent.size() - 1));
}

/// The lines of a document, or the whole of one without lines; nets that make its gross less tax.
class LineRows {
public:
    LineRows(const ExportedBook& exported, const TakeRow& take)
        : exported_{exported}, take_{take}, words_{exported.sources}, reader_{exported.book} {}

    void add(Id<Document> id);

private:
    void add_line(Id<Document> id, std::size_t n, const ledger::DocumentLine& line,
                  std::string_view description, i128 net);

    const ExportedBook& exported_;
    const TakeRow& take_;
    ledger::Rereader words_;
    ledger::DocumentReader reader_;
};

void LineRows::add_line(Id<Document> id, std::size_t n, const ledger::DocumentLine& line,
                        std::string_view description, i128 net) {
    const auto* category =
        line.item == nullptr ? nullptr : find_attribute(line.item->attributes, Key::category);
    take_({{text(id_of(exported_, id)), static_cast<std::int64_t>(n),
            line.item == nullptr ? Cell{} : text(line.item->id),
            category == nullptr ? Cell{} : text_if(category->value), text_if(description),
            minor(net), rate_cell(line.tax)}});
}

void LineRows::add(Id<Document> id) {
    const auto& document = exported_.book.documents[id];
    const auto& entry = words_.entry(document.place);
    const auto read = reader_.read(document, entry);
    if (read.lines.empty()) {
        const auto rate = read.taxes.empty() ? Rate{} : read.taxes.front().rate;
        return add_line(id, 1, {0, nullptr, {}, rate, 0}, entry.title.str(),
                        document.amount - read.tax());
    }
    const auto taxes = read.taxes_by_line();
    for (std::size_t i = 0; i < read.lines.size(); ++i) {
        const auto& line = read.lines[i];
        const bool is_gross = read.mode == ledger::TaxMode::inclusive;
        const bool has_title = line.item != nullptr && !line.item->title.empty();
        add_line(id, i + 1, line,
                 has_title ? line.item->title : entry.lines[line.place].number.str(),
                 line.amount - (is_gross ? taxes[i] : 0));
    }
}

void line_rows(const ExportedBook& exported, const TakeRow& take) {
    LineRows rows{exported, take};
    exported.book.documents.for_each([&](Id<Document> id, const Document& document) {
        using journal::Kind;
        if (document.kind == Kind::sale || document.kind == Kind::debit ||
            document.kind == Kind::credit)
            rows.add(id);
    });
}

/// Throws `ledger::Untied` when they do not lead to what is open.
void movement_rows(const ExportedBook& exported, const TakeRow& take) {
    const auto& book = exported.book;
    const ledger::ItemMovements movements{book};
    const auto open = ledger::open_amounts(book, never - Days{1});
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!document.is_debit() && !document.is_source()) return;
        i128 sum = 0;
        for (const auto& movement : movements.of(id)) {
            sum += movement.amount;
            take({{number_of(movement.day), to_string(movement.day),
                   text(book.customers[document.customer].id), code(book, document.currency),
                   text(id_of(exported, id)), std::int64_t{movement.instalment},
                   day_cell(movement.due), date_cell(movement.due), minor(movement.amount)}});
        }
        if (sum != (document.is_source() ? -i128{open[id.index]} : i128{open[id.index]}))
            throw ledger::Untied{"the movements of " + book.number_of(id) +
                                 " do not lead to what is open of it"};
    });
}

void allocation_rows(const ExportedBook& exported, const TakeRow& take) {
    const auto& book = exported.book;
    const auto add = [&](const ledger::Allocation& allocation, Date day, i128 sign) {
        const auto& target = book.documents[allocation.target];
        const auto& source = book.documents[allocation.source];
        take({{number_of(day), text(id_of(exported, allocation.source)),
               text(id_of(exported, allocation.target)), code(book, target.currency),
               minor(sign * allocation.amount), minor(sign * discount_of(book, allocation)),
               code(book, source.currency), minor(sign * allocation.used),
               std::int64_t{is_derived(book, allocation)}}});
    };
    for (const auto& allocation : book.allocations) {
        if (allocation.from >= allocation.until) continue;
        add(allocation, allocation.from, 1);
        if (allocation.until != never) add(allocation, allocation.until, -1);
    }
}

void dispute_rows(const ExportedBook& exported, const TakeRow& take) {
    for (const auto& dispute : exported.book.disputes)
        take({{text(id_of(exported, dispute.document)), number_of(dispute.from),
               day_cell(unless_never(dispute.until)),
               dispute.amount ? minor(*dispute.amount) : Cell{}}});
}

void rate_rows(const ExportedBook& exported, const TakeRow& take) {
    const auto& book = exported.book;
    for (const auto& rate : book.rates)
        take({{number_of(rate.date), code(book, rate.one),
               text(plain_digits(rate.number.mantissa, rate.number.decimals)),
               code(book, rate.other)}});
}

const std::vector<ExportTable>& tables() {
    static const std::vector<ExportTable> all{
        {"as_of", {"day INTEGER NOT NULL", "date TEXT NOT NULL"}, "", as_of_row},
        {"currencies", {"code TEXT PRIMARY KEY", "decimals INTEGER NOT NULL"}, "", currency_rows},
        {"customers",
         {"id TEXT PRIMARY KEY", "name TEXT NOT NULL", "currency TEXT", "terms TEXT",
          "salesperson TEXT", "region TEXT", "industry TEXT", "grade TEXT", "group_id TEXT",
          "email TEXT", "phone TEXT"},
         "",
         customer_rows},
        {"documents",
         {"id TEXT PRIMARY KEY", "customer TEXT NOT NULL REFERENCES customers(id)",
          "kind TEXT NOT NULL", "day INTEGER NOT NULL", "date TEXT NOT NULL",
          "dated INTEGER NOT NULL", "currency TEXT NOT NULL", "gross BIGINT NOT NULL",
          "voided INTEGER", "file TEXT NOT NULL", "line INTEGER NOT NULL"},
         "",
         document_rows},
        {"lines",
         {"document TEXT NOT NULL REFERENCES documents(id)", "n INTEGER NOT NULL", "item TEXT",
          "category TEXT", "description TEXT", "net BIGINT NOT NULL", "tax_rate TEXT"},
         "PRIMARY KEY (document, n)",
         line_rows},
        {"movements",
         {"day INTEGER NOT NULL", "date TEXT NOT NULL", "customer TEXT NOT NULL",
          "currency TEXT NOT NULL", "document TEXT NOT NULL REFERENCES documents(id)",
          "instalment INTEGER NOT NULL", "due INTEGER", "due_date TEXT", "amount BIGINT NOT NULL"},
         "",
         movement_rows},
        {"allocations",
         {"day INTEGER", "source TEXT", "document TEXT", "currency TEXT", "amount BIGINT",
          "discount BIGINT", "used_currency TEXT", "used BIGINT", "derived INTEGER"},
         "",
         allocation_rows},
        {"disputes",
         {"document TEXT", "day INTEGER", "resolved INTEGER", "amount BIGINT"},
         "",
         dispute_rows},
        {"rates", {"day INTEGER", "one TEXT", "number TEXT", "other TEXT"}, "", rate_rows},
    };
    return all;
}

}  // namespace

std::span<const ExportTable> export_tables() { return tables(); }

std::string_view column_name(std::string_view column) { return column.substr(0, column.find(' ')); }

}  // namespace documents
