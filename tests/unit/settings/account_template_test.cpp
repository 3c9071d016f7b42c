#include "settings/account_template.hpp"

#include <doctest/doctest.h>

#include "settings/export.hpp"

using settings::AccountRole;
using settings::parse_account;
using settings::Placeholder;

namespace {

constexpr auto of_customer = settings::placeholder_bit(Placeholder::customer);

std::string fault_of(std::string_view text) {
    const auto account = parse_account(text, of_customer);
    return account ? std::string{} : account.error().words;
}

}  // namespace

TEST_CASE("an account is components of texts and placeholders") {
    const auto account = parse_account("Assets:AR {customer}", of_customer);
    REQUIRE(account);
    REQUIRE(account->components.size() == 2);
    REQUIRE(account->components[1].size() == 2);
    CHECK(account->components[0][0].text == "Assets");
    CHECK(account->components[1][0].text == "AR ");
    CHECK(!account->components[1][1].is_text);
    CHECK(account->uses(Placeholder::customer));
    CHECK(!account->uses(Placeholder::group));
    CHECK(parse_account("资产", of_customer).has_value());
}

TEST_CASE("what another program would not take for an account is refused") {
    CHECK(fault_of("") == "is no account");
    CHECK(fault_of("(Assets)") == "is no account");
    CHECK(fault_of("{customer}:AR") == "is no account");
    CHECK(fault_of("Assets::AR") == "has an empty part, or one with blanks around it");
    CHECK(fault_of("Assets:") == "has an empty part, or one with blanks around it");
    CHECK(fault_of("Assets: AR") == "has an empty part, or one with blanks around it");
    CHECK(fault_of("Assets:A  R") == "cannot be part of an account's name");
    CHECK(fault_of("Assets:A;R") == "cannot be part of an account's name");
    CHECK(fault_of("Assets:A}") == "cannot be part of an account's name");
    CHECK(fault_of("Assets:{customer") == "has a { without its }");
    CHECK(fault_of("Assets:{group}") == "has {group}, which stands for nothing");
    CHECK(fault_of("Assets:{}") == "has {}, which stands for nothing");
}

TEST_CASE("every default is an account of its key") {
    for (const auto& key : settings::account_keys) CHECK(parse_account(key.otherwise, key.allowed));
    const settings::Export accounts;
    CHECK(accounts.account(AccountRole::opening) == "Equity:Opening");
    CHECK(accounts.account(AccountRole::bank) == "Assets:Bank");
    for (const auto& [via, account] : accounts.bank_by)
        CHECK(parse_account(account, of_customer).has_value());
}
