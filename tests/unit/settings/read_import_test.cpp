#include <doctest/doctest.h>

#include "settings/read.hpp"

using namespace settings;

namespace {

struct Read {
    Import import;
    std::vector<std::string> complaints;  // the first lines
};

Read read(std::string text) {
    Sources sources;
    const auto source = sources.add_text("ar.toml", std::move(text));
    Diagnostics diagnostics;
    Read result{settings::read(source, sources, {}, diagnostics).import, {}};
    for (const auto& one : diagnostics.in_reading_order()) result.complaints.push_back(one.message);
    return result;
}

}  // namespace

TEST_CASE("a rule says where each column stands and what words mean") {
    const auto rule = read(R"([rules.shop]
for = "sales"
header = "Invoice"
account = "=1"
date = "%d.%m.%Y"
decimal = ","
[rules.shop.columns]
number = "Invoice"
title = ["A", "B"]
[rules.shop.values]
empty = "-"
)")
                          .import.rules.at(0);
    CHECK(rule.name == "shop");
    CHECK(rule.purpose == RuleFor::sales);
    CHECK(rule.header == std::vector<std::string>{"Invoice"});
    CHECK(rule.date == "%d.%m.%Y");
    CHECK(rule.decimal == ',');
    CHECK(rule.columns.at("title") == std::vector<std::string>{"A", "B"});
    CHECK(rule.empty == std::vector<std::string>{"-"});
}

TEST_CASE("accounts are read by name") {
    const auto banks =
        read("[bank.a]\naccount = \"1\"\nskip = [\"x\"]\ndate = \"value\"\n[bank.b]\n")
            .import.banks;
    REQUIRE(banks.size() == 2);
    CHECK(banks[0].account == "1");
    CHECK(banks[0].by_value);
    CHECK(banks[0].skip == std::vector<std::string>{"x"});
    CHECK_FALSE(banks[1].by_value);
}

TEST_CASE("what is wrong with rules and accounts is told, all of it") {
    CHECK(read(R"([rules.wrong]
for = "banks"
headers = ["a"]
account = "/(/"
date = "%d.%m"
decimal = ";"
[rules.wrong.columns]
boked = "a"
[rules.wrong.values]
on = ["x"]
[bank.main]
date = "posted"
acount = "1"
)")
              .complaints ==
          std::vector<std::string>{"[rules.wrong] has no `header`", "`for` cannot be \"banks\"",
                                   "unknown key `headers` in [rules.wrong]", "`/(/` is no pattern",
                                   "`date` cannot be \"%d.%m\"", "`decimal` cannot be \";\"",
                                   "unknown key `boked` in [rules.wrong.columns]",
                                   "unknown key `on` in [rules.wrong.values]",
                                   "`date` cannot be \"posted\"",
                                   "unknown key `acount` in [bank.main]"});
    CHECK(read("[rules]\nx = 1\n[bank]\ny = 2\n").complaints.size() == 2);
}

TEST_CASE("a file of rules holds rules only") {
    Sources sources;
    Diagnostics diagnostics;
    Settings settings;
    const auto rules = sources.add_text("r.toml", "[rules.a]\nheader = [\"x\"]\n[mail]\n");
    read_rules(rules, sources, settings, diagnostics);
    CHECK(settings.import.rules.size() == 1);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.all().front().message == "`mail` has no place among rules");
}
