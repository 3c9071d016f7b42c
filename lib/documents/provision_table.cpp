#include "documents/provision_table.hpp"

#include "documents/grouped.hpp"
#include "documents/provision_notes.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::ProvisionBlock;
using reports::ProvisionBucket;
using reports::ProvisionReport;

/// Percentages: four decimals for machines, one for people.
Cell percent(const std::optional<Ratio>& ratio, Audience audience) {
    if (!ratio || !ratio->is_number()) return {};
    const int decimals = audience == Audience::machines ? 4 : 1;
    return Figure{rounded({ratio->numerator * 100, ratio->denominator}, decimals), decimals};
}

Cell flow_of(const ProvisionBucket& bucket, Audience audience) {
    return bucket.flow ? percent(bucket.flow->rate(), audience) : Cell{};
}

Cell code_of(const ProvisionBlock& block, const Book& book) {
    return std::string{book.currencies.code(block.currency)};
}

/// Amounts of one block as cells.
class Amounts {
public:
    Amounts(const ProvisionBlock& block, const Book& book) : block_{block}, book_{book} {}

    Cell operator()(i128 minor) const {
        return amount(Money::from_minor(minor, block_.currency), book_.currencies);
    }

private:
    const ProvisionBlock& block_;
    const Book& book_;
};

/// `not_due` for machines, `Not due` for people.
std::string bucket_name(const std::string& name, Audience audience) {
    if (audience == Audience::machines) return name;
    if (name == "not_due") return "Not due";
    return name == "specific" ? "Specific" : name;
}

Table empty_buckets(Audience audience) {
    Table table;
    if (audience == Audience::machines) table.columns.push_back({"currency", "Currency"});
    for (auto& column : {Column{"bucket", "Bucket"}, amount_column("open", "Open"),
                         amount_column("secured", "Secured"), amount_column("base", "Base"),
                         amount_column("flow", "Flow %"), amount_column("rate", "Rate %"),
                         amount_column("allowance", "Allowance")})
        table.columns.push_back(column);
    return table;
}

void add_buckets(const ProvisionReport& report, const ProvisionBlock& block, const Book& book,
                 Audience audience, Table& table) {
    const Amounts cell{block, book};
    for (std::size_t i = 0; i < block.buckets.size(); ++i) {
        const auto& bucket = block.buckets[i];
        Row row;
        if (audience == Audience::machines) row.cells.push_back(code_of(block, book));
        row.cells.insert(row.cells.end(),
                         {bucket_name(report.names[i], audience), cell(bucket.open),
                          cell(bucket.secured), cell(bucket.base()), flow_of(bucket, audience),
                          percent(bucket.rate, audience), cell(bucket.allowance)});
        table.rows.push_back(std::move(row));
    }
}

Table totals_of(const ProvisionReport& report, const Book& book) {
    Table table{{{"currency", "Currency"},
                 amount_column("open", "Open"),
                 amount_column("secured", "Secured"),
                 amount_column("base", "Base"),
                 amount_column("allowance", "Allowance")},
                {}};
    for (const auto& block : report.blocks) {
        const Amounts cell{block, book};
        const auto& total = block.total;
        table.rows.push_back({{code_of(block, book), cell(total.open), cell(total.secured),
                               cell(total.base()), cell(total.allowance)}});
    }
    return table;
}

Section buckets_section(const ProvisionReport& report, const ProvisionBlock& block,
                        const Book& book) {
    Section section{
        std::string{book.currencies.code(block.currency)}, empty_buckets(Audience::people), {}};
    add_buckets(report, block, book, Audience::people, section.table);
    const Amounts cell{block, book};
    const auto& total = block.total;
    section.table.rows.push_back({{std::string{"Total"}, cell(total.open), cell(total.secured),
                                   cell(total.base()), Cell{}, Cell{}, cell(total.allowance)},
                                  Row::Kind::total});
    return section;
}

Table empty_customers(Audience audience) {
    Table table{{{"customer", "Customer"}, {"name", "Name"}}, {}};
    if (audience == Audience::machines) table.columns.push_back({"currency", "Currency"});
    table.columns.push_back(amount_column("base", "Base"));
    table.columns.push_back(amount_column("allowance", "Allowance"));
    table.columns.push_back(amount_column("expected_loss", "Expected loss"));
    return table;
}

void add_customers(const ProvisionReport& report, const ProvisionBlock& block, const Book& book,
                   Audience audience, Table& table) {
    const Amounts cell{block, book};
    for (const auto& own : block.customers) {
        const auto& customer = book.customers[own.customer];
        Row row{{customer.id, std::string{name_on(customer, report.query.as_of)}}};
        if (audience == Audience::machines) row.cells.push_back(code_of(block, book));
        row.cells.insert(row.cells.end(), {cell(own.base), cell(own.allowance),
                                           cell(own.expected_loss.value_or(0))});
        table.rows.push_back(std::move(row));
    }
}

Section customers_section(const ProvisionReport& report, const ProvisionBlock& block,
                          const Book& book) {
    Section section{
        std::string{book.currencies.code(block.currency)}, empty_customers(Audience::people), {}};
    add_customers(report, block, book, Audience::people, section.table);
    const Amounts cell{block, book};
    i128 loss = 0;
    for (const auto& own : block.customers) loss += own.expected_loss.value_or(0);
    section.table.rows.push_back({{std::string{"Total"}, Cell{}, cell(block.total.base()),
                                   cell(block.total.allowance), cell(loss)},
                                  Row::Kind::total});
    return section;
}

Paper paper_of(const ProvisionReport& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "provision";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.totals = totals_of(report, book);
    } else if (report.blocks.empty()) {
        paper.notes.emplace_back("nothing is open");
    } else {
        paper.notes = provision_notes(report);
    }
    return paper;
}

}  // namespace

Paper provision_table(const ProvisionReport& report, const Book& book, Audience audience) {
    auto paper = paper_of(report, book, audience);
    paper.title = "Provision for bad debts";
    paper.data = empty_buckets(Audience::machines);
    for (const auto& block : report.blocks) {
        if (audience == Audience::machines) {
            add_buckets(report, block, book, audience, paper.data);
        } else {
            paper.sections.push_back(buckets_section(report, block, book));
        }
    }
    return paper;
}

Paper provision_customers_table(const ProvisionReport& report, const Book& book,
                                Audience audience) {
    auto paper = paper_of(report, book, audience);
    paper.title = "Provision for bad debts by customer";
    if (audience == Audience::people && !report.blocks.empty())
        paper.notes.emplace_back(
            "expected loss = unsecured open x S(days late + 365) / S(days late), S the share of "
            "the "
            "customer's instalments still unpaid so many days after their due day");
    paper.data = empty_customers(Audience::machines);
    for (const auto& block : report.blocks) {
        if (audience == Audience::machines) {
            add_customers(report, block, book, audience, paper.data);
        } else {
            paper.sections.push_back(customers_section(report, block, book));
        }
    }
    return paper;
}

}  // namespace documents
