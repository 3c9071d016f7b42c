#include "documents/credit_proposals_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"
#include "journal/spelled.hpp"
#include "ledger/standing.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::CreditProposal;
using reports::CreditProposals;
using reports::NoProposal;
using reports::ProposedLimit;

std::string figure(Ratio ratio) {
    const bool is_whole = ratio.numerator % ratio.denominator == 0;
    const int decimals = is_whole ? 0 : 4;
    return plain_digits(rounded(ratio, decimals), decimals);
}

std::string month_of(Date day) { return to_string(day).substr(0, 7); }

/// The formula with its inputs, and what it may not exceed.
std::string limit_reason(const CreditProposal& proposal, const CreditProposals& report,
                         const Book& book) {
    const auto& factors = proposal.limit->factors;
    const auto& currencies = book.currencies;
    auto words = fmt::format(
        "k {} x sales {} {} to {} / 6 x (terms {} + late {}) / 30 x index {} / 100 x tenure "
        "min(1, (6 + {}) / 18)",
        plain_digits(factors.k.mantissa, factors.k.decimals), to_string(factors.sales, currencies),
        month_of(report.months.from), month_of(report.months.to), figure(factors.terms),
        figure(factors.days_late), plain_digits(factors.index, ledger::point_decimals),
        factors.tenure);
    if (factors.cap)
        words += fmt::format("; cap of {} {}", proposal.grade, to_string(*factors.cap, currencies));
    if (factors.insured)
        words += fmt::format("; insured {}", to_string(*factors.insured, currencies));
    const auto& now = proposal.limit->now;
    if (now && now->until != never)
        words += fmt::format("; {} is in force until {}", to_string(now->amount, currencies),
                             to_string(now->until));
    return words;
}

std::string grade_reason(const CreditProposal& proposal, const CreditProposals& report) {
    auto words = fmt::format("score {}", proposal.score);
    if (proposal.score != proposal.score_now)
        words += fmt::format(" with the limit proposed, {} now", proposal.score_now);
    for (const auto& [grade, points] : report.query.credit.grades)
        if (grade == proposal.grade) words += fmt::format(", {} from {}", grade, points);
    return words + fmt::format("; {} documents", proposal.documents);
}

Cell text(const std::string& words) { return words.empty() ? Cell{} : Cell{words}; }

Row row_of(const CreditProposal& proposal, const CreditProposals& report, const Book& book) {
    const auto& customer = book.customers[proposal.customer];
    return {{customer.id, std::string{name_on(customer, report.query.as_of)}}};
}

void add_rows(const CreditProposal& proposal, const CreditProposals& report, const Book& book,
              Table& table) {
    if (proposal.is_new_grade) {
        auto row = row_of(proposal, report, book);
        row.cells.insert(row.cells.end(),
                         {Cell{std::string{"grade"}}, text(proposal.grade_now),
                          Cell{proposal.grade}, Cell{}, Cell{grade_reason(proposal, report)}});
        table.rows.push_back(std::move(row));
    }
    if (!proposal.limit) return;
    const auto& [now, proposed, factors] = *proposal.limit;
    auto row = row_of(proposal, report, book);
    row.cells.insert(row.cells.end(), {Cell{std::string{"limit"}},
                                       now ? balance_cell(now->amount, book.currencies) : Cell{},
                                       balance_cell(proposed, book.currencies),
                                       Cell{std::string{book.currencies.code(proposed.currency())}},
                                       Cell{limit_reason(proposal, report, book)}});
    table.rows.push_back(std::move(row));
}

Table table_of(const CreditProposals& report, const Book& book) {
    Table table{{{"customer", "Customer"},
                 {"name", "Name"},
                 {"key", "Key"},
                 {"now", "Now", Align::right},
                 {"proposed", "Proposed", Align::right},
                 {"currency", "Currency"},
                 {"reason", "Reason"}},
                {}};
    for (const auto& proposal : report.proposals) add_rows(proposal, report, book, table);
    return table;
}

std::string why_not(const NoProposal& one, const Book& book) {
    switch (one.why) {
        case NoProposal::Why::no_rate:
            return fmt::format("no rate from {} to {}", book.currencies.code(one.from),
                               book.currencies.code(one.to));
        case NoProposal::Why::no_cap:
            return fmt::format("the cap of {} is no amount of its currency", one.grade);
        case NoProposal::Why::caps_disagree:
            return "the caps of two grades lead to each other";
        case NoProposal::Why::too_large:
            return "its figures are too large";
    }
    return {};
}

/// Whose limit could not be formed.
std::vector<std::string> not_formed(const CreditProposals& report, const Book& book) {
    std::vector<std::string> notes;
    for (const auto& one : report.not_formed)
        notes.push_back(fmt::format("{}: {}, nothing is proposed", book.customers[one.customer].id,
                                    why_not(one, book)));
    return notes;
}

/// Bare where nobody can take it for another currency.
std::string spelled_limit(Money limit, const CreditProposal& proposal,
                          const CreditProposals& report, const Book& book) {
    const auto own = ledger::currency_on(book, proposal.customer, report.query.as_of);
    const bool is_bare = limit.currency() == own && limit.currency() == book.currency;
    if (!is_bare) return journal::quoted(to_string(limit, book.currencies));
    return grouped_digits(limit.minor(), book.currencies.decimals(limit.currency()));
}

std::string entry(const CreditProposal& proposal, const CreditProposals& report, const Book& book,
                  std::string_view key, const std::string& value, const std::string& reason) {
    return fmt::format("; {}\n{} set {} {}:{}\n", reason, to_string(report.query.as_of),
                       journal::spelled_id(book.customers[proposal.customer].id), key, value);
}

}  // namespace

Paper credit_proposals_table(const CreditProposals& report, const Book& book, Audience audience) {
    Paper paper;
    paper.report = "credit-propose";
    paper.title = "Proposed limits and grades";
    paper.as_of = report.query.as_of;
    if (audience == Audience::machines) {
        paper.data = table_of(report, book);
        return paper;
    }
    if (!report.proposals.empty()) paper.sections.push_back({"", table_of(report, book), {}});
    paper.notes = not_formed(report, book);
    paper.notes.emplace_back(
        report.proposals.empty()
            ? "nothing to propose"
            : "limit = the least of k x mean monthly sales x (terms + days late) / 30 x index / "
              "100 x tenure, the cap of the grade and what is insured, cut to two digits");
    return paper;
}

std::string credit_proposal_entries(const CreditProposals& report, const Book& book) {
    std::string entries;
    for (const auto& note : not_formed(report, book)) entries += fmt::format("; {}\n", note);
    for (const auto& proposal : report.proposals) {
        if (proposal.is_new_grade)
            entries +=
                entry(proposal, report, book, "grade", journal::spelled_value(proposal.grade),
                      grade_reason(proposal, report));
        if (proposal.limit)
            entries += entry(proposal, report, book, "limit",
                             spelled_limit(proposal.limit->proposed, proposal, report, book),
                             limit_reason(proposal, report, book));
    }
    return entries;
}

}  // namespace documents
