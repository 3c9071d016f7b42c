#include "documents/mdoc_section.hpp"

#include <doctest/doctest.h>

namespace {

constexpr std::string_view page =
    ".Dd March 31, 2026\n"
    ".Sh RULES\n"
    ".Ss bad-terms\n"
    "Terms that cannot be read.\n"
    ".Ss over-allocated\n"
    "More was set against a document than was open.\n"
    "A payment and its\n"
    ".Ql void ,\n"
    "say.\n"
    ".Pp\n"
    ".Bd -literal -offset indent\n"
    "a.arl:1:2: error: \\e [over-allocated]\n"
    "    1 | 2026\\-03\\-20\n"
    ".Ed\n"
    ".Pp\n"
    "Allocate less:\n"
    ".Dl to:INV-1\n"
    ".Sh SEE ALSO\n"
    ".Xr arl 1\n";

}  // namespace

TEST_CASE("a subsection of a page becomes plain text, up to the next heading") {
    CHECK(documents::mdoc_section(page, "over-allocated") ==
          "More was set against a document than was open.\n"
          "A payment and its\n"
          "`void`, say.\n"
          "\n"
          "  a.arl:1:2: error: \\ [over-allocated]\n"
          "      1 | 2026-03-20\n"
          "\n"
          "Allocate less:\n"
          "  to:INV-1\n");
    CHECK(documents::mdoc_section(page, "bad-terms") == "Terms that cannot be read.\n");
}

TEST_CASE("headings and words that only look like a subsection are none") {
    CHECK_FALSE(documents::mdoc_section(page, "RULES").has_value());
    CHECK_FALSE(documents::mdoc_section(page, "over").has_value());
    CHECK_FALSE(documents::mdoc_section("", "bad-terms").has_value());
    CHECK(documents::mdoc_sections(page) ==
          std::vector<std::string_view>{"bad-terms", "over-allocated"});
}

TEST_CASE("a macro gives its words without quotes, with the punctuation around them") {
    constexpr std::string_view marked =
        ".Ss bad-terms\n"
        "Write\n"
        ".Ql ( \"ar fmt \\-\\-fix\" ) .\n"
        ".Xr arl-journal 5 .\n";
    CHECK(documents::mdoc_section(marked, "bad-terms") ==
          "Write\n"
          "(`ar fmt --fix`). arl-journal(5).\n");
}
