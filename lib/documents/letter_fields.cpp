#include "documents/letter_fields.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "documents/words.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Key;

FieldList lines_of(std::string_view text, bool is_address) {
    FieldList lines;
    const bool parted = text.find(';') != std::string_view::npos;
    while (!text.empty()) {
        const auto end = parted       ? text.find(';')
                         : is_address ? text.find(", ")
                                      : std::string_view::npos;
        Fields line;
        line.add("line", std::string{trimmed(text.substr(0, end))});
        lines.push_back(std::move(line));
        if (end == std::string_view::npos) break;
        text = trimmed(text.substr(end + 1));
    }
    return lines;
}

struct PartyKey {
    const char* name;
    Key key;
};
constexpr PartyKey party_keys[] = {{"address", Key::address}, {"tax_id", Key::tax_id},
                                   {"bank", Key::bank},       {"contact", Key::contact},
                                   {"email", Key::email},     {"phone", Key::phone}};

/// `value_of` hands out what a key says of the party, or an empty text.
template <class ValueOf>
Fields party_fields(std::string name, ValueOf value_of) {
    Fields fields;
    fields.add("name", std::move(name));
    for (const auto& [field, key] : party_keys) fields.add(field, std::string{value_of(key)});
    fields.add("address_lines", lines_of(value_of(Key::address), true));
    fields.add("bank_lines", lines_of(value_of(Key::bank), false));
    return fields;
}

}  // namespace

std::string Voice::day(Date day) const {
    if (is_chinese()) return chinese_date(day);
    return language_.starts_with("en") ? english_date(day) : to_string(day);
}

std::string Voice::digits(Money amount) const {
    return grouped_digits(amount.minor(), currencies_.decimals(amount.currency()));
}

std::string Voice::amount(Money amount) const { return to_string(amount, currencies_); }

std::string Voice::capitals(Money amount) const {
    const bool yuan = currencies_.code(amount.currency()) == "CNY";
    return is_chinese() && yuan ? rmb_capitals(amount, currencies_) : std::string{};
}

std::string Voice::words(Money amount) const {
    auto capital = capitals(amount);
    return capital.empty() ? trade_words(amount, currencies_) : capital;
}

Fields company_fields(const Book& book) {
    return party_fields(book.name, [&](Key key) -> std::string_view {
        const auto* attribute = ledger::find_attribute(book.attributes, key);
        return attribute == nullptr ? std::string_view{} : std::string_view{attribute->value};
    });
}

Fields customer_fields(const Book& book, Id<ledger::Customer> id, Date day) {
    const auto& customer = book.customers[id];
    const auto value_of = [&](Key key) -> std::string_view {
        const auto* value = ledger::value_on(customer, key, day);
        return value == nullptr ? std::string_view{} : std::string_view{*value};
    };
    auto fields = party_fields(std::string{name_on(customer, day)}, value_of);
    fields.add("id", customer.id);
    fields.add("salesperson", std::string{value_of(Key::salesperson)});
    return fields;
}

std::string language_of(const Book& book, Id<ledger::Customer> id, Date day) {
    if (const auto* own = ledger::value_on(book.customers[id], Key::language, day)) return *own;
    const auto* general = ledger::find_attribute(book.attributes, Key::language);
    return general == nullptr ? std::string{} : general->value;
}

Fields letter_fields(Id<ledger::Customer> customer, Date day, const Voice& voice,
                     const Book& book) {
    Fields fields;
    fields.add("company", company_fields(book));
    fields.add("customer", customer_fields(book, customer, day));
    fields.add("date", voice.day(day));
    fields.add("number", fmt::format("{}-{}", book.customers[customer].id, to_string(day)));
    return fields;
}

}  // namespace documents
