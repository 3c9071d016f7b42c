#include "documents/credit_check_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"
#include "documents/credit_check_words.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::CreditCheck;
using reports::CreditReason;
using reports::TestedLimit;

/// Zero says something in every one of these.
Cell figure(std::optional<Money> amount, const Book& book) {
    return amount ? balance_cell(*amount, book.currencies) : Cell{};
}

Cell code_of(Money amount, const Book& book) {
    return std::string{book.currencies.code(amount.currency())};
}

Cell text(std::string words) { return Cell{std::move(words)}; }

/// Of the nearest limit, with the sale.
Ratio use_of(const CreditCheck& check) {
    if (check.limits.empty() || !check.after) return {};
    return ledger::percent_used(*check.after, check.limits.front().limit.amount);
}

Cell use_cell(const CreditCheck& check, int decimals) {
    const auto use = use_of(check);
    return use.is_number() ? Cell{Figure{rounded(use, decimals), decimals}} : Cell{};
}

Cell until_cell(const ledger::CreditLimit& limit) {
    return limit.until == never ? Cell{} : Cell{limit.until};
}

std::vector<std::string> numbers_of(const CreditReason& reason, const Book& book) {
    std::vector<std::string> numbers;
    for (const auto id : reason.documents) numbers.push_back(book.number_of(id));
    return numbers;
}

/// A part of the exposure: its name for programs and for people, and its figure.
struct Part {
    const char* name;
    const char* heading;
    Money ledger::Exposure::* amount;
};

constexpr Part parts[] = {
    {"open", "Open", &ledger::Exposure::open},
    {"on_account", "On account", &ledger::Exposure::on_account},
    {"orders", "Orders not billed", &ledger::Exposure::orders},
    {"drafts", "Drafts not matured", &ledger::Exposure::drafts},
    {"cover", "Insurance and guarantees", &ledger::Exposure::cover},
};

Cell part_cell(const CreditCheck& check, const Part& part, const Book& book) {
    return check.exposure ? figure((*check.exposure).*part.amount, book) : Cell{};
}

std::optional<Money> exposure_of(const CreditCheck& check) {
    if (!check.exposure) return std::nullopt;
    return check.exposure->total();
}

/// The one row for programs; reasons as their codes.
Table data_of(const CreditCheck& check, const Book& book) {
    const auto& query = check.query;
    Table table;
    Row row;
    const auto add = [&](const char* name, Cell cell) {
        table.columns.push_back({name, ""});
        row.cells.push_back(std::move(cell));
    };
    const auto* limit = check.limits.empty() ? nullptr : &check.limits.front().limit;
    add("customer", text(book.customers[query.customer].id));
    add("amount", figure(query.amount, book));
    add("currency", code_of(query.amount, book));
    add("decision", text(std::string{name_of(check.decision)}));
    add("limit", limit == nullptr ? Cell{} : figure(limit->amount, book));
    add("limit_currency", limit == nullptr ? Cell{} : code_of(limit->amount, book));
    add("limit_of", limit == nullptr ? Cell{} : text(book.customers[limit->of].id));
    add("until", limit == nullptr ? Cell{} : until_cell(*limit));
    add("exposure", figure(exposure_of(check), book));
    add("after", figure(check.after, book));
    add("use", use_cell(check, 4));
    add("prepayment", figure(check.prepayment, book));
    for (const auto& part : parts) add(part.name, part_cell(check, part, book));
    std::vector<std::string> codes;
    for (const auto& reason : check.reasons) codes.emplace_back(name_of(reason.code));
    add("reasons", codes.empty() ? Cell{} : text(joined(codes, " ")));
    table.rows.push_back(std::move(row));
    return table;
}

/// How the exposure is put together, in the currency of the nearest limit.
Section exposure_section(const CreditCheck& check, const Book& book) {
    Section section{
        "Exposure",
        {{{"part", "Part"}, {"amount", "Amount", Align::right}, {"currency", "Currency"}}, {}},
        {}};
    const auto add = [&](std::string name, Money amount, Row::Kind kind = Row::Kind::plain) {
        section.table.rows.push_back(
            {{text(std::move(name)), figure(amount, book), code_of(amount, book)}, kind});
    };
    for (const auto& part : parts) {
        const auto amount = (*check.exposure).*part.amount;
        const bool is_taken_off =
            part.amount == &ledger::Exposure::on_account || part.amount == &ledger::Exposure::cover;
        add(part.heading, is_taken_off ? -amount : amount);
    }
    add("Exposure", check.exposure->total(), Row::Kind::total);
    return section;
}

/// Every limit that was tested.
Section limits_section(const CreditCheck& check, const Book& book) {
    Section section{"Limits",
                    {{{"of", "Of"},
                      {"limit", "Limit", Align::right},
                      {"until", "Until"},
                      {"exposure", "Exposure", Align::right},
                      {"after", "With the sale", Align::right},
                      {"use", "Use %", Align::right},
                      {"currency", "Currency"}},
                     {}},
                    {}};
    for (const auto& test : check.limits) {
        const auto percent =
            test.after ? ledger::percent_used(*test.after, test.limit.amount) : Ratio{};
        const auto exposure =
            test.exposure ? std::optional{test.exposure->total()} : std::optional<Money>{};
        section.table.rows.push_back(
            {{text(customer_heading(book, test.limit.of, check.query.as_of)),
              figure(test.limit.amount, book), until_cell(test.limit), figure(exposure, book),
              figure(test.after, book),
              percent.is_number() ? Cell{Figure{rounded(percent, 1), 1}} : Cell{},
              code_of(test.limit.amount, book)}});
    }
    return section;
}

Section reasons_section(const CreditCheck& check, const Book& book) {
    Section section{
        "Reasons",
        {{{"level", "Level"}, {"code", "Code"}, {"text", "Reason"}, {"documents", "Documents"}},
         {}},
        {}};
    for (const auto& reason : check.reasons)
        section.table.rows.push_back(
            {{text(std::string{settings::name_of(reason.level)}),
              text(std::string{name_of(reason.code)}), text(words_of(reason, check, book)),
              text(joined(numbers_of(reason, book), " "))}});
    return section;
}

std::string sale_words(const CreditCheck& check, const Book& book) {
    auto words = fmt::format("a sale of {}", to_string(check.query.amount, book.currencies));
    if (!check.terms.empty()) words += fmt::format(", {}", check.terms);
    if (!check.query.order.is_none())
        words += fmt::format(", billing order {}", book.number_of(check.query.order));
    return words;
}

Json reason_json(const CreditReason& reason, const CreditCheck& check, const Book& book) {
    std::vector<Json> documents;
    for (auto& number : numbers_of(reason, book)) documents.push_back(json_cell(std::move(number)));
    return json_object({{"code", json_cell(std::string{name_of(reason.code)})},
                        {"level", json_cell(std::string{settings::name_of(reason.level)})},
                        {"text", json_cell(words_of(reason, check, book))},
                        {"documents", json_list(std::move(documents))}});
}

Json limit_json(const CreditCheck& check, const Book& book) {
    if (check.limits.empty()) return json_cell({});
    const auto& limit = check.limits.front().limit;
    return json_object({{"amount", json_cell(figure(limit.amount, book))},
                        {"currency", json_cell(code_of(limit.amount, book))},
                        {"of", json_cell(book.customers[limit.of].id)},
                        {"until", json_cell(until_cell(limit))}});
}

}  // namespace

Paper credit_check_table(const CreditCheck& check, const Book& book) {
    Paper paper;
    paper.report = "credit-check";
    paper.as_of = check.query.as_of;
    paper.title = fmt::format("Credit check of {}: {}",
                              customer_heading(book, check.query.customer, check.query.as_of),
                              settings::name_of(check.decision));
    paper.filters.push_back(sale_words(check, book));
    paper.data = data_of(check, book);
    if (!check.reasons.empty()) paper.sections.push_back(reasons_section(check, book));
    if (!check.limits.empty()) paper.sections.push_back(limits_section(check, book));
    if (check.exposure) paper.sections.push_back(exposure_section(check, book));
    paper.notes.emplace_back(
        "exposure = open + orders not billed + drafts not matured - on account - cover, of the "
        "customer that has the limit and all below it, at the latest rates");
    return paper;
}

Json credit_check_json(const CreditCheck& check, const Book& book,
                       const std::vector<std::string>& left_out) {
    std::vector<JsonMember> members{
        {"report", json_cell("credit-check")},
        {"version", json_cell(std::int64_t{1})},
        {"as_of", json_cell(check.query.as_of)},
        {"customer", json_cell(book.customers[check.query.customer].id)},
        {"amount", json_cell(figure(check.query.amount, book))},
        {"currency", json_cell(code_of(check.query.amount, book))},
        {"decision", json_cell(std::string{settings::name_of(check.decision)})},
        {"limit", limit_json(check, book)},
        {"exposure", json_cell(figure(exposure_of(check), book))},
        {"after", json_cell(figure(check.after, book))},
        {"use", json_cell(use_cell(check, 4))},
        {"prepayment", json_cell(figure(check.prepayment, book))}};
    std::vector<JsonMember> amounts;
    for (const auto& part : parts)
        amounts.push_back({part.name, json_cell(part_cell(check, part, book))});
    members.push_back({"parts", json_object(std::move(amounts))});
    std::vector<Json> reasons;
    for (const auto& reason : check.reasons) reasons.push_back(reason_json(reason, check, book));
    members.push_back({"reasons", json_list(std::move(reasons))});
    std::vector<Json> places;
    for (const auto& place : left_out) places.push_back(json_cell(place));
    if (!places.empty()) members.push_back({"left_out", json_list(std::move(places))});
    return json_object(std::move(members));
}

}  // namespace documents
