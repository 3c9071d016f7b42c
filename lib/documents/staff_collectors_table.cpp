#include "documents/staff_collectors_table.hpp"

#include "documents/book_cells.hpp"

namespace documents {
namespace {

using reports::CollectorsReport;

Table data_of(const CollectorsReport& report, const Currencies& currencies) {
    Table table{{{"who", "Who"},
                 {"contacts", "Contacts", Align::right},
                 {"promises", "Promises", Align::right},
                 {"kept", "Kept", Align::right},
                 {"currency", "Currency"},
                 {"cash_7", "7 days", Align::right},
                 {"cash_30", "30 days", Align::right}},
                {}};
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    for (const auto& person : report.persons)
        for (const auto& cash : person.cash)
            table.rows.push_back(
                {{person.who, count(person.contacts), count(person.promises), count(person.kept),
                  std::string{currencies.code(cash.in_7.currency())},
                  amount_cell(cash.in_7, currencies), amount_cell(cash.in_30, currencies)}});
    return table;
}

}  // namespace

Paper collectors_table(const CollectorsReport& report, const ledger::Book& book) {
    Paper paper;
    paper.report = "staff";
    paper.title = "Collectors";
    paper.as_of = report.query.as_of;
    paper.period = report.query.period;
    paper.data = data_of(report, book.currencies);
    if (report.persons.empty()) {
        paper.notes.emplace_back("no contact and no promise in the period");
        return paper;
    }
    paper.sections.push_back({"", paper.data, {}});
    paper.notes = {
        "Contacts = notes of a kind; Promises = made to that person; Kept = of them, by the as-of "
        "day",
        "7 days, 30 days = received after a contact, as far as known; each receipt once a person",
    };
    return paper;
}

}  // namespace documents
