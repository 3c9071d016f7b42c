#include <doctest/doctest.h>

#include "sample_paper.hpp"

using documents::Format;
using namespace sample;

namespace {

std::string text_of(const Paper& paper) { return rendered(paper, Format::text); }

}  // namespace

TEST_CASE("text has title, day, filters, table, notes; zeros are blank, totals ruled off") {
    CHECK(text_of(balance()) ==
          "Balances\n"
          "as of 2026-06-30\n"
          "customers C*; currency EUR\n"
          "\n"
          "EUR\n"
          "customer      open\n"
          "--------  --------\n"
          "C001      1,234.50\n"
          "C002         -0.05\n"
          "C003\n"
          "--------  --------\n"
          "total     1,234.45\n"
          "\n"
          "rate of 2026-06-29\n"
          "\n"
          "3 customers\n");
}

TEST_CASE("numbers of any kind stand point below point") {
    CHECK(text_of(rows({{day("2026-01-31"), Amount{1234567, 0}},
                        {nothing, Amount{-12345, 3}},
                        {nothing, Figure{125, 1}},
                        {nothing, Figure{0, 2}},
                        {nothing, std::int64_t{7}},
                        {nothing, nothing},
                        {nothing, std::string{"none"}}})) ==
          "text               amount\n"
          "----------  -------------\n"
          "2026-01-31  1,234,567\n"
          "                  -12.345\n"
          "                   12.5\n"
          "                    0.00\n"
          "                    7\n"
          "\n"
          "                     none\n");
}

TEST_CASE("a Chinese character takes two cells") {
    CHECK(
        text_of(rows({{std::string{"上海公司"}, euros(100)}, {std::string{"Berlin"}, euros(1)}})) ==
        "text      amount\n"
        "--------  ------\n"
        "上海公司    1.00\n"
        "Berlin      0.01\n");
}

TEST_CASE("ambiguous characters take two cells where asked") {
    const auto paper = rows({{std::string{"①"}, euros(100)}, {std::string{"abcde"}, euros(1)}});
    CHECK(render(paper, {.ambiguous_wide = true}) ==
          "text   amount\n"
          "-----  ------\n"
          "①       1.00\n"
          "abcde    0.01\n");
}

TEST_CASE("control characters and overrides of direction are shown, not sent") {
    auto paper = rows(
        {{std::string{"a\x1b]52;c\a"}, nothing}, {std::string{"b\xE2\x80\xAE\xC2\x9B"}, nothing}});
    paper.title = "t\x1b[2J";
    paper.filters = {"tag \x7F"};
    paper.sections[0].heading = "h\r";
    paper.sections[0].table.columns[0].heading = "c\t";
    paper.sections[0].notes = {"n\n"};
    paper.notes = {"m\b"};
    CHECK(text_of(paper) ==
          "t␛[2J\n"
          "tag ␡\n"
          "\n"
          "h␍\n"
          "c␉                 amount\n"
          "-----------------  ------\n"
          "a␛]52;c␇\n"
          "b<U+202E><U+009B>\n"
          "\n"
          "n␊\n"
          "\n"
          "m␈\n");
}

TEST_CASE("headings are bold and negative numbers red where colour is wanted") {
    auto paper = rows({{std::string{"a"}, euros(-100)}, {std::string{"b"}, euros(100)}});
    paper.title = "Rows";
    CHECK(render(paper, {.colour = true}) ==
          "\x1b[1mRows\x1b[0m\n"
          "\n"
          "\x1b[1mtext\x1b[0m  \x1b[1mamount\x1b[0m\n"
          "----  ------\n"
          "a      \x1b[31m-1.00\x1b[0m\n"
          "b       1.00\n");
}

TEST_CASE("subtotals are ruled off under figures only, and a new group follows a gap") {
    auto paper = rows({{std::string{"a"}, euros(1)},
                       {std::string{"east"}, euros(1)},
                       {std::string{"b"}, euros(2)},
                       {std::string{"south"}, euros(2)},
                       {std::string{"total"}, euros(3)}});
    paper.data = {};
    auto& table = paper.sections[0].table.rows;
    table[1].kind = table[3].kind = Row::Kind::subtotal;
    table[4].kind = Row::Kind::total;
    CHECK(text_of(paper) ==
          "text   amount\n"
          "-----  ------\n"
          "a        0.01\n"
          "       ------\n"
          "east     0.01\n"
          "\n"
          "b        0.02\n"
          "       ------\n"
          "south    0.02\n"
          "-----  ------\n"
          "total    0.03\n");
}

TEST_CASE("a figure beyond 64 bits is written out") {
    const i128 huge = i128{1'000'000'000'000'000'000} * 1000;
    CHECK(text_of(rows({{nothing, Amount{huge, 2}}})) ==
          "text                         amount\n"
          "----  -----------------------------\n"
          "      10,000,000,000,000,000,000.00\n");
}

TEST_CASE("a period is told by its ends, and what was left out is told") {
    Paper paper;
    paper.title = "Register";
    paper.left_out = {"main.arl:3", "main.arl:9"};
    paper.period = {day("2026-01-01"), day("2026-03-31")};
    CHECK(text_of(paper) ==
          "Register\n2026-01-01 to 2026-03-31\n\n"
          "left out because of errors: main.arl:3, main.arl:9\n");
    paper.left_out.clear();
    paper.period = {always, day("2026-03-31")};
    CHECK(text_of(paper) == "Register\nuntil 2026-03-31\n");
    paper.period = {day("2026-01-01"), never};
    CHECK(text_of(paper) == "Register\nfrom 2026-01-01\n");
}

TEST_CASE("a section may be nothing but its notes") {
    Paper paper;
    paper.title = "Overdue";
    paper.sections = {{"", {}, {"nothing is overdue"}}};
    CHECK(text_of(paper) == "Overdue\n\nnothing is overdue\n");
}
