#include <doctest/doctest.h>

#include "sample_paper.hpp"

using documents::Format;
using namespace sample;

namespace {

std::string csv_of(const Paper& paper) { return rendered(paper, Format::csv); }
std::string tsv_of(const Paper& paper) { return rendered(paper, Format::tsv); }

Paper texts(std::initializer_list<std::string> words) {
    Paper paper;
    paper.data.columns = {{"text", "text"}};
    for (const auto& word : words) paper.data.rows.push_back({{word}});
    return paper;
}

}  // namespace

TEST_CASE("csv is column names and data rows, with zeros and without totals") {
    CHECK(csv_of(balance()) == "customer,open\nC001,1234.50\nC002,-0.05\nC003,0.00\n");
}

TEST_CASE("csv writes every kind of cell plainly") {
    CHECK(csv_of(rows({{day("2026-02-28"), Amount{123456789, 3}},
                       {nothing, Figure{-1234567, 2}},
                       {std::int64_t{-12345}, Amount{-1000, 0}}})) ==
          "text,amount\n2026-02-28,123456.789\n,-12345.67\n-12345,-1000\n");
}

TEST_CASE("csv quotes what RFC 4180 says must be quoted") {
    CHECK(csv_of(texts({"a,b", "say \"x\"", "two\nlines", "cr\rlf", "plain text", ""})) ==
          "text\n\"a,b\"\n\"say \"\"x\"\"\"\n\"two\nlines\"\n\"cr\rlf\"\nplain text\n\n");
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe") {
    CHECK(csv_of(texts({"=1+1", "+49 30", "-x", "@SUM", "\tx", "\rx"})) ==
          "text\n'=1+1\n'+49 30\n'-x\n'@SUM\n'\tx\n\"'\rx\"\n");
    CHECK(csv_of(texts({"＝1", "＋1", "－1", "＠x"})) == "text\n'＝1\n'＋1\n'－1\n'＠x\n");
    CHECK(csv_of(texts({"=A1,\"x\"", "a=1", " =1", "'=1"})) ==
          "text\n\"'=A1,\"\"x\"\"\"\na=1\n =1\n'=1\n");
}

TEST_CASE("raw csv leaves formulas as they are") {
    CHECK(render(texts({"=1+1", "－1", "=A1,1"}), {.format = Format::csv, .raw_csv = true}) ==
          "text\n=1+1\n－1\n\"=A1,1\"\n");
}

TEST_CASE("a byte order mark is written where asked for, and only there") {
    const documents::RenderOptions csv{.format = Format::csv, .byte_order_mark = true};
    CHECK(render(texts({"x"}), csv) == "\xEF\xBB\xBFtext\nx\n");
    const documents::RenderOptions json{.format = Format::json, .byte_order_mark = true};
    CHECK(render(texts({}), json).front() == '{');
}

TEST_CASE("what would command a terminal is shown, other data is kept byte for byte") {
    CHECK(csv_of(texts({"a\x1b[2J", "b\xC2\x9B\x7F", "c\xE2\x80\xAE", "caf\xC3\xA9 20\xC2\xB0"})) ==
          "text\na␛[2J\nb<U+009B>␡\nc\xE2\x80\xAE\ncafé 20°\n");
    CHECK(csv_of(texts({"\x07", "a\x1F", "b\x7F", "\xC2\x80", "\xC2\x9F", "\xC2\xA0", "Ā"})) ==
          "text\n␇\na␟\nb␡\n<U+0080>\n<U+009F>\n\xC2\xA0\nĀ\n");
}

TEST_CASE("tsv escapes tabs, line ends and backslashes instead of quoting") {
    CHECK(tsv_of(texts({"a\tb", "two\nlines", "c\\d", "e\rf", "say \"x\", y"})) ==
          "text\na\\tb\ntwo\\nlines\nc\\\\d\ne\\rf\nsay \"x\", y\n");
    CHECK(tsv_of(balance()) == "customer\topen\nC001\t1234.50\nC002\t-0.05\nC003\t0.00\n");
}

TEST_CASE("tsv defuses formulas as csv does") {
    CHECK(tsv_of(texts({"=1", "\tx"})) == "text\n'=1\n'\\tx\n");
    CHECK(render(texts({"=1"}), {.format = Format::tsv, .raw_csv = true}) == "text\n=1\n");
}
