#include <doctest/doctest.h>

#include <string>

#include "read_settings.hpp"

TEST_CASE("targets of sales stand by key and value, whichever way they are written") {
    const auto [settings, complaints] = read_settings(
        "[sales.targets.salesperson]\nWang = \"100,000.00\"\n\"Li Na\" = \"80,000.00 EUR\"\n"
        "[sales.targets.region]\n\"华东\" = \"50\"\n");
    CHECK(complaints.empty());
    const auto& targets = settings.sales.targets;
    REQUIRE(targets.size() == 3);
    CHECK(targets[0].key == "region");
    CHECK(targets[0].value == "华东");
    CHECK(targets[0].year == settings::NamedAmount{{50, 0}, ""});
    CHECK(targets[1].value == "Li Na");
    CHECK(targets[1].year == settings::NamedAmount{{8'000'000, 2}, "EUR"});
    CHECK(targets[2].value == "Wang");
    CHECK(settings.lines.at("sales.targets.salesperson.Wang") == 2);
    CHECK(read_settings("").settings.sales.targets.empty());
}

TEST_CASE("what targets of sales cannot be is said") {
    CHECK(read_settings("[sales]\ntarget = \"5\"\n").complaints ==
          "ar.toml:2:1: error: unknown key `target` in [sales] [unknown-setting]\n");
    CHECK(read_settings("[sales.targets]\nWang = \"5\"\n").complaints ==
          "ar.toml:2:8: error: `targets` wants a section for a key, as "
          "[sales.targets.salesperson] [bad-setting]\n");
    CHECK(read_settings("[sales.targets.region]\nnorth = 5.0\n").complaints.find("float") !=
          std::string::npos);
    CHECK(read_settings("[sales.targets.region]\nnorth = \"-5\"\n").complaints ==
          "ar.toml:2:9: error: `north` cannot be \"-5\" [bad-setting]\n");
}
