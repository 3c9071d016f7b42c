#include "documents/customer_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "documents/book_cells.hpp"
#include "documents/next_step_words.hpp"
#include "documents/score_words.hpp"

namespace documents {
namespace {

using journal::Key;
using ledger::Book;
using ledger::PromiseOutcome;
using reports::CustomerPage;

std::string_view outcome_word(PromiseOutcome outcome) {
    switch (outcome) {
        case PromiseOutcome::live:
            return "live";
        case PromiseOutcome::kept:
            return "kept";
        case PromiseOutcome::broken:
            return "broken";
    }
    return {};
}

std::string numbers(const Book& book, const std::vector<Id<ledger::Document>>& documents) {
    std::vector<std::string> all;
    for (const auto id : documents) all.push_back(book.number_of(id));
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string value_of(const ledger::Event& event, Key key) {
    const auto* attribute = ledger::find_attribute(event.attributes, key);
    return attribute == nullptr ? "" : attribute->value;
}

/// What a note, a reminder or a hold says, its parts separated by commas.
std::string event_words(const Book& book, const ledger::Event& event,
                        std::initializer_list<Key> keys) {
    std::vector<std::string> parts;
    for (const auto key : keys)
        if (auto value = value_of(event, key); !value.empty()) parts.push_back(std::move(value));
    if (!event.documents.empty()) parts.push_back(numbers(book, event.documents));
    if (!event.title.empty()) parts.push_back(event.title);
    return fmt::format("{}", fmt::join(parts, ", "));
}

PageSection master_section(const Book& book, const CustomerPage& page) {
    PageSection section{"master", "Master data", {"Key", "Since", "Value", "Amount"}, {}};
    const auto& customer = book.customers[page.query.customer];
    section.facts.push_back(
        {"name", {}, std::string{ledger::name_on(customer, page.query.as_of)}, {}});
    for (const auto& attribute : page.master)
        if (attribute.key != Key::name)
            section.facts.push_back({attribute.name, {}, attribute.value, {}});
    if (!customer.tags.empty())
        section.facts.push_back(
            {"#", {}, fmt::format("{}", fmt::join(customer.tags, ", ")), {}, "tags of the block"});
    if (page.hold) {
        const auto& hold = book.events[*page.hold];
        section.facts.push_back({"on hold", hold.date, event_words(book, hold, {Key::reason}), {}});
    }
    return section;
}

PageSection balance_section(const CustomerPage& page) {
    PageSection section{"balance", "", {}, {}};
    for (const auto& money : page.money) {
        section.facts.push_back({"open", {}, "", money.open});
        section.facts.push_back({"on_account", {}, "", money.on_account});
        section.facts.push_back({"balance", {}, "", money.balance});
        section.facts.push_back({"overdue", {}, "", money.overdue});
        section.facts.push_back({"disputed", {}, "", money.disputed});
    }
    return section;
}

PageSection aging_section(const CustomerPage& page) {
    PageSection section{"aging", "", {}, {}};
    for (const auto& money : page.money)
        for (std::size_t i = 0; i < page.bucket_names.size(); ++i)
            section.facts.push_back({page.bucket_names[i], {}, "", money.buckets[i]});
    return section;
}

std::string lateness(int days) {
    if (days > 0) return fmt::format("{} {} late", days, days == 1 ? "day" : "days");
    return days == 0 ? "due today" : "not due";
}

PageSection open_section(const Book& book, const CustomerPage& page) {
    PageSection section{"open", "Open items", {"Document", "Due", "State", "Open"}, {}};
    for (const auto& item : page.items) {
        const auto& document = book.documents[item.document];
        auto words = lateness(ledger::days_late(item.due, page.query.as_of));
        if (item.divided) words += fmt::format(", instalment {}", item.instalment);
        if (item.disputed != 0) {
            const auto disputed = Money::from_minor(item.disputed, document.currency);
            words += fmt::format(", {} disputed", to_string(disputed, book.currencies));
        }
        section.facts.push_back({book.number_of(item.document), item.due, words,
                                 Money::from_minor(item.open, document.currency)});
    }
    return section;
}

PageSection on_account_section(const Book& book, const CustomerPage& page) {
    PageSection section{"on_account", "Money on account", {"Source", "Date", "Kind", "Left"}, {}};
    for (const auto& source : page.on_account) {
        const auto& document = book.documents[source.source];
        section.facts.push_back({book.number_of(source.source), document.date,
                                 std::string{journal::name_of(document.kind)},
                                 Money::from_minor(source.left, document.currency)});
    }
    return section;
}

PageSection disputes_section(const Book& book, const CustomerPage& page) {
    PageSection section{"dispute", "Disputes", {"Document", "Since", "About", "Amount"}, {}};
    for (const auto& dispute : page.disputes) {
        PageFact fact{book.number_of(dispute.document), dispute.from, dispute.title, {}};
        const auto currency = book.documents[dispute.document].currency;
        if (dispute.amount) fact.amount = Money::from_minor(*dispute.amount, currency);
        section.facts.push_back(fact);
    }
    return section;
}

PageSection promises_section(const Book& book, const CustomerPage& page) {
    PageSection section{"promise", "Promises", {"For", "By", "State", "Promised"}, {}};
    for (const auto& judged : page.promises) {
        const auto& promise = book.promises[judged.promise];
        const auto words =
            fmt::format("{}, {} received, made {}", outcome_word(judged.outcome),
                        to_string(judged.received, book.currencies), to_string(promise.date));
        section.facts.push_back(
            {numbers(book, promise.documents), promise.by, words, promise.amount});
    }
    return section;
}

PageSection contacts_section(const Book& book, const CustomerPage& page) {
    PageSection section{"contact", "Last contacts", {"Kind", "Date", "Words", "Amount"}, {}};
    for (const auto index : page.contacts) {
        const auto& event = book.events[index];
        const auto kind = value_of(event, Key::kind);
        section.facts.push_back({kind.empty() ? "note" : kind,
                                 event.date,
                                 event_words(book, event, {Key::who, Key::result, Key::next}),
                                 {}});
    }
    return section;
}

PageSection reminders_section(const Book& book, const CustomerPage& page) {
    PageSection section{"reminder", "Last reminders", {"Level", "Date", "Words", "Amount"}, {}};
    for (const auto index : page.reminders) {
        const auto& event = book.events[index];
        section.facts.push_back({value_of(event, Key::level),
                                 event.date,
                                 event_words(book, event, {Key::via, Key::to_email}),
                                 {}});
    }
    return section;
}

PageSection habit_section(const CustomerPage& page) {
    PageSection section{
        "habit", "Paying habit, last twelve months", {"Figure", "Date", "Days", "Amount"}, {}};
    for (const auto& money : page.money) {
        if (!money.habit) continue;
        const auto& habit = *money.habit;
        section.facts.push_back({"paid", {}, "", habit.paid});
        section.facts.push_back(
            {"days_to_pay", {}, plain_digits(habit.days_to_pay, 1), {}, "days to pay"});
        section.facts.push_back(
            {"days_late", {}, plain_digits(habit.days_late, 1), {}, "days late"});
        section.facts.push_back({"open_overdue", {}, "", money.overdue, "still overdue"});
    }
    return section;
}

/// The parts of an exposure that is more than what is open; what counts against it is negative.
void add_exposure_parts(const ledger::Exposure& exposure, PageSection& section) {
    const auto others = {exposure.orders, exposure.drafts, exposure.on_account, exposure.cover};
    if (std::ranges::all_of(others, &Money::is_zero)) return;
    const auto add = [&](const char* name, Money amount, const char* spoken) {
        if (!amount.is_zero()) section.facts.push_back({name, {}, "", amount, spoken});
    };
    add("open", exposure.open, "open");
    add("orders", exposure.orders, "orders not billed");
    add("drafts", exposure.drafts, "drafts not matured");
    add("on_account", -exposure.on_account, "on account");
    add("cover", -exposure.cover, "insurance and guarantees");
}

PageSection limit_section(const Book& book, const CustomerPage& page) {
    PageSection section{"limit", "Credit limit", {"Limit", "Until", "Share", "Amount"}, {}};
    if (!page.limit) return section;
    const auto& [limit, exposure, without_rate, share] = *page.limit;
    PageFact said{"limit", {}, "", limit.amount};
    if (limit.until != never) said.date = limit.until;
    if (limit.of != page.query.customer)
        said.text = fmt::format("of {}", book.customers[limit.of].id);
    section.facts.push_back(std::move(said));
    if (exposure) {
        const auto percent = share ? plain_digits(*share, 1) + "%" : "";
        section.facts.push_back({"used", {}, percent, exposure->total()});
        add_exposure_parts(*exposure, section);
    } else {
        const auto words = fmt::format("no rate from {}", book.currencies.code(without_rate));
        section.facts.push_back({"used", {}, words, {}});
    }
    return section;
}

/// The score, its grade, and what it is made of.
PageSection score_section(const CustomerPage& page) {
    PageSection section{"score", "Score", {"Figure", "Date", "Made of", "Amount"}, {}};
    const auto& score = page.score.score;
    if (!score) return section;
    const auto grade = ledger::grade_of(score, page.query.credit);
    section.facts.push_back(
        {"score",
         {},
         fmt::format("{}{}{}: {}", *score, grade.empty() ? "" : ", grade ", grade,
                     factors_in_words(page.score, page.query.score.weights)),
         {}});
    return section;
}

/// `chase-promise` as people write it.
std::string with_blanks(std::string name) {
    std::ranges::replace(name, '-', ' ');
    return name;
}

PageSection next_section(const Book& book, const CustomerPage& page) {
    PageSection section{"next", "What should happen next", {"Step", "Date", "Words", "Amount"}, {}};
    for (const auto& step : page.next) {
        const std::string name{name_of(step.what)};
        section.facts.push_back(
            {name, step.day, words_of(step, book), step.amount, with_blanks(name)});
    }
    return section;
}

}  // namespace

std::vector<PageSection> customer_facts(const CustomerPage& page, const Book& book) {
    return {next_section(book, page),     master_section(book, page),
            balance_section(page),        aging_section(page),
            open_section(book, page),     on_account_section(book, page),
            disputes_section(book, page), promises_section(book, page),
            contacts_section(book, page), reminders_section(book, page),
            habit_section(page),          limit_section(book, page),
            score_section(page)};
}

}  // namespace documents
