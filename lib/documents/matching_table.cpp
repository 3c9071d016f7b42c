#include "documents/matching_table.hpp"

#include "documents/grouped.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Matched;

/// What one row says beside its source.
struct Settled {
    std::string document;
    i128 allocated = 0;
    i128 discount = 0;
};

Row row_of(const std::string& source, Money money, const Settled& settled, const Matched& matched,
           const Book& book) {
    const auto& [incoming, proposal, accepted] = matched;
    const auto in = [&](i128 minor) {
        return amount(Money::from_minor(minor, money.currency()), book.currencies);
    };
    return {{source, incoming.received,
             proposal.customer.is_none() ? Cell{} : Cell{book.customers[proposal.customer].id},
             std::string{book.currencies.code(money.currency())}, amount(money, book.currencies),
             settled.document, in(settled.allocated), in(settled.discount),
             proposal.is_found() ? Cell{std::int64_t{proposal.rung}} : Cell{},
             std::string{proposal.certain ? "yes" : "no"}, proposal.reason}};
}

void add_rows(const MatchedSource& source, const Book& book, Table& table) {
    const auto& matched = *source.matched;
    const auto money = matched.incoming.amount;
    const auto& proposal = matched.proposal;
    for (const auto& part : proposal.parts)
        table.rows.push_back(row_of(source.number, money,
                                    {book.number_of(part.document), part.allocated, part.discount},
                                    matched, book));
    for (const auto& credit : proposal.credits)
        table.rows.push_back(row_of(
            book.number_of(credit.credit_note), Money::from_minor(credit.amount, money.currency()),
            {book.number_of(credit.document), credit.amount, 0}, matched, book));
    if (proposal.parts.empty() && proposal.credits.empty())
        table.rows.push_back(row_of(source.number, money, {}, matched, book));
}

std::vector<Column> columns() {
    return {{"source", "Source"},
            {"date", "Date"},
            {"customer", "Customer"},
            {"currency", "Currency"},
            amount_column("amount", "Amount"),
            {"document", "Document"},
            amount_column("allocated", "Allocated"),
            amount_column("discount", "Discount"),
            {"rung", "Rung", Align::right},
            {"certain", "Certain"},
            {"reason", "Reason"}};
}

}  // namespace

Paper matching_table(const std::string& command, const std::vector<MatchedSource>& sources,
                     const Book& book, Audience audience) {
    Paper paper;
    paper.report = command;
    paper.title = "Where money may go";
    Table table{columns(), {}};
    for (const auto& source : sources) add_rows(source, book, table);
    if (audience == Audience::machines) {
        paper.data = std::move(table);
    } else if (table.rows.empty()) {
        paper.notes.emplace_back("no money to allocate");
    } else {
        paper.sections.push_back({"", std::move(table), {}});
    }
    return paper;
}

std::vector<MatchedSource> sources_of(const reports::AllocateReport& report, const Book& book) {
    std::vector<MatchedSource> sources;
    for (const auto& matched : report.matches)
        sources.push_back({book.number_of(matched.incoming.source), &matched});
    return sources;
}

}  // namespace documents
