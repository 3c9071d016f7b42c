#include "documents/remind_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/table_cell.hpp"
#include "journal/read.hpp"
#include "journal/spelled.hpp"

namespace documents {

namespace {

using journal::Key;

/// Numbers of the documents that a message is about, sorted, each once.
std::vector<std::string> numbers_of(const reports::DunningMessage& message,
                                    const ledger::Book& book) {
    std::vector<std::string> numbers;
    for (const auto& sum : message.sums)
        for (const auto& item : sum.items) numbers.push_back(book.number_of(item.item.document));
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

}  // namespace

std::string remind_entry(const reports::Delivery& delivery, const reports::DunningPlan& plan,
                         const ledger::Book& book, const std::string& note) {
    const auto& message = plan.messages[delivery.message];
    const auto numbers = numbers_of(message, book);
    // A list of plain numbers needs no quotes.
    const bool plain = std::ranges::all_of(numbers, [](const std::string& number) {
        return journal::spelled_value(number) == number;
    });
    const auto list = joined(numbers, ",");
    auto entry =
        fmt::format("remind {} level:{} via:{} on:{} key:{}",
                    journal::spelled_id(book.customers[message.customer].id), message.level,
                    settings::name_of(message.channel), plain ? list : journal::spelled_value(list),
                    journal::spelled_value(delivery.key));
    if (message.channel == settings::Channel::email)
        entry += fmt::format(" to-email:{}", journal::spelled_value(delivery.recipient));
    if (!note.empty()) entry += fmt::format(" note:{}", journal::quoted(note));
    return entry;
}

std::optional<reports::PendingMessage> pending_message(Date day, std::string_view entry) {
    std::optional<reports::PendingMessage> found;
    Sources sources;
    Diagnostics diagnostics;
    journal::read_text("", fmt::format("{} {}\n", to_string(day), entry), sources, diagnostics,
                       [&](const journal::Entry& read) {
                           if (read.kind != journal::Kind::remind || read.faulty) return;
                           found = reports::PendingMessage{{}, day, read.customer.str(), {}, 0};
                           if (const auto* key = read.find(Key::key)) found->key = key->value.str();
                           const auto* on = read.find(Key::on);
                           const auto list = on == nullptr ? std::string{} : on->value.str();
                           for (const auto number : split_list(list))
                               found->documents.emplace_back(number);
                           if (const auto* level = read.find(Key::level))
                               found->level = ledger::level_of(level->value.str());
                       });
    return diagnostics.any_error() ? std::nullopt : found;
}

bool says(std::string_view entry, const reports::Delivery& delivery,
          const reports::DunningPlan& plan, const ledger::Book& book) {
    auto read = pending_message(plan.query.as_of, entry);
    if (!read || read->key != delivery.key) return false;
    std::ranges::sort(read->documents);
    return read->documents == numbers_of(plan.messages[delivery.message], book);
}

}  // namespace documents
