#include "settings/provision.hpp"

#include <doctest/doctest.h>

#include "settings/read.hpp"

using settings::parse_share;

namespace {

std::string shown(std::string_view text) {
    const auto share = parse_share(text);
    if (!share) return "none";
    return plain_digits(share->value.numerator, 0) + "/" +
           plain_digits(share->value.denominator, 0);
}

struct Outcome {
    settings::Settings settings;
    std::string complaints;
};

Outcome read(std::string text) {
    Sources sources;
    const auto source = sources.add_text("ar.toml", std::move(text));
    Diagnostics diagnostics;
    Outcome outcome{settings::read(source, sources, {}, diagnostics), {}};
    for (const auto& diagnostic : diagnostics.in_reading_order())
        outcome.complaints += render(diagnostic, sources, false);
    return outcome;
}

}  // namespace

TEST_CASE("a share is a percentage or a quotient, and stays exact") {
    CHECK(shown("3.6%") == "9/250");
    CHECK(shown("100%") == "1/1");
    CHECK(shown("0%") == "0/1");
    CHECK(shown("2000/23000") == "2/23");
    CHECK(shown("2,000 / 23,000") == "2/23");
    CHECK(shown("0.5/1.5") == "1/3");
    for (const auto* wrong : {"3.6", "", "%", "-1%", "1/0", "1/2/3", "1/2%", "a%",
                              "1/9999999999999", "0.0000000000001%"})
        CHECK_MESSAGE(shown(wrong) == "none", wrong);
}

TEST_CASE("[provision] holds rates for everybody and for some") {
    const auto [settings, complaints] = read(R"([provision]
rates = ["0.3%", "2000/23000", "100%"]
bounds = [30]
recovery = "35%"
factor = "120%"
last = "90%"
[provision.by.region."South east"]
rates = ["1%", "2%", "3%"]
[provision.by.grade.A]
rates = ["0.1%", "1%", "50%"]
)");
    CHECK(complaints == "");
    const auto& provision = settings.provision;
    REQUIRE(provision.rates.size() == 3);
    CHECK(provision.rates[1].written == "2000/23000");
    CHECK(provision.bounds->days == std::vector{Days{30}});
    CHECK(provision.recovery.written == "35%");
    CHECK(provision.factor.written == "120%");
    CHECK(provision.last.written == "90%");
    REQUIRE(provision.by.size() == 2);
    CHECK(provision.by[0].section() == "provision.by.region.\"South east\"");
    CHECK(provision.by[1].section() == "provision.by.grade.A");
    CHECK(settings.lines.at("provision.by.grade.A.rates") == 10);
}

TEST_CASE("what is no share is said with its place") {
    CHECK(read("[provision]\nlast = \"101%\"\n")
              .complaints.starts_with("ar.toml:2:8: error: `last` cannot be \"101%\""));
    CHECK(read("[provision]\nfactor = \"150%\"\n").complaints.empty());
    CHECK(read("[provision]\nrates = [\"1\"]\n").complaints.find("`rates` cannot be \"1\"") !=
          std::string::npos);
    CHECK(read("[provision]\nrates = []\n").complaints.find("a rate for each bucket") !=
          std::string::npos);
    CHECK(read("[provision]\nby = 3\n").complaints.find("[provision.by.grade.A]") !=
          std::string::npos);
    CHECK(read("[provision.by.grade.A]\nrate = [\"1%\"]\n").complaints.find("`rates`") !=
          std::string::npos);
}
