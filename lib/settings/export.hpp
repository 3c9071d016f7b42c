#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "settings/account_template.hpp"

namespace settings {

/// What an account of another program is for.
enum class AccountRole : std::uint8_t {
    receivable,
    on_account,
    sales,
    charges,
    tax,
    bank,
    fee,
    withheld,
    discount,
    bad_debt,
    recovered,
    opening,
};

/// A key of [export.accounts].
struct AccountKey {
    std::string_view name;
    std::string_view otherwise;  // the account when nothing is said
    std::uint8_t allowed;        // bits of Placeholder
};

/// By role.
extern const std::array<AccountKey, 12> account_keys;

/// The accounts that a book is exported to.
struct Export {
    Export();

    std::array<std::string, 12> accounts;                     // by role, as written
    std::map<std::string, std::string, std::less<>> bank_by;  // by `via:`; goes before `bank`

    const std::string& account(AccountRole role) const {
        return accounts[static_cast<std::size_t>(role)];
    }
};

}  // namespace settings
