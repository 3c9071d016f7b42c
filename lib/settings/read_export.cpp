#include "base/text.hpp"
#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr auto wanted = "a section, as [export.accounts]";

const AccountKey& key_of(AccountRole role) { return account_keys[static_cast<std::size_t>(role)]; }

void note_line(Reading& reading, std::string_view name, const toml::key& key) {
    reading.settings.lines.emplace(fmt::format("export.accounts.{}", name),
                                   key.source().begin.line);
}

void take_account(Reading& reading, const toml::node& value, AccountRole role, std::string& into) {
    const auto text = take_text(reading, value, "an account");
    if (!text) return;
    const auto account = parse_account(*text, key_of(role).allowed);
    if (account)
        into = *text;
    else
        reading.refuse_value(value, fmt::format("\"{}\" {}", *text, account.error().words),
                             account.error().advice);
}

/// `{ default = "Assets:Bank", cash = "Assets:Cash" }`, by what `via:` says, or one for all.
void take_bank(Reading& reading, const toml::node& value) {
    auto& accounts = reading.settings.export_;
    auto& bank = accounts.accounts[static_cast<std::size_t>(AccountRole::bank)];
    const auto* table = value.as_table();
    if (table == nullptr) {
        accounts.bank_by.clear();
        return take_account(reading, value, AccountRole::bank, bank);
    }
    for (const auto& [via, account] : *table) {
        const std::string name{via.str()};
        note_line(reading, fmt::format("bank.{}", name), via);
        reading.key = name;
        take_account(reading, account, AccountRole::bank,
                     name == "default" ? bank : accounts.bank_by[name]);
    }
    std::erase_if(accounts.bank_by, [](const auto& entry) { return entry.second.empty(); });
}

void take_account_key(Reading& reading, const toml::key& key, const toml::node& value) {
    const auto found = std::ranges::find(account_keys, key.str(), &AccountKey::name);
    if (found == account_keys.end()) {
        std::vector<std::string_view> known;
        for (const auto& account : account_keys) known.push_back(account.name);
        return reading.complain(unknown_setting, key.source(),
                                fmt::format("unknown key `{}` in [export.accounts]", key.str()), "",
                                advice(key.str(), known));
    }
    const auto role = static_cast<AccountRole>(found - account_keys.begin());
    reading.key = found->name;
    note_line(reading, found->name, key);
    if (role == AccountRole::bank) return take_bank(reading, value);
    take_account(reading, value, role,
                 reading.settings.export_.accounts[static_cast<std::size_t>(role)]);
}

void take_accounts(Reading& reading, const toml::node& value) {
    const auto* section = value.as_table();
    if (section == nullptr) return reading.refuse(value, wanted);
    for (const auto& [key, account] : *section) take_account_key(reading, key, account);
}

constexpr Key keys[] = {{"export", "accounts", take_accounts}};

}  // namespace

std::span<const Key> export_keys() { return keys; }

}  // namespace settings
