#include <doctest/doctest.h>

#include <rapidjson/document.h>

#include <limits>

#include "sample_paper.hpp"

using documents::Format;
using namespace sample;

namespace {

std::string json_of(const Paper& paper) { return rendered(paper, Format::json); }

bool parses(const std::string& json) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
    return !document.HasParseError();
}

}  // namespace

TEST_CASE("json says what was asked, then rows, then totals; amounts are strings") {
    CHECK(json_of(balance()) ==
          R"({"report":"balance","version":1,"book":"main.arl","as_of":"2026-06-30",)"
          R"("filters":["customers C*","currency EUR"],"rows":[)"
          "\n"
          R"({"customer":"C001","open":"1234.50"},)"
          "\n"
          R"({"customer":"C002","open":"-0.05"},)"
          "\n"
          R"({"customer":"C003","open":"0.00"})"
          "\n"
          R"(],"totals":[)"
          "\n"
          R"({"currency":"EUR","open":"1234.45"})"
          "\n]}\n");
}

TEST_CASE("json counts are numbers, figures strings, days ISO, nothing is null") {
    CHECK(json_of(rows({{day("2026-02-28"), std::int64_t{-7}},
                        {nothing, Figure{-125, 1}},
                        {std::numeric_limits<std::int64_t>::min(), nothing}})) ==
          R"({"report":"rows","version":1,"book":"","filters":[],"rows":[)"
          "\n"
          R"({"text":"2026-02-28","amount":-7},)"
          "\n"
          R"({"text":null,"amount":"-12.5"},)"
          "\n"
          R"({"text":-9223372036854775808,"amount":null})"
          "\n"
          R"(],"totals":[]})"
          "\n");
}

TEST_CASE("json tells the period and what was left out") {
    Paper paper;
    paper.report = "register";
    paper.version = 2;
    paper.period = {day("2026-01-01"), never};
    paper.left_out = {"main.arl:3"};
    CHECK(json_of(paper) ==
          R"({"report":"register","version":2,"book":"",)"
          R"("period":{"from":"2026-01-01","to":null},"filters":[],"left_out":["main.arl:3"],)"
          R"("rows":[],"totals":[]})"
          "\n");
}

TEST_CASE("json escapes quotes and controls, replaces bad bytes and is never cut short") {
    using namespace std::string_literals;
    const auto json = json_of(
        rows({{"a\"\\\x1b\0z"s, nothing}, {"b\xFF\xC2"s, nothing}, {"c\xC2\x9B\x7F"s, nothing}}));
    CHECK(json == R"({"report":"rows","version":1,"book":"","filters":[],"rows":[)"
                  "\n"
                  R"({"text":"a\"\\\u001B\u0000z","amount":null},)"
                  "\n"
                  R"({"text":"b��","amount":null},)"
                  "\n"
                  R"({"text":"c\u009B\u007F","amount":null})"
                  "\n"
                  R"(],"totals":[]})"
                  "\n");
    CHECK(parses(json));
}
