#include "settings/import.hpp"

#include <fmt/format.h>

#include "settings/key_spelling.hpp"

namespace settings {

std::string ImportRule::section() const { return fmt::format("rules.{}", spelled_key(name)); }

std::string BankAccount::section() const { return fmt::format("bank.{}", spelled_key(name)); }

bool is_day_pattern(std::string_view pattern) {
    int days = 0;
    int months = 0;
    int years = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '%') continue;
        const char kind = ++at < pattern.size() ? pattern[at] : '\0';
        if (kind == 'd')
            ++days;
        else if (kind == 'm')
            ++months;
        else if (kind == 'Y' || kind == 'y')
            ++years;
        else
            return false;
    }
    return days == 1 && months == 1 && years == 1;
}

std::string_view between_slashes(std::string_view text) {
    if (text.size() < 3 || !text.starts_with('/') || !text.ends_with('/')) return {};
    return text.substr(1, text.size() - 2);
}

std::vector<std::string_view> column_keys(RuleFor purpose) {
    if (purpose == RuleFor::bank)
        return {"booked",        "value",     "amount",  "in",  "out",
                "sign",          "currency",  "balance", "id",  "payer",
                "payer-account", "reference", "text",    "fee", "status"};
    if (purpose == RuleFor::customers) return {"id", "name"};
    std::vector<std::string_view> keys{"number",      "date", "due",  "customer", "name",
                                       "amount",      "net",  "tax",  "currency", "terms",
                                       "salesperson", "po",   "title"};
    if (purpose == RuleFor::receipts) keys.insert(keys.end(), {"via", "ref"});
    if (purpose == RuleFor::open_items) keys.emplace_back("kind");
    return keys;
}

}  // namespace settings
