#include <doctest/doctest.h>

#include <string>

#include "read_settings.hpp"

using settings::AccountRole;

TEST_CASE("accounts to export to are read, the others stay") {
    const auto [settings, complaints] = read_settings(
        "[export.accounts]\nsales = \"Income:{category}\"\n"
        "bank = { default = \"Assets:ICBC\", alipay = \"Assets:Alipay\" }\n");
    CHECK(complaints.empty());
    const auto& accounts = settings.export_;
    CHECK(accounts.account(AccountRole::sales) == "Income:{category}");
    CHECK(accounts.account(AccountRole::bank) == "Assets:ICBC");
    CHECK(accounts.account(AccountRole::receivable) == "Assets:Receivable:{customer}");
    CHECK(accounts.bank_by.at("alipay") == "Assets:Alipay");
    CHECK(accounts.bank_by.at("cash") == "Assets:Cash");
    CHECK(settings.lines.at("export.accounts.bank.alipay") == 3);
}

TEST_CASE("one account for the bank stands for every way to pay") {
    const auto accounts =
        read_settings("[export.accounts]\nbank = \"Assets:Money\"\n").settings.export_;
    CHECK(accounts.account(AccountRole::bank) == "Assets:Money");
    CHECK(accounts.bank_by.empty());
}

TEST_CASE("what accounts to export to cannot be is said") {
    CHECK(read_settings("[export]\naccount = \"A\"\n").complaints ==
          "ar.toml:2:1: error: unknown key `account` in [export] [unknown-setting]\n");
    CHECK(read_settings("[export]\naccounts = \"A\"\n").complaints ==
          "ar.toml:2:12: error: `accounts` wants a section, as [export.accounts] [bad-setting]\n");
    CHECK(read_settings("[export.accounts]\nsale = \"A\"\n").complaints ==
          "ar.toml:2:1: error: unknown key `sale` in [export.accounts] [unknown-setting]\n");
    CHECK(read_settings("[export.accounts]\nfee = 5\n").complaints ==
          "ar.toml:2:7: error: `fee` wants an account [bad-setting]\n");
    CHECK(read_settings("[export.accounts]\nfee = \"A:{rate}\"\n").complaints ==
          "ar.toml:2:7: error: \"A:{rate}\" has {rate}, which stands for nothing [bad-setting]\n");
    const auto outcome = read_settings("[export.accounts]\nbank = { cash = 1 }\n");
    CHECK(outcome.complaints == "ar.toml:2:17: error: `cash` wants an account [bad-setting]\n");
    CHECK(outcome.settings.export_.bank_by.at("cash") == "Assets:Cash");
}
