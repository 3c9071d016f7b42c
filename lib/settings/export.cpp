#include "settings/export.hpp"

#include <algorithm>

namespace settings {

namespace {

constexpr std::uint8_t of_document =
    placeholder_bit(Placeholder::customer) | placeholder_bit(Placeholder::group) |
    placeholder_bit(Placeholder::currency) | placeholder_bit(Placeholder::salesperson);
constexpr std::uint8_t of_sale = of_document | placeholder_bit(Placeholder::category);
constexpr std::uint8_t of_tax = of_document | placeholder_bit(Placeholder::rate);

}  // namespace

const std::array<AccountKey, 12> account_keys{{
    {"receivable", "Assets:Receivable:{customer}", of_document},
    {"on-account", "Assets:Receivable:{customer}", of_document},
    {"sales", "Income:Sales", of_sale},
    {"charges", "Income:Charges", of_sale},
    {"tax", "Liabilities:Tax:{rate}", of_tax},
    {"bank", "Assets:Bank", of_document},
    {"fee", "Expenses:BankFees", of_document},
    {"withheld", "Assets:TaxWithheld", of_document},
    {"discount", "Expenses:Discounts", of_document},
    {"bad-debt", "Expenses:BadDebt", of_document},
    {"recovered", "Income:BadDebtRecovered", of_document},
    {"opening", "Equity:Opening", of_document},
}};

Export::Export() : bank_by{{"cash", "Assets:Cash"}, {"draft", "Assets:NotesReceivable"}} {
    std::ranges::transform(account_keys, accounts.begin(),
                           [](const AccountKey& key) { return std::string{key.otherwise}; });
}

}  // namespace settings
