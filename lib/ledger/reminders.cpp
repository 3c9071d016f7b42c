#include "ledger/reminders.hpp"

#include <algorithm>
#include <charconv>

namespace ledger {

bool has_reminder(const Book& book, std::string_view key) {
    return std::ranges::any_of(book.events, [&](const Event& event) {
        const auto* said = find_attribute(event.attributes, Key::key);
        return event.kind == Kind::remind && said != nullptr && said->value == key;
    });
}

std::optional<Date> latest_reminder(const Book& book) {
    const auto found = std::find_if(book.events.rbegin(), book.events.rend(),
                                    [](const Event& event) { return event.kind == Kind::remind; });
    return found == book.events.rend() ? std::nullopt : std::optional{found->date};
}

int level_of(const std::string& text) {
    int level = 0;
    std::from_chars(text.data(), text.data() + text.size(), level);
    return level;
}

Reminders::Reminders(const Book& book, Date as_of, const std::vector<std::string>& but) {
    for (const auto& event : book.events) {
        if (event.date > as_of) break;
        if (event.kind != Kind::remind) continue;
        const auto* key = find_attribute(event.attributes, Key::key);
        if (key != nullptr && std::ranges::count(but, key->value) > 0) continue;
        const auto* level = find_attribute(event.attributes, Key::level);
        const auto text = level == nullptr ? std::string{} : level->value;
        add(event.customer, event.documents,
            {event.date, level_of(text), text, key == nullptr ? std::string{} : key->value});
    }
}

void Reminders::add(Id<Customer> customer, const std::vector<Id<Document>>& documents,
                    const Reminder& reminder) {
    days_[customer].push_back(reminder.day);
    for (const auto document : documents) of_documents_[document].push_back(reminder);
    if (documents.empty()) of_all_[customer].push_back(reminder);
}

bool Reminders::any_on(Id<Customer> customer, Date day) const {
    const auto days = days_.find(customer);
    return days != days_.end() && std::ranges::count(days->second, day) > 0;
}

std::vector<Reminder> Reminders::about(const Book& book, Id<Document> id) const {
    std::vector<Reminder> found;
    if (const auto own = of_documents_.find(id); own != of_documents_.end()) found = own->second;
    const auto& document = book.documents[id];
    const auto all = of_all_.find(document.customer);
    if (all == of_all_.end()) return found;
    for (const auto& reminder : all->second)
        if (reminder.day >= document.date) found.push_back(reminder);
    return found;
}

}  // namespace ledger
