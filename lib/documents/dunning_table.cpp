#include "documents/dunning_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "documents/book_cells.hpp"
#include "documents/held_words.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::Delivery;
using reports::DunningItem;
using reports::DunningMessage;
using reports::DunningPlan;
using reports::DunningSum;
using reports::item_name;

std::string documents_of(const DunningSum& sum, const Book& book) {
    std::vector<std::string> names;
    for (const auto& item : sum.items) names.push_back(item_name(book, item.item));
    return joined(names, " ");
}

Cell code_of(Money amount, const Book& book) {
    return std::string{book.currencies.code(amount.currency())};
}

/// Items of one customer and currency that are held back for one reason.
struct HeldRow {
    Id<ledger::Customer> customer;
    const DunningItem* first;
    std::vector<std::string> documents;
    Money open;
};

bool is_same_row(const HeldRow& row, const DunningItem& item, Id<ledger::Customer> customer) {
    return row.customer == customer && row.open.currency() == item.claim.currency() &&
           row.first->held == item.held && row.first->until == item.until &&
           row.first->because == item.because && row.first->level == item.level;
}

/// What is overdue and held back. What is not due yet need not explain itself.
std::vector<HeldRow> held_rows(const DunningPlan& plan, const Book& book) {
    std::vector<HeldRow> rows;
    for (const auto& item : plan.held) {
        if (item.days_late <= 0) continue;
        const auto customer = book.documents[item.item.document].customer;
        const auto same = std::ranges::find_if(
            rows, [&](const HeldRow& row) { return is_same_row(row, item, customer); });
        auto& row = same != rows.end()
                        ? *same
                        : rows.emplace_back(
                              HeldRow{customer, &item, {}, Money::zero(item.claim.currency())});
        row.documents.push_back(item_name(book, item.item));
        row.open = row.open + Money::from_minor(item.item.open, item.claim.currency());
    }
    return rows;
}

struct CustomerCells {
    std::string id;
    std::string name;
};

CustomerCells cells_of(const Book& book, Id<ledger::Customer> id, Date day) {
    const auto& customer = book.customers[id];
    return {customer.id, std::string{name_on(customer, day)}};
}

/// Why a message does not go out today, for programs.
std::string quiet_word(const DunningPlan& plan) {
    return plan.quiet.empty() ? std::string{} : std::string{name_of(plan.quiet.front().because)};
}

Cell text(const std::string& words) { return words.empty() ? Cell{} : Cell{words}; }
Cell day(const std::optional<Date>& date) { return date ? Cell{*date} : Cell{}; }

Table data_of(const DunningPlan& plan, const std::vector<Delivery>& deliveries, const Book& book) {
    Table table{{{"customer", "Customer"},
                 {"name", "Name"},
                 {"step", "Step"},
                 {"level", "Level", Align::right},
                 {"channel", "Channel"},
                 {"address", "Address"},
                 {"currency", "Currency"},
                 {"total", "Total", Align::right},
                 {"documents", "Documents"},
                 {"key", "Key"},
                 {"held", "Held"},
                 {"until", "Until"}},
                {}};
    const auto quiet = quiet_word(plan);
    for (const auto& delivery : deliveries) {
        const auto& message = plan.messages[delivery.message];
        const auto [id, name] = cells_of(book, message.customer, plan.query.as_of);
        const auto& step = step_of(plan.query.dunning, message);
        for (const auto& sum : message.sums)
            table.rows.push_back(
                {{id, name, step.name, std::int64_t{message.level},
                  std::string{settings::name_of(message.channel)}, text(delivery.recipient),
                  code_of(sum.total, book), amount_cell(sum.total, book.currencies),
                  documents_of(sum, book), delivery.key, text(quiet), Cell{}}});
    }
    for (const auto& row : held_rows(plan, book)) {
        const auto [id, name] = cells_of(book, row.customer, plan.query.as_of);
        table.rows.push_back(
            {{id, name, Cell{}, Cell{}, Cell{}, Cell{}, code_of(row.open, book),
              amount_cell(row.open, book.currencies), joined(row.documents, " "), Cell{},
              std::string{name_of(row.first->held)}, day(row.first->until)}});
    }
    return table;
}

Section messages_section(const DunningPlan& plan, const std::vector<Delivery>& deliveries,
                         const Book& book) {
    Section section{"Messages",
                    {{{"customer", "Customer"},
                      {"name", "Name"},
                      {"step", "Step"},
                      {"documents", "Documents"},
                      {"total", "Total", Align::right},
                      {"currency", ""},
                      {"channel", "By"},
                      {"address", "To"},
                      {"key", "Key"}},
                     {}},
                    {}};
    for (const auto& delivery : deliveries) {
        const auto& message = plan.messages[delivery.message];
        const auto [id, name] = cells_of(book, message.customer, plan.query.as_of);
        const auto& step = step_of(plan.query.dunning, message);
        const auto to = delivery.is_copy ? delivery.recipient + " (copy)" : delivery.recipient;
        for (const auto& sum : message.sums)
            section.table.rows.push_back(
                {{id, name, step.name, documents_of(sum, book),
                  amount_cell(sum.total, book.currencies), code_of(sum.total, book),
                  std::string{settings::name_of(message.channel)}, text(to), delivery.key}});
    }
    return section;
}

Section held_section(const DunningPlan& plan, const Book& book) {
    Section section{"Held back",
                    {{{"customer", "Customer"},
                      {"name", "Name"},
                      {"documents", "Documents"},
                      {"open", "Open", Align::right},
                      {"currency", ""},
                      {"reason", "Reason"}},
                     {}},
                    {}};
    for (const auto& row : held_rows(plan, book)) {
        const auto [id, name] = cells_of(book, row.customer, plan.query.as_of);
        section.table.rows.push_back(
            {{id, name, joined(row.documents, " "), amount_cell(row.open, book.currencies),
              code_of(row.open, book), words_of(*row.first, plan.query.dunning)}});
    }
    return section;
}

/// What the steps that go out today charge, one row of totals per currency.
Table totals_of(const DunningPlan& plan, const Book& book) {
    std::map<std::string_view, Money> sums;
    for (const auto& message : plan.messages)
        for (const auto& sum : message.sums) {
            const auto code = book.currencies.code(sum.total.currency());
            auto& total = sums.try_emplace(code, Money::zero(sum.total.currency())).first->second;
            total = total + sum.total;
        }
    Table table{{{"currency", "Currency"}, {"total", "Total", Align::right}}, {}};
    for (const auto& [code, total] : sums)
        table.rows.push_back({{std::string{code}, amount_cell(total, book.currencies)}});
    return table;
}

Paper paper_of(const DunningPlan& plan, std::string title) {
    Paper paper;
    paper.report = "remind";
    paper.title = std::move(title);
    paper.as_of = plan.query.as_of;
    if (plan.messages.empty()) return paper;
    for (const auto& quiet : plan.quiet) paper.notes.push_back(words_of(quiet, plan.query));
    return paper;
}

/// An item of the plan, whether it goes out or not.
struct Explained {
    const DunningItem* item;
    const DunningMessage* message;  // null when it is held back
};

std::vector<Explained> explained_items(const DunningPlan& plan, const Book& book) {
    std::vector<Explained> items;
    for (const auto& message : plan.messages)
        for (const auto& sum : message.sums)
            for (const auto& item : sum.items) items.push_back({&item, &message});
    for (const auto& item : plan.held) items.push_back({&item, nullptr});
    std::ranges::sort(items, {}, [&](const Explained& explained) {
        const auto& item = explained.item->item;
        return std::tuple{
            std::string_view{book.customers[book.documents[item.document].customer].id}, item.due,
            book.number_of(item.document), item.instalment};
    });
    return items;
}

std::string why_words(const Explained& explained, const DunningPlan& plan) {
    if (explained.message == nullptr) return words_of(*explained.item, plan.query.dunning);
    const auto& message = *explained.message;
    const auto& own = plan.query.dunning.policies[message.policy]
                          .steps[static_cast<std::size_t>(explained.item->level) - 1];
    const auto& step = step_of(plan.query.dunning, message);
    auto reached = fmt::format("{} days late, step {} ({} days)", explained.item->days_late,
                               own.name, own.after.count());
    if (own.name == step.name) return reached;
    return fmt::format("{}; goes with step {} of another item", reached, step.name);
}

}  // namespace

Paper dunning_table(const DunningPlan& plan, const std::vector<Delivery>& deliveries,
                    const Book& book) {
    auto paper = paper_of(plan, "Reminders");
    paper.data = data_of(plan, deliveries, book);
    paper.totals = totals_of(plan, book);
    auto messages = messages_section(plan, deliveries, book);
    auto held = held_section(plan, book);
    const bool nothing = messages.table.rows.empty() && held.table.rows.empty();
    if (messages.table.rows.empty()) {
        paper.notes.emplace_back(nothing ? "nothing is overdue, and no step is due"
                                         : "no step is due: nobody is written to");
    } else {
        paper.sections.push_back(std::move(messages));
    }
    if (!held.table.rows.empty()) paper.sections.push_back(std::move(held));
    return paper;
}

Paper dunning_why_table(const DunningPlan& plan, const Book& book) {
    auto paper = paper_of(plan, "Reminders, item by item");
    paper.data.columns = {{"customer", "Customer"},
                          {"document", "Document"},
                          {"due", "Due"},
                          {"days_late", "Days late", Align::right},
                          {"currency", ""},
                          {"open", "Open", Align::right},
                          {"claim", "Claim", Align::right},
                          {"step", "Step"},
                          {"held", "Held"},
                          {"until", "Until"},
                          {"why", "Why"}};
    for (const auto& explained : explained_items(plan, book)) {
        const auto& item = *explained.item;
        const auto& document = book.documents[item.item.document];
        const auto step = explained.message == nullptr
                              ? std::string{}
                              : step_of(plan.query.dunning, *explained.message).name;
        const auto open = Money::from_minor(item.item.open, document.currency);
        paper.data.rows.push_back(
            {{book.customers[document.customer].id, item_name(book, item.item), item.item.due,
              std::int64_t{item.days_late}, code_of(open, book), amount_cell(open, book.currencies),
              amount_cell(item.claim, book.currencies), text(step),
              text(std::string{name_of(item.held)}), day(item.until), why_words(explained, plan)}});
    }
    paper.sections.push_back({"", paper.data, {}});
    if (paper.data.rows.empty()) paper.notes.emplace_back("nothing is overdue, and no step is due");
    return paper;
}

Paper dunning_replay_table(const std::vector<reports::ReplayedMessage>& replayed, Period period,
                           const settings::Dunning& dunning, const Book& book) {
    Paper paper;
    paper.report = "remind-simulate";
    paper.title = "Reminders as they would have been sent";
    paper.period = period;
    paper.data.columns = {{"date", "Date"},          {"customer", "Customer"},
                          {"step", "Step"},          {"channel", "Channel"},
                          {"currency", "Currency"},  {"total", "Total", Align::right},
                          {"documents", "Documents"}};
    for (const auto& [date, message] : replayed)
        for (const auto& sum : message.sums)
            paper.data.rows.push_back(
                {{date, book.customers[message.customer].id, step_of(dunning, message).name,
                  std::string{settings::name_of(message.channel)}, code_of(sum.total, book),
                  amount_cell(sum.total, book.currencies), documents_of(sum, book)}});
    paper.sections.push_back({"", paper.data, {}});
    if (replayed.empty()) paper.notes.emplace_back("no message would have been sent");
    return paper;
}

}  // namespace documents
