#include "settings/read.hpp"

#include <doctest/doctest.h>

#include <string>

using settings::Basis;
using settings::Bounds;
using settings::Settings;

namespace {

struct Outcome {
    Settings settings;
    std::string complaints;
};

Outcome read(std::string text, std::span<const std::string_view> rules = {},
             std::string name = "ar.toml") {
    Sources sources;
    const auto source = sources.add_text(std::move(name), std::move(text));
    Diagnostics diagnostics;
    Outcome outcome{settings::read(source, sources, rules, diagnostics), {}};
    for (const auto& diagnostic : diagnostics.in_reading_order())
        outcome.complaints += render(diagnostic, sources, false);
    return outcome;
}

}  // namespace

TEST_CASE("an empty configuration leaves every default") {
    const auto [settings, complaints] = read("");
    CHECK(complaints.empty());
    CHECK(settings.journal.empty());
    CHECK(!settings.report.bounds);
    CHECK(!settings.report.basis);
    CHECK(settings.report.format == "text");
    CHECK(settings.fmt.column == 48);
    CHECK(settings.fmt.group);
    CHECK(settings.dunning.promise_grace == Days{2});
    CHECK(settings.lines.empty());
}

TEST_CASE("every key of this release is read, and remembered with its line") {
    const auto [settings, complaints] = read(R"(journal = "books/main.arl"
[report]
bounds = [10, 20]
basis = "invoice"
format = "csv"
currency = "CNY"
[lint]
implied-due = "warn"
overdue-promise = "off"
[fmt]
column = 60
group = false
ambiguous-wide = true
drop-currency = true
blank-around-bodies = false
[dunning]
promise-grace = 5
)");
    CHECK(complaints == "");
    CHECK(settings.journal == std::vector<std::string>{"books/main.arl"});
    CHECK(settings.report.bounds == Bounds{{Days{10}, Days{20}}});
    CHECK(settings.report.basis == Basis::invoice);
    CHECK(settings.report.format == "csv");
    CHECK(settings.report.currency == "CNY");
    CHECK(settings.lint.at("implied-due") == Severity::warning);
    CHECK(settings.lint.at("overdue-promise") == Severity::off);
    CHECK(settings.fmt.column == 60);
    CHECK(!settings.fmt.group);
    CHECK(settings.fmt.ambiguous_wide);
    CHECK(settings.fmt.drop_currency);
    CHECK(!settings.fmt.blank_around_bodies);
    CHECK(settings.dunning.promise_grace == Days{5});
    CHECK(settings.lines.at("journal") == 1);
    CHECK(settings.lines.at("report.bounds") == 3);
    CHECK(settings.lines.at("lint.implied-due") == 8);
    CHECK(settings.lines.at("dunning.promise-grace") == 17);
}

TEST_CASE("paths are relative to the configuration's folder") {
    const auto beside = read("journal = [\"a.arl\", \"/srv/b.arl\"]", {}, "../ar.toml").settings;
    CHECK(beside.journal == std::vector<std::string>{"../a.arl", "/srv/b.arl"});
}

TEST_CASE("bounds may be months or a text") {
    CHECK(read("report.bounds = \"month\"").settings.report.bounds == Bounds{{}, true});
    CHECK(read("report.bounds = \"30, 60\"").settings.report.bounds ==
          Bounds{{Days{30}, Days{60}}});
}

TEST_CASE("sections of later commands are accepted unread") {
    CHECK(read(R"([mail]
command = ["sendmail", "-t", "-i"]
[rules.alipay]
header = ["账务流水号"]
[bank.icbc]
currency = "CNY"
[credit.class.A]
limit = "10,000.00 CNY"
[provision.by.region."华东/上海"]
rates = ["1%"]
[books]
)")
              .complaints == "");
}

TEST_CASE("policies in [dunning] may have any name") {
    CHECK(read("[dunning]\nmin-gap = 7\n[[dunning.strict]]\nname = \"notice\"\nafter = -3\n")
              .complaints == "");
}

TEST_CASE("a misspelt key is named with its neighbour") {
    CHECK(read("[report]\nbound = [30]\n").complaints ==
          "ar.toml:2:1: error: unknown key `bound` in [report] [unknown-setting]\n"
          "    2 | bound = [30]\n"
          "      | ^^^^^\n"
          "help: did you mean `bounds`?\n");
    CHECK(read("[fmt]\nwidth = 3\n").complaints ==
          "ar.toml:2:1: error: unknown key `width` in [fmt] [unknown-setting]\n"
          "    2 | width = 3\n"
          "      | ^^^^^\n"
          "help: there is `column`, `group`, `ambiguous-wide`, `drop-currency`, "
          "`blank-around-bodies`\n");
    CHECK(read("[dunning]\npromise-gace = 3\n").complaints ==
          "ar.toml:2:1: error: unknown key `promise-gace` in [dunning] [unknown-setting]\n"
          "    2 | promise-gace = 3\n"
          "      | ^^^^^^^^^^^^\n"
          "help: did you mean `promise-grace`?\n");
}

TEST_CASE("a misspelt section is named with its neighbour") {
    CHECK(read("[reprot]\nbounds = [30]\n").complaints ==
          "ar.toml:1:2: error: unknown section [reprot] [unknown-setting]\n"
          "    1 | [reprot]\n"
          "      |  ^^^^^^\n"
          "help: did you mean `report`?\n");
}

TEST_CASE("a key outside its section is sent home") {
    CHECK(read("bounds = [30]\n").complaints ==
          "ar.toml:1:1: error: `bounds` stands outside its section [unknown-setting]\n"
          "    1 | bounds = [30]\n"
          "      | ^^^^^^\n"
          "help: it belongs under [report]\n");
}

TEST_CASE("values are refused with what was wanted") {
    CHECK(read("[fmt]\ncolumn = \"wide\"\n").complaints ==
          "ar.toml:2:10: error: `column` wants a number from 10 to 200 [bad-setting]\n"
          "    2 | column = \"wide\"\n"
          "      |          ^^^^^^ this is a text\n");
    CHECK(read("[report]\nformat = \"cvs\"\n").complaints ==
          "ar.toml:2:10: error: `format` cannot be \"cvs\" [bad-setting]\n"
          "    2 | format = \"cvs\"\n"
          "      |          ^^^^^\n"
          "help: did you mean `csv`?\n");
    CHECK(read("[report]\nbounds = [60, 30]\n").complaints ==
          "ar.toml:2:10: error: `bounds` does not rise [bad-setting]\n"
          "    2 | bounds = [60, 30]\n"
          "      |          ^^^^^^^^\n"
          "help: write the last day of each bucket: [30, 60, 90], or \"month\"\n");
    CHECK(read("report = 3\n").complaints ==
          "ar.toml:1:1: error: `report` is a section, not a key [bad-setting]\n"
          "    1 | report = 3\n"
          "      | ^^^^^^\n"
          "help: write [report]\n");
}

TEST_CASE("a float is an error in every section") {
    CHECK(read("[dunning]\nmin-amount = 10.00\n").complaints ==
          "ar.toml:2:14: error: a float is never exact [bad-setting]\n"
          "    2 | min-amount = 10.00\n"
          "      |              ^^^^^\n"
          "help: write amounts and percentages as texts: \"10.00\", \"80%\"\n");
    CHECK(read("[match]\nfees = [0.8]\n").complaints.starts_with("ar.toml:2:9: error: a float"));
}

TEST_CASE("rule names are checked against those that are passed in") {
    constexpr std::string_view rules[] = {"implied-due", "unknown-key"};
    CHECK(read("[lint]\nimplied-deu = \"off\"\n", rules).complaints ==
          "ar.toml:2:1: error: no rule is called `implied-deu` [unknown-setting]\n"
          "    2 | implied-deu = \"off\"\n"
          "      | ^^^^^^^^^^^\n"
          "help: did you mean `implied-due`?\n");
    CHECK(read("[lint]\nimplied-deu = \"off\"\n").complaints == "");
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(read("report = {\"货币\" = \"CNY\"}\n").complaints ==
          "ar.toml:1:11: error: unknown key `货币` in [report] [unknown-setting]\n"
          "    1 | report = {\"货币\" = \"CNY\"}\n"
          "      |           ^^^^^^\n"
          "help: there is `bounds`, `basis`, `format`, `currency`\n");
}

TEST_CASE("letters and punctuation of any script may stand where blanks are looked for") {
    CHECK(read("# 売掛金、「かな」\n[bank.\"é\"]\ncurrency = \"é、\"\n").complaints == "");
    CHECK(read("é = 1\n").complaints.find("[settings-syntax]") != std::string::npos);
}

TEST_CASE("a fault in the syntax is one complaint, and the defaults hold") {
    const auto [settings, complaints] = read("[report]\nformat = \"csv\"\nbasis =\n");
    CHECK(complaints ==
          "ar.toml:3:8: error: expected value, saw '\\n' in a key-value pair [settings-syntax]\n"
          "    3 | basis =\n"
          "      |        ^\n");
    CHECK(settings.report.format == "text");
    CHECK(read("a = \"\xff\"").complaints.find("[settings-syntax]") != std::string::npos);
    CHECK(read(std::string(1000, '[')).complaints.find("[settings-syntax]") != std::string::npos);
}
