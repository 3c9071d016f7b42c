#include "documents/reach_table.hpp"

#include "base/text.hpp"
#include "documents/book_cells.hpp"
#include "documents/held_words.hpp"
#include "documents/sms.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Key;
using reports::Delivery;
using reports::DunningPlan;
using reports::item_name;

Paper paper_of(const DunningPlan& plan, std::string title) {
    Paper paper;
    paper.report = "remind";
    paper.title = std::move(title);
    paper.as_of = plan.query.as_of;
    if (plan.messages.empty()) {
        paper.notes.emplace_back("no step is due: nobody is reached");
        return paper;
    }
    for (const auto& quiet : plan.quiet) paper.notes.push_back(words_of(quiet, plan.query));
    return paper;
}

std::string said(const ledger::Customer& customer, Key key, Date day) {
    const auto* value = ledger::value_on(customer, key, day);
    return value == nullptr ? std::string{} : *value;
}

Cell text(std::string words) { return words.empty() ? Cell{} : Cell{std::move(words)}; }

/// What the customer promised last, whatever became of it. Null for nothing.
const ledger::Promise* last_promise(const Book& book, Id<ledger::Customer> id, Date day) {
    const ledger::Promise* last = nullptr;
    for (const auto& promise : book.promises)
        if (promise.customer == id && promise.date <= day) last = &promise;
    return last;
}

std::string documents_of(const reports::DunningSum& sum, const Book& book) {
    std::vector<std::string> names;
    for (const auto& item : sum.items) names.push_back(item_name(book, item.item));
    return joined(names, " ");
}

}  // namespace

Paper sms_table(const DunningPlan& plan, const std::vector<Delivery>& deliveries,
                const std::vector<std::string>& texts, const Book& book) {
    auto paper = paper_of(plan, "Text messages");
    paper.data.columns = {{"phone", "Phone"},
                          {"text", "Text"},
                          {"encoding", "Encoding"},
                          {"segments", "Segments", Align::right}};
    Table people{{{"customer", "Customer"}}, {}};
    people.columns.insert(people.columns.end(), paper.data.columns.begin(),
                          paper.data.columns.end());
    for (std::size_t i = 0; i < deliveries.size(); ++i) {
        const auto words =
            normalised(trimmed(texts[i].substr(0, texts[i].find_last_not_of('\n') + 1)));
        const auto size = sms_size(words);
        Row row{{deliveries[i].recipient, words, std::string{name_of(size.encoding)},
                 static_cast<std::int64_t>(size.segments)}};
        auto with_customer = row;
        with_customer.cells.insert(
            with_customer.cells.begin(),
            book.customers[plan.messages[deliveries[i].message].customer].id);
        paper.data.rows.push_back(std::move(row));
        people.rows.push_back(std::move(with_customer));
    }
    if (!people.rows.empty()) paper.sections.push_back({"", std::move(people), {}});
    return paper;
}

Paper call_table(const DunningPlan& plan, const std::vector<Delivery>& deliveries,
                 const Book& book) {
    const auto day = plan.query.as_of;
    auto paper = paper_of(plan, "Calls");
    paper.data.columns = {{"customer", "Customer"},
                          {"name", "Name"},
                          {"phone", "Phone"},
                          {"contact", "Contact"},
                          {"step", "Step"},
                          {"currency", ""},
                          {"total", "Ask for", Align::right},
                          {"documents", "Documents"},
                          {"promised", "Promised"},
                          {"promised_for", "For"}};
    for (const auto& delivery : deliveries) {
        const auto& message = plan.messages[delivery.message];
        const auto& customer = book.customers[message.customer];
        const auto* promise = last_promise(book, message.customer, day);
        for (const auto& sum : message.sums)
            paper.data.rows.push_back(
                {{customer.id, std::string{name_on(customer, day)}, delivery.recipient,
                  text(said(customer, Key::contact, day)),
                  step_of(plan.query.dunning, message).name,
                  std::string{book.currencies.code(sum.total.currency())},
                  amount_cell(sum.total, book.currencies), documents_of(sum, book),
                  promise == nullptr ? Cell{} : Cell{to_string(promise->amount, book.currencies)},
                  promise == nullptr ? Cell{} : Cell{promise->by}}});
    }
    if (!paper.data.rows.empty()) paper.sections.push_back({"", paper.data, {}});
    return paper;
}

}  // namespace documents
