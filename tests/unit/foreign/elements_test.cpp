#include <doctest/doctest.h>

#include "foreign/csv.hpp"
#include "foreign/sgml.hpp"
#include "foreign/xml.hpp"

using namespace foreign;

TEST_CASE("OFX is read with closed tags and without") {
    for (const auto text :
         {"<OFX><A><B>1<C>2</A></OFX>", "<OFX>\n<A>\n<B>1\n<C>2\n</A>\n</OFX>",
          "<OFX><A><B>1</B><C>2</C></A></OFX>",
          "<?OFX X=\"1\"?><OFX><!-- <B>9 --><A><B><![CDATA[1]]></B><C>2</A></OFX>"}) {
        const auto root = read_sgml(text);
        REQUIRE(root);
        CHECK(root->text_at("A/B") == "1");
        CHECK(root->text_at("A/C") == "2");
        CHECK(root->at("A/D") == nullptr);
    }
}

TEST_CASE("empty values are values, and signs in values are no tags") {
    const auto root = read_sgml("<OFX><A><NAME><MEMO>a < b &amp; c &#252; &x;</A></OFX>");
    REQUIRE(root);
    CHECK(root->text_at("A/NAME") == "");
    CHECK(root->text_at("A/MEMO") == "a < b & c ü &x;");
}

TEST_CASE("a text of OFX that was cut off is refused") {
    CHECK(read_sgml("<OFX><A><B>1</A>").error().words == "the text ends inside <OFX>");
    CHECK(read_sgml("<OFX><A><B>1</OFX></A>").error().words == "</OFX> stands inside <A>");
    CHECK(read_sgml("<OFX></OFX></A>").error().words == "</A> stands outside all elements");
    CHECK(read_sgml("<A></A>").error().words == "there is no <OFX> in it");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<A>";
    CHECK(read_sgml("<OFX>" + deep + "</A>").error().words == "elements are nested deeper than 64");
}

TEST_CASE("XML knows no prefixes, expands nothing and is not deep") {
    const auto root = read_xml(
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaa\">]>"
        "<n:Document xmlns:n=\"x\"><n:B Ccy=\"EUR\">&a; &amp; 1</n:B>"
        "</n:Document>");
    REQUIRE(root);
    CHECK(root->name == "Document");
    CHECK(root->text_at("B") == "&a; & 1");
    CHECK(root->child("B")->attribute("Ccy") == "EUR");
    CHECK_FALSE(read_xml("<a><b></a>"));
    CHECK_FALSE(read_xml("<a>"));
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    CHECK_FALSE(read_xml(deep));
    std::string closed = deep;
    for (int i = 0; i < 100'000; ++i) closed += "</a>";
    CHECK(read_xml(closed).error().words == "elements are nested deeper than 64");
}

TEST_CASE("records of CSV know their lines") {
    std::vector<std::string> seen;
    const auto sink = [&](const CsvRecord& record) {
        seen.push_back(std::to_string(record.line) + ":" + std::to_string(record.cells.size()) +
                       ":" + record.cells.back());
    };
    CHECK_FALSE(read_csv("a,b\n\n\"c\nd\",\"e\"\"f\"\n,,\nlast", ',', sink));
    CHECK(seen == std::vector<std::string>{"1:2:b", "3:2:e\"f", "6:1:last"});
    CHECK(cells_of("\"x\"\t, y ,\"打开\"多多\"", ',') ==
          std::vector<std::string>{"x", "y", "打开\"多多"});
    CHECK(cells_of("a\t\tb", '\t') == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("a quote that is never closed is told by its line") {
    CHECK(read_csv("a,b\nc,\"d\ne,f\n", ',', [](const CsvRecord&) {}) == 2);
}
