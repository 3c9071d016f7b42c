#include <doctest/doctest.h>

#include <string>

#include "settings/read.hpp"

using settings::AccountRole;

namespace {

struct Outcome {
    settings::Settings settings;
    std::string complaints;  // first lines only
};

Outcome read(std::string text) {
    Sources sources;
    const auto source = sources.add_text("ar.toml", std::move(text));
    Diagnostics diagnostics;
    Outcome outcome{settings::read(source, sources, {}, diagnostics), {}};
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        const auto whole = render(diagnostic, sources, false);
        outcome.complaints += whole.substr(0, whole.find('\n') + 1);
    }
    return outcome;
}

}  // namespace

TEST_CASE("accounts to export to are read, the others stay") {
    const auto [settings, complaints] = read(
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
    const auto accounts = read("[export.accounts]\nbank = \"Assets:Money\"\n").settings.export_;
    CHECK(accounts.account(AccountRole::bank) == "Assets:Money");
    CHECK(accounts.bank_by.empty());
}

TEST_CASE("what accounts to export to cannot be is said") {
    CHECK(read("[export]\naccount = \"A\"\n").complaints ==
          "ar.toml:2:1: error: unknown key `account` in [export] [unknown-setting]\n");
    CHECK(read("[export]\naccounts = \"A\"\n").complaints ==
          "ar.toml:2:12: error: `accounts` wants a section, as [export.accounts] [bad-setting]\n");
    CHECK(read("[export.accounts]\nsale = \"A\"\n").complaints ==
          "ar.toml:2:1: error: unknown key `sale` in [export.accounts] [unknown-setting]\n");
    CHECK(read("[export.accounts]\nfee = 5\n").complaints ==
          "ar.toml:2:7: error: `fee` wants an account [bad-setting]\n");
    CHECK(read("[export.accounts]\nfee = \"A:{rate}\"\n").complaints ==
          "ar.toml:2:7: error: \"A:{rate}\" has {rate}, which stands for nothing [bad-setting]\n");
    const auto outcome = read("[export.accounts]\nbank = { cash = 1 }\n");
    CHECK(outcome.complaints == "ar.toml:2:17: error: `cash` wants an account [bad-setting]\n");
    CHECK(outcome.settings.export_.bank_by.at("cash") == "Assets:Cash");
}
