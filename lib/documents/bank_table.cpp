#include "documents/bank_table.hpp"

namespace documents {

namespace {

Table table_of(std::initializer_list<std::string_view> names) {
    Table table;
    for (const auto name : names) table.columns.push_back({std::string{name}, ""});
    return table;
}

Cell number_cell(std::size_t number) { return static_cast<std::int64_t>(number); }

Cell day_cell(const std::optional<Date>& day) { return day ? Cell{*day} : Cell{}; }

Cell amount_cell(const std::optional<Money>& amount, const Currencies& currencies) {
    if (!amount || amount->currency().is_none()) return {};
    return Amount{amount->minor(), currencies.decimals(amount->currency())};
}

std::string code_of(Currency currency, const Currencies& currencies) {
    return currency.is_none() ? std::string{} : std::string{currencies.code(currency)};
}

Row line_row(const std::string& file, const foreign::BankLine& line, const Currencies& currencies) {
    return {{file, number_cell(line.statement), number_cell(line.entry), number_cell(line.part),
             line.account, day_cell(line.booked), day_cell(line.value),
             amount_cell(line.amount, currencies), code_of(line.amount.currency(), currencies),
             std::string{name_of(line.status)}, std::string{name_of(line.kind)}, line.id,
             line.payer, line.payer_account, line.reference, line.text}};
}

Row balance_row(const std::string& file, std::size_t number,
                const foreign::BankStatement& statement, const Currencies& currencies) {
    const auto ties = statement.ties();
    return {{file, number_cell(number), statement.account, code_of(statement.currency, currencies),
             amount_cell(statement.opening, currencies),
             amount_cell(statement.movements, currencies),
             amount_cell(statement.closing, currencies),
             std::string{!ties   ? ""
                         : *ties ? "yes"
                                 : "no"}}};
}

}  // namespace

Paper bank_lines_table(const std::vector<NamedBankFile>& files, const Currencies& currencies) {
    Paper paper;
    paper.report = "import";
    paper.data = table_of({"file", "statement", "entry", "part", "account", "booked", "value",
                           "amount", "currency", "status", "kind", "id", "payer", "payer_account",
                           "reference", "text"});
    for (const auto& one : files)
        for (const auto& line : one.file.lines)
            paper.data.rows.push_back(line_row(one.name, line, currencies));
    return paper;
}

Paper bank_balances_table(const std::vector<NamedBankFile>& files, const Currencies& currencies) {
    Paper paper;
    paper.report = "import";
    paper.data = table_of(
        {"file", "statement", "account", "currency", "opening", "movements", "closing", "ties"});
    for (const auto& one : files)
        for (std::size_t i = 0; i < one.file.statements.size(); ++i)
            paper.data.rows.push_back(
                balance_row(one.name, i + 1, one.file.statements[i], currencies));
    return paper;
}

Paper rejects_table(const std::vector<NamedReject>& rejects) {
    Paper paper;
    paper.report = "import";
    paper.data = table_of({"file", "line", "reason", "text"});
    for (const auto& [file, reject] : rejects)
        paper.data.rows.push_back({{file, number_cell(reject.line), reject.reason, reject.text}});
    return paper;
}

}  // namespace documents
