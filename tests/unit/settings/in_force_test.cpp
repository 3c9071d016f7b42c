#include <doctest/doctest.h>

#include <algorithm>

#include "settings/settings.hpp"

using settings::in_force;
using settings::Settings;

namespace {

settings::InForce row(const Settings& chosen, std::string_view key) {
    const auto rows = in_force(chosen);
    const auto found = std::ranges::find(rows, key, &settings::InForce::key);
    REQUIRE(found != rows.end());
    return *found;
}

}  // namespace

TEST_CASE("a setting nobody made says so") {
    CHECK(row({}, "column").value == "48");
    CHECK(row({}, "column").origin == "default");
    CHECK(row({}, "bounds").value == "30,60,90");
    CHECK(row({}, "bounds").spelled == "[30, 60, 90]");
    CHECK(row({}, "bounds").origin == "book or default");
    CHECK(row({}, "journal").value == "");
    CHECK(row({}, "journal").spelled == "[]");
}

TEST_CASE("a setting from the configuration names its line") {
    Settings chosen;
    chosen.file = "ar.toml";
    chosen.fmt.group = false;
    chosen.lint.emplace("implied-due", Severity::warning);
    chosen.lines = {{"fmt.group", 7}, {"lint.implied-due", 9}};
    CHECK(row(chosen, "group").value == "false");
    CHECK(row(chosen, "group").origin == "ar.toml:7");
    CHECK(row(chosen, "implied-due").value == "warn");
    CHECK(row(chosen, "implied-due").spelled == "\"warn\"");
    CHECK(row(chosen, "implied-due").origin == "ar.toml:9");
    CHECK(row(chosen, "column").origin == "default");
}

TEST_CASE("texts are spelled so that TOML reads them back") {
    Settings chosen;
    chosen.journal = {"a\"b\\c\n.arl"};
    CHECK(row(chosen, "journal").spelled == R"("a\"b\\c\u000A.arl")");
    chosen.journal = {"a.arl", "账.arl"};
    CHECK(row(chosen, "journal").spelled == R"(["a.arl", "账.arl"])");
}
