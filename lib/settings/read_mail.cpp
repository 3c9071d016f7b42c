#include <algorithm>

#include "settings/reading.hpp"

namespace settings {

namespace {

template <std::string Mail::* text>
void take_mail_text(Reading& reading, const toml::node& value) {
    take_text(reading, value, reading.settings.mail.*text);
}

void take_mail_command(Reading& reading, const toml::node& value) {
    take_command(reading, value, reading.settings.mail.command);
}

void take_outbox(Reading& reading, const toml::node& value) {
    take_path(reading, value, reading.settings.mail.outbox);
}

void take_unsent_exits(Reading& reading, const toml::node& value) {
    const auto* list = value.as_array();
    if (list == nullptr) return reading.refuse(value, "a list of exit statuses");
    std::vector<int> exits;
    for (const auto& element : *list)
        if (const auto status = take_number(reading, element, 1, 255)) exits.push_back(*status);
    reading.settings.mail.unsent_exits = std::move(exits);
}

void take_timeout(Reading& reading, const toml::node& value) {
    if (const auto seconds = take_number(reading, value, 1, 3'600))
        reading.settings.mail.timeout = *seconds;
}

void take_attach(Reading& reading, const toml::node& value) {
    take_flag(reading, value, reading.settings.mail.pdf);
}

void take_salespeople(Reading& reading, const toml::node& value) {
    const auto* table = value.as_table();
    if (table == nullptr) return reading.refuse(value, "names and addresses");
    for (const auto& [name, address] : *table)
        if (auto text = take_text(reading, address, "an address"))
            reading.settings.mail.salespeople[std::string{name.str()}] = std::move(*text);
}

void take_pdf_command(Reading& reading, const toml::node& value) {
    take_command(reading, value, reading.settings.letters.pdf);
}

void take_templates(Reading& reading, const toml::node& value) {
    take_path(reading, value, reading.settings.letters.templates);
}

constexpr Key keys[] = {
    {"mail", "command", take_mail_command},
    {"mail", "from", take_mail_text<&Mail::from>},
    {"mail", "reply-to", take_mail_text<&Mail::reply_to>},
    {"mail", "outbox", take_outbox},
    {"mail", "unsent-exits", take_unsent_exits},
    {"mail", "timeout", take_timeout},
    {"mail", "pdf", take_attach},
    {"mail", "salespeople", take_salespeople},
    {"letters", "pdf", take_pdf_command},
    {"letters", "templates", take_templates},
};

}  // namespace

std::span<const Key> mail_keys() { return keys; }

}  // namespace settings
