#include <doctest/doctest.h>

#include "sample_paper.hpp"

using documents::Format;
using namespace sample;

TEST_CASE("markdown has headings, lists and tables that read as they stand") {
    CHECK(rendered(balance(), Format::markdown) ==
          "# Balances\n"
          "\n"
          "- as of 2026-06-30\n"
          "- customers C\\*; currency EUR\n"
          "\n"
          "## EUR\n"
          "\n"
          "| customer  |         open |\n"
          "| --------- | -----------: |\n"
          "| C001      |     1,234.50 |\n"
          "| C002      |        -0.05 |\n"
          "| C003      |              |\n"
          "| **total** | **1,234.45** |\n"
          "\n"
          "- rate of 2026-06-29\n"
          "\n"
          "- 3 customers\n");
}

TEST_CASE("markdown shows text that looks like markup, or like the end of a cell, as text") {
    CHECK(rendered(rows({{std::string{"a|b\\|c"}, nothing},
                         {std::string{"<b>*x*_y_"}, nothing},
                         {std::string{"[z](u)`~&\n"}, nothing}}),
                   Format::markdown) ==
          "| text           | amount |\n"
          "| -------------- | -----: |\n"
          "| a\\|b\\\\\\|c      |        |\n"
          "| \\<b>\\*x\\*\\_y\\_ |        |\n"
          "| \\[z](u)\\`\\~\\&␊ |        |\n");
}
